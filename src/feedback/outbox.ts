/**
 * The outbox: an answer arrives once, or the person learns that it has not, or that its outcome is unknown.
 *
 * It writes before it sends. An answer and its key are on the disk, marked `sending`, before the first byte is sent;
 * after a crash that mark means "may have arrived". Every attempt for a key runs under a lock that all tabs share, and
 * reads the stored record first: if another tab has sent it, this one only reports that. docs/decisions/0005-outbox.md
 * says why each failure is judged as it is.
 *
 * A form opens a draft, saves what is typed, sends it, and is notified of later attempts through `listen`.
 */
import {answerTo, isBlank, sameAnswers, type Answers} from './answers.js';
import {Attempts, type Listener} from './attempts.js';
import {
  aged,
  dueAt,
  isOwn,
  isSameIntent,
  mayTry,
  outcomeOf,
  ready,
  typed,
  type Trigger,
  type Draft,
  type DraftHandle,
} from './draft.js';
import {browser, type Environment} from './environment.js';
import {requestFor} from './receivers/receivers.js';
import type {Target} from './receivers/receiver.js';
import {DraftStore} from './store.js';
import type {Outcome, Submission} from './submission.js';

/** Longer timers fire at once; with shorter ones than the second, a bug could become a busy loop. */
const LONGEST_TIMER = 2 ** 31 - 1;
const SHORTEST_TIMER = 1_000;

const EVENTS = ['online', 'pageshow', 'pagehide'];

export class Outbox {
  readonly store: DraftStore;
  readonly #environment: Environment;
  readonly #attempts: Attempts;
  #turn: Promise<unknown> = Promise.resolve();
  #started = false;
  #looks = 0;
  #stopTimer = () => {};

  /** @param options replacements for tests; `patience` is the time-out of a request in milliseconds */
  constructor(options: {store?: DraftStore; environment?: Environment; patience?: number} = {}) {
    this.store = options.store ?? new DraftStore();
    this.#environment = options.environment ?? browser;
    this.#attempts = new Attempts(
      this.store,
      this.#environment,
      () => void this.#schedule(),
      options.patience,
    );
  }

  /**
   * Sends answers that an earlier visit left waiting, and continues when they are due, when the network returns, or
   * when the page is shown again.
   */
  start(): Promise<void> {
    this.#started = true;
    for (const type of EVENTS) this.#environment.events.addEventListener(type, this.#onEvent);
    return this.resume();
  }

  /** Stops what `start` began. A pending request still completes. */
  stop(): void {
    this.#started = false;
    for (const type of EVENTS) this.#environment.events.removeEventListener(type, this.#onEvent);
    this.#stopTimer();
  }

  /** Calls the listener after every attempt, until the returned function is called. */
  listen(listener: Listener): () => void {
    return this.#attempts.listen(listener);
  }

  /** An empty draft, not stored yet. */
  newDraft(form: string): DraftHandle {
    return {key: this.#environment.newKey(), form, answers: {}, revision: 0};
  }

  /**
   * All stored records of a form, oldest change first, for it to show when it opens. `outcomeOf` returns the outcome
   * of a record, including receipts of the last day; `handleOf` opens one for editing.
   */
  async records(form: string): Promise<Draft[]> {
    return (await this.store.list()).flatMap(record =>
      record.form === form ? (aged(record, this.#environment.now()) ?? []) : [],
    );
  }

  /**
   * Stores what has been typed. An answer that was waiting is not sent while it is being changed. If another tab has
   * edited this draft, or has sent it, this page's answers become a separate draft: nobody's typing is overwritten.
   */
  save(handle: DraftHandle, answers: Answers): Promise<void> {
    return this.#enqueue(() => this.#save(handle, answers));
  }

  /**
   * Sends a draft: stores it with its key, tries once, and returns the outcome. Safe to call twice: an answer that has
   * been sent, or may have been, is not sent again. The same answers are sent under the same key, changed answers
   * under a new one.
   *
   * @param submission answers to the visible questions, and the other details for the receiver; save the draft first
   */
  async send(
    handle: DraftHandle,
    submission: Omit<Submission, 'key'>,
    target: Target,
  ): Promise<Outcome> {
    const request = requestFor({...submission, key: handle.key}, target);
    if (!request) return {kind: 'refused', fields: []};
    if ('open' in request) return {kind: 'unknown', ...request};
    await this.#enqueue(() => this.#prepare(handle, submission, target));
    const outcome = await this.#attempts.try(handle.key, 'moment');
    handle.refused = outcome.kind === 'refused';
    return outcome;
  }

  /**
   * Tries again because a person asks: even if it is unknown or was refused, and before the time that the receiver
   * named.
   */
  retry(key: string): Promise<Outcome> {
    return this.#attempts.try(key, 'person');
  }

  /** Tries the records that are due. `start` calls it; other code may call it at a good moment. */
  async resume(trigger: Trigger = 'clock'): Promise<void> {
    const {now} = this.#environment;
    const due: Promise<unknown>[] = [];
    for (const stored of await this.store.list()) {
      let record: Draft | undefined = stored;
      if (aged(stored, now()) !== stored)
        record = await this.store.update(stored.key, old => old && aged(old, now()));
      if (!record) continue;
      if (mayTry(record, trigger, now())) due.push(this.#attempts.try(record.key, trigger));
      else if (this.#attempts.isNews(record)) this.#attempts.notify(record, outcomeOf(record));
    }
    await Promise.all(due);
    await this.#schedule();
  }

  /**
   * Erases all records of a form (of all forms, without a name), sent or not, except the keys in `spare`. Open the
   * form's draft again afterwards.
   * @returns whether the device erased all of it
   */
  async forget(form?: string, spare: readonly string[] = []): Promise<boolean> {
    const {store} = this;
    // Records that an earlier attempt failed to erase are tried again.
    for (const {key, form: of} of [...(await store.list()), ...store.unerased]) {
      if ((form === undefined || of === form) && !spare.includes(key))
        await store.update(key, () => undefined);
    }
    return !store.unerased.length;
  }

  async #save(handle: DraftHandle, answers: Answers): Promise<void> {
    if (sameAnswers(handle.answers, answers)) return;
    const {now, newKey} = this.#environment;
    let own = true;
    const write = () =>
      this.store.update(handle.key, old => {
        own = isOwn(old, handle);
        if (!own) return old;
        // Emptied and never sent: there is nothing to store.
        return Object.values(answers).every(isBlank) && !old?.submission
          ? undefined
          : typed(old, handle, answers, now());
      });
    let record = await write();
    if (!own) {
      handle.key = newKey();
      handle.revision = 0;
      record = await write();
    }
    handle.answers = answers;
    handle.revision = record?.revision ?? 0;
  }

  async #prepare(
    handle: DraftHandle,
    submission: Omit<Submission, 'key'>,
    target: Target,
  ): Promise<void> {
    const said = Object.entries(submission.answers);
    // The stored answers must be those that are sent, even if the form did not save.
    if (said.some(([id, answer]) => String(answerTo(handle.answers, id)) !== String(answer))) {
      await this.#save(handle, {...handle.answers, ...submission.answers});
    }
    const {now, newKey} = this.#environment;
    let another = false;
    const write = () =>
      this.store.update(handle.key, old => {
        another = !!old && (old.revision !== handle.revision || !isSameIntent(old, submission));
        // Pending or decided, in this tab or another: the person who pressed the button must be told of that first.
        if (
          another ||
          (old && ['sent', 'sending', 'unknown', 'expired'].includes(old.state)) ||
          (old?.state === 'refused' && !handle.refused)
        )
          return old;
        return ready(
          old ?? typed(old, handle, handle.answers, now()),
          {...submission, key: handle.key},
          target,
          now(),
        );
      });
    let record = await write();
    if (another) {
      const {key: before, revision} = handle;
      handle.key = newKey();
      record = await write();
      // The new record is stored: now the one it replaces may be erased, unless another tab owns it or it is being
      // sent.
      await this.store.update(before, old =>
        old?.revision === revision && old.state !== 'sending' ? undefined : old,
      );
    }
    handle.revision = record?.revision ?? 0;
  }

  /**
   * Sets the one timer to the first record that is due; records that another tab is sending, or has sent, are checked
   * soon.
   */
  async #schedule(): Promise<void> {
    const look = ++this.#looks;
    const now = this.#environment.now();
    const waits = (await this.store.list()).flatMap(record => {
      const {key, state} = record;
      if (state === 'waiting') return [dueAt(record) - now];
      return !this.#attempts.isUnderWay(key) &&
        (state === 'sending' || this.#attempts.isNews(record))
        ? [0]
        : [];
    });
    // A later call is running meanwhile, with newer data.
    if (look !== this.#looks) return;
    this.#stopTimer();
    if (!this.#started || !waits.length) return;
    const wait = Math.min(Math.max(Math.min(...waits), SHORTEST_TIMER), LONGEST_TIMER);
    this.#stopTimer = this.#environment.setTimer(() => void this.resume(), wait);
  }

  #onEvent = (event: Event): void => {
    if (event.type === 'pagehide') {
      this.#attempts.endSession();
      this.store.close();
    } else if (event.type === 'online') {
      void this.resume('moment');
    } else if ((event as PageTransitionEvent).persisted) {
      this.#attempts.startSession();
      void this.resume();
    }
  };

  #enqueue<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => undefined);
    return result;
  }
}
