/** How long to wait before the next try. Times are milliseconds; the clock and random numbers are arguments. */

const FIRST_WAIT = 4_000;
const LONGEST_WAIT = 15 * 60_000;
/** A receiver may ask for an hour: with "in a year" the answer would expire on the device. */
const LONGEST_ASKED = 60 * 60_000;

/**
 * The wait after a number of tries: doubling from 4 seconds to 15 minutes, minus up to a half at random, so that many
 * phones do not return to a recovering server at the same moment.
 *
 * @param random 0 up to, but not including, 1
 */
export function backOff(tries: number, random: number): number {
  const most = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(tries - 1, 20));
  return most * (1 - random / 2);
}

/**
 * The wait that a `Retry-After` header asks for, in either form (seconds, or an HTTP date), an hour at most. A date is
 * compared with the server's own `Date` header where that is readable (not across origins), because the clocks of
 * phones may be wrong by years.
 *
 * @returns `undefined` without the header, or if it cannot be read
 */
export function retryAfter(headers: Headers, now: number): number | undefined {
  const asked = headers.get('retry-after')?.trim() ?? '';
  const wait = /^\d+$/.test(asked)
    ? Number(asked) * 1000
    : +new Date(asked) - (+new Date(headers.get('date') ?? '') || now);
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(0, wait), LONGEST_ASKED);
}

/** How far the clocks of two tabs may seem to differ: a time may be older than the one it is compared with. */
export const SKEW = 60_000;

/**
 * True when something that began at `since` and lasts `wait` is over. If the clock has been set back to well before
 * `since`, it counts as over: nothing may wait for ever because a phone's clock was once in 2038.
 */
export const isOver = (since: number, wait: number, now: number): boolean =>
  now >= since + wait || now < since - SKEW;
