/** The example records: what they hold, and what they point to. */
import assert from 'node:assert/strict';
import {existsSync, readFileSync, readdirSync, statSync} from 'node:fs';
import {describe, it} from 'node:test';
import {checkRecord} from '../../src/record/check.js';
import {faultSentence} from '../../src/record/faults.js';
import {
  type Priority,
  entities,
  eventKinds,
  findingKinds,
  outcomeCodes,
  qualifiers,
  questionTypes,
  responseStates,
  statuses,
} from '../../src/record/schema.js';
import {currentStatus, evidenceMissing, isOverdue, isStale} from '../../src/record/status.js';
import type {Schema} from '../../src/record/fields.js';
import {AREAS, record} from '../support/examples.js';

const examples = new URL('../../examples/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, examples), 'utf8');
const value = (area: string) => JSON.parse(read(`${area}.json`)) as unknown;
const TODAY = 20261124;

/** Each object within a value, with the names that lead to it. */
function* objects(
  node: unknown,
  path: string[] = [],
): Generator<{path: string[]; object: Record<string, unknown>}> {
  if (Array.isArray(node)) for (const entry of node) yield* objects(entry, path);
  else if (typeof node === 'object' && node !== null) {
    yield {path, object: node as Record<string, unknown>};
    for (const [name, child] of Object.entries(node)) yield* objects(child, [...path, name]);
  }
}

const strings = (area: string, ...names: string[]) =>
  [...objects(value(area))]
    .flatMap(({object}) => names.map(name => object[name]))
    .filter(entry => typeof entry === 'string');

describe('the example records', () => {
  for (const area of AREAS) {
    it(`hold nothing that is at fault: ${area}`, () => {
      assert.deepEqual(checkRecord(value(area)).faults.map(faultSentence), []);
    });

    it(`name only items that are there: ${area}`, () => {
      const {events, findings, priorities, surveys, ...rest} = record(area);
      const has = (list: readonly {id?: string}[], id: string | undefined) =>
        id === undefined || list.some(item => item.id === id);
      for (const event of events)
        assert.ok(has(events, event.follows), `${event.id} follows ${event.follows}`);
      for (const item of [
        ...findings,
        ...rest.figures,
        ...rest.letters,
        ...rest.statements,
        ...rest.resources,
      ]) {
        assert.ok(
          item.event !== undefined && has(events, item.event),
          `${item.id} is of ${item.event}`,
        );
      }
      for (const {id, event = []} of rest.contributors)
        for (const one of event) assert.ok(has(events, one), `${id} took part in ${one}`);
      for (const {id, from = []} of priorities)
        for (const one of from)
          assert.ok(has([...events, ...findings], one), `${id} is from ${one}`);
      for (const {id, priority} of rest.responses)
        assert.ok(has(priorities, priority), `${id} belongs to ${priority}`);
      for (const {questions = []} of surveys)
        for (const {showIf} of questions) assert.ok(has(questions, showIf?.question));
    });

    it(`point to files that are there, of the size they say: ${area}`, () => {
      for (const address of strings(area, 'url', 'image', 'src')) {
        assert.match(
          address,
          /^(?:https:\/\/|mailto:|tel:|(?:documents|easy-read)\/|[\w.]+\.json$)/,
        );
        const [file = '', anchor] = address.split('#');
        if (/^[a-z]+:/.test(address)) continue;
        assert.ok(existsSync(new URL(file, examples)), address);
        if (anchor) assert.match(read(file), new RegExp(`id="${anchor}"`), address);
      }
      for (const {
        object: {url, bytes, pages},
      } of objects(value(area))) {
        if (typeof bytes !== 'number') continue;
        assert.equal(statSync(new URL(String(url), examples)).size, bytes, String(url));
        const pdf = readFileSync(new URL(String(url), examples), 'latin1');
        assert.match(pdf, /^%PDF-/);
        assert.equal(pdf.match(/\/Type ?\/Page\b/g)?.length, pages, String(url));
      }
    });
  }

  it('use every picture that was drawn, and describe each', () => {
    const pages = readdirSync(examples)
      .filter(name => name.endsWith('.html'))
      .map(read)
      .join('');
    const used = AREAS.flatMap(area => strings(area, 'image')).join() + pages;
    for (const picture of readdirSync(new URL('easy-read/', examples)))
      assert.ok(used.includes(picture), picture);
    for (const area of AREAS)
      for (const {object} of objects(value(area)))
        if (object['image']) assert.ok(object['alt'], String(object['image']));
  });
});

describe('the Manchester example', () => {
  const {events, priorities, figures} = record('manchester');

  it('tells of five priorities about which nothing more was published', () => {
    assert.equal(priorities.length, 5);
    for (const priority of priorities) {
      assert.equal(currentStatus(priority), 'none');
      assert.deepEqual(
        [priority.lead, priority.due, priority.actions, priority.measures],
        [undefined, undefined, undefined, undefined],
      );
      assert.ok(priority.plain && priority.commitment);
    }
  });

  it('gives the visit no outcome, and no date more precise than was published', () => {
    const visit = events.find(({kind}) => kind === 'interim-visit')!;
    assert.deepEqual(
      [visit.date, visit.dateText, visit.outcome],
      ['2021-03', 'late March 2021', undefined],
    );
    const days = events.filter(({date}) => date?.length === 10);
    assert.deepEqual(
      days.map(({kind, date}) => [kind, date]),
      [['news', '2021-06-16']],
    );
  });

  it('keeps every figure’s qualifier, and the two surveys apart', () => {
    const said = figures.map(({qualifier, value: number, base}) => [qualifier, number, base]);
    assert.deepEqual(said, [
      ['exact', 506, undefined],
      ['exact', 122, undefined],
      ['exact', 995, undefined],
      ['around', 70, undefined],
      ['over', 100, undefined],
      ['exact', 40, undefined],
    ]);
    const group = (number: number) => figures.find(figure => figure.value === number)!.group;
    assert.notEqual(group(506), group(995));
  });
});

describe('the Exampleshire example', () => {
  it('says that it is invented', () => {
    assert.match(JSON.stringify(record('exampleshire').notice), /invented/);
  });

  it('uses every field of the schema', () => {
    const unused = new Set(
      Object.entries(entities).flatMap(([name, {fields}]) =>
        Object.keys(fields).map(field => `${name}.${field}`),
      ),
    );
    const names = new Map<Schema, string>(
      Object.entries(entities).map(([name, schema]) => [schema, name]),
    );
    const visit = (schema: Schema, node: unknown): void => {
      if (node === undefined) return;
      if (schema.fields) {
        for (const [field, inner] of Object.entries(schema.fields)) {
          const child = (node as Record<string, unknown>)[field];
          if (child === undefined) continue;
          unused.delete(`${names.get(schema)}.${field}`);
          visit(inner, child);
        }
      } else if (schema.item) for (const entry of node as unknown[]) visit(schema.item, entry);
      else if (schema.values && typeof node === 'object')
        for (const entry of Object.values(node!)) visit(schema.values, entry);
    };
    visit(entities.record, value('exampleshire'));
    // A source whose words are our codes, and of which all can be read, needs none of these.
    const ofOtherSources =
      /\.(?:unclear|links|statuses|kindText|statusText|stateText|valueText)$|^action\.(?:dueText|date|dateText|text)$|^response\.evidence$/;
    assert.deepEqual(
      [...unused].filter(name => !ofOtherSources.test(name)),
      [],
    );
  });

  it('uses every code', () => {
    const used = new Set(
      strings('exampleshire', 'kind', 'status', 'code', 'qualifier', 'state', 'type', 'framework'),
    );
    const codes = [
      ...eventKinds,
      ...statuses,
      ...findingKinds,
      ...outcomeCodes,
      ...qualifiers,
      ...responseStates,
      ...questionTypes,
      'area-send-2016',
      'interim-2020',
      'area-send-2023',
      'draft',
      'machine',
    ];
    assert.deepEqual(
      codes.filter(code => !used.has(code)),
      [],
    );
    assert.ok(!used.has('reviewed'), 'nobody has reviewed a translation');
  });

  it('has a priority in every state a tracker can tell', () => {
    const {priorities} = record('exampleshire');
    const some = (holds: (priority: Priority) => boolean) => priorities.some(holds);
    for (const status of [...statuses, 'none'])
      assert.ok(
        some(priority => currentStatus(priority) === status),
        status,
      );
    assert.ok(
      some(priority => isOverdue(priority.due, currentStatus(priority), TODAY)),
      'overdue',
    );
    assert.ok(
      some(priority => isStale(priority, TODAY)),
      'stale',
    );
    assert.ok(some(evidenceMissing), 'evidence missing');
    assert.ok(
      some(priority => currentStatus(priority) === 'done' && !evidenceMissing(priority)),
      'done, with evidence',
    );
  });

  it('has a translation file of nothing but ids and texts of its own items', () => {
    const original = value('exampleshire') as Record<string, unknown>;
    const translated = JSON.parse(read('exampleshire.pl.json')) as Record<string, unknown>;
    const idsOf = (node: unknown) =>
      new Set([...objects(node)].map(({object}) => object['id']).filter(id => id !== undefined));
    const known = idsOf(original);
    for (const id of idsOf(translated)) assert.ok(known.has(id), String(id));
    const used = [...objects(translated)].flatMap(({object}) => Object.keys(object));
    for (const field of ['date', 'status', 'url', 'due', 'event'])
      assert.ok(!used.includes(field), field);
  });
});
