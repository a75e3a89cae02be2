/**
 * Connects one form to the outbox: the current draft, its storage, its sending, and the outcome.
 *
 * All forms of a page share one outbox, which runs while there is a form. Nothing is stored until an answer is changed.
 */
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {
  isBlank,
  sameAnswers,
  withAnswer,
  type Answer,
  type Answers,
} from '../../feedback/answers.js';
import {
  expiresAt,
  handleOf,
  outcomeOf,
  type Draft,
  type DraftHandle,
} from '../../feedback/draft.js';
import {Outbox} from '../../feedback/outbox.js';
import type {Target} from '../../feedback/receivers/receiver.js';
import type {Outcome, Submission} from '../../feedback/submission.js';

const outbox = new Outbox();
/** Names of the forms on the page: two of the same kind must not share a draft. */
const names = new Set<string>();
let forms = 0;

/** Called when there is an outcome; `asked` if a person is waiting for it on this page. */
export type OutcomeListener = (outcome: Outcome, asked: boolean) => void;

const hasWords = ({answers}: Draft): boolean => !Object.values(answers).every(isBlank);

export class SubmissionController implements ReactiveController {
  answers: Answers = {};
  /** The outcome of the submission; `undefined` while the form is being filled in. */
  outcome: Outcome | undefined;
  /** Answers from an earlier visit, until a person says whose they are. They are not shown before that. */
  found: Draft | undefined;
  /** When the stored answers will be erased. Milliseconds since 1970. */
  expires: number | undefined;
  /** True from the press of a button until there is an outcome. */
  busy = false;
  /** True if the form opened with answers, given before this page could measure the time. */
  resumed = false;
  /** True if the device still has answers that a person wanted to erase. */
  unerased = false;
  readonly #host: ReactiveControllerHost;
  readonly #listener: OutcomeListener;
  #connected = false;
  /** The requested name. */
  #asked: string | undefined;
  /** The name in use: the requested one, with a suffix if another form of the page has it. */
  #form = '';
  #handle: DraftHandle | undefined;
  #opened: Promise<void> = Promise.resolve();
  #typed: Answers | undefined;
  #saving: Promise<void> | undefined;
  /** Answers from even earlier visits, newest last. */
  #older: Draft[] = [];
  /** Keys of answers that belong to somebody else. */
  #declined: readonly string[] = [];
  #stopListening: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, listener: OutcomeListener) {
    this.#host = host;
    this.#listener = listener;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connected = true;
    if (forms++ === 0) void outbox.start();
    if (this.#form) names.add(this.#form);
    this.#stopListening = outbox.listen((outcome, record) => {
      if (record.key === this.found?.key) return this.#update(record, outcome);
      if (record.key !== this.#handle?.key) return;
      this.expires = expiresAt(record);
      this.#show(outcome);
    });
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#stopListening?.();
    names.delete(this.#form);
    if (--forms === 0) outbox.stop();
  }

  /** True if answers of this form are stored on the device, or in this page's memory. */
  get stored(): boolean {
    return this.outcome?.kind !== 'sent' && (this.#handle?.revision ?? 0) > 0;
  }

  /** True if answers outlive the page. */
  get lasting(): boolean {
    return outbox.store.kind === 'device';
  }

  /**
   * Opens a form by its name: with a question about answers from an earlier visit, with their outcome, or empty.
   *
   * @param first the initial answers
   */
  open(form: string, first: () => Answers | undefined): void {
    if (form === this.#asked || !this.#connected) return;
    this.#asked = form;
    names.delete(this.#form);
    for (this.#form = form; names.has(this.#form);) this.#form += ' +';
    names.add(this.#form);
    Object.assign(this, {answers: {}, outcome: undefined, found: undefined});
    this.#declined = [];
    this.#opened = this.#open(this.#form, first() ?? {});
  }

  async #open(form: string, first: Answers): Promise<void> {
    const records = await outbox.records(form);
    if (form !== this.#form) return;
    const newest = records.pop();
    this.#older = records.filter(hasWords);
    // Answers typed meanwhile are newer, so the person has started a new form.
    this.resumed = !sameAnswers(first, {});
    this.answers = {...first, ...this.answers};
    this.#handle = outbox.newDraft(form);
    if (newest && sameAnswers(this.answers, {})) {
      if (hasWords(newest)) this.found = newest;
      else this.#take(newest);
    }
    this.#host.requestUpdate();
  }

  /** Continues with a stored record. */
  #take(record: Draft): void {
    this.#handle = handleOf(record);
    this.answers = record.answers;
    this.outcome = outcomeOf(record);
    this.expires = expiresAt(record);
    this.resumed = hasWords(record);
  }

  /** The found answers have an outcome before anybody has said whose they are. */
  #update(record: Draft, outcome: Outcome): void {
    this.found = hasWords(record) ? record : undefined;
    if (!this.found) {
      this.#take(record);
      this.#listener(outcome, false);
    }
    this.#host.requestUpdate();
  }

  /** The found answers are this person's: shows them. */
  async accept(): Promise<void> {
    const key = this.found?.key;
    const record = (await outbox.records(this.#form)).find(stored => stored.key === key);
    this.found = undefined;
    if (record) this.#take(record);
    this.#host.requestUpdate();
  }

  /**
   * The found answers are somebody else's: they stay stored for that person, and the form asks about older ones
   * instead.
   */
  readonly decline = (): void => {
    if (this.found) this.#declined = [...this.#declined, this.found.key];
    this.found = this.#older.pop();
    this.#host.requestUpdate();
  };

  /** Changes an answer, and stores it unless `store` is false. */
  change(id: string, answer: Answer, store = true): void {
    this.answers = withAnswer(this.answers, id, answer);
    this.#host.requestUpdate();
    if (!store) return;
    this.#typed = this.answers;
    this.#saving ??= this.#save();
  }

  /** One write at a time: changes made during one are included in the next. */
  async #save(): Promise<void> {
    await this.#opened;
    for (let written; this.#typed && this.#typed !== written;) {
      written = this.#typed;
      await outbox.save(this.#handle!, written);
    }
    this.#saving = undefined;
    this.#host.requestUpdate();
  }

  /** Sends the current draft. The listener receives the outcome. */
  send(submission: Omit<Submission, 'key'>, target: Target): Promise<void> {
    return this.#try(() => outbox.send(this.#handle!, submission, target));
  }

  /** Sends a waiting or unknown submission again, because the person asks for it. */
  readonly retry = (): void => void this.#try(() => outbox.retry(this.#handle!.key));

  async #try(send: () => Promise<Outcome>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.#host.requestUpdate();
    try {
      await this.#opened;
      await this.#saving;
      const outcome = await send();
      if (outcome !== this.outcome) this.#show(outcome);
    } finally {
      this.busy = false;
      this.#host.requestUpdate();
    }
  }

  #show(outcome: Outcome): void {
    const {busy, outcome: before} = this;
    Object.assign(this, {outcome, busy: false});
    // Another attempt with the same outcome is not reported.
    if (busy || outcome.kind !== before?.kind) this.#listener(outcome, busy);
    this.#host.requestUpdate();
  }

  /** Returns to the questions, with their answers. */
  readonly reopen = (): void => {
    this.outcome = undefined;
    this.#host.requestUpdate();
  };

  /** Starts an empty form. Earlier submissions continue. */
  async renew(): Promise<void> {
    await this.#saving;
    this.#typed = undefined;
    // The note that answers were erased has been read, and is no longer needed.
    if (this.outcome?.kind === 'expired')
      await outbox.store.update(this.#handle!.key, () => undefined);
    this.#handle = outbox.newDraft(this.#form);
    Object.assign(this, {answers: {}, found: undefined, resumed: false, unerased: false});
    this.reopen();
  }

  /** Erases all stored answers of this form, sent or not, and starts an empty one. Answers of somebody else stay. */
  async forget(): Promise<void> {
    await this.#saving;
    const erased = await outbox.forget(this.#form, this.#declined);
    await this.renew();
    this.unerased = !erased;
  }
}
