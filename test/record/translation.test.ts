import {describe, it} from 'node:test';
import {expect} from 'chai';
import {checkRecord} from '../../src/record/check.js';
import {faultSentence} from '../../src/record/faults.js';
import type {SendRecord, Translation} from '../../src/record/schema.js';
import {pickText} from '../../src/record/texts.js';
import {inOwnLanguage, isWrittenIn, textsOf, translationOf} from '../../src/record/record-texts.js';
import {
  checkTranslation,
  isTranslation,
  joinTranslation,
} from '../../src/record/translation-file.js';
import {readExample} from '../support/files.js';

const record = (value: object): SendRecord =>
  checkRecord({version: 1, lang: 'en-GB', ...value}).record!;

function join(mine: SendRecord, file: unknown, told: Translation = {status: 'draft'}) {
  const {translation, faults} = checkTranslation(file);
  const joined = joinTranslation(mine, translation!, {tag: 'pl', ...told});
  return {record: joined.record, sentences: [...faults, ...joined.faults].map(faultSentence)};
}

/** The words of a text as a reader of Polish sees them, with their language. */
const read = (text: Parameters<typeof pickText>[0]) => {
  const {text: words, lang} = pickText(text, 'pl', 'en-GB') ?? {};
  return `${lang}: ${words}`;
};

describe('a record joined with a translation file', () => {
  const mine = record({
    events: [
      {
        id: 'a',
        date: '2021',
        title: 'One',
        summary: 'First',
        documents: [{title: 'Letter', url: 'https://a.example/'}],
      },
      {id: 'b', title: 'Two'},
    ],
    priorities: [
      {
        id: 'p',
        title: 'Plans',
        updates: [
          {date: '2025-01', text: 'Begun'},
          {date: '2025-06', text: 'Halfway'},
          {date: '2025-06', text: 'And more'},
        ],
      },
    ],
    figures: [{id: 'n', what: 'parents', value: 506, who: ['parents', 'carers']}],
    surveys: [
      {
        id: 's',
        questions: [
          {
            id: 'q',
            label: 'How?',
            options: [
              {value: 'good', label: 'Good'},
              {value: 'bad', label: 'Bad'},
            ],
          },
        ],
      },
    ],
  });

  it('says in the other language what was translated, and the rest in its own', () => {
    const {record: joined, sentences} = join(mine, {
      lang: 'pl',
      events: [
        {id: 'b', title: 'Dwa'},
        {id: 'a', title: 'Jeden'},
      ],
    });
    expect(sentences).to.deep.equal([]);
    expect(joined.events.map(({title}) => read(title))).to.deep.equal(['pl: Jeden', 'pl: Dwa']);
    expect(read(joined.events[0]!.summary)).to.equal('en-GB: First');
    expect(pickText(joined.events[0]!.title, 'en', 'en-GB')!.text).to.equal('One');
    expect(mine.events[0]!.title).to.equal('One');
  });

  it('takes nothing from the file but texts', () => {
    const {record: joined} = join(mine, {
      events: [
        {
          id: 'a',
          title: 'Jeden',
          date: '1999',
          kind: 'inspection',
          documents: [{title: 'List', url: 'https://evil.example/'}],
        },
      ],
      figures: [{id: 'n', what: 'rodziców', value: 1, base: 2}],
      updated: '1999',
    });
    expect({...joined.events[0], title: 0, documents: 0})
      .to.deep.include({date: '2021'})
      .and.not.have.property('kind');
    expect(joined.events[0]!.documents![0]!.url).to.equal('https://a.example/');
    expect(joined.figures[0]).to.include({value: 506}).and.not.have.property('base');
    expect(joined.updated).to.equal(undefined);
  });

  it('finds entries without an id again by value or date, else by their place', () => {
    const {record: joined, sentences} = join(mine, {
      priorities: [
        {
          id: 'p',
          updates: [
            {date: '2025-06', text: 'W połowie'},
            {date: '2025-06', text: 'I więcej'},
          ],
        },
      ],
      figures: [{id: 'n', who: ['rodzice', 'opiekunowie']}],
      surveys: [{id: 's', questions: [{id: 'q', options: [{value: 'bad', label: 'Źle'}]}]}],
    });
    expect(sentences).to.deep.equal([]);
    expect(joined.priorities[0]!.updates!.map(({text}) => read(text))).to.deep.equal([
      'en-GB: Begun',
      'pl: W połowie',
      'pl: I więcej',
    ]);
    expect(joined.figures[0]!.who!.map(read)).to.deep.equal(['pl: rodzice', 'pl: opiekunowie']);
    expect(joined.surveys[0]!.questions![0]!.options!.map(({label}) => read(label))).to.deep.equal([
      'en-GB: Good',
      'pl: Źle',
    ]);
  });

  it('tells what the record does not have, and shows the rest', () => {
    const {record: joined, sentences} = join(mine, {
      events: [
        {id: 'z', title: 'Nic'},
        {id: 'a', title: 'Jeden', meaning: 'Nie ma', links: [{title: 'Nie ma'}]},
      ],
      figures: [{id: 'n', who: ['x', 'y', 'z']}],
    });
    expect(read(joined.events[0]!.title)).to.equal('pl: Jeden');
    expect(sentences).to.deep.equal([
      'events[0].id: expected an entry that the record has too, got "z"',
      'events[1].meaning: expected a text that the record has too, got "Nie ma"',
      'events[1].links: expected a text that the record has too, got a list',
      'figures[0].who[2]: expected an entry that the record has too, got "z"',
    ]);
  });

  it('never lets a file that nobody reviewed take the place of what people wrote into the record', () => {
    const human = record({
      events: [{id: 'a', title: {'en': 'One', 'pl': 'Od człowieka', 'pl-PL': ''}}],
    });
    const file = {events: [{id: 'a', title: 'Z pliku'}]};
    for (const status of ['machine', 'draft', undefined] as const)
      expect(read(join(human, file, {status}).record.events[0]!.title)).to.equal(
        'pl: Od człowieka',
      );
    expect(read(join(human, file, {status: 'reviewed'}).record.events[0]!.title)).to.equal(
      'pl: Z pliku',
    );
  });

  it('takes no blank for a translation', () => {
    expect(
      read(join(mine, {events: [{id: 'a', title: ' ', summary: 'Coś'}]}).record.events[0]!.title),
    ).to.equal('en-GB: One');
  });

  it('survives any file', () => {
    for (const file of [
      null,
      5,
      'text',
      [],
      {},
      {events: 'x'},
      {events: [1, null, [], {id: 3, title: 4}]},
      {events: [{id: 'a', title: {pl: 5}}]},
      JSON.parse('{"__proto__":{"events":1},"constructor":{"prototype":1}}'),
    ]) {
      const {translation, faults} = checkTranslation(file);
      expect(translation).to.equal(undefined);
      expect(faults.length).to.be.above(0);
      for (const fault of faults)
        expect(faultSentence(fault)).not.to.match(/undefined|null|NaN|\[object/);
    }
  });
});

describe('a record in several languages', () => {
  const mine = record({
    notice: 'Note',
    events: [{title: {en: 'One', ur: 'ایک'}}, {title: 'Two'}],
    findings: [{text: {ur: 'صرف اردو'}}],
    translations: {
      ur: {status: 'machine'},
      pl: {src: 'a.pl.json', status: 'draft'},
      en: {src: 'a.en.json'},
    },
  });

  it('can be had as it was written', () => {
    const original = inOwnLanguage(mine);
    expect(original.events.map(({title}) => title)).to.deep.equal(['One', 'Two']);
    expect({...(original.findings[0]!.text as object)}).to.deep.equal({ur: 'صرف اردو'});
  });

  it('tells whether a widget would show any of a language', () => {
    expect(isWrittenIn(mine, 'events', 'ur')).to.equal(true);
    expect(isWrittenIn(mine, 'events', 'pl')).to.equal(false);
    expect(isWrittenIn(mine, 'figures', 'ur')).to.equal(false);
    expect(isWrittenIn(mine, 'events', 'ur-PK')).to.equal(true);
    const noted = record({notice: {en: 'Note', ur: 'نوٹ'}});
    for (const list of ['priorities', 'events'] as const)
      expect(isWrittenIn(noted, list, 'ur'), list).to.equal(true);
    // The other widgets do not show the notice.
    expect(isWrittenIn(noted, 'contributors', 'ur')).to.equal(false);
  });

  it('finds a translation by language, and none into its own', () => {
    expect(translationOf(mine, 'pl-PL')).to.deep.include({tag: 'pl', src: 'a.pl.json'});
    expect(translationOf(mine, 'en')).to.equal(undefined);
    expect(translationOf(mine, 'fr')).to.equal(undefined);
  });

  it('knows each of its texts', () => {
    const places = [...textsOf(mine)].map(({path}) => path.join('.'));
    expect(places).to.have.members([
      'notice',
      'events.0.title',
      'events.1.title',
      'findings.0.text',
    ]);
  });
});

describe('a file of translated texts', () => {
  it('is distinguished from a record by containing only ids and texts', () => {
    expect(isTranslation(readExample('exampleshire.pl'))).to.equal(true);
    expect(isTranslation(readExample('exampleshire'))).to.equal(false);
    expect(
      isTranslation({lang: 'en-GB', events: [{date: 'last spring', title: 'A visit'}]}),
    ).to.equal(false);
    expect(isTranslation({lang: 'pl', figures: [{id: 'a', what: 'b', value: 5}]})).to.equal(false);
    expect(
      isTranslation({
        lang: 'pl',
        priorities: [{id: 'a', updates: [{date: '2025-01', text: 'Tak'}]}],
      }),
    ).to.equal(true);
    expect(isTranslation({version: 1, lang: 'pl', events: [{title: 'A'}]})).to.equal(false);
  });

  it('goes with its record without a fault', () => {
    const {record: joined, sentences} = join(
      checkRecord(readExample('exampleshire')).record!,
      readExample('exampleshire.pl'),
    );
    expect(sentences).to.deep.equal([]);
    expect(isWrittenIn(joined, 'priorities', 'pl')).to.equal(true);
  });
});
