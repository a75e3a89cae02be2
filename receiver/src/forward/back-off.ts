/** When to try a message again. */

const minute = 60_000;

/** Waits before the second attempt and those after it: about two days in all. */
const waits = [1, 5, 15, 60, 180, 360, 720, 1440].map(minutes => minutes * minute);

/**
 * The moment of the next attempt, or `undefined` if there is none.
 * @param attempts how many there have been
 * @param jitter from 0 to 1: spreads messages that failed together, so that they do not come back together
 * @param retryAfter the other side's header, in seconds or as a date; obeyed when it asks for longer
 */
export function nextAttempt(
  attempts: number,
  now: Date,
  jitter: number,
  retryAfter = '',
): Date | undefined {
  const wait = waits[attempts - 1];
  if (wait === undefined) return undefined;
  const due = now.getTime() + wait * (1 + jitter / 4);
  return new Date(
    Math.max(due, Math.min(askedFor(retryAfter, now), now.getTime() + 1440 * minute)),
  );
}

function askedFor(retryAfter: string, now: Date): number {
  if (/^\d+$/.test(retryAfter)) return now.getTime() + Number(retryAfter) * 1000;
  const date = Date.parse(retryAfter);
  return Number.isNaN(date) ? 0 : date;
}
