/** How long to wait before the next try. Times are milliseconds; clock and chance come in as arguments. */

const FIRST_WAIT = 4_000;
const LONGEST_WAIT = 15 * 60_000;
/** A receiver may ask for an hour: one that says "in a year" would otherwise have the answer expire on the device. */
const LONGEST_ASKED = 60 * 60_000;

/**
 * The wait after so many tries: doubling from 4 seconds to 15 minutes, of which chance takes up to a half away, so that a
 * crowd of phones does not come back to a recovering server in step.
 *
 * @param random 0 up to, but not including, 1
 */
export function backOff(tries: number, random: number): number {
  const most = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(tries - 1, 20));
  return most * (1 - random / 2);
}

/**
 * The wait that a `Retry-After` header asks for, in either form (seconds, or an HTTP date), an hour at most. A date is read
 * against the server's own `Date` where it is given (and readable: not between origins), because phones' clocks are wrong
 * by years.
 *
 * @returns `undefined` for no header or one that cannot be read
 */
export function retryAfter(headers: Headers, now: number): number | undefined {
  const asked = headers.get('retry-after')?.trim() ?? '';
  const wait = /^\d+$/.test(asked)
    ? Number(asked) * 1000
    : +new Date(asked) - (+new Date(headers.get('date') ?? '') || now);
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(0, wait), LONGEST_ASKED);
}

/** How far the clocks of two tabs may seem apart: a reading can be older than what it is compared with. */
export const SKEW = 60_000;

/**
 * True when something that began at `since` and lasts `wait` is over. A clock that has been set back to well before the
 * beginning counts as over: nothing may wait for ever because a phone once believed that it was 2038.
 */
export const isOver = (since: number, wait: number, now: number): boolean =>
  now >= since + wait || now < since - SKEW;
