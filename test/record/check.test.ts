import {describe, it} from 'node:test';
import {expect} from 'chai';
import {checkRecord} from '../../src/record/check.js';
import {faultSentence} from '../../src/record/faults.js';
import type {SendRecord} from '../../src/record/schema.js';
import {readExample} from '../support/files.js';

const check = (value: unknown) => {
  const {record, faults} = checkRecord(value);
  return {record: record!, sentences: faults.map(faultSentence)};
};

describe('checking a record', () => {
  it('names path, expectation and what was found', () => {
    const {record, sentences} = check({
      version: 1,
      priorities: [
        {title: 'One'},
        {title: 'Two'},
        {title: 'Three', updates: [{date: 'last spring', text: 'Something was done.'}]},
      ],
    });
    expect(sentences).to.deep.equal([
      'priorities[2].updates[0].date: expected a date such as 2021-03, got "last spring"',
    ]);
    expect(record.priorities[2]!.updates![0]!.text).to.equal('Something was done.');
    expect(record.priorities).to.have.length(3);
  });

  it('shows an unknown kind as any other event', () => {
    const {record, sentences} = check({events: [{kind: 'party', title: 'A party'}]});
    expect(record.events[0]).to.include({title: 'A party'});
    expect(record.events[0]!.kind).to.equal(undefined);
    expect(sentences[0]).to.match(
      /^events\[0\]\.kind: expected one of interim-visit, .*, got "party"$/,
    );
  });

  it('leaves out an item that is none, and keeps its neighbours', () => {
    const {record, sentences} = check({
      events: [{title: 'First'}, 'second', null, {title: 'Fourth'}],
    });
    expect(record.events.map(({title}) => title)).to.deep.equal(['First', 'Fourth']);
    expect(sentences).to.deep.equal([
      'events[1]: expected an event, got "second"',
      'events[2]: expected an event, got nothing',
    ]);
  });

  it('takes no list for an object or a text', () => {
    const {record, sentences} = check({
      area: [],
      events: [[{title: 'Within'}], {title: ['a']}],
      priorities: [{title: 'A', updates: [[]]}],
      translations: ['pl'],
    });
    expect(record.events).to.deep.equal([{id: 'events-2', unclear: ['title']}]);
    expect([record.area, record.translations, record.priorities[0]!.updates]).to.deep.equal([
      undefined,
      undefined,
      [],
    ]);
    expect(sentences).to.have.members([
      'area: expected an area such as {"name": "…"}, got a list',
      'events[0]: expected an event, got a list',
      'events[1].title: expected a text, or texts by language such as {"en": "…"}, got a list',
      'priorities[0].updates[0]: expected an update, got a list',
      'translations: expected translations by language, got a list',
    ]);
  });

  it('keeps words in the place of a number as the source’s own', () => {
    const {record, sentences} = check({
      figures: [
        {what: 'answers', value: 'many'},
        {what: 'answers', value: 995},
      ],
    });
    expect(record.figures.map(({value, valueText}) => value ?? valueText)).to.deep.equal([
      'many',
      995,
    ]);
    expect(sentences).to.deep.equal(['figures[0].value: expected a number, got "many"']);
  });

  it('names the place in the file, also of what was left out in a list that had lost others', () => {
    const {record, sentences} = check({
      priorities: [
        {
          title: 'A',
          measures: [{readings: ['high', {value: 1}, {value: 'low'}, {date: '2021'}, {value: 2}]}],
        },
      ],
    });
    expect(record.priorities[0]!.measures![0]!.readings!.map(({value}) => value)).to.deep.equal([
      1, 2,
    ]);
    expect(sentences).to.have.members([
      'priorities[0].measures[0].readings[0]: expected a reading such as {"value": 61, "date": "2025-09"}, got "high"',
      'priorities[0].measures[0].readings[2].value: expected a number, got "low"',
      'priorities[0].measures[0].readings[3].value: expected a reading such as {"value": 61, "date": "2025-09"}, got nothing',
    ]);
  });

  it('keeps the languages of a text that can be read', () => {
    const {record} = check({events: [{title: {en: 'A visit', ur: 7}}]});
    expect({...(record.events[0]!.title as object)}).to.deep.equal({en: 'A visit'});
  });

  it('gives an item without an id one of its own, and reports one that is used twice', () => {
    const {record, sentences} = check({
      events: [{title: 'A'}, {id: 'x', title: 'B'}, {id: 'x', title: 'C'}],
    });
    expect(record.events.map(({id}) => id)).to.deep.equal(['events-1', 'x', 'x']);
    expect(sentences).to.deep.equal([
      'events[2].id: expected an id that no other of the events has, got "x"',
    ]);
  });

  it('tells once in a list of a field that it does not know, and nothing of what a record says beside its lists', () => {
    const events = ['A', 'B'].map(title => ({title, colour: 'red', _note: 'Ours'}));
    const {sentences} = check({events, mood: 'good', updated: '2026-11', version: 1});
    expect(sentences).to.deep.equal([
      'events[0].colour: expected a field of an event, got "colour", which is passed over',
    ]);
  });

  it('says nothing to be missing where a list has a name that it does not know', () => {
    const {record, sentences} = check({prioritys: [{title: 'A'}], events: [{title: 'B'}]});
    expect(record.unclear).to.include('priorities');
    expect(record.unclear).to.not.include('events');
    expect(sentences.join()).to.match(/^prioritys: .*"prioritys", which is passed over/);
    expect(checkRecord({prioritys: [{title: 'A'}]}).record).to.equal(undefined);
  });

  for (const value of [
    undefined,
    null,
    5,
    'text',
    true,
    [],
    [{events: []}],
    {},
    {foo: 1},
    () => 1,
    Symbol('s'),
  ]) {
    it(`finds no record in ${String(typeof value === 'object' ? JSON.stringify(value) : typeof value)}`, () => {
      const {record, faults} = checkRecord(value);
      expect(record).to.equal(undefined);
      expect(faultSentence(faults[0]!))
        .to.match(/^record: expected a record .*, got /)
        .and.not.match(/undefined|null|\[object|NaN/);
    });
  }

  it('ends with an empty list where a list is something else', () => {
    const {record, sentences} = check({events: {title: 'A'}, priorities: 'none'});
    expect([record.events, record.priorities]).to.deep.equal([[], []]);
    expect(sentences).to.deep.equal([
      'events: expected a list, got an object',
      'priorities: expected a list, got "none"',
    ]);
  });

  it('comes to an end where lists stand for objects that have a necessary field', () => {
    const {record} = check({
      figures: [[], [1], {value: 3}],
      priorities: [
        {title: 'A', measures: [{baseline: [], target: [[]], readings: [[], [2], {value: 1}]}]},
      ],
    });
    expect(record.figures.map(({value}) => value)).to.deep.equal([3]);
    const [measure] = record.priorities[0]!.measures!;
    expect(measure).to.have.property('readings').with.length(1);
    expect(measure).not.to.have.any.keys('baseline', 'target');
  });

  it('is not misled by names of Object’s own, nor by nesting without end', () => {
    const hostile = JSON.parse(
      '{"version":1,"events":[{"__proto__":{"title":"polluted"},"constructor":"x","toString":"y","title":"Honest"}],"__proto__":{"notice":"polluted"}}',
    );
    const {record} = check(hostile);
    expect(record.events[0]!.title).to.equal('Honest');
    expect(record.notice).to.equal(undefined);
    expect(({} as {title?: string}).title).to.equal(undefined);
    let deep: unknown = 'end';
    for (let depth = 0; depth < 20_000; depth += 1) deep = [deep];
    expect(() => checkRecord({version: 1, events: [{title: 'A', documents: deep}]})).not.to.throw();
  });

  it('makes up no id that an item has as its own', () => {
    const {record, sentences} = check({
      version: 1,
      events: [{title: 'A', id: 'events-2'}, {title: 'B'}],
    });
    expect(sentences).to.deep.equal([]);
    expect(new Set(record.events.map(({id}) => id)).size).to.equal(2);
  });

  it('takes nothing from a polluted Object.prototype', () => {
    const prototype = Object.prototype as {
      title?: unknown;
      kind?: unknown;
      notice?: unknown;
      events?: unknown;
    };
    Object.assign(prototype, {
      title: 'polluted',
      kind: 'inspection',
      notice: 'polluted',
      events: [{}],
    });
    try {
      const {record, faults} = checkRecord({
        version: 1,
        priorities: [{id: 'a', commitment: 'Do it'}],
      });
      expect(faults).to.deep.equal([]);
      expect((record!.priorities[0] as {title?: unknown}).title).to.equal(undefined);
      expect(record!.notice).to.equal(undefined);
      expect(record!.events).to.deep.equal([]);
    } finally {
      for (const name of ['title', 'kind', 'notice', 'events'] as const) delete prototype[name];
    }
  });
});

describe('a record with every leaf replaced by each wrong type', () => {
  const wrong: unknown[] = [null, true, -1, 1e400, '', 'x', [], [[]], {}, {toString: 1}, [null]];

  for (const file of ['manchester', 'exampleshire']) {
    it(`is checked without a throw, and says nothing that only a programmer reads: ${file}`, () => {
      // The same field of a later item takes the same way through the check.
      const record: Record<string, unknown> = Object.fromEntries(
        Object.entries<unknown>(readExample(file)).map(([key, value]) => [
          key,
          Array.isArray(value) ? value.slice(0, 3) : value,
        ]),
      );
      /** By the field: the first place where it stands. */
      const places = new Map<string, (string | number)[]>();
      const walk = (value: unknown, path: (string | number)[]) => {
        if (typeof value === 'object' && value !== null)
          for (const key of Object.keys(value))
            walk((value as SendRecord)[key as 'lang'], [
              ...path,
              Array.isArray(value) ? Number(key) : key,
            ]);
        else {
          const field = path.filter(key => typeof key === 'string').join('.');
          if (!places.has(field)) places.set(field, path);
        }
      };
      walk(record, []);
      expect(places.size).to.be.above(50);
      // An expectation for each of a hundred thousand sentences would take longer than what is tested.
      const wanting: string[] = [];
      for (const path of places.values()) {
        const holder = path.slice(0, -1).reduce((value, key) => value[key] as typeof value, record);
        const right = holder[path.at(-1)!];
        for (const value of wrong) {
          holder[path.at(-1)!] = value;
          const [list] = path as [string];
          const {faults, record: checked} = checkRecord(
            // Other lists are what they were.
            Array.isArray(record[list]) ? {version: 1, [list]: record[list]} : record,
          );
          if (typeof checked !== 'object' || checked === null)
            wanting.push(`${path.join('.')} = ${JSON.stringify(value)}: no record`);
          wanting.push(
            ...faults
              .map(faultSentence)
              .filter(sentence => /undefined|null|NaN|\[object|Infinity/.test(sentence)),
          );
        }
        holder[path.at(-1)!] = right;
      }
      expect(wanting).to.deep.equal([]);
    });
  }
});
