import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {percentage, publishable} from '../src/publish/suppression.js';

const shown = (counts: readonly number[], several = false, base?: number) => {
  const options = new Map(counts.map((count, index) => [String(index), count]));
  const total = counts.reduce((sum, count) => sum + count, 0);
  return [...publishable(options, base ?? total, several)].map(Number).sort();
};

/** Every way of dividing up to `most` people into so many options. */
function* divisions(options: number, most: number): Generator<readonly number[]> {
  if (options === 0) return yield [];
  for (let count = 0; count <= most; count += 1) {
    for (const rest of divisions(options - 1, most - count)) yield [count, ...rest];
  }
}

describe('suppression', () => {
  it('shows everything when every group is large, or nobody chose it', () => {
    assert.deepEqual(shown([20, 10, 5, 0]), [0, 1, 2, 3]);
  });

  it('breaks nothing down that fewer than five people answered', () => {
    assert.deepEqual(shown([4, 0]), []);
    assert.deepEqual(shown([4], true, 4), []);
  });

  it('hides with a small group as many as it takes to keep it from being worked out', () => {
    assert.deepEqual(shown([30, 20, 3]), [0], 'the 3 would be what the other two leave over');
    assert.deepEqual(shown([30, 3, 3]), [0], 'two groups share the six');
    assert.deepEqual(shown([30, 1, 1]), [], 'two people in all: hide the next as well');
    assert.deepEqual(shown([31, 1]), []);
    assert.deepEqual(shown([30, 20, 2, 0]), [0]);
  });

  it('counts answers to options nobody knows as a group of their own', () => {
    assert.deepEqual(shown([30, 20], false, 52), [0]);
  });

  it('where several may be chosen, hides small groups of those who did and of those who did not', () => {
    assert.deepEqual(shown([40, 37, 3, 20, 0], true, 40), [0, 3, 4]);
  });

  it('never lets anybody work out a group of one to four, whatever the counts', () => {
    // Every way of dividing up to 16 people into four options: what is hidden must leave more than one possibility
    // for each small group, and must not be a small group taken together.
    for (let a = 0; a <= 16; a += 1) {
      for (let b = 0; a + b <= 16; b += 1) {
        for (let c = 0; a + b + c <= 16; c += 1) {
          for (let d = 0; a + b + c + d <= 16; d += 1) {
            const counts = [a, b, c, d];
            const visible = shown(counts);
            const hidden = counts.filter((_, index) => !visible.includes(index));
            for (const index of visible)
              assert.ok(counts[index] === 0 || (counts[index] ?? 0) >= 5, counts.join());
            if (visible.length === 0 || hidden.length === 0) continue;
            assert.ok(
              hidden.length >= 2 && hidden.reduce((sum, count) => sum + count, 0) >= 5,
              `${counts.join()} shows ${visible.join()}`,
            );
          }
        }
      }
    }
  });

  it('leaves at least two possibilities for everything hidden, also to whoever knows the rule', () => {
    for (const [options, most] of [
      [2, 40],
      [3, 30],
      [4, 20],
    ] as const) {
      const byResult = new Map<string, (readonly number[])[]>();
      for (const counts of divisions(options, most)) {
        const visible = shown(counts);
        const base = counts.reduce((sum, count) => sum + count, 0);
        const result = `${base}: ${counts.map((count, index) => (visible.includes(index) ? count : '-')).join()}`;
        byResult.set(result, [...(byResult.get(result) ?? []), counts]);
      }
      for (const [result, possible] of byResult) {
        const base = Number.parseInt(result, 10);
        if (base < 5) continue;
        result
          .replace(/.*: /, '')
          .split(',')
          .forEach((written, index) => {
            if (written === '-')
              assert.ok(new Set(possible.map(counts => counts[index])).size >= 2, result);
          });
      }
    }
  });

  it('where two may be chosen at once, hides what would tell how few chose both', () => {
    assert.deepEqual(shown([14, 8], true, 20), [0]);
    assert.deepEqual(shown([14, 12], true, 20), [0, 1]);
    assert.deepEqual(shown([12, 8], true, 20), [0, 1]);
  });

  it('draws no percentage from fewer than thirty', () => {
    assert.equal(percentage(10, 29), undefined);
    assert.equal(percentage(10, 30), 33);
  });
});
