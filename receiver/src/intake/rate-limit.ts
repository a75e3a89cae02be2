/**
 * Limits floods without storing addresses: a token bucket for each sender, under a hash whose salt is in memory for an
 * hour. After that, nothing can be traced to anybody.
 */
import {createHmac} from 'node:crypto';
import type {Random} from './receipt.js';

export interface RateLimit {
  /** Takes one token. @returns 0 when there was one, otherwise the seconds until there is one. */
  take(sender: string): number;
}

interface Bucket {
  tokens: number;
  at: number;
}

const hour = 3_600_000;
const mostBuckets = 20_000;

/**
 * @param perMinute how many a sender may send in the long run
 * @param burst how many at once (a parents' evening shares one connection)
 * @param elapsed milliseconds by a monotonic clock
 */
export function createRateLimit(
  perMinute: number,
  burst: number,
  random: Random,
  elapsed: () => number,
): RateLimit {
  const buckets = new Map<string, Bucket>();
  let salt = random(32);
  let saltedAt = elapsed();

  const refilled = (bucket: Bucket, time: number) =>
    Math.min(burst, bucket.tokens + ((time - bucket.at) / 60_000) * perMinute);

  function look(sender: string) {
    const time = elapsed();
    if (time - saltedAt >= hour) {
      salt = random(32);
      saltedAt = time;
      buckets.clear();
    }
    const name = createHmac('sha256', salt).update(sender).digest('base64url');
    const bucket = buckets.get(name) ?? {tokens: burst, at: time};
    return {name, time, tokens: refilled(bucket, time)};
  }

  function take(sender: string): number {
    const {name, time, tokens} = look(sender);
    // Inserted again, so that the map stays ordered by last use.
    buckets.delete(name);
    if (buckets.size >= mostBuckets) buckets.delete(buckets.keys().next().value ?? '');
    buckets.set(name, {tokens: tokens >= 1 ? tokens - 1 : tokens, at: time});
    return secondsFrom(tokens);
  }

  const secondsFrom = (tokens: number) =>
    tokens >= 1 ? 0 : Math.max(1, Math.ceil(((1 - tokens) * 60) / perMinute));

  return {take};
}
