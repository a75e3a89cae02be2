/**
 * One form's dealings with the outbox: the draft in hand, what is kept of it, its sending, and what came of that.
 *
 * All forms of a page share one outbox, which runs while there is a form. Nothing is stored until an answer is changed.
 */
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {sameAnswers, withAnswer, type Answer, type Answers} from '../../feedback/answers.js';
import {handleOf, outcomeOf, type DraftHandle} from '../../feedback/draft.js';
import {Outbox} from '../../feedback/outbox.js';
import type {Target} from '../../feedback/receivers/receiver.js';
import type {Outcome, Submission} from '../../feedback/submission.js';

const outbox = new Outbox();
/** Names of the forms on the page: two of the same kind must not share a draft. */
const names = new Set<string>();
let forms = 0;

/** Hears that what was sent has come to something; `asked` when a person waits for it on this page. */
export type Hear = (outcome: Outcome, asked: boolean) => void;

export class Posting implements ReactiveController {
  answers: Answers = {};
  /** What became of what was sent; none while the form is being filled in. */
  outcome: Outcome | undefined;
  /** True from the press of a button until there is an outcome. */
  busy = false;
  /** True when answers stood in the form as it opened: they were given before this page could count the time. */
  resumed = false;
  readonly #host: ReactiveControllerHost;
  readonly #hear: Hear;
  #wanted: string | undefined;
  /** The name that was given: the wanted one, marked where another form of the page has it. */
  #form = '';
  #handle: DraftHandle | undefined;
  #opened: Promise<void> = Promise.resolve();
  #typed: Answers | undefined;
  #saving: Promise<void> | undefined;
  #stopListening: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, hear: Hear) {
    this.#host = host;
    this.#hear = hear;
    host.addController(this);
  }

  hostConnected(): void {
    if (forms++ === 0) void outbox.start();
    if (this.#form) names.add(this.#form);
    this.#stopListening = outbox.listen((outcome, {key}) => {
      if (key === this.#handle?.key) this.#show(outcome);
    });
  }

  hostDisconnected(): void {
    this.#stopListening?.();
    names.delete(this.#form);
    if (--forms === 0) outbox.stop();
  }

  /** True when something of this form is kept on the device, or in this page's memory. */
  get kept(): boolean {
    return this.outcome?.kind !== 'sent' && (this.#handle?.revision ?? 0) > 0;
  }

  /** True when answers outlive the page. */
  get lasting(): boolean {
    return outbox.store.kind === 'device';
  }

  /**
   * Takes up what was left of a form by that name: the newest draft, or what became of the newest answer.
   *
   * @param first answers for a form of which nothing is left
   */
  open(form: string, first: Answers = {}): void {
    if (form === this.#wanted) return;
    this.#wanted = form;
    names.delete(this.#form);
    for (this.#form = form; names.has(this.#form);) this.#form += ' +';
    names.add(this.#form);
    this.answers = {};
    this.outcome = undefined;
    this.#opened = this.#open(this.#form, first);
  }

  async #open(form: string, first: Answers): Promise<void> {
    const left = await outbox.records(form);
    const newest = left[left.length - 1];
    const handle = newest ? handleOf(newest) : await outbox.draft(form);
    if (form !== this.#form) return;
    this.#handle = handle;
    const found = newest ? newest.answers : first;
    // What has been typed meanwhile is newer.
    this.answers = {...found, ...this.answers};
    this.outcome = newest && outcomeOf(newest);
    this.resumed = !sameAnswers(found, {});
    this.#host.requestUpdate();
  }

  /** Takes an answer, and keeps it on the device unless it is too slight to be kept. */
  change(id: string, answer: Answer, keep = true): void {
    this.answers = withAnswer(this.answers, id, answer);
    this.#host.requestUpdate();
    if (!keep) return;
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

  /** Sends what is in hand. What comes of it is heard. */
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
    if (busy || outcome.kind !== before?.kind) this.#hear(outcome, busy);
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
    this.#handle = await outbox.draft(this.#form);
    this.answers = this.#handle.answers;
    this.resumed = !sameAnswers(this.answers, {});
    this.reopen();
  }

  /** Erases what is kept of this form, sent or not, and begins anew. */
  async forget(): Promise<void> {
    await this.#saving;
    await outbox.forget(this.#form);
    return this.renew();
  }
}
