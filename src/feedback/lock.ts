/**
 * Only one tab of a site sends an answer at a time.
 *
 * Where it exists, `navigator.locks` does this: the browser releases a lock when its tab is closed. It does not exist
 * on `http://` pages, and fails in opaque origins; there a lease in the stored record is used, taken in one
 * transaction and with an expiry, because a closed tab cannot release it. The lease also helps when a lock is not
 * released within that time.
 *
 * A page releases its lock as soon as the user leaves it: Chromium freezes a page in its back/forward cache with its
 * locks, and every other tab would wait for it.
 */
import {isOver} from './back-off.js';
import type {Environment} from './environment.js';
import type {DraftStore} from './store.js';

/** How often a tab checks whether another one's lease has ended. Milliseconds. */
const LOOK_AGAIN = 500;

/** The period from `pageshow` to `pagehide`: `signal` aborts, and `left` resolves, when it ends. */
export interface PageSession {
  readonly signal: AbortSignal;
  readonly left: Promise<undefined>;
}

/** A new session, and a function that ends it. */
export function startPageSession(): PageSession & {end: () => void} {
  const controller = new AbortController();
  const {signal} = controller;
  // Throws here if a page has replaced AbortController: within the promise nobody would catch it.
  void signal.aborted;
  const left = new Promise<undefined>(resolve =>
    signal.addEventListener('abort', () => resolve(undefined)),
  );
  return {signal, left, end: () => controller.abort()};
}

/**
 * Runs the work when no other tab has the lock for this key, waiting if necessary; releases it however the work ends.
 * If the session ends first, it is released and the result is `undefined`.
 */
export type Lock = <T>(
  key: string,
  session: PageSession,
  work: () => Promise<T>,
) => Promise<T | undefined>;

/**
 * @param holder a unique name for this page
 * @param term how long a lease lasts, and how long to wait for a lock: longer than the longest request
 */
export function lockFor(
  store: DraftStore,
  {locks, now, setTimer}: Environment,
  holder: string,
  term: number,
): Lock {
  /** True when the lease is ours now, or when there is no record for it (then there is nothing to send). */
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
