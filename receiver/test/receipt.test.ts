import assert from 'node:assert/strict';
import {randomBytes} from 'node:crypto';
import {describe, it} from 'node:test';
import {createKeyMaker, createReference, isIntentKey, isReference} from '../src/intake/receipt.js';
import {createRateLimit} from '../src/intake/rate-limit.js';

describe('a reference', () => {
  it('can be read out: no vowels, nothing that looks like something else', () => {
    for (let count = 0; count < 2_000; count += 1)
      assert.match(
        createReference(randomBytes),
        /^SW-[234679CDFGHJKMNPQRTWXY]{4}-[234679CDFGHJKMNPQRTWXY]{2}$/,
      );
  });

  it('uses every sign about equally', () => {
    const counts = new Map<string, number>();
    for (let count = 0; count < 5_000; count += 1) {
      for (const sign of createReference(randomBytes).slice(3).replace('-', ''))
        counts.set(sign, (counts.get(sign) ?? 0) + 1);
    }
    const expected = 30_000 / 22;
    for (const [sign, count] of counts)
      assert.ok(Math.abs(count - expected) < expected / 4, `${sign}: ${count}`);
    assert.equal(counts.size, 22);
  });

  it('is distinguished from anything else', () => {
    assert.ok(isReference('SW-7K3M-Q2'));
    for (const text of ['SW-7K3M-Q', 'sw-7k3m-q2', 'SW-7K3M-Q2 ', 'SW-AK3M-Q2', ''])
      assert.ok(!isReference(text), text);
  });
});

describe('an intent key', () => {
  it('has at least 22 signs that are safe in an address', () => {
    assert.ok(isIntentKey('a'.repeat(22)));
    for (const key of ['a'.repeat(21), 'a'.repeat(129), `${'a'.repeat(22)}!`, 42, undefined])
      assert.ok(!isIntentKey(key));
  });

  it('is made for forms without one: the same for a double click, another a minute later', () => {
    let time = 0;
    const makeKey = createKeyMaker(randomBytes, () => time);
    const first = makeKey('hash', '203.0.113.7');
    assert.equal(makeKey('hash', '203.0.113.7'), first);
    assert.notEqual(makeKey('hash', '203.0.113.8'), first);
    assert.notEqual(makeKey('other', '203.0.113.7'), first);
    time += 60_000;
    assert.notEqual(makeKey('hash', '203.0.113.7'), first);
    assert.ok(isIntentKey(first));
  });

  it('is made once for a double click at the turn of a minute, however the next one falls', () => {
    let time = 59_800;
    const makeKey = createKeyMaker(randomBytes, () => time);
    const first = makeKey('hash', '203.0.113.7');
    time = 60_100;
    assert.equal(makeKey('hash', '203.0.113.7'), first);
    assert.notEqual(makeKey('hash', '203.0.113.8'), first);
    time = 119_900;
    assert.notEqual(makeKey('hash', '203.0.113.7'), first, 'a minute later it is another answer');
  });

  it('is never shared by senders that cannot be told apart', () => {
    const makeKey = createKeyMaker(randomBytes, () => 0);
    assert.notEqual(makeKey('hash', ''), makeKey('hash', ''));
  });
});

describe('the rate limit', () => {
  it('lets a burst through, then asks to wait, then lets more through', () => {
    let time = 0;
    const limit = createRateLimit(60, 3, randomBytes, () => time);
    assert.deepEqual([limit.take('a'), limit.take('a'), limit.take('a')], [0, 0, 0]);
    assert.equal(limit.take('a'), 1);
    assert.equal(limit.take('b'), 0, 'another sender is not held up');
    time += 1_000;
    assert.equal(limit.take('a'), 0);
  });

  it('tells how long until the next one, when that is long', () => {
    const limit = createRateLimit(2, 1, randomBytes, () => 0);
    limit.take('a');
    assert.equal(limit.take('a'), 30);
  });

  it('keeps no more senders in mind than it can', () => {
    const limit = createRateLimit(1, 1, randomBytes, () => 0);
    for (let count = 0; count < 20_001; count += 1) limit.take(String(count));
    assert.equal(limit.take('0'), 0, 'the longest unseen is forgotten');
    assert.ok(limit.take('20000') > 0);
  });

  it('bears a clock that is set back', () => {
    let time = 100_000;
    const limit = createRateLimit(60, 1, randomBytes, () => time);
    limit.take('a');
    time = 0;
    assert.ok(limit.take('a') > 0);
  });
});
