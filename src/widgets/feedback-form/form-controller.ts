/** A person's steps through the form: answering, going forward and back, reviewing, sending, erasing. */
import type {ReactiveControllerHost} from 'lit';
import {answerTo, isBlank, type Answer} from '../../feedback/answers.js';
import {check, type FormQuestion} from '../../feedback/questions.js';
import type {Target} from '../../feedback/receivers/receiver.js';
import type {TargetFault} from '../../feedback/receivers/receivers.js';
import type {Outcome} from '../../feedback/submission.js';
import {currentLanguage} from '../../language/msg.js';
import {announce} from '../../ui/announce.js';
import {takeFocus} from '../../ui/take-focus.js';
import type {AnswerFault, FormActions} from './form-actions.js';
import {sendingWords, unerasedWords} from './messages.js';
import {idOf, inView, readRefusal, submissionOf, type Form} from './model.js';
import {SubmissionController} from './submission-controller.js';
import {outcomeWords} from './templates/outcome.js';
import {countWords, isNearlyFull, personalWords} from './templates/question.js';
import {mailOf} from './templates/question-words.js';

/** Milliseconds without typing, after which the count of characters is announced. */
const PAUSE = 1_000;

/** Diagnoses already reported on the console. */
const reported = new Set<string>();

/** What the controller needs from the form element. */
export interface FormHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: ParentNode;
  /** The current form; `undefined` while it cannot be shown. */
  form(): Form | undefined;
  /** The target of its answers. */
  target(): Target | TargetFault;
  /** Calls `work` in the language of the form. */
  inLanguage(work: () => void): void;
}

export class FormController implements FormActions {
  readonly submission: SubmissionController;
  /** True once a person has asked for the questions of a survey. */
  started = false;
  /** The question on screen, counted from 0, if questions are shown one at a time. */
  step = 0;
  /** True during the review of the answers; `checked` from then on. */
  checking = false;
  checked = false;
  /** Faults that the form itself found when a button was last pressed. */
  #faults: readonly AnswerFault[] | undefined;
  readonly #host: FormHost;
  #firstSeen = 0;
  #website = '';
  #counting: ReturnType<typeof setTimeout> | undefined;

  constructor(host: FormHost) {
    this.#host = host;
    this.submission = new SubmissionController(host, (outcome, asked) =>
      host.inLanguage(() => this.#handleOutcome(outcome, asked)),
    );
    host.addController({hostDisconnected: () => clearTimeout(this.#counting)});
  }

  /** Records when the form was first on screen. */
  seen(): void {
    this.#firstSeen ||= Date.now();
  }

  /**
   * Faults in the answers, found here or by the receiver. While they are sent again, it is unknown whether a refusal
   * still applies.
   */
  faultsOf(form: Form): readonly AnswerFault[] {
    const {outcome, busy} = this.submission;
    if (this.checking) return [];
    if (this.#faults || busy || outcome?.kind !== 'refused') return this.#faults ?? [];
    return readRefusal(outcome, inView(form)).correct;
  }

  readonly change = (question: FormQuestion, answer: Answer): void => {
    // A person who empties their only answer is still at the questions.
    this.started = true;
    const before = personalWords(question, answerTo(this.submission.answers, question.id));
    this.submission.change(question.id, answer);
    clearTimeout(this.#counting);
    const personal = before ? undefined : this.#say(() => personalWords(question, answer));
    if (personal || !isNearlyFull(question, answer)) return;
    this.#counting = setTimeout(() => this.#say(() => countWords(question, answer)), PAUSE);
  };

  readonly start = (): void => {
    this.started = true;
    void this.#focus('[data-focus], .asked');
  };

  /** "Yes" is sent at once; "No" opens the questions. */
  readonly choose = (answer: 'yes' | 'no'): void => {
    const form = this.#host.form();
    if (this.submission.busy || !form) return;
    // One press is not stored: nothing is stored before there is something to lose.
    this.submission.change('correct', answer, false);
    if (answer === 'yes') void this.#send();
  };

  readonly submit = (event: Event): void => {
    event.preventDefault();
    const form = this.#host.form();
    if (this.submission.busy || !form) return;
    this.#website =
      this.#host.renderRoot.querySelector<HTMLInputElement>('[name=website]')?.value ??
      this.#website;
    const all = inView(form);
    const stepping = form.oneAtATime && !this.checking;
    const faults = this.#check(form, stepping ? all.slice(this.step, this.step + 1) : all);
    if (!faults.length && stepping && !this.checked && this.step < all.length - 1)
      return this.#go({step: this.step + 1});
    // Finally all of them: a changed answer may have made another question visible.
    const left = faults.length ? faults : this.#check(form, all);
    // Even if no question is required, one must be answered: receivers refuse a blank form.
    if (!left.length && all.every(({id}) => isBlank(answerTo(form.answers, id))) && all[0])
      left.push({id: all[0].id, code: 'missing'});
    if (left.length)
      return this.#go({faults: left, step: all.findIndex(({id}) => id === left[0]!.id)});
    if (form.purpose === 'survey' && !this.checking)
      return this.#go({step: this.step, checking: true});
    this.#faults = undefined;
    void this.#send();
  };

  /** Goes to one answer, from the summary of faults or from the review. */
  readonly follow = (question: FormQuestion): void => {
    const form = this.#host.form();
    if (!form) return;
    this.step = Math.max(
      0,
      inView(form).findIndex(({id}) => id === question.id),
    );
    this.checking = false;
    const id = idOf(form, question);
    void this.#focus(`input#${id}, select#${id}, textarea#${id}, #${id} input`);
  };

  readonly back = (): void =>
    this.#go({step: this.checking ? this.step : Math.max(0, this.step - 1)});

  /** Starts an empty form. */
  readonly renew = (): void => void this.#restart(this.submission.renew());
  /** The same, and erases the stored answers. */
  readonly forget = (): void => void this.#restart(this.submission.forget());

  async #restart(work: Promise<void>): Promise<void> {
    await work;
    if (this.submission.unerased) this.#say(unerasedWords);
    this.checked = false;
    this.#firstSeen = 0;
    this.#go({step: 0}, '[part~=heading], .asked');
  }

  #go(
    {
      step,
      checking = false,
      faults,
    }: {step: number; checking?: boolean; faults?: readonly AnswerFault[]},
    to = '[data-focus]',
  ): void {
    this.#faults = faults;
    Object.assign(this, {step, checking, checked: this.checked || checking});
    void this.#focus(to);
  }

  #check(form: Form, questions: readonly FormQuestion[]): AnswerFault[] {
    const faults = check(questions, form.answers);
    // An incomplete date has no value, so it would count as unanswered.
    const half = (question: FormQuestion) =>
      question.type === 'date' &&
      this.#host.renderRoot.querySelector<HTMLInputElement>(`#${idOf(form, question)}`)?.validity
        .badInput;
    return questions.flatMap(question => {
      if (half(question)) return [{id: question.id, code: 'not-a-date' as const}];
      return faults.filter(({id}) => id === question.id);
    });
  }

  async #send(): Promise<void> {
    const form = this.#host.form();
    const target = this.#host.target();
    if (!form || typeof target === 'string') return;
    // After a reload, minutes of typing would count as a few seconds and look like a bot.
    const seconds = this.submission.resumed
      ? undefined
      : Math.round((Date.now() - this.#firstSeen) / 1000);
    const sent = submissionOf(form, location.href.replace(/#.*$/, ''), {
      seconds,
      website: this.#website,
    });
    const event = new CustomEvent('send-submit', {
      bubbles: true,
      composed: true,
      cancelable: true,
      detail: {...sent.answers},
    });
    // If it is cancelled, the page handles the answers.
    if (!this.#host.dispatchEvent(event)) return;
    this.#say(sendingWords);
    await (target.receiver === 'mailto'
      ? this.submission.send(...mailOf(form, sent, target))
      : this.submission.send(sent, target));
  }

  #handleOutcome(outcome: Outcome, asked: boolean): void {
    const form = this.#host.form();
    if (!form) return;
    this.#reportTrouble(outcome, form);
    if (outcome.kind === 'sent') {
      this.#host.dispatchEvent(
        new CustomEvent('send-sent', {
          bubbles: true,
          composed: true,
          detail: {reference: outcome.reference},
        }),
      );
    }
    if (outcome.kind === 'refused') {
      const [first] = readRefusal(outcome, inView(form)).correct;
      const step = inView(form).findIndex(({id}) => id === first?.id);
      this.#faults = undefined;
      Object.assign(this, {checking: false, step: Math.max(0, step)});
    }
    if (!asked) return void this.#say(() => outcomeWords(outcome, form));
    void this.#focus('[data-focus]');
    // The focus moves to the outcome; "Sending…" is outdated.
    announce('', currentLanguage());
  }

  /** Reports to the webmaster, once, what keeps answers out: status and likely cause, without any answers. */
  #reportTrouble(outcome: Outcome, form: Form): void {
    const target = this.#host.target();
    if (typeof target === 'string' || outcome.kind === 'sent' || outcome.kind === 'expired') return;
    const blocked = outcome.kind === 'refused' && readRefusal(outcome, inView(form)).blocked;
    const {status, cause} = outcome;
    if (outcome.kind === 'refused' ? !blocked : cause === undefined) return;
    const fields =
      blocked && blocked.length
        ? `: it asks for ${blocked.map(({id}) => JSON.stringify(id)).join(', ')}, which this form does not ask; make it optional there, or map an answer onto it`
        : '';
    const then =
      outcome.kind === 'waiting'
        ? 'Answers wait on the device and are tried again.'
        : outcome.kind === 'refused'
          ? 'Nobody can send answers from this page.'
          : 'Nobody can tell whether the answers arrived.';
    const sentence = `<${this.#host.localName}> ${target.address} answered ${status || 'nothing'}${cause && !fields ? `: ${cause}` : fields}. ${then}`;
    if (reported.has(sentence)) return;
    reported.add(sentence);
    console.warn(sentence);
  }

  /** Announces a text in the language of the form, and returns it. */
  #say(words: () => string | undefined): string | undefined {
    let said: string | undefined;
    this.#host.inLanguage(() => {
      said = words();
      if (said) announce(said, currentLanguage());
    });
    return said;
  }

  /** The view changes because of the person's action, so the focus moves with it. */
  async #focus(selector: string): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    takeFocus(this.#host.renderRoot.querySelector<HTMLElement>(selector));
  }
}
