/**
 * The outbox: what a person sends arrives once, or they are told that it has not, or that nobody can tell.
 *
 * It writes before it sends. An answer and its key are on the disk, marked `sending`, before the first byte leaves; after
 * a crash that mark means "may have arrived". Every try of one key runs under a lock that all tabs share, and looks at the
 * stored record first: what another tab has sent, this one only reports. Why each failure is judged as it is:
 * docs/decisions/0005-outbox.md.
 *
 * A form opens a draft, saves what is typed, sends it, and is notified of later tries through `listen`.
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

/** Timers beyond this fire at once; below the other, a mistake could become a loop. */
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

  /** @param options stand-ins for tests; `patience` is the time-out of a request in milliseconds */
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

  /** Sends what an earlier visit left waiting, and goes on whenever its time, the network or the page comes back. */
  start(): Promise<void> {
    this.#started = true;
    for (const type of EVENTS) this.#environment.events.addEventListener(type, this.#onEvent);
    return this.resume();
  }

  /** Stops what `start` began. A request under way still comes to its end. */
  stop(): void {
    this.#started = false;
    for (const type of EVENTS) this.#environment.events.removeEventListener(type, this.#onEvent);
    this.#stopTimer();
  }

  /** Notifies of every try until the returned function is called. */
  listen(listener: Listener): () => void {
    return this.#attempts.listen(listener);
  }

  /** An empty draft, of which nothing is stored yet. */
  newDraft(form: string): DraftHandle {
    return {key: this.#environment.newKey(), form, answers: {}, revision: 0};
  }

  /**
   * Everything that is stored of a form, oldest change first, for it to show when it opens. `outcomeOf` tells what became of
   * a record, receipts of the last day included; `handleOf` opens one for a change.
   */
  async records(form: string): Promise<Draft[]> {
    return (await this.store.list()).flatMap(record =>
      record.form === form ? (aged(record, this.#environment.now()) ?? []) : [],
    );
  }

  /**
   * Stores what has been typed. An answer that was waiting is not sent while it is being changed. When another tab has gone
   * on with this draft, or has sent it, this page's words become a draft of their own: nobody's typing is overwritten.
   */
  save(handle: DraftHandle, answers: Answers): Promise<void> {
    return this.#inTurn(() => this.#save(handle, answers));
  }

  /**
   * Sends a draft: stores it with its key, tries once, and says what came of it. Safe to call twice: what has been sent
   * already, or perhaps, is not sent again. The same answers go under the same key, changed answers under a new one.
   *
   * @param submission answers of the questions in view, and the rest that the receiver is told; save the draft first
   */
  async send(
    handle: DraftHandle,
    submission: Omit<Submission, 'key'>,
    target: Target,
  ): Promise<Outcome> {
    const request = requestFor({...submission, key: handle.key}, target);
    if (!request) return {kind: 'refused', fields: []};
    if ('open' in request) return {kind: 'unknown', ...request};
    await this.#inTurn(() => this.#prepare(handle, submission, target));
    const outcome = await this.#attempts.try(handle.key, 'moment');
    handle.refused = outcome.kind === 'refused';
    return outcome;
  }

  /** Tries again because a person asks: also what is unknown or was refused, and before the time that the receiver named. */
  retry(key: string): Promise<Outcome> {
    return this.#attempts.try(key, 'person');
  }

  /** Tries what is due. `start` calls it; so may anything that thinks the moment is good. */
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
   * Erases all that is stored of a form (of all, without a name), sent or not, but the keys to `spare`. Open the form's draft
   * anew afterwards.
   * @returns whether the device erased all of it
   */
  async forget(form?: string, spare: readonly string[] = []): Promise<boolean> {
    const {store} = this;
    // What an earlier attempt left behind is tried again.
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
        // Emptied and never sent: nothing is left to keep.
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
    // What is sent must be what is stored, even if the form forgot to save.
    if (said.some(([id, answer]) => String(answerTo(handle.answers, id)) !== String(answer))) {
      await this.#save(handle, {...handle.answers, ...submission.answers});
    }
    const {now, newKey} = this.#environment;
    let another = false;
    const write = () =>
      this.store.update(handle.key, old => {
        another = !!old && (old.revision !== handle.revision || !isSameIntent(old, submission));
        // Under way or decided, in this tab or another: whoever pressed the button has to hear of that first.
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
      // The new one is safe: now the one it replaces may go, unless another tab owns it or it is on its way.
      await this.store.update(before, old =>
        old?.revision === revision && old.state !== 'sending' ? undefined : old,
      );
    }
    handle.revision = record?.revision ?? 0;
  }

  /** Sets the one timer to the first record that comes due; what another tab is sending, or has sent, is looked at soon. */
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
    // Another look began meanwhile, and has seen more.
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

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => undefined);
    return result;
  }
}
