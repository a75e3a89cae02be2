import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {inFives, isDue, shareOf, totalOver, type LastLook} from '../src/publish/disclosure.js';

/** Every way of dividing up to `most` people into so many groups. */
function* divisions(groups: number, most: number): Generator<readonly number[]> {
  if (groups === 0) return yield [];
  for (let count = 0; count <= most; count += 1) {
    for (const rest of divisions(groups - 1, most - count)) yield [count, ...rest];
  }
}

describe('a published count', () => {
  it('is at least so many, in fives, and none for fewer than five', () => {
    assert.deepEqual([0, 1, 4, 5, 9, 10, 41].map(inFives), [0, 0, 0, 5, 5, 10, 40]);
  });

  it('changes by nothing or by at least five, whoever answers', () => {
    for (let before = 0; before < 60; before += 1)
      for (let after = 0; after < 60; after += 1)
        assert.equal(Math.abs(inFives(after) - inFives(before)) % 5, 0);
  });

  it('leaves two possibilities for every group below its total, even to people who know the rule', () => {
    for (const [groups, most] of [
      [1, 60],
      [2, 40],
      [3, 24],
      [4, 22],
      [5, 20],
    ] as const) {
      const possible = new Map<string, Set<number>[]>();
      for (const counts of divisions(groups, most)) {
        const people = counts.reduce((sum, count) => sum + count, 0);
        const parts = counts.map(inFives);
        const seen = `${totalOver(inFives(people), parts)}: ${parts.join()}`;
        const before = possible.get(seen) ?? counts.map(() => new Set<number>());
        counts.forEach((count, place) => before[place]?.add(count));
        possible.set(seen, before);
      }
      for (const [seen, sets] of possible)
        // Counts at the edge of what is tried here have fewer possibilities than in the world.
        if (Number.parseInt(seen, 10) < most - 5)
          for (const counts of sets) assert.ok(counts.size >= 2, `${groups} groups, ${seen}`);
    }
  });

  it('stays at least so many where its parts would tell everything', () => {
    assert.equal(totalOver(20, [0, 0, 0, 0, 0]), 15);
    assert.equal(totalOver(60, [10, 10, 10, 10, 0]), 55);
    assert.equal(totalOver(60, [10, 10, 10, 15, 0]), 60);
    assert.equal(totalOver(0, []), 0);
  });

  it('becomes a share as far as it is known, and none of fewer than thirty', () => {
    assert.equal(shareOf(10, 25), undefined);
    assert.deepEqual(shareOf(15, 30), [44, 64]);
    assert.deepEqual(shareOf(30, 30), [88, 100]);
    for (let group = 30; group < 90; group += 1)
      for (let part = 0; part <= group; part += 1) {
        const [least = 0, most = 0] = shareOf(inFives(part), inFives(group)) ?? [];
        assert.ok(
          least <= (part / group) * 100 && (part / group) * 100 <= most,
          `${part}/${group}`,
        );
      }
  });
});

describe('the next publication', () => {
  const rule = {batch: 10, pause: 1_000};
  const last = (people: number): LastLook => ({people, madeAt: new Date(5_000)});
  const due = (before: number, now: number, at = 6_000) =>
    isDue(last(before), now, new Date(at), rule);

  it('waits for a batch of people who came, or who went', () => {
    assert.deepEqual(
      [31, 39, 40, 50, 29, 21, 20].map(now => due(30, now)),
      [false, false, true, true, false, false, true],
    );
  });

  it('waits for its time', () => {
    assert.equal(due(30, 60, 5_999), false);
    assert.equal(due(30, 60, 6_000), true);
  });

  it('waits one pause more at most when the clock was set back, by however much', () => {
    assert.equal(due(30, 60, 4_500), false);
    assert.equal(due(30, 60, -1_000_000), true);
  });

  it('is the first one with a first batch', () => {
    assert.equal(isDue(undefined, 9, new Date(), rule), false);
    assert.equal(isDue(undefined, 10, new Date(), rule), true);
    assert.equal(isDue(undefined, 0, new Date(), {...rule, first: 0}), true);
  });
});
