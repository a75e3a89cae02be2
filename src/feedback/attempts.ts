/**
 * Attempts to send stored answers: one at a time per key, whatever triggers it and in whichever tab. Before the first
 * byte is sent, the record is marked `sending`; an answer that another tab has sent meanwhile is only reported.
 * docs/decisions/0005-outbox.md says why each failure is judged as it is.
 */
import {backOff} from './back-off.js';
import {deliver} from './delivery.js';
import {mayTry, outcomeOf, settled, type Trigger, type Draft, type Sendable} from './draft.js';
import type {Environment} from './environment.js';
import {lockFor, startPageSession, type Lock} from './lock.js';
import type {DraftStore} from './store.js';
import type {Outcome} from './submission.js';

/** Milliseconds until a request without a complete reply is abandoned. */
const TIME_LIMIT = 30_000;
/** How much longer than that a lease lasts. */
const MARGIN = 10_000;

/** Called with the outcome of an attempt in this tab or another one; the record has its form and key. */
export type Listener = (outcome: Outcome, record: Draft) => void;

/** A name for one state of one record. */
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
  /** States of which the listeners were notified. */
  readonly #notified = new Set<string>();
  readonly #ended: () => void;

  /**
   * @param ended called whenever an attempt has ended
   * @param timeLimit milliseconds until a request is abandoned
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

  /** Aborts pending requests, because the user leaves the page. */
  endSession(): void {
    this.#session.end();
  }

  /** Starts again when the page is shown again. */
  startSession(): void {
    this.#session = startPageSession();
    this.#underWay.clear();
  }

  /** Calls the listener after every attempt, until the returned function is called. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  isUnderWay(key: string): boolean {
    return this.#underWay.has(key);
  }

  /**
   * True if the answer was sent by another tab, or expired, since this page was opened: a person who saw it waiting
   * here must be told.
   */
  isNews(record: Draft): boolean {
    const {state, since} = record;
    return (
      ['sent', 'refused', 'unknown', 'expired'].includes(state) &&
      since >= this.#opened &&
      !this.#notified.has(nameOf(record))
    );
  }

  /** Notifies the listeners. Of a record that is gone, or has become a draft again, nothing is known. */
  notify(record: Draft | undefined, outcome: Outcome = {kind: 'unknown'}): Outcome {
    if (!record) return outcome;
    this.#notified.add(nameOf(record));
    for (const listener of this.#listeners) listener(outcome, record);
    return outcome;
  }

  /** Attempts once, if `trigger` allows it; joins a running attempt for this key. */
  try(key: string, trigger: Trigger): Promise<Outcome> {
    const joined = this.#underWay.get(key);
    if (joined) return joined;
    const session = this.#session;
    const attempt = this.#locked(key, session, () => this.#try(key, trigger, session.signal))
      // The user left while it was queued: it stays stored, and continues when the page is shown again, or on the next
      // visit.
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
        // Its page was closed while it was being sent: only the receiver knows the outcome, and it cannot be asked.
        if (old.state === 'sending') return settled(old, {kind: 'unknown'}, now());
        if (!online())
          return settled(
            old,
            {kind: 'waiting', until: now() + backOff(old.tries + 1, random()), reason: 'offline'},
            now(),
          );
      }
      // A record found in state `sending` was interrupted: it may have arrived.
      return (trying = {
        ...old,
        state: 'sending',
        tries: old.tries + 1,
        since: now(),
        perhaps: old.perhaps || old.state === 'sending',
      });
    });
    if (!trying) return this.notify(before, before && outcomeOf(before));
    // The mark could not be written to the disk, and a later visit would send the copy there again. That is harmless
    // with a receiver that recognises keys; any other has to wait until the mark can be written.
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
    // Aborted because the user left: the record stays `sending`, which tells the next attempt that it may have arrived.
    if (left.aborted && outcome.kind !== 'sent') return outcome;
    const after = await this.#store.update(key, old =>
      // A receipt is always final; any other outcome counts only for its own attempt.
      old && (outcome.kind === 'sent' || (old.state === 'sending' && old.tries === tries))
        ? settled(old, outcome, now())
        : old,
    );
    // Erased meanwhile: nothing is stored, so nothing will be tried again.
    return this.notify(
      after ?? trying,
      after ? outcomeOf(after) : outcome.kind === 'waiting' ? undefined : outcome,
    );
  }
}
