import {describe, it} from 'node:test';
import {expect} from 'chai';
import {checkRecord} from '../../src/record/check.js';
import {faultSentence} from '../../src/record/faults.js';
import {eventThreads} from '../../src/record/events.js';
import {referrers} from '../../src/record/references.js';
import {cpuTime} from '../support/cpu-time.js';

const check = (value: object) => {
  const {record, faults} = checkRecord({version: 1, ...value});
  return {record: record!, sentences: faults.map(faultSentence)};
};

describe('a reference from one item to another', () => {
  const events = [{id: 'inspection', title: 'Inspection'}];

  const cases: [string, object, string][] = [
    [
      'an event follows',
      {events: [{id: 'letter', follows: 'x'}]},
      'events[0].follows: expected the id of an event, got "x"',
    ],
    [
      'a priority is from',
      {events, priorities: [{title: 'A'}, {title: 'B', from: ['x']}]},
      'priorities[1].from[0]: expected the id of an event or a finding, got "x"',
    ],
    [
      'a finding is of',
      {events, findings: [{text: 'A', event: 'x'}]},
      'findings[0].event: expected the id of an event, got "x"',
    ],
    [
      'a figure is of',
      {events, figures: [{value: 1, event: 'x'}]},
      'figures[0].event: expected the id of an event, got "x"',
    ],
    [
      'a letter is of',
      {events, letters: [{event: 'x'}]},
      'letters[0].event: expected the id of an event, got "x"',
    ],
    [
      'a statement is of',
      {events, statements: [{event: 'x'}]},
      'statements[0].event: expected the id of an event, got "x"',
    ],
    [
      'a resource is of',
      {events, resources: [{event: 'x'}]},
      'resources[0].event: expected the id of an event, got "x"',
    ],
    [
      'a group took part in',
      {events, contributors: [{event: ['inspection', 'x']}]},
      'contributors[0].event[1]: expected the id of an event, got "x"',
    ],
    [
      'a response is of',
      {priorities: [{id: 'a'}], responses: [{priority: 'x'}]},
      'responses[0].priority: expected the id of a priority, got "x"',
    ],
    [
      'a question waits for',
      {surveys: [{questions: [{id: 'a'}, {id: 'b', showIf: {question: 'x', is: 'yes'}}]}]},
      'surveys[0].questions[1].showIf.question: expected the id of a question of this survey, got "x"',
    ],
  ];
  for (const [what, value, sentence] of cases) {
    it(`is told with its place when what ${what} is not there`, () => {
      expect(check(value).sentences).to.deep.equal([sentence]);
    });
  }

  it('is no mistake when the item is there', () => {
    expect(
      check({
        events: [...events, {id: 'letter', follows: 'inspection'}],
        findings: [{id: 'f', event: 'inspection', text: 'A'}],
        priorities: [{id: 'p', from: ['f', 'inspection']}],
        contributors: [{event: ['inspection', 'letter']}],
        responses: [{priority: 'p'}],
        surveys: [{questions: [{id: 'a'}, {id: 'b', showIf: {question: 'a', is: 'yes'}}]}],
      }).sentences,
    ).to.deep.equal([]);
  });

  it('may name an item by the id that was made up for it', () => {
    expect(
      check({events: [{title: 'One'}, {title: 'Two', follows: 'events-1'}]}).sentences,
    ).to.deep.equal([]);
  });

  it('to nothing leaves its item to be shown', () => {
    const {record} = check({events, findings: [{id: 'f', event: 'x', text: 'Still said'}]});
    expect(record.findings.map(({text}) => text)).to.deep.equal(['Still said']);
  });

  it('is not looked into where the file does not have the list at all', () => {
    expect(
      check({
        figures: [{value: 5, event: 'inspection'}],
        responses: [{priority: 'p'}],
        priorities: [{title: 'A', from: ['x']}],
        findings: undefined,
      }).sentences,
    ).to.deep.equal(['responses[0].priority: expected the id of a priority, got "p"']);
    expect(check({figures: [{value: 5, event: 'inspection'}]}).sentences).to.deep.equal([]);
    expect(
      check({events: [], figures: [{value: 5, event: 'inspection'}]}).sentences,
    ).to.have.length(1);
  });

  it('is reported with its position in the file, whatever was left out before it', () => {
    const {sentences} = check({
      events: ['no event', ...events],
      contributors: [7, {event: [false, 'x', 8, 'y']}],
      surveys: [null, {questions: ['no question', {id: 'b', showIf: {question: 'x', is: 'yes'}}]}],
    });
    expect(sentences.filter(sentence => sentence.includes('the id of'))).to.deep.equal([
      'contributors[1].event[1]: expected the id of an event, got "x"',
      'contributors[1].event[3]: expected the id of an event, got "y"',
      'surveys[1].questions[1].showIf.question: expected the id of a question of this survey, got "x"',
    ]);
  });

  it('may run in a circle', () => {
    const {record, sentences} = check({
      events: [
        {id: 'a', kind: 'letter', follows: 'b'},
        {id: 'b', kind: 'letter', follows: 'a'},
        {id: 'c', kind: 'letter', follows: 'c'},
      ],
    });
    expect(sentences).to.deep.equal([]);
    expect(eventThreads(record.events, 'newest')).to.have.length(3);
    expect(referrers(record)('events', 'a').map(({item}) => item.id)).to.deep.equal(['b']);
  });

  it('can be followed backwards: from an event to all that is of it', () => {
    const {record} = check({
      events: [
        ...events,
        {id: 'letter', follows: 'inspection'},
        {id: 'inspection', title: 'A second of the same id'},
      ],
      figures: [{id: 'n', event: 'inspection', value: 1}],
      findings: [
        {id: 'f', event: 'inspection'},
        {id: 'g', event: 'x'},
      ],
      priorities: [
        {id: 'p', from: ['f']},
        {id: 'q', from: ['inspection', 'f']},
      ],
    });
    const naming = referrers(record);
    const told = (list: 'events' | 'findings', id: string) =>
      naming(list, id).map(({list: of, item, field}) => `${of} ${item.id} ${field}`);
    expect(told('events', 'inspection')).to.deep.equal([
      'events letter follows',
      'priorities q from',
      'findings f event',
      'figures n event',
    ]);
    expect(told('findings', 'f')).to.deep.equal(['priorities p from', 'priorities q from']);
    expect(told('findings', 'nothing')).to.deep.equal([]);
  });

  it('is found quickly in a long record', () => {
    const long = {
      events: [...Array(10_000).keys()].map(at => ({
        id: `e${at}`,
        follows: `e${at - 1 < 0 ? 1 : at - 1}`,
      })),
    };
    const took = cpuTime(() => expect(check(long).sentences).to.deep.equal([]));
    expect(took).to.be.below(2000);
  });
});
