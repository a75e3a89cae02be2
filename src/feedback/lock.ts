/**
 * One sender at a time for one answer, across all tabs of a site.
 *
 * `navigator.locks` does it where it exists: the browser releases it when a tab dies. On `http://` pages it does not exist, and
 * in opaque origins it refuses; there a lease in the stored record does, taken in one transaction and with a time to end,
 * because nobody releases it for a tab that died. The lease also helps when a lock is not released in all that time.
 *
 * A page that is left releases it at once: Chromium freezes a page in its back/forward cache with its locks, and every other
 * tab would wait for it.
 */
import {isOver} from './back-off.js';
import type {Environment} from './environment.js';
import type {DraftStore} from './store.js';

/** How often a tab looks whether the other one's lease has ended. Milliseconds. */
const LOOK_AGAIN = 500;

/** The time from a page's showing to its hiding: `signal` aborts, and `left` resolves, when it ends. */
export interface PageSession {
  readonly signal: AbortSignal;
  readonly left: Promise<undefined>;
}

/** A new session, and how to end it. */
export function startPageSession(): PageSession & {end: () => void} {
  const controller = new AbortController();
  const {signal} = controller;
  // Where a page has replaced AbortController, this throws: in the promise nobody would catch it.
  void signal.aborted;
  const left = new Promise<undefined>(resolve =>
    signal.addEventListener('abort', () => resolve(undefined)),
  );
  return {signal, left, end: () => controller.abort()};
}

/**
 * Runs the work when no other tab holds this key, waiting for it if need be; releases it however the work ends, or when
 * the session does. Resolves with `undefined` in that case.
 */
export type Lock = <T>(
  key: string,
  session: PageSession,
  work: () => Promise<T>,
) => Promise<T | undefined>;

/**
 * @param holder a name for this page, unlike any other's
 * @param term how long a lease lasts, and how long a lock is waited for: longer than the longest request
 */
export function lockFor(
  store: DraftStore,
  {locks, now, setTimer}: Environment,
  holder: string,
  term: number,
): Lock {
  /** True when the lease is ours now, or when there is no record to hold it (nothing to send then). */
  async function take(key: string): Promise<boolean> {
    let taken = true;
    await store.update(key, old => {
      taken = !old?.lease || old.lease.holder === holder || isOver(old.lease.since, term, now());
      return old && taken ? {...old, lease: {holder, since: now()}} : old;
    });
    return taken;
  }

  const release = (key: string) =>
    store.update(key, old => (old?.lease?.holder === holder ? {...old, lease: undefined} : old));

  return async (key, session, work) => {
    const {signal, left} = session;
    let running: ReturnType<typeof work> | undefined;
    const run = () => Promise.race([(running = work()), left]);

    const waiting = new AbortController();
    const stopTimer = setTimer(() => waiting.abort(), term);
    void left.then(() => waiting.abort());
    try {
      const result = await locks()?.request(
        `send-widgets:${key}`,
        // Without a prototype: a page that adds `steal` or `ifAvailable` to all objects must not change the request.
        {__proto__: null, signal: waiting.signal} as LockOptions,
        () => {
          stopTimer();
          return run();
        },
      );
      if (running) return result;
    } catch {
      if (running) return running;
    } finally {
      stopTimer();
    }

    while (!signal.aborted) {
      if (await take(key)) {
        try {
          return await run();
        } finally {
          await release(key);
        }
      }
      await new Promise<void>(resolve => setTimer(resolve, LOOK_AGAIN));
    }
    return undefined;
  };
}
