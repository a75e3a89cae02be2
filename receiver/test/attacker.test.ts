/** Somebody who looks at everything public after each single event, and keeps it all, to find out about one person. */
import assert from 'node:assert/strict';
import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {beforeEach, it} from 'node:test';
import {describeOnEachDatabase, emptyTables} from './support/databases.js';
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

const record = join(mkdtempSync(join(tmpdir(), 'receiver-attacker-')), 'record.json');
writeFileSync(
  record,
  JSON.stringify({
    surveys: [
      {
        id: 's',
        title: 'Getting to school',
        questions: [
          choice('where', 'radios', ['home', 'special', 'main', 'none']),
          choice('means', 'checkboxes', ['bus', 'taxi', 'walk']),
          choice('happy', 'radios', ['yes', 'no']),
          choice('more', 'radios', ['yes', 'no'], {showIf: {question: 'where', is: 'main'}}),
          choice('parents', 'radios', ['yes', 'no'], {for: ['parent-carer']}),
          choice('young', 'radios', ['yes', 'no'], {for: ['young-person']}),
        ],
      },
    ],
  }),
);

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
  readonly qualifier: string;
  readonly base?: number;
}

/** Whether a number of people is too small for comfort, in either direction. */
const isFew = (count: number) => Math.abs(count) > 0 && Math.abs(count) < 5;

/** What the difference of two publications tells of fewer than five people. */
function findings(before: readonly Figure[], after: readonly Figure[]): string[] {
  const found: string[] = [];
  const was = new Map(before.map(figure => [figure.id, figure]));
  const both = after.flatMap(figure => {
    const earlier = was.get(figure.id);
    return earlier?.qualifier === 'exact' && figure.qualifier === 'exact'
      ? {
          id: figure.id,
          base: (figure.base ?? 0) - (earlier.base ?? 0),
          moved: figure.value - earlier.value,
        }
      : [];
  });
  for (const {id, moved, base} of both) {
    if (isFew(moved)) found.push(`${id} moved by ${moved}`);
    if (isFew(base)) found.push(`the base of ${id} moved by ${base}`);
  }
  for (const question of ['where', 'happy', 'more', 'parents', 'young']) {
    const options = both.filter(({id}) => id.startsWith(`s.${question}.`));
    const rest = (options[0]?.base ?? 0) - options.reduce((sum, {moved}) => sum + moved, 0);
    if (isFew(rest)) found.push(`the hidden options of ${question} moved by ${rest}`);
  }
  for (const {id, moved, base} of both)
    if (id.startsWith('s.means.') && isFew(base - moved))
      found.push(`${base - moved} of the newcomers did not choose ${id}`);
  for (const id of after.map(figure => figure.id)) {
    const question = id.split('.')[1];
    const wasHidden = !was.has(id) && before.some(figure => figure.id.startsWith(`s.${question}.`));
    const value = after.find(figure => figure.id === id)?.value ?? 0;
    if (wasHidden && id.split('.').length === 3 && value < 9)
      found.push(`${id} comes out of hiding with ${value}, having been four at most`);
  }
  return found;
}

describeOnEachDatabase('an attacker who watches what is published', open => {
  let receiver: TestReceiver;
  const answer = (answers: Record<string, unknown>) =>
    receiver.submit({key: newKey(), purpose: 'survey', item: 's', seconds: 30, answers});
  const publicPages = async () => {
    receiver.advance(61_000);
    const pages = ['/figures.json', '/figures.json?survey=s', '/responses.json', '/report/2026'];
    return Promise.all(
      [...pages, '/report', '/', '/health', '/metrics'].map(async path => {
        const response = await receiver.request(path);
        return [path, response.status, response.headers.get('etag'), await response.text()];
      }),
    );
  };
  const figures = async () => {
    receiver.advance(61_000);
    const body = await (await receiver.request('/figures.json')).json();
    return (body as {figures: Figure[]}).figures;
  };

  beforeEach(() => emptyTables(open()));

  it('sees no difference between before and after one answer, to whatever form', async () => {
    receiver = createTestReceiver(open(), {RECEIVER_BURST: '10000', RECEIVER_RECORD: record});
    for (let count = 0; count < 30; count += 1) {
      await answer({where: count % 2 ? 'home' : 'main', happy: count % 3 ? 'yes' : 'no'});
      await receiver.submit(comment({comment: `Comment ${count}`}));
    }
    const before = await publicPages();
    assert.match(JSON.stringify(before), /\\"value\\":30/, 'there is something to see');
    assert.match(JSON.stringify(before), />30<\/strong[\s\\n]*>[\s\\n]*comments/);
    receiver.advance(6 * 3_600_000);
    await answer({where: 'special', happy: 'no', means: ['taxi']});
    await receiver.submit(comment({who: 'practitioner', about: ['quality']}));
    assert.deepEqual(await publicPages(), before);
    const reference = await referenceOf(await answer({where: 'none'}));
    await receiver.moderate(`/${reference}/delete`, {});
    assert.deepEqual(await publicPages(), before);
  });

  it('sees the next count only when a whole batch is in and the time has come', async () => {
    receiver = createTestReceiver(open(), {RECEIVER_BURST: '10000', RECEIVER_RECORD: record});
    const total = async () => (await figures()).find(({id}) => id === 's')?.value;
    for (let count = 0; count < 9; count += 1) await answer({happy: 'yes'});
    assert.equal(await total(), undefined);
    await answer({happy: 'yes'});
    assert.equal(await total(), 10);
    for (let count = 0; count < 9; count += 1) await answer({happy: 'yes'});
    receiver.advance(25 * 3_600_000);
    assert.equal(await total(), 10, 'nine are no batch');
    await answer({happy: 'yes'});
    assert.equal(await total(), 20);
    for (let count = 0; count < 10; count += 1) await answer({happy: 'yes'});
    assert.equal(await total(), 20, 'a batch, but the same day');
    receiver = createTestReceiver(open(), {RECEIVER_RECORD: record});
    assert.equal(await total(), 20, 'also for a receiver that has just started');
  });

  it('cannot tell by whether something is published what the last answer was', async () => {
    receiver = createTestReceiver(open(), {
      RECEIVER_BURST: '10000',
      RECEIVER_RECORD: record,
      RECEIVER_PUBLISH_BATCH: '5',
      RECEIVER_PUBLISH_HOURS: '0',
    });
    for (let count = 0; count < 20; count += 1) await answer({happy: count < 10 ? 'yes' : 'no'});
    const first = await figures();
    // One "no" among nine is too few to be shown moving; the question stays as it was.
    for (let count = 0; count < 9; count += 1) await answer({happy: count === 0 ? 'no' : 'yes'});
    const second = await figures();
    const happy = (list: readonly Figure[]) => list.filter(({id}) => id.startsWith('s.happy'));
    assert.deepEqual(happy(second), happy(first));
    // Four more make it five: were it looked at now, the fourth would give itself away.
    for (let count = 0; count < 4; count += 1) {
      await answer({happy: 'no'});
      assert.deepEqual(happy(await figures()), happy(first));
    }
    await answer({happy: 'yes'});
    assert.deepEqual(
      happy(await figures()).map(({value}) => value),
      [19, 15],
    );
  });

  for (const seed of [1, 2]) {
    it(`works out nothing about fewer than five from all that was ever published (seed ${seed})`, async () => {
      receiver = createTestReceiver(open(), {
        RECEIVER_BURST: '100000',
        RECEIVER_RECORD: record,
        RECEIVER_PUBLISH_BATCH: '5',
        RECEIVER_PUBLISH_HOURS: '0',
      });
      const next = numbersFrom(seed);
      const oneOf = <T>(...values: readonly T[]): T =>
        values[Math.floor(next() * values.length)] as T;
      const kept: string[] = [];
      const seen: (readonly Figure[])[] = [];
      for (let event = 0; event < 150; event += 1) {
        if (kept.length > 0 && next() < 0.1) {
          const [reference] = kept.splice(Math.floor(next() * kept.length), 1);
          await receiver.moderate(`/${reference}/delete`, {});
        } else {
          const where = oneOf('home', 'main', 'main', 'main', next() < 0.2 ? 'special' : 'home');
          const isYoung = next() < 0.3;
          const answers = {
            where,
            ...(next() < 0.9 && {happy: oneOf('yes', 'yes', 'no')}),
            ...(next() < 0.7 && {means: ['bus', 'taxi', 'walk'].filter(() => next() < 0.5)}),
            ...(where === 'main' && {more: oneOf('yes', 'no')}),
            ...(isYoung ? {young: oneOf('yes', 'no')} : {parents: oneOf('yes', 'no')}),
          };
          kept.push(await referenceOf(await answer(answers)));
        }
        const now = await figures();
        if (JSON.stringify(now) !== JSON.stringify(seen.at(-1))) seen.push(now);
      }
      assert.ok(seen.length > 5, `only ${seen.length} publications to subtract`);
      const found = seen.flatMap((after, place) =>
        seen
          .slice(0, place)
          .flatMap((before, earlier) =>
            findings(before, after).map(finding => `${earlier} → ${place}: ${finding}`),
          ),
      );
      assert.deepEqual(found, []);
    });
  }
});
