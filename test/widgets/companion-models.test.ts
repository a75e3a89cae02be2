import {describe, it} from 'node:test';
import {expect} from 'chai';
import {checkRecord} from '../../src/record/check.js';
import type {SendRecord} from '../../src/record/schema.js';
import {contactAddress, contributorsModel, siteName} from '../../src/widgets/contributors/model.js';
import {countsOf, findingsModel} from '../../src/widgets/findings/model.js';
import {missingFormats, originalOf, whomToAsk} from '../../src/widgets/letter/model.js';
import {participationModel} from '../../src/widgets/participation/model.js';
import {hasContent} from '../../src/widgets/resource/model.js';
import {responsesModel} from '../../src/widgets/you-said-we-did/model.js';

const record = (lists: object): SendRecord => checkRecord({version: 1, ...lists}).record!;

describe('the model of contributors', () => {
  const model = (contributors: object[]) => contributorsModel(record({contributors}).contributors);

  it('files kinds that mean the same together, in the order in which they first come', () => {
    const {kinds} = model([{kind: 'parents'}, {kind: 'council'}, {kind: 'families'}, {}]);
    expect(kinds.map(groups => groups.length)).to.deep.equal([2, 1, 1]);
  });

  it('sets apart a note that several groups carry, and no other', () => {
    const {shared} = model([{id: 'a', note: 'N.'}, {id: 'b', note: 'N.'}, {note: 'Alone.'}]);
    expect([...shared.values()].map(({note, of}) => [note, of.map(({id}) => id)])).to.deep.equal([
      ['N.', ['a', 'b']],
    ]);
  });

  it('knows an e-mail address and a telephone number from other words', () => {
    expect(contactAddress('a@forum.example')).to.equal('mailto:a@forum.example');
    expect(contactAddress('01632 960 001')).to.equal('tel:01632960001');
    expect(contactAddress('Ask at the desk')).to.equal(undefined);
  });

  it('names a website without what only a computer reads, and anything else whole', () => {
    expect(siteName('https://www.forum.example/a/?b')).to.equal('forum.example/a');
    expect(siteName('tel:01632960001')).to.equal('tel:01632960001');
  });
});

describe('the model of findings', () => {
  const events = [{id: 'e', kind: 'inspection'}];
  const area = (id: string) => ({id, event: 'e', kind: 'area-for-improvement', text: id});
  const model = (findings: object[], priorities: object[] = []) => {
    const full = record({events, findings, priorities});
    return findingsModel(full, full.findings)[0]!;
  };

  it('says beside one finding that no priority answers it, and of several once', () => {
    const unanswered = (found: ReturnType<typeof model>) => [
      found.kinds.flatMap(({items}) => items).filter(({isUnanswered}) => isUnanswered).length,
      found.unanswered,
    ];
    const priority = {id: 'p', from: ['a']};
    expect(unanswered(model([area('a')], [priority]))).to.deep.equal([0, 0]);
    expect(unanswered(model([area('a'), area('b')], [priority]))).to.deep.equal([1, 1]);
    expect(unanswered(model([area('a'), area('b')]))).to.deep.equal([0, 2]);
  });

  it('names one source of all of them once, and several not at all', () => {
    const from = (title: string) => ({source: {title}});
    expect(
      model([
        {...area('a'), ...from('S')},
        {...area('b'), ...from('S')},
      ]).source,
    ).to.include({
      title: 'S',
    });
    expect(model([{...area('a'), ...from('S')}, area('b')]).source).to.equal(undefined);
  });

  it('counts by sort, and not at all where a kind is not known', () => {
    const counts = (kinds: (string | undefined)[]) =>
      countsOf(record({findings: kinds.map(kind => ({kind, text: 'T.'}))}).findings);
    expect(
      counts(['strength', 'learning', 'significant-weakness', 'area-for-improvement']),
    ).to.deep.equal({strengths: 1, learned: 1, improvements: 2});
    expect(counts(['strength', undefined])).to.equal(undefined);
  });
});

describe('the model of a letter', () => {
  const letterOf = (letter: object) => record({letters: [letter]}).letters[0]!;

  it('misses what families look for, unless it is published in whatever spelling', () => {
    const documents = [{format: 'Word'}, {url: 'a.pdf'}, {format: 'Easy Read'}];
    expect(missingFormats(letterOf({documents}), documents)).to.deep.equal(['bsl', 'audio']);
    expect(missingFormats(letterOf({easyRead: [{text: 'T.'}]}), [])).not.to.include('easy-read');
  });

  it('has its publisher asked for a format where that has an address, else who wrote it', () => {
    const letter = letterOf({from: {organisation: 'The council'}});
    const publisher = {name: 'The forum', url: 'https://forum.example/'};
    expect(whomToAsk(record({publisher, letters: []}), letter)).to.deep.include(publisher);
    expect(whomToAsk(record({letters: []}), letter)).to.deep.equal({name: 'The council'});
  });

  it('has an original only where a translation is shown and the original is published', () => {
    const own = record({lang: 'en-GB', letters: []});
    const body = {en: 'Dear families', ur: 'محترم خاندانو'};
    expect(originalOf(own, letterOf({body}), 'ur')).to.equal('en');
    expect(originalOf(own, letterOf({body}), 'en')).to.equal(undefined);
    expect(originalOf(own, letterOf({body: {ur: 'محترم'}}), 'ur')).to.equal(undefined);
  });
});

describe('the model of figures', () => {
  const model = (figures: object[], events: object[] = []) => {
    const full = record({events, figures});
    return participationModel(full, full.figures);
  };
  const shares = (figures: object[]) =>
    model(figures).events.flatMap(({rows}) => rows.map(({share}) => share));

  it('draws a share of those asked or of those who answered, and nothing else', () => {
    expect(
      shares([
        {value: 506, base: 1012},
        {value: 61, unit: '%', base: 1318},
        {value: 506},
        {value: 20, base: 1000, qualifier: 'around'},
        {value: 60, unit: '%', base: 12},
        {value: 30, base: 20},
      ]),
    ).to.deep.equal([50, 61, undefined, undefined, undefined, undefined]);
  });

  it('says that it is not known how many were asked only where people were asked', () => {
    const survey = {value: 10, group: 'survey-2026'};
    expect(model([{value: 40, group: 'plans'}]).basesMissing).to.equal(0);
    expect(model([survey]).basesMissing).to.equal('all');
    expect(model([survey, {...survey, base: 90}]).basesMissing).to.equal(1);
    expect(
      model([
        {...survey, base: 90},
        {value: 3, group: 'plans'},
      ]).basesMissing,
    ).to.equal(0);
    expect(model([{value: 10, event: 'e'}], [{id: 'e', kind: 'survey'}]).basesMissing).to.equal(
      'all',
    );
  });

  it('names each source once', () => {
    const source = {title: 'The report'};
    expect(model([{value: 7, source}, {value: 8, source}, {value: 9}]).sources).to.have.length(1);
  });
});

describe('the model of a resource', () => {
  it('holds nothing where only a kind and a date are known', () => {
    const content = (resource: object) => hasContent(record({resources: [resource]}).resources[0]!);
    expect(content({kind: 'report', date: '2026'})).to.equal(false);
    expect(content({title: ' ', url: ''})).to.equal(false);
    for (const some of [{title: 'T'}, {url: 'https://a.example'}, {text: 'T.'}, {account: '@a'}])
      expect(content(some), JSON.stringify(some)).to.equal(true);
  });
});

describe('the model of "you said, we did"', () => {
  const responses = (states: (string | undefined)[]) =>
    record({responses: states.map(state => ({state, youSaid: 'S.'}))}).responses;

  it('offers a filter from eight responses in different states', () => {
    const states = ['done', 'cannot', 'done', 'done', 'done', 'done', 'done', 'done'];
    expect(responsesModel(responses(states), undefined).hasFilter).to.equal(true);
    expect(responsesModel(responses(states.slice(1)), undefined).hasFilter).to.equal(false);
    expect(responsesModel(responses(Array(9).fill('done')), undefined).hasFilter).to.equal(false);
  });

  it('shows all where none is left of the state that was chosen', () => {
    const model = responsesModel(responses(['done', 'cannot']), 'not-yet');
    expect([model.only, model.shown.length]).to.deep.equal([undefined, 2]);
    expect(responsesModel(responses(['done', 'cannot']), 'done').shown).to.have.length(1);
  });
});
