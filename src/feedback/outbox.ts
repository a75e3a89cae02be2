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
import {backOff} from './back-off.js';
import {deliver} from './delivery.js';
import {
  aged,
  dueAt,
  handleOf,
  isOwn,
  isSameIntent,
  mayTry,
  outcomeOf,
  ready,
  settled,
  typed,
  type Asker,
  type Draft,
  type DraftHandle,
  type Sendable,
} from './draft.js';
import {browser, type Environment} from './environment.js';
import {lockFor, startPageSession, type Lock} from './lock.js';
import {requestFor} from './receivers/receivers.js';
import type {Target} from './receivers/receiver.js';
import {DraftStore} from './store.js';
import type {Outcome, Submission} from './submission.js';

/** Milliseconds until a request without a complete reply is given up. */
const TIME_LIMIT = 30_000;
/** How much longer than that a lease lasts. */
const MARGIN = 10_000;
/** Timers beyond this fire at once; below the other, a mistake could become a loop. */
const LONGEST_TIMER = 2 ** 31 - 1;
const SHORTEST_TIMER = 1_000;

const EVENTS = ['online', 'pageshow', 'pagehide'];

/** Is called with what became of a try, this tab's or another one's; the record has its form and key. */
export type Listener = (outcome: Outcome, record: Draft) => void;

/** One state of one record. */
const nameOf = ({key, state, since}: Draft): string => `${key} ${state} ${since}`;

export class Outbox {
  readonly store: DraftStore;
  #environment: Environment;
  #patience: number;
  #locked: Lock;
  #session = startPageSession();
  #listeners = new Set<Listener>();
  #underWay = new Map<string, Promise<Outcome>>();
  /** States that the listeners know. */
  #notified = new Set<string>();
  readonly #opened: number;
  #turn: Promise<unknown> = Promise.resolve();
  #started = false;
  #looks = 0;
  #stopTimer = () => {};

  /** @param options stand-ins for tests; `patience` is the time-out of a request in milliseconds */
  constructor(options: {store?: DraftStore; environment?: Environment; patience?: number} = {}) {
    this.store = options.store ?? new DraftStore();
    this.#environment = options.environment ?? browser;
    this.#patience = options.patience ?? TIME_LIMIT;
    this.#opened = this.#environment.now();
    this.#locked = lockFor(
      this.store,
      this.#environment,
      this.#environment.newKey(),
      this.#patience + MARGIN,
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
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** The newest draft that this form was left with; else a new one, of which nothing is stored yet. */
  async draft(form: string): Promise<DraftHandle> {
    const left = (await this.records(form))
      .filter(({state}) => state === 'draft' || state === 'refused')
      .pop();
    return left ? handleOf(left) : this.newDraft(form);
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
    const outcome = await this.#attempt(handle.key, 'moment');
    handle.refused = outcome.kind === 'refused';
    return outcome;
  }

  /** Tries again because a person asks: also what is unknown or was refused, and before the time that the receiver named. */
  retry(key: string): Promise<Outcome> {
    return this.#attempt(key, 'person');
  }

  /** Tries what is due. `start` calls it; so may anything that thinks the moment is good. */
  async resume(asker: Asker = 'clock'): Promise<void> {
    const {now} = this.#environment;
    const due: Promise<unknown>[] = [];
    for (const stored of await this.store.list()) {
      let record: Draft | undefined = stored;
      if (aged(stored, now()) !== stored)
        record = await this.store.update(stored.key, old => old && aged(old, now()));
      if (!record) continue;
      if (mayTry(record, asker, now())) due.push(this.#attempt(record.key, asker));
      else if (this.#isNews(record)) this.#notify(record, outcomeOf(record));
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

  /** One try a key at a time: a second call joins the first. */
  #attempt(key: string, asker: Asker): Promise<Outcome> {
    const joined = this.#underWay.get(key);
    if (joined) return joined;
    const session = this.#session;
    const attempt = this.#locked(key, session, () => this.#try(key, asker, session.signal))
      // Left while it waited its turn: it is kept, and goes on when the page comes back, or with the next visit.
      .then(
        (outcome): Outcome =>
          outcome ?? {kind: 'waiting', until: this.#environment.now(), reason: 'trouble'},
      )
      .finally(() => {
        if (this.#underWay.get(key) === attempt) this.#underWay.delete(key);
        void this.#schedule();
      });
    this.#underWay.set(key, attempt);
    return attempt;
  }

  async #try(key: string, asker: Asker, left: AbortSignal): Promise<Outcome> {
    const {now, online, random} = this.#environment;
    let trying: Sendable | undefined;
    const before = await this.store.update(key, old => {
      trying = undefined;
      if (!old || left.aborted || !mayTry(old, asker, now())) return old;
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
    if (!trying) return this.#notify(before, before && outcomeOf(before));
    // The mark is not on the disk, and a later visit would send what it finds there. A receiver that knows keys can take it
    // twice; any other has to wait until the disk takes the mark.
    if (!trying.target.keyed && this.store.outdated(key)?.state === 'waiting') {
      const until = now() + backOff(trying.tries, random());
      const put = await this.store.update(key, old =>
        old?.state === 'sending'
          ? settled(old, {kind: 'waiting', until, reason: 'trouble'}, now())
          : old,
      );
      return this.#notify(put, put && outcomeOf(put));
    }

    const {tries} = trying;
    const outcome = await deliver(trying, this.#environment, this.#patience, left);
    // Cut short by our own leaving: the record says `sending`, which is what the next to look at it has to know.
    if (left.aborted && outcome.kind !== 'sent') return outcome;
    const after = await this.store.update(key, old =>
      // A receipt is the truth whenever it comes; any other word counts only for the try it belongs to.
      old && (outcome.kind === 'sent' || (old.state === 'sending' && old.tries === tries))
        ? settled(old, outcome, now())
        : old,
    );
    // Forgotten meanwhile: nothing is stored, so nothing will be tried again.
    return this.#notify(
      after ?? trying,
      after ? outcomeOf(after) : outcome.kind === 'waiting' ? undefined : outcome,
    );
  }

  /** Notifies the listeners. A record that is gone, or has become a draft again, leaves nothing that could be known. */
  #notify(record: Draft | undefined, outcome: Outcome = {kind: 'unknown'}): Outcome {
    if (!record) return outcome;
    this.#notified.add(nameOf(record));
    for (const listener of this.#listeners) listener(outcome, record);
    return outcome;
  }

  /** True of what has ended in another tab, or expired, since this page was opened: whoever saw it wait here has to know. */
  #isNews(record: Draft): boolean {
    const {state, since} = record;
    return (
      ['sent', 'refused', 'unknown', 'expired'].includes(state) &&
      since >= this.#opened &&
      !this.#notified.has(nameOf(record))
    );
  }

  /** Sets the one timer to the first record that comes due; what another tab is sending, or has sent, is looked at soon. */
  async #schedule(): Promise<void> {
    const look = ++this.#looks;
    const now = this.#environment.now();
    const waits = (await this.store.list()).flatMap(record => {
      const {key, state} = record;
      if (state === 'waiting') return [dueAt(record) - now];
      return !this.#underWay.has(key) && (state === 'sending' || this.#isNews(record)) ? [0] : [];
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
      this.#session.end();
      this.store.close();
    } else if (event.type === 'online') {
      void this.resume('moment');
    } else if ((event as PageTransitionEvent).persisted) {
      this.#session = startPageSession();
      this.#underWay.clear();
      void this.resume();
    }
  };

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => undefined);
    return result;
  }
}
