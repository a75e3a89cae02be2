/**
 * Somebody who fetches every public address after every single event, keeps all of it, sends answers of their own, and
 * subtracts whatever can be subtracted. Two receivers answer in turn, on one database.
 */
import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeEach, it} from 'node:test';
import type {Environment} from '../src/config.js';
import {describeOnEachDatabase, emptyTables} from './support/databases.js';
import {newFolder} from './support/folders.js';
import {
  comment,
  createTestReceiver,
  newKey,
  referenceOf,
  type TestReceiver,
} from './support/receiver.js';

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
const bold: Environment = {
  RECEIVER_BURST: '100000',
  RECEIVER_READS_PER_MINUTE: '100000',
  RECEIVER_RECORD: record,
  RECEIVER_PUBLISH_BATCH: '5',
  RECEIVER_PUBLISH_HOURS: '0',
  RECEIVER_KEEP_DAYS: '365',
};
const day = 86_400_000;

/** The same numbers every time (mulberry32), so that a red test can be run again. */
function numbersFrom(seed: number): () => number {
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

describeOnEachDatabase('an attacker who looks at every public address', open => {
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
  const addTheme = async (title: string) => {
    const created = await receiver().moderate('/themes/new', {
      title,
      you_said: 'Too few.',
      we_did: 'More.',
      state: 'done',
      published: 'yes',
    });
    return /themes\/([^?]*)/.exec(created.headers.get('location') ?? '')?.[1] ?? '';
  };

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

  beforeEach(async () => {
    await emptyTables(open());
    passed = 0;
    start();
  });

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

  it('sees no difference after one arrival, of whatever kind', async () => {
    const {before} = await publishSomething();
    await answer({where: 'special', happy: 'no', means: ['taxi'], young: 'yes'});
    assert.deepEqual(await look(), before);
    await say({who: 'practitioner', about: ['quality']});
    assert.deepEqual(await look(), before);
    await receiver().submit({
      ...comment(),
      purpose: 'page',
      answers: {correct: 'no', detail: 'Old.'},
    });
    assert.deepEqual(await look(), before);
  });

  it('sees no difference after one deletion', async () => {
    const {answers, comments, before} = await publishSomething();
    await erase(answers[0] ?? '');
    assert.deepEqual(await look(), before);
    await erase(comments[0] ?? '');
    assert.deepEqual(await look(), before);
  });

  it('sees no difference after one change: put aside, taken back, of another theme or none', async () => {
    const {answers, comments, theme, before} = await publishSomething();
    const [answered = '', said = ''] = [answers[3], comments[0]];
    for (const change of [
      () => putAside(answered, 'yes'),
      () => putAside(answered, ''),
      () => putAside(said, 'yes'),
      () => putAside(said, ''),
      () => setTheme([said], 'none'),
      () => setTheme([comments[30] ?? ''], theme),
      () => receiver().moderate(`/${said}`, {version: '4', state: 'done', withheld: 'vexatious'}),
    ]) {
      await change();
      assert.deepEqual(await look(), before);
    }
  });

  it('sees no difference when one answer after the other comes of age', async () => {
    const {before: first} = await publishSomething();
    advance(365 * day - 41 * 61_000);
    const before = await look();
    assert.notDeepEqual(before, first, 'the date at least');
    for (let step = 0; step < 6; step += 1) {
      advance(61_000);
      await receiver().tidy();
      const after = await look();
      assert.deepEqual(after, before);
    }
    advance(400 * day);
    await receiver().tidy();
    const report = (seen: Awaited<ReturnType<typeof look>>) =>
      seen.find(({address}) => address === '/report/2026')?.body;
    assert.equal(report(await look()), report(before), 'nor when all of them are gone');
  });

  it('sees no difference after a restart, nor from another receiver, with answers waiting', async () => {
    const {before} = await publishSomething();
    for (let count = 0; count < 4; count += 1) {
      await answer({where: 'special', happy: 'no'});
      await say({who: 'practitioner'});
      start();
      advance(61_000);
      assert.deepEqual(await look(), before);
    }
  });

  for (const own of [1, 4]) {
    it(`learns of no step below five with ${own} answers of their own before and after`, async () => {
      const {comments, theme} = await publishSomething();
      let before = await counts();
      const send = async (happy: string, who: string) => {
        await answer({happy, where: 'home'});
        await setTheme([await say({who, about: ['ease']})], theme);
        const after = await counts();
        assert.deepEqual(findings(before, after), []);
        before = after;
      };
      for (let count = 0; count < own; count += 1) await send('no', 'young-person');
      await send('yes', 'practitioner');
      await erase(comments[20] ?? '');
      for (let count = 0; count < own; count += 1) await send('no', 'young-person');
    });
  }

  it('sees the next count only when a whole batch is in and the time has come', async () => {
    const careful = {...bold, RECEIVER_PUBLISH_BATCH: '10', RECEIVER_PUBLISH_HOURS: '24'};
    start(careful);
    const total = async () => (await counts()).get('figure s');
    const send = async (many: number) => {
      for (let count = 0; count < many; count += 1) await answer({happy: 'yes'});
    };
    await send(9);
    assert.equal(await total(), undefined);
    await send(1);
    assert.equal(await total(), 10);
    await send(9);
    advance(25 * 3_600_000);
    assert.equal(await total(), 10, 'nine are no batch');
    await send(1);
    assert.equal(await total(), 20);
    await send(10);
    assert.equal(await total(), 20, 'a batch, but the same day');
    start(careful);
    assert.equal(await total(), 20, 'also for a receiver that has just started');
  });

  it('cannot tell a closed survey that one person answered from one that nobody did', async () => {
    const nobody = await look();
    start({...bold, RECEIVER_RECORD: ''});
    await answer({happy: 'yes'}, 'closed');
    start();
    assert.deepEqual(
      (await look()).map(({body}) => body),
      nobody.map(({body}) => body),
    );
  });

  for (const seed of [1]) {
    it(`works out nothing about fewer than five from all that was ever published (seed ${seed})`, async () => {
      const next = numbersFrom(seed);
      const oneOf = <T>(...values: readonly T[]): T =>
        values[Math.floor(next() * values.length)] as T;
      const themes = [await addTheme('Short breaks'), await addTheme('Buses')];
      const kept: string[] = [];
      const seen: ReadonlyMap<string, number>[] = [];
      for (let event = 0; event < 80; event += 1) {
        const chance = next();
        const one = oneOf(...kept, '');
        if (one !== '' && chance < 0.1) {
          kept.splice(kept.indexOf(one), 1);
          await erase(one);
        } else if (one !== '' && chance < 0.2) await setTheme([one], oneOf(...themes, 'none'));
        else if (one !== '' && chance < 0.25) await putAside(one, oneOf('yes', ''));
        else if (chance < 0.27) start();
        else if (chance < 0.29) {
          advance(20 * day);
          await receiver().tidy();
        } else if (chance < 0.6) {
          const reference = await say({who: oneOf('parent-carer', 'young-person', 'both')});
          kept.push(reference);
          if (next() < 0.6) await setTheme([reference], oneOf(...themes));
        } else {
          const where = oneOf('home', 'main', 'main', 'main', next() < 0.2 ? 'special' : 'home');
          kept.push(
            await answer({
              where,
              ...(next() < 0.9 && {happy: oneOf('yes', 'yes', 'no')}),
              ...(next() < 0.7 && {means: ['bus', 'taxi', 'walk'].filter(() => next() < 0.5)}),
              ...(where === 'main' && {more: oneOf('yes', 'no')}),
              ...(next() < 0.3 ? {young: oneOf('yes', 'no')} : {parents: oneOf('yes', 'no')}),
            }),
          );
        }
        const now = await counts();
        if (JSON.stringify([...now]) !== JSON.stringify([...(seen.at(-1) ?? [])])) seen.push(now);
      }
      assert.ok(seen.length > 5, `only ${seen.length} publications to subtract`);
      const found = seen.flatMap((after, place) =>
        seen.slice(0, place + 1).flatMap(before => findings(before, after)),
      );
      assert.deepEqual([...new Set(found)], []);
    });
  }
});
