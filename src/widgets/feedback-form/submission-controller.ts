/**
 * One form and the outbox: the draft in hand, what is stored of it, its sending, and what came of that.
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

/** Is called when what was sent has come to something; `asked` when a person waits for it on this page. */
export type OutcomeListener = (outcome: Outcome, asked: boolean) => void;

const hasWords = ({answers}: Draft): boolean => !Object.values(answers).every(isBlank);

export class SubmissionController implements ReactiveController {
  answers: Answers = {};
  /** What became of what was sent; none while the form is being filled in. */
  outcome: Outcome | undefined;
  /** Answers of an earlier visit, until a person says whose they are. Nothing of them is shown before. */
  found: Draft | undefined;
  /** When what is stored is erased. Milliseconds since 1970. */
  expires: number | undefined;
  /** True from the press of a button until there is an outcome. */
  busy = false;
  /** True when the form opened with answers: they were given before this page could count the time. */
  resumed = false;
  /** True when the device still has what a person wanted erased. */
  unerased = false;
  readonly #host: ReactiveControllerHost;
  readonly #listener: OutcomeListener;
  #connected = false;
  /** The name that was asked for. */
  #asked: string | undefined;
  /** The name in use: the one asked for, marked where another form of the page has it. */
  #form = '';
  #handle: DraftHandle | undefined;
  #opened: Promise<void> = Promise.resolve();
  #typed: Answers | undefined;
  #saving: Promise<void> | undefined;
  /** Answers of still earlier visits, newest last. */
  #older: Draft[] = [];
  /** Keys of answers that are somebody else's. */
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

  /** True when something of this form is stored on the device, or in this page's memory. */
  get stored(): boolean {
    return this.outcome?.kind !== 'sent' && (this.#handle?.revision ?? 0) > 0;
  }

  /** True when answers outlive the page. */
  get lasting(): boolean {
    return outbox.store.kind === 'device';
  }

  /**
   * Opens a form by its name: with a question about answers of an earlier visit, with what became of them, or empty.
   *
   * @param first answers that the form begins with
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
    // What has been typed meanwhile is newer, and whoever typed it has begun anew.
    this.resumed = !sameAnswers(first, {});
    this.answers = {...first, ...this.answers};
    this.#handle = outbox.newDraft(form);
    if (newest && sameAnswers(this.answers, {})) {
      if (hasWords(newest)) this.found = newest;
      else this.#take(newest);
    }
    this.#host.requestUpdate();
  }

  /** Goes on with a stored record. */
  #take(record: Draft): void {
    this.#handle = handleOf(record);
    this.answers = record.answers;
    this.outcome = outcomeOf(record);
    this.expires = expiresAt(record);
    this.resumed = hasWords(record);
  }

  /** The found answers have come to something while nobody had said whose they are. */
  #update(record: Draft, outcome: Outcome): void {
    this.found = hasWords(record) ? record : undefined;
    if (!this.found) {
      this.#take(record);
      this.#listener(outcome, false);
    }
    this.#host.requestUpdate();
  }

  /** They are this person's: shows them. */
  async accept(): Promise<void> {
    const key = this.found?.key;
    const record = (await outbox.records(this.#form)).find(stored => stored.key === key);
    this.found = undefined;
    if (record) this.#take(record);
    this.#host.requestUpdate();
  }

  /** They are somebody else's: they stay for that person, and are asked about no more; older ones are. */
  readonly decline = (): void => {
    if (this.found) this.#declined = [...this.#declined, this.found.key];
    this.found = this.#older.pop();
    this.#host.requestUpdate();
  };

  /** Takes an answer, and stores it unless it is too slight for that. */
  change(id: string, answer: Answer, store = true): void {
    this.answers = withAnswer(this.answers, id, answer);
    this.#host.requestUpdate();
    if (!store) return;
    this.#typed = this.answers;
    this.#saving ??= this.#save();
  }

  /** One write at a time: what is typed during one goes with the next. */
  async #save(): Promise<void> {
    await this.#opened;
    for (let written; this.#typed && this.#typed !== written;) {
      written = this.#typed;
      await outbox.save(this.#handle!, written);
    }
    this.#saving = undefined;
    this.#host.requestUpdate();
  }

  /** Sends what is in hand. The listener gets what comes of it. */
  send(submission: Omit<Submission, 'key'>, target: Target): Promise<void> {
    return this.#try(() => outbox.send(this.#handle!, submission, target));
  }

  /** Sends again what waits or is unknown, because the person asks for it. */
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
    // A further try that failed like the last one is no news.
    if (busy || outcome.kind !== before?.kind) this.#listener(outcome, busy);
    this.#host.requestUpdate();
  }

  /** Back to the questions, with their answers. */
  readonly reopen = (): void => {
    this.outcome = undefined;
    this.#host.requestUpdate();
  };

  /** An empty form. What was sent before goes its way. */
  async renew(): Promise<void> {
    await this.#saving;
    this.#typed = undefined;
    // Read, the note that answers were erased has done its work.
    if (this.outcome?.kind === 'expired')
      await outbox.store.update(this.#handle!.key, () => undefined);
    this.#handle = outbox.newDraft(this.#form);
    Object.assign(this, {answers: {}, found: undefined, resumed: false, unerased: false});
    this.reopen();
  }

  /** Erases what is stored of this form, sent or not, and begins anew. What is somebody else's stays. */
  async forget(): Promise<void> {
    await this.#saving;
    const erased = await outbox.forget(this.#form, this.#declined);
    await this.renew();
    this.unerased = !erased;
  }
}
