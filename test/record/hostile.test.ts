/** Values that no publisher types, and that a script, a broken export or an attack may hand over. */
import assert from 'node:assert/strict';
import {afterEach, describe, it} from 'node:test';
import {checkRecord} from '../../src/record/check.js';
import {type Fault, faultSentence} from '../../src/record/faults.js';
import {figuresByEvent} from '../../src/record/figure-groups.js';
import {isPercentage} from '../../src/record/figures.js';
import {findingsByEvent, prioritiesFrom} from '../../src/record/findings.js';
import {referrers} from '../../src/record/references.js';
import {withoutBidiControls, pickText, recordLanguage} from '../../src/record/texts.js';
import {decodeText} from '../../src/data/decode.js';
import {readText} from '../../src/data/reading.js';
import {cpuTime} from '../support/cpu-time.js';

const titleOf = (value: unknown) => {
  const {record, faults} = checkRecord(value);
  return {title: pickText(record!.events[0]!.title, 'en', 'en')?.text, faults};
};

describe('texts by language', () => {
  for (const key of ['__proto__', 'constructor', 'prototype'])
    it(`with a key such as ${key} show their words`, () => {
      for (const odd of ['{"x": 1}', '"words"', '1', 'null']) {
        const value = JSON.parse(
          `{"version": 1, "events": [{"title": {"${key}": ${odd}, "en": "Words"}}]}`,
        ) as unknown;
        assert.equal(titleOf(value).title, 'Words');
      }
    });

  it('know pl_PL for pl-PL', () => {
    const {record} = checkRecord({version: 1, lang: 'en_GB', events: [{title: {pl_PL: 'Tak'}}]});
    assert.equal(recordLanguage(record), 'en-GB');
    assert.deepEqual(pickText(record!.events[0]!.title, 'pl', 'en'), {text: 'Tak', lang: 'pl-PL'});
  });

  it('turn nothing that stands around them', () => {
    assert.equal(withoutBidiControls('\u202e\u2069\u202e'), '');
    assert.equal(withoutBidiControls('a \u2067b\u2069 c'), 'a \u2067b\u2069 c');
    assert.equal(withoutBidiControls('a \u2067b'), 'a \u2067b\u2069');
    const {record} = checkRecord({version: 1, events: [{dateText: '\u202e\u2069spring'}]});
    assert.equal(record!.events[0]!.dateText, 'spring');
  });
});

describe('an object from a script', () => {
  it('that leads in a circle is read once', () => {
    const event: Record<string, unknown> = {title: 'A letter'};
    event['links'] = [event];
    event['source'] = event;
    const record = {version: 1, events: [event]};
    Object.assign(record, {area: record, self: record});
    assert.equal(titleOf(record).title, 'A letter');
  });

  it('that throws is a fault with its place, and the rest is shown', () => {
    const events = [
      {title: 'A letter', kind: 'letter'},
      {
        get title(): string {
          throw new Error('not today');
        },
      },
    ];
    const {record, faults} = checkRecord({version: 1, events});
    assert.equal(record!.events[0]!.title, 'A letter');
    assert.deepEqual(faults.map(faultSentence), [
      'events[1]: expected a value that can be read, got an error',
    ]);
  });

  it('that has no end is left in a moment, with one sentence', () => {
    const endless: unknown = new Proxy([], {
      get: (target, key) =>
        key === 'length' ? 4e9 : typeof key === 'string' ? endless : Reflect.get(target, key),
      has: () => true,
    });
    let faults: readonly Fault[] = [];
    const took = cpuTime(() => ({faults} = checkRecord({version: 1, events: endless})));
    assert.ok(took < 20_000);
    assert.equal(faults.filter(({expected}) => expected.startsWith('at most')).length, 1);
    const {proxy, revoke} = Proxy.revocable({}, {});
    revoke();
    assert.equal(checkRecord(proxy).record, undefined);
    assert.equal(checkRecord(globalThis).record, undefined);
  });
});

describe('a page whose scripts have changed the language', () => {
  const names = ['status', 'title', 'url', 'problem', 'fault', 'unclear', 'base', 'links'];
  afterEach(() => {
    for (const name of names) Reflect.deleteProperty(Object.prototype, name);
    Reflect.deleteProperty(Object, 'values');
  });

  it('adds nothing to a record by what it put on Object.prototype', () => {
    for (const name of names)
      Object.defineProperty(Object.prototype, name, {
        value: 'POST',
        configurable: true,
        writable: true,
        enumerable: true,
      });
    const body = '{"version": 1, "priorities": [{"commitment": "Ramps"}]}';
    const {record, problem} = readText(
      decodeText(new TextEncoder().encode(body)),
      'https://www.example.org/',
      {list: 'priorities'},
    );
    const [priority] = record!.priorities;
    const own = {...priority};
    for (const name of names) Reflect.deleteProperty(Object.prototype, name);
    assert.deepEqual({...own}, {commitment: 'Ramps', id: 'priorities-1'});
    assert.notEqual(problem, 'unreadable');
  });

  it('may have an Object.values that takes in what an array inherits, as Prototype.js has', () => {
    const before = Object.values;
    Object.values = ((object: object) => {
      const values: unknown[] = [];
      for (const key in object) values.push((object as Record<string, unknown>)[key]);
      return [...values, () => undefined];
    }) as typeof Object.values;
    try {
      assert.equal(isPercentage({id: 'a', value: 1, unit: '%'}), true);
      assert.equal(isPercentage({id: 'a', value: 1, unit: {en: 'weeks'}}), false);
    } finally {
      Object.values = before;
    }
  });
});

describe('lists of many thousand', () => {
  const many = (count: number) => ({
    version: 1,
    events: Array.from({length: count}, (_, index) => ({id: `e${index}`, title: `Event ${index}`})),
    findings: Array.from({length: count}, (_, index) => ({
      id: `f${index}`,
      event: 'e0',
      text: 'x',
    })),
    figures: Array.from({length: count}, (_, index) => ({
      event: 'e0',
      group: 'survey',
      what: `What ${index}`,
      value: index + 5,
    })),
    priorities: Array.from({length: count}, (_, index) => ({
      title: `P ${index}`,
      from: [`f${index}`],
    })),
  });

  it('take a time that grows with their length', () => {
    const took = (count: number) => {
      const {record} = checkRecord(many(count));
      return cpuTime(() => {
        for (const [, groups] of figuresByEvent(record!, record!.figures)) assert.ok(groups.length);
        findingsByEvent(record!, record!.findings);
        for (const {id} of record!.findings) prioritiesFrom(record!, id);
        const naming = referrers(record!);
        for (const {id} of record!.events) naming('events', id);
      });
    };
    took(1000);
    assert.ok(took(10_000) < 2000);
  });
});

describe('words that hold the place of a value', () => {
  it('are faults, and dates that nobody meant are, too', () => {
    const {record, faults} = checkRecord({
      version: 1,
      priorities: [{title: 'Ramps', lead: 'N/A', due: '1900-01-01', theme: '#REF!'}],
    });
    const [priority] = record!.priorities;
    assert.deepEqual(
      {...priority},
      {title: 'Ramps', id: 'priorities-1', unclear: ['theme', 'due']},
    );
    assert.deepEqual(faults.map(faultSentence), [
      'priorities[0].theme: expected words, or nothing, got "#REF!"',
      'priorities[0].lead: expected words, or nothing, got "N/A"',
      'priorities[0].due: expected a date such as 2021-03, got "1900-01-01"',
    ]);
  });

  it('in the place of a code are the publisher’s own, and may be explained', () => {
    const value = {
      version: 1,
      statuses: {'On course': 'in-progress'},
      priorities: [
        {title: 'A', updates: [{status: 'On course'}]},
        {title: 'B', updates: [{status: 'On track'}]},
      ],
      events: [{kind: 'Chat', outcome: {code: 'mixed'}}],
      responses: [{state: 'Soon'}],
    };
    const {record} = checkRecord(value);
    assert.deepEqual(
      record!.priorities.map(({updates}) => ({...updates![0]})),
      [{status: 'in-progress'}, {statusText: 'On track'}],
    );
    assert.equal(record!.events[0]!.kindText, 'Chat');
    assert.equal(record!.events[0]!.outcome!.text, 'mixed');
    assert.equal(record!.responses[0]!.stateText, 'Soon');
  });
});
