/**
 * A world for the outbox that a test rules: its clock, its network, its chance, and as many tabs as it likes.
 *
 * Storage is the browser's own, so tabs of one world meet in it as real ones do.
 */
import type {Answers} from '../../src/feedback/answers.js';
import type {DraftHandle} from '../../src/feedback/draft.js';
import type {Environment} from '../../src/feedback/environment.js';
import {Outbox} from '../../src/feedback/outbox.js';
import type {Target} from '../../src/feedback/receivers/receiver.js';
import type {DraftStore} from '../../src/feedback/store.js';
import type {Outcome, Submission} from '../../src/feedback/submission.js';
import {draftLeft} from '../support/draft-left.js';
import {until} from '../support/settle.js';

/** One request as a receiver saw it. */
export interface Seen {
  address: string;
  init: RequestInit;
  body: string;
  key: string;
}

export type Answering = (seen: Seen, n: number) => Response | Promise<Response>;

export const receipt = (reference = 'SW-7K3M-Q2') =>
  new Response(JSON.stringify({reference}), {status: 201});
export const status = (code: number, headers: Record<string, string> = {}, body = '') =>
  new Response(body, {status: code, headers});
export const lostReply = (): never => {
  throw new TypeError('Failed to fetch');
};
/** A reply that never comes; only the sender can end it. */
export const silence: Answering = ({init}) =>
  new Promise((_, reject) =>
    init.signal!.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError'))),
  );

/** How often a tab without a lock looks whether it may. Milliseconds. */
export const LOOK_AGAIN = 500;

export const FORM = '/local-offer comment';
export const jsonTarget: Target = {
  receiver: 'json',
  address: 'https://council.example/receive',
  keyed: true,
};
export const formTarget: Target = {receiver: 'form', address: 'https://council.example/contact'};

export const submission = (comment: string, seconds = 20): Omit<Submission, 'key'> => ({
  purpose: 'comment',
  page: 'https://council.example/local-offer',
  lang: 'en',
  answers: {comment},
  seconds,
  website: '',
});

/** Another tab, or another visit: an outbox of its own over the same storage. */
export interface Tab {
  outbox: Outbox;
  events: EventTarget;
  heard: Outcome[];
  /** Types an answer, and keeps it. */
  type(answers: Answers): Promise<void>;
  /** Types (unless it is there already), and presses the button. */
  send(comment: string, target?: Target): Promise<Outcome>;
  handle: DraftHandle;
}

export class World {
  now = Date.UTC(2026, 2, 2, 12);
  random = 0;
  online = true;
  locks: LockManager | undefined = navigator.locks;
  answer: Answering = () => receipt();
  readonly seen: Seen[] = [];
  #timers: {at: number; callback: () => void}[] = [];
  #tabs: Outbox[] = [];
  /** Locks belong to the whole origin: another world's must not get in the way. */
  readonly #name = Math.random().toString(36).slice(2, 10).padEnd(8, '0');
  #keys = 0;

  /** Opens a tab whose form has taken up what was left of it. */
  async tab(options: {store?: DraftStore; start?: boolean; form?: string} = {}): Promise<Tab> {
    const events = new EventTarget();
    const outbox = new Outbox({store: options.store, environment: this.#environment(events)});
    this.#tabs.push(outbox);
    const heard: Outcome[] = [];
    outbox.listen(outcome => heard.push(outcome));
    const handle = await draftLeft(outbox, options.form ?? FORM);
    if (options.start) await outbox.start();
    return {
      outbox,
      events,
      heard,
      handle,
      type: answers => outbox.save(handle, answers),
      async send(comment, target = jsonTarget) {
        await outbox.save(handle, {comment});
        return outbox.send(handle, submission(comment), target);
      },
    };
  }

  /** Lets time pass, timer by timer; what they set off is waited for by whoever asks for it. */
  async pass(milliseconds: number): Promise<void> {
    await storageIsQuiet();
    const end = this.now + milliseconds;
    for (;;) {
      const next = this.#timers.filter(({at}) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.#timers.splice(this.#timers.indexOf(next), 1);
      this.now = Math.max(this.now, next.at);
      next.callback();
      await storageIsQuiet();
    }
    this.now = end;
  }

  /**
   * Lets time pass until a promise has its end: for work that sets itself timer after timer, where nobody can say how many
   * it will need, because the rest of it (storage, the reading of a reply) takes the browser's own time.
   */
  async passUntil<T>(promise: Promise<T>): Promise<T> {
    let over = false;
    const end = promise.finally(() => (over = true));
    while (!over) await this.pass(LOOK_AGAIN);
    return end;
  }

  /** Waits until the receiver has seen so many requests. */
  requests = (count: number) =>
    until(() => this.seen.length >= count, `request ${count}; there were ${this.seen.length}`);

  /** When timers will go off, from now. */
  get waits(): number[] {
    return this.#timers.map(({at}) => at - this.now).sort((a, b) => a - b);
  }

  /** Closes all tabs and erases what they kept. */
  async end(): Promise<void> {
    for (const outbox of this.#tabs) {
      outbox.stop();
      outbox.store.close();
    }
    await new Promise(resolve => {
      const request = indexedDB.deleteDatabase('send-widgets');
      request.onsuccess = request.onerror = resolve;
    });
  }

  #environment(events: EventTarget): Environment {
    return {
      fetch: async (address, init) => {
        const body = String(init.body);
        const seen = {address, init, body, key: /"key":"([^"]+)"/.exec(body)?.[1] ?? ''};
        this.seen.push(seen);
        return this.answer(seen, this.seen.length);
      },
      now: () => this.now,
      random: () => this.random,
      newKey: () => `${this.#name}-${String(++this.#keys).padStart(13, '0')}`,
      online: () => this.online,
      locks: () => this.locks,
      setTimer: (callback, wait) => {
        const timer = {at: this.now + wait, callback};
        this.#timers.push(timer);
        return () => {
          this.#timers = this.#timers.filter(other => other !== timer);
        };
      },
      events,
    };
  }
}

/** What IndexedDB holds, past all our modules. Looking does not create the database. */
export async function kept(): Promise<Record<string, unknown>[]> {
  if (!(await databaseNames()).includes('send-widgets')) return [];
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('send-widgets');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const database = request.result;
      const all = database.transaction('drafts').objectStore('drafts').getAll();
      all.onsuccess = () => {
        database.close();
        resolve(all.result as Record<string, unknown>[]);
      };
    };
  });
}

export async function databaseNames(): Promise<(string | undefined)[]> {
  return (await indexedDB.databases()).map(({name}) => name);
}

/** Resolves when what a timer set off has had its turn in IndexedDB, several transactions deep. */
async function storageIsQuiet(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) await kept();
}
