/**
 * Somebody who fetches every public address after every single event, keeps all of it, sends answers of their own, and
 * subtracts whatever can be subtracted. Two receivers answer in turn, on one database.
 */
import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Environment} from '../../src/config.js';
import type {Database} from '../../src/database/open-database.js';
import {emptyTables} from './databases.js';
import {newFolder} from './folders.js';
import {
  comment,
  createTestReceiver,
  newKey,
  referenceOf,
  type TestReceiver,
  writeTheme,
} from './receiver.js';

const choice = (id: string, type: string, values: readonly string[], more = {}) => ({
  id,
  type,
  label: id,
  options: values.map(value => ({value, label: value})),
  ...more,
});

const questions = [
  choice('where', 'radios', ['home', 'special', 'main', 'none']),
  choice('means', 'checkboxes', ['bus', 'taxi', 'walk']),
  choice('happy', 'radios', ['yes', 'no']),
  choice('more', 'radios', ['yes', 'no'], {showIf: {question: 'where', is: 'main'}}),
  choice('parents', 'radios', ['yes', 'no'], {for: ['parent-carer']}),
  choice('young', 'radios', ['yes', 'no'], {for: ['young-person']}),
];
const surveys = [
  {id: 's', title: 'Getting to school', questions},
  {id: 'closed', title: 'Last year', closes: '2026-10-01', questions},
];
const record = join(newFolder('attacker'), 'record.json');
writeFileSync(record, JSON.stringify({surveys}));

/** As little protection as an operator can set. */
export const bold: Environment = {
  RECEIVER_BURST: '100000',
  RECEIVER_READS_PER_MINUTE: '100000',
  RECEIVER_RECORD: record,
  RECEIVER_PUBLISH_BATCH: '5',
  RECEIVER_PUBLISH_HOURS: '0',
  RECEIVER_KEEP_DAYS: '365',
};
export const day = 86_400_000;

/** The same numbers every time (mulberry32), so that a red test can be run again. */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Figure {
  readonly id: string;
  readonly value: number;
  readonly base?: number;
  readonly note?: string;
}

const addresses = [
  '/',
  '/health',
  '/metrics',
  '/openapi.json',
  '/style.css',
  '/responses.json',
  '/figures.json',
  '/figures.json?survey=s',
  '/figures.json?survey=closed',
  '/report',
  '/report/2026',
  '/report/2025',
];

/** Whether a number of people is so small that it could be one family. */
const isFew = (count: number) => Math.abs(count) > 0 && Math.abs(count) < 5;

/** The two receivers, what people do to them, and all that can be seen of it. */
export function createAttacker(open: () => Database) {
  /** Both serve the same database; events and looks go to either. */
  let receivers: [TestReceiver, TestReceiver];
  let turn = 0;
  const receiver = () => receivers[(turn += 1) % 2] as TestReceiver;
  let passed = 0;
  const advance = (milliseconds: number) => {
    passed += milliseconds;
    for (const each of receivers) each.advance(milliseconds);
  };
  const start = (env: Environment = bold) => {
    receivers = [createTestReceiver(open(), env), createTestReceiver(open(), env)];
    for (const each of receivers) each.setClock(passed);
  };

  const answer = async (answers: Record<string, unknown>, item = 's') =>
    referenceOf(
      await receiver().submit({key: newKey(), purpose: 'survey', item, seconds: 30, answers}),
    );
  const say = async (answers: Record<string, unknown> = {}) =>
    referenceOf(await receiver().submit(comment(answers)));
  const erase = (reference: string) => receiver().moderate(`/${reference}/delete`, {});
  const putAside = (reference: string, aside: 'yes' | '') =>
    receiver().moderate(`/${reference}/aside`, {aside});
  const setTheme = (references: readonly string[], theme: string) =>
    receiver().moderate('/several', [
      ...references.map(reference => ['reference', reference] as const),
      ['set-theme', theme],
    ]);
  const addTheme = (title: string) =>
    writeTheme(receiver(), {title, we_did: 'More.', state: 'done', published: 'yes'});

  /** Everything that anybody can have: of both receivers, with nothing remembered. */
  const look = async () => {
    advance(61_000);
    const seen = [];
    for (const each of receivers) {
      for (const address of addresses) {
        const response = await each.request(address);
        const body = await response.text();
        seen.push({address, status: response.status, headers: [...response.headers], body});
      }
    }
    return seen;
  };

  /** Every count of people that is published at the moment, by a name of its own. */
  const counts = async (): Promise<ReadonlyMap<string, number>> => {
    advance(61_000);
    const found = new Map<string, number>();
    const json = async (path: string) =>
      (await (await receiver().request(path)).json()) as {
        figures: Figure[];
        responses: {id: string; said?: number}[];
      };
    for (const {id, value, base} of (await json('/figures.json')).figures) {
      found.set(`figure ${id}`, value);
      if (base !== undefined) found.set(`base of ${id}`, base);
    }
    for (const {id, said} of (await json('/responses.json')).responses)
      if (said !== undefined) found.set(`theme ${id}`, said);
    const page = await (await receiver().request('/report/2026')).text();
    const written = page
      .replace(/<title>[\s\S]*?<\/title>|<blockquote[\s\S]*?<\/blockquote>/g, '')
      .replace(/<\/(tr|p|h\d|dt|strong)\s*>/g, '\n')
      .replace(/<[^>]*>/g, ' ')
      .replace(/\d+ (January|November|December)( \d{4})?|regulation \d+|Regulations \d+/g, '');
    written.split('\n').forEach((line, place) => {
      for (const [number] of line.matchAll(/\b\d+\b/g))
        found.set(`report ${place} ${line.replace(/\s*\d+\s*/g, '').trim()}`, Number(number));
    });
    return found;
  };

  /** What the differences between two looks, and within the second, tell of fewer than five people. */
  function findings(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>) {
    const found: string[] = [];
    for (const [name, value] of after) {
      const was = before.get(name);
      if (was !== undefined && isFew(value - was)) found.push(`${name}: ${was} → ${value}`);
      if (value !== 0 && value < 5) found.push(`${name} is ${value}`);
      for (const [other, less] of after)
        if (isFew(value - less)) found.push(`${name} less ${other}: ${value - less}`);
    }
    for (const {id} of questions) {
      const total = after.get('figure s') ?? 0;
      const options = [...after].filter(([name]) => name.startsWith(`figure s.${id}.`));
      const sum = options.reduce((together, [, value]) => together + value, 0);
      if (isFew(total - sum)) found.push(`${total - sum} people are left of ${id}`);
    }
    return found;
  }

  /** A survey, a theme and a report with something to see. */
  async function publishSomething() {
    const theme = await addTheme('Short breaks');
    const other = await addTheme('Buses');
    const people = Array.from({length: 41}, (_, place) => place);
    const answers = await Promise.all(
      people.map(place =>
        answer({
          where: place % 2 ? 'home' : 'main',
          means: place % 3 ? ['bus'] : ['bus', 'walk'],
          happy: place < 17 ? 'yes' : 'no',
          parents: 'yes',
        }),
      ),
    );
    const comments = await Promise.all(people.map(place => say({comment: `Comment ${place}`})));
    await setTheme(comments.slice(0, 10), theme);
    await setTheme(comments.slice(10, 19), other);
    const before = await look();
    const seen = before.map(({body}) => body).join('\n');
    assert.match(seen, /"value":4[01]/, 'there is something to see');
    assert.match(seen, /"said":10/);
    assert.match(seen, /4[01]<\/strong/);
    return {theme, answers, comments, before};
  }

  /** Both as on the first day, of a database that is empty. */
  const begin = async () => {
    await emptyTables(open());
    passed = 0;
    start();
  };
  return {
    addTheme,
    advance,
    answer,
    begin,
    counts,
    erase,
    findings,
    look,
    publishSomething,
    putAside,
    receiver,
    say,
    setTheme,
    start,
  };
}
