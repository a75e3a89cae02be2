/** What a person does in the form, step by step: answers, goes on and back, looks it over, sends, forgets. */
import type {ReactiveControllerHost} from 'lit';
import {answerTo, isBlank, type Answer} from '../../feedback/answers.js';
import {check, visibleQuestions, type FormQuestion} from '../../feedback/questions.js';
import type {Target} from '../../feedback/receivers/receiver.js';
import type {TargetFault} from '../../feedback/receivers/receivers.js';
import type {Outcome} from '../../feedback/submission.js';
import {currentLanguage} from '../../language/msg.js';
import {announce} from '../../ui/announce.js';
import type {Told} from './faults.js';
import {countWords, isNearlyFull, personalWords} from './field.js';
import type {Form} from './form.js';
import {outcomeWords, sendingWords} from './outcome.js';
import {Posting} from './posting.js';
import {mailOf, submissionOf} from './submission.js';

/** Milliseconds without typing, after which the count of characters is said aloud. */
const PAUSE = 1_000;

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: ParentNode;
}

interface Body {
  /** The form as it stands now; nothing while it cannot be shown. */
  form(): Form | undefined;
  /** Where its answers go. */
  target(): Target | TargetFault;
  /** Does something in the language of the form. */
  speak(work: () => void): void;
}

export class Flow {
  readonly posting: Posting;
  /** What the form itself found wrong, at the last press of a button. */
  faults: readonly Told[] | undefined;
  /** The question on screen, counted from 0, where one is asked at a time. */
  step = 0;
  /** True while the answers are looked over; `checked` from then on. */
  checking = false;
  checked = false;
  readonly #host: Host;
  readonly #body: Body;
  #firstSeen = 0;
  #website = '';
  #counting: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host, body: Body) {
    this.#host = host;
    this.#body = body;
    this.posting = new Posting(host, (outcome, asked) =>
      body.speak(() => this.#hear(outcome, asked)),
    );
    host.addController({hostDisconnected: () => clearTimeout(this.#counting)});
  }

  /** Does something in the language of the form. */
  readonly speak = (work: () => void): void => this.#body.speak(work);

  /** Notes the first look at the form. */
  seen(): void {
    this.#firstSeen ||= performance.now();
  }

  /** The questions in view; whether the page is correct is asked by two buttons of its own. */
  asked({questions, asking, purpose}: Form): FormQuestion[] {
    return visibleQuestions(questions, asking.answers).filter(
      ({id}) => purpose !== 'page' || id !== 'correct',
    );
  }

  readonly change = (question: FormQuestion, answer: Answer): void => {
    const before = personalWords(question, answerTo(this.posting.answers, question.id));
    this.posting.change(question.id, answer);
    clearTimeout(this.#counting);
    const personal = before ? undefined : this.#say(() => personalWords(question, answer));
    if (personal || !isNearlyFull(question, answer)) return;
    this.#counting = setTimeout(() => this.#say(() => countWords(question, answer)), PAUSE);
  };

  /** "Yes" goes at once; "No" opens the questions. */
  readonly choose = (answer: 'yes' | 'no'): void => {
    const form = this.#body.form();
    if (this.posting.busy || !form) return;
    // One press is not worth keeping: nothing is stored before there is something to lose.
    this.posting.change('correct', answer, false);
    if (answer === 'yes') void this.#send();
  };

  readonly submit = (event: Event): void => {
    event.preventDefault();
    const form = this.#body.form();
    if (this.posting.busy || !form) return;
    this.#website =
      this.#host.renderRoot.querySelector<HTMLInputElement>('[name=website]')?.value ??
      this.#website;
    const all = this.asked(form);
    const stepping = form.oneAtATime && !this.checking;
    const faults = this.#check(form, stepping ? all.slice(this.step, this.step + 1) : all);
    if (!faults.length && stepping && !this.checked && this.step < all.length - 1)
      return this.#go({step: this.step + 1});
    // In the end all of them: an answer that was changed may have brought a new question into view.
    const left = faults.length ? faults : this.#check(form, all);
    // A form that need not be answered in any one place still has to say something: receivers refuse it blank.
    if (
      !left.length &&
      all.length &&
      all.every(({id}) => isBlank(answerTo(form.asking.answers, id)))
    )
      left.push({id: all[0]!.id, code: 'missing'});
    if (left.length)
      return this.#go({faults: left, step: all.findIndex(({id}) => id === left[0]!.id)});
    if (form.purpose === 'survey' && !this.checking)
      return this.#go({step: this.step, checking: true});
    this.faults = undefined;
    void this.#send();
  };

  /** To one answer, from the summary of faults or from the review. */
  readonly follow = (question: FormQuestion): void => {
    const form = this.#body.form();
    if (!form) return;
    this.step = Math.max(
      0,
      this.asked(form).findIndex(({id}) => id === question.id),
    );
    this.checking = false;
    const id = form.idOf(question);
    void this.#focus(`input#${id}, select#${id}, textarea#${id}, #${id} input`);
  };

  readonly back = (): void =>
    this.#go({step: this.checking ? this.step : Math.max(0, this.step - 1)});

  /** An empty form. */
  readonly renew = (): void => void this.#anew(this.posting.renew());
  /** The same, with nothing kept of what was. */
  readonly forget = (): void => void this.#anew(this.posting.forget());

  async #anew(work: Promise<void>): Promise<void> {
    await work;
    this.checked = false;
    this.#firstSeen = 0;
    this.#go({step: 0}, '[part~=heading], .asked');
  }

  #go(
    {step, checking = false, faults}: {step: number; checking?: boolean; faults?: readonly Told[]},
    to = '[data-focus]',
  ): void {
    Object.assign(this, {step, checking, faults, checked: this.checked || checking});
    void this.#focus(to);
  }

  #check({asking, idOf}: Form, questions: readonly FormQuestion[]): Told[] {
    const faults = check(questions, asking.answers);
    // Half a date has no value, so it would pass for none.
    const half = (question: FormQuestion) =>
      question.type === 'date' &&
      this.#host.renderRoot.querySelector<HTMLInputElement>(`#${idOf(question)}`)?.validity
        .badInput;
    return questions.flatMap(question => {
      if (half(question)) return [{id: question.id, code: 'not-a-date' as const}];
      return faults.filter(({id}) => id === question.id);
    });
  }

  async #send(): Promise<void> {
    const form = this.#body.form();
    const target = this.#body.target();
    if (!form || typeof target === 'string') return;
    const {purpose, asking, questions, item, record, lang} = form;
    // A few seconds since a reload, after minutes of typing, would pass for a machine's.
    const seconds = this.posting.resumed
      ? undefined
      : Math.round((performance.now() - this.#firstSeen) / 1000);
    const sent = submissionOf(questions, asking, {
      purpose,
      item,
      area: record.area?.code,
      lang,
      seconds,
      website: this.#website,
    });
    const event = new CustomEvent('send-submit', {
      bubbles: true,
      composed: true,
      cancelable: true,
      detail: {...sent.answers},
    });
    // Cancelled, the answers are the page's to handle.
    if (!this.#host.dispatchEvent(event)) return;
    this.#say(sendingWords);
    await (target.receiver === 'mailto'
      ? this.posting.send(...mailOf(questions, asking, sent, target))
      : this.posting.send(sent, target));
  }

  #hear(outcome: Outcome, asked: boolean): void {
    const form = this.#body.form();
    if (outcome.kind === 'sent') {
      this.#host.dispatchEvent(
        new CustomEvent('send-sent', {
          bubbles: true,
          composed: true,
          detail: {reference: outcome.reference},
        }),
      );
    }
    if (outcome.kind === 'refused' && form) {
      const first = this.asked(form).findIndex(({id}) =>
        outcome.fields.some(field => field.id === id),
      );
      Object.assign(this, {faults: undefined, checking: false, step: Math.max(0, first)});
    }
    if (asked) void this.#focus('[data-focus]');
    else this.#say(() => outcomeWords(outcome));
  }

  /** Says something aloud, in the language of the form; gives back what was said. */
  #say(words: () => string | undefined): string | undefined {
    let said: string | undefined;
    this.#body.speak(() => {
      said = words();
      if (said) announce(said, currentLanguage());
    });
    return said;
  }

  /** The view moves because of what the person did, and the focus with it. */
  async #focus(selector: string): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const element = this.#host.renderRoot.querySelector<HTMLElement>(selector);
    if (element && !element.matches('input, select, textarea')) element.tabIndex = -1;
    element?.focus();
  }
}
