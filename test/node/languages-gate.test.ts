/** Seeds every kind of fault into a good translation, one at a time, and sees the gate name it. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {
  languageFaults,
  offerFaults,
  sentence,
  sourceFaults,
} from '../../scripts/languages/gate/index.mjs';
import type {Language, SourceMessage} from '../../scripts/languages/types.d.mts';
import {hashOf, unitsFor} from '../../scripts/languages/units.mjs';
import {languages} from '../../src/language/languages.js';
import {
  assertFault,
  goodLanguage,
  lone,
  message,
  messages,
  withExtra,
  withTarget,
  withUnit,
} from '../support/gate-languages.js';

describe('the language gate', () => {
  it('lets good translations through', () => {
    for (const tag of ['pl', 'ur'])
      assert.deepEqual(languageFaults(goodLanguage(tag)).map(sentence), []);
  });

  it('tells a fault in one sentence: file, id, what was expected, what was found', () => {
    const [fault] = languageFaults(withTarget('pl', 'date.span', 'od {0}'));
    assert.equal(
      sentence(fault!),
      'locales/xliff/pl.xlf, date.span: expected the values {0} {1} ({0} is ${start}, {1} is ${end}), found {0}.',
    );
  });

  const id = 'problem.unreachable';
  const seeded: [
    kind: string,
    language: Language,
    rule: string,
    id: string | undefined,
    found?: RegExp,
  ][] = [
    [
      'a missing translation',
      withUnit('pl', id, {target: undefined}),
      'complete',
      id,
      /expected a translation, found none/,
    ],
    ['an empty translation', withTarget('pl', id, '  '), 'complete', id],
    [
      'a plural form that the language needs and lacks',
      withUnit('pl', 'documents.few', {target: undefined}),
      'complete',
      'documents.few',
      /“few” \(2, 3, 4, 22, 23, 24 …\)/,
    ],
    [
      'a plural form that the language does not have',
      withExtra('ur', {id: 'documents.few', source: '{0} documents', target: '{0} دستاویزات'}),
      'complete',
      'documents.few',
      /only the plural forms of the language \(one, other\)/,
    ],
    [
      'a message that the code no longer has',
      withExtra('pl', {id: 'old.words', source: 'Old words', target: 'Stare słowa'}),
      'complete',
      'old.words',
    ],
    [
      'an id that stands twice',
      withExtra('pl', goodLanguage('pl').file.units[0]!),
      'complete',
      'timeline.heading',
    ],
    ['a lost value', withTarget('pl', 'date.span', 'od {0}'), 'placeholders', 'date.span'],
    [
      'an unknown value',
      withTarget('pl', 'date.span', 'od {0} do {2}'),
      'placeholders',
      'date.span',
    ],
    [
      'a doubled value',
      withTarget('pl', 'documents.many', '{0} z {0} dokumentów'),
      'placeholders',
      'documents.many',
    ],
    [
      'a form for one number that doubles it',
      withTarget('pl', 'documents.one', '{0} {0} dokument'),
      'placeholders',
      'documents.one',
    ],
    [
      'markup',
      withTarget('pl', id, '<b>Nie udało się</b> wczytać najnowszych informacji.'),
      'markup',
      id,
    ],
    [
      'older English beside the translation',
      withUnit('pl', id, {source: 'The information could not be loaded.'}),
      'freshness',
      id,
      /run node scripts\/languages\/extract/,
    ],
    [
      'a translation of older English',
      {...goodLanguage('pl'), lock: {...goodLanguage('pl').lock, [id]: hashOf('Loading failed.')}},
      'freshness',
      id,
      /one of older English/,
    ],
    [
      'a translation nobody accepted',
      {
        ...goodLanguage('pl'),
        lock: Object.fromEntries(
          Object.entries(goodLanguage('pl').lock).filter(([key]) => key !== id),
        ),
      },
      'freshness',
      id,
      /--accept pl/,
    ],
    [
      'the English in place of a translation',
      withTarget('pl', id, 'The newest information could not be loaded.'),
      'same',
      id,
    ],
    ['a listed exception that is none', {...goodLanguage('pl'), same: [id]}, 'same', id],
    [
      'the wrong language in the file',
      {...goodLanguage('pl'), file: {...goodLanguage('pl').file, tag: 'pt'}},
      'header',
      undefined,
    ],
    [
      'a review by nobody',
      {...goodLanguage('pl'), file: {...goodLanguage('pl').file, status: 'reviewed'}},
      'header',
      undefined,
    ],
  ];
  for (const [kind, language, rule, at, found] of seeded) {
    it(`stops ${kind}`, () => assertFault(language, rule, at, found));
  }

  it('stops tags that do not nest', () => {
    assertFault(
      lone('pl', 'Read <b>this <i>page</i></b> now', 'Przeczytaj <b>tę <i>stronę</b></i> teraz'),
      'markup',
      'a.text',
      /nest/,
    );
  });

  it('accepts a form for a single number that leaves the number out', () => {
    assert.deepEqual(languageFaults(withTarget('pl', 'documents.one', 'Jeden dokument')), []);
  });

  it('keeps the number in a form that serves several numbers', () => {
    const bengali = goodLanguage('bn', messages.slice(4, 6));
    const file = {
      ...bengali.file,
      units: bengali.file.units.map(unit => ({
        ...unit,
        target: unit.id === 'documents.one' ? 'একটি নথি' : '{0}টি নথি',
      })),
    };
    assertFault({...bengali, file}, 'placeholders', 'documents.one');
  });

  it('counts a reviewed file as good when it says who and when', () => {
    const good = goodLanguage('pl');
    assert.deepEqual(
      languageFaults({...good, file: {...good.file, status: 'reviewed by A. Nowak on 2026-03-01'}}),
      [],
    );
  });

  it('accepts a listed translation that equals the English', () => {
    const language = {...lone('fr', 'Source', 'Source'), same: ['a.text']};
    assert.deepEqual(languageFaults(language), []);
  });
});

describe('the gate for the offer of a language', () => {
  const info = (tag: string) => languages.find(one => one.tag === tag)!;
  for (const [kind, one, expected] of [
    ['the English', {...info('ur'), ask: 'Read in Urdu?'}, /Arabic letters/],
    ['a question mark of another script', {...info('ar'), ask: 'القراءة بالعربية?'}, /“؟”/],
    ['letters of another language', {...info('fa'), no: 'نيك'}, /the Persian letters/],
    [
      'a Spanish question that does not begin as one',
      {...info('es'), ask: 'Leer en español?'},
      /“¿”/,
    ],
    [
      'a French mark that may begin a line',
      {...info('fr'), ask: 'Lire en français ?'},
      /no-break space/,
    ],
    ['an answer that is missing', {...info('pl'), no: ''}, /a translation of “No”/],
    ['space around the words', {...info('pl'), no: ' Nie'}, /no space around/],
  ] as const) {
    it(`stops ${kind}`, () => assert.match(offerFaults(one).map(sentence).join('\n'), expected));
  }

  it('lets all through that are made', () => {
    assert.deepEqual(languages.flatMap(offerFaults).map(sentence), []);
  });
});

describe('the gate for the English messages', () => {
  const seeded: [kind: string, message: SourceMessage, expected: RegExp][] = [
    ['an id that @lit/localize made up', message('s0123456789abcdef', 'Words'), /an id of its own/],
    [
      'a message without a description',
      {...message('a.b', 'Words'), desc: undefined},
      /a desc that tells translators/,
    ],
    ['markup', message('a.b', 'Some <b>words</b>'), /plain text/],
    ['braces', message('a.b', 'Some {words}'), /without braces/],
    ['space around the words', message('a.b', 'Words '), /without space/],
    ['half a plural', message('a.one', '{0} word', ['${n}']), /a second form/],
    [
      'a plural form that English does not have',
      message('a.few', '{0} words', ['${n}']),
      /only the forms of English/,
    ],
  ];
  for (const [kind, one, expected] of seeded) {
    it(`stops ${kind}`, () => assert.match(sourceFaults([one]).map(sentence).join('\n'), expected));
  }

  it('takes "kind.other" alone for the word it is', () => {
    assert.deepEqual(sourceFaults([message('kind.other', 'Event')]), []);
    assert.deepEqual(
      unitsFor('pl', [message('kind.other', 'Event')]).map(unit => unit.id),
      ['kind.other'],
    );
  });
});
