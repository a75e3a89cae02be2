/**
 * One sender at a time for one answer, across all tabs of a site.
 *
 * `navigator.locks` does it where it exists: the browser lets go when a tab dies. On `http://` pages it does not exist, and
 * in opaque origins it refuses; there a lease in the stored record does, taken in one transaction and given a time to
 * end, because nobody lets go for a tab that died.
 */
import type {Environment} from './environment.js';
import type {DraftStore} from './store.js';
import {isOver} from './waiting.js';

/** How often a tab looks whether the other one's lease has ended. Milliseconds. */
const LOOK_AGAIN = 500;

export interface Lock {
  /**
   * Runs the work when no other tab holds this key, waiting for it if need be; lets go however the work ends.
   */
  <T>(key: string, work: () => Promise<T>): Promise<T>;
}

/**
 * @param holder a name for this page, unlike any other's
 * @param term how long a lease lasts: longer than the longest request
 */
export function lockFor(store: DraftStore, environment: Environment, holder: string, term: number): Lock {
  const {now, setTimer} = environment;

  /** True when the lease is ours now, or when there is no record to hold it (nothing to send then). */
  async function take(key: string): Promise<boolean> {
    let taken = true;
    await store.update(key, old => {
      taken = !old?.lease || old.lease.holder === holder || isOver(old.lease.since, term, now());
      return old && taken ? {...old, lease: {holder, since: now()}} : old;
    });
    return taken;
  }

  const letGo = (key: string) =>
    store.update(key, old => (old?.lease?.holder === holder ? {...old, lease: undefined} : old));

  async function leased<T>(key: string, work: () => Promise<T>): Promise<T> {
    while (!(await take(key))) await new Promise<void>(resolve => setTimer(resolve, LOOK_AGAIN));
    try {
      return await work();
    } finally {
      await letGo(key);
    }
  }

  return async (key, work) => {
    const locks = environment.locks();
    if (!locks) return leased(key, work);
    let begun = false;
    try {
      return (await locks.request(`send-widgets:${key}`, () => {
        begun = true;
        return work();
      })) as Awaited<ReturnType<typeof work>>;
    } catch (error) {
      if (begun) throw error;
      return leased(key, work);
    }
  };
}
