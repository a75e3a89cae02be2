/**
 * Tries of stored answers: one at a time for a key, whatever asks for it and in whichever tab. Before the first byte leaves, the
 * record is marked `sending`; what another tab has sent meanwhile is only reported. docs/decisions/0005-outbox.md says why
 * each failure is judged as it is.
 */
import {backOff} from './back-off.js';
import {deliver} from './delivery.js';
import {mayTry, outcomeOf, settled, type Trigger, type Draft, type Sendable} from './draft.js';
import type {Environment} from './environment.js';
import {lockFor, startPageSession, type Lock} from './lock.js';
import type {DraftStore} from './store.js';
import type {Outcome} from './submission.js';

/** Milliseconds until a request without a complete reply is given up. */
const TIME_LIMIT = 30_000;
/** How much longer than that a lease lasts. */
const MARGIN = 10_000;

/** Is called with what became of a try, this tab's or another one's; the record has its form and key. */
export type Listener = (outcome: Outcome, record: Draft) => void;

/** One state of one record. */
const nameOf = ({key, state, since}: Draft): string => `${key} ${state} ${since}`;

export class Attempts {
  readonly #store: DraftStore;
  readonly #environment: Environment;
  readonly #timeLimit: number;
  readonly #locked: Lock;
  readonly #opened: number;
  #session = startPageSession();
  readonly #underWay = new Map<string, Promise<Outcome>>();
  readonly #listeners = new Set<Listener>();
  /** States that the listeners know. */
  readonly #notified = new Set<string>();
  readonly #ended: () => void;

  /**
   * @param ended is called whenever a try has ended
   * @param timeLimit milliseconds until a request is given up
   */
  constructor(
    store: DraftStore,
    environment: Environment,
    ended: () => void,
    timeLimit = TIME_LIMIT,
  ) {
    this.#store = store;
    this.#environment = environment;
    this.#ended = ended;
    this.#timeLimit = timeLimit;
    this.#opened = environment.now();
    this.#locked = lockFor(store, environment, environment.newKey(), timeLimit + MARGIN);
  }

  /** Gives up what is under way, because the page is left. */
  endSession(): void {
    this.#session.end();
  }

  /** Begins anew, when the page has come back. */
  startSession(): void {
    this.#session = startPageSession();
    this.#underWay.clear();
  }

  /** Notifies of every try until the returned function is called. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  isUnderWay(key: string): boolean {
    return this.#underWay.has(key);
  }

  /** True of what has ended in another tab, or expired, since this page was opened: whoever saw it wait here has to know. */
  isNews(record: Draft): boolean {
    const {state, since} = record;
    return (
      ['sent', 'refused', 'unknown', 'expired'].includes(state) &&
      since >= this.#opened &&
      !this.#notified.has(nameOf(record))
    );
  }

  /** Notifies the listeners. A record that is gone, or has become a draft again, leaves nothing that could be known. */
  notify(record: Draft | undefined, outcome: Outcome = {kind: 'unknown'}): Outcome {
    if (!record) return outcome;
    this.#notified.add(nameOf(record));
    for (const listener of this.#listeners) listener(outcome, record);
    return outcome;
  }

  /** Tries once, if `asker` may; joins the try that is under way for this key. */
  try(key: string, trigger: Trigger): Promise<Outcome> {
    const joined = this.#underWay.get(key);
    if (joined) return joined;
    const session = this.#session;
    const attempt = this.#locked(key, session, () => this.#try(key, trigger, session.signal))
      // Left while it waited its turn: it is kept, and goes on when the page comes back, or with the next visit.
      .then(
        (outcome): Outcome =>
          outcome ?? {kind: 'waiting', until: this.#environment.now(), reason: 'trouble'},
      )
      .finally(() => {
        if (this.#underWay.get(key) === attempt) this.#underWay.delete(key);
        this.#ended();
      });
    this.#underWay.set(key, attempt);
    return attempt;
  }

  async #try(key: string, trigger: Trigger, left: AbortSignal): Promise<Outcome> {
    const {now, online, random} = this.#environment;
    let trying: Sendable | undefined;
    const before = await this.#store.update(key, old => {
      trying = undefined;
      if (!old || left.aborted || !mayTry(old, trigger, now())) return old;
      if (!old.target.keyed) {
        // Its page died while it was being sent: only the receiver knows, and it cannot be asked.
        if (old.state === 'sending') return settled(old, {kind: 'unknown'}, now());
        if (!online())
          return settled(
            old,
            {kind: 'waiting', until: now() + backOff(old.tries + 1, random()), reason: 'offline'},
            now(),
          );
      }
      // Found under way, it has died: it may have arrived.
      return (trying = {
        ...old,
        state: 'sending',
        tries: old.tries + 1,
        since: now(),
        perhaps: old.perhaps || old.state === 'sending',
      });
    });
    if (!trying) return this.notify(before, before && outcomeOf(before));
    // The mark is not on the disk, and a later visit would send what it finds there. A receiver that knows keys can take it
    // twice; any other has to wait until the disk takes the mark.
    if (!trying.target.keyed && this.#store.outdated(key)?.state === 'waiting') {
      const until = now() + backOff(trying.tries, random());
      const put = await this.#store.update(key, old =>
        old?.state === 'sending'
          ? settled(old, {kind: 'waiting', until, reason: 'trouble'}, now())
          : old,
      );
      return this.notify(put, put && outcomeOf(put));
    }

    const {tries} = trying;
    const outcome = await deliver(trying, this.#environment, this.#timeLimit, left);
    // Cut short by our own leaving: the record says `sending`, which is what the next to look at it has to know.
    if (left.aborted && outcome.kind !== 'sent') return outcome;
    const after = await this.#store.update(key, old =>
      // A receipt is the truth whenever it comes; any other word counts only for the try it belongs to.
      old && (outcome.kind === 'sent' || (old.state === 'sending' && old.tries === tries))
        ? settled(old, outcome, now())
        : old,
    );
    // Forgotten meanwhile: nothing is stored, so nothing will be tried again.
    return this.notify(
      after ?? trying,
      after ? outcomeOf(after) : outcome.kind === 'waiting' ? undefined : outcome,
    );
  }
}
