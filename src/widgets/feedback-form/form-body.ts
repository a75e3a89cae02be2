/** What the form asks, shows and does. */
import {type TemplateResult, html} from 'lit';
import type {FormQuestion} from '../../feedback/questions.js';
import type {Target} from '../../feedback/receivers/receiver.js';
import type {TargetFault} from '../../feedback/receivers/receivers.js';
import {msg} from '../../language/msg.js';
import {checkRecord} from '../../record/check.js';
import type {Day} from '../../record/dates.js';
import {faultSentence} from '../../record/faults.js';
import type {SendRecord, Survey} from '../../record/schema.js';
import {renderNothingYet} from '../../ui/notices.js';
import type {SendFeedbackForm} from './feedback-form.js';
import {Flow} from './flow.js';
import type {Form} from './form.js';
import {readPageForm} from './page-form.js';
import {askedQuestions} from './questions.js';
import {readSettings, settingsFault} from './settings.js';
import {renderView} from './view.js';

/** What a form is made from besides its settings. */
export interface Surroundings {
  record: SendRecord | undefined;
  /** The survey that is asked. */
  survey: Survey | undefined;
  day: Day;
  /** What relative addresses of the record are relative to. */
  base: string;
  lang: string;
  /** Level of the headings that stand `depth` below the form's own. */
  level(depth: number): number;
  /** Does something in the language of the form. */
  speak(work: () => void): void;
}

/** A form can do without a record. */
const NO_RECORD = checkRecord({version: 1}).record!;

export class FormBody {
  readonly flow: Flow;
  readonly #element: SendFeedbackForm;
  #toldFault: string | undefined;

  constructor(element: SendFeedbackForm) {
    this.#element = element;
    this.flow = new Flow(element, this);
  }

  /** Takes up what is kept of this form, or what the page's own form was filled in with. */
  open(): void {
    const {
      wanted: {purpose},
      item,
    } = this.#element;
    this.flow.posting.open(
      `${purpose} ${item ?? ''} ${location.href.replace(/#.*$/, '')}`,
      readPageForm(this.#element, this.#questions())?.answers,
    );
  }

  render(): TemplateResult {
    const form = this.form();
    if (!form) return html`<slot></slot>${renderNothingYet()}`;
    if (typeof this.target() === 'string') {
      return html`<slot></slot>
        <p class="notice" part="problem">
          ${msg('This page has not said where answers go, so this form cannot send them.', {id: 'form.nowhere', desc: 'In place of a form that was put on a page without an address'})}
        </p>`;
    }
    this.flow.seen();
    return renderView(form, this.flow);
  }

  #questions({survey} = this.#element.surroundings()): readonly FormQuestion[] {
    return askedQuestions(this.#element.wanted, survey, this.flow.posting.answers);
  }

  /** The form as it stands now; nothing when there is no such survey. */
  form(): Form | undefined {
    const {
      reading,
      item,
      oneAtATime,
      noHeading,
      readWithin,
      wanted: {purpose, replies},
    } = this.#element;
    const surroundings = this.#element.surroundings();
    const {survey, day, base, lang, level, record = NO_RECORD} = surroundings;
    if (purpose === 'survey' && !survey) return undefined;
    const questions = this.#questions(surroundings);
    return {
      purpose,
      replies,
      questions,
      day,
      noHeading,
      readWithin,
      routes: this.#element,
      oneAtATime: oneAtATime && purpose !== 'page',
      survey,
      record,
      asking: {record, base, reading, answers: this.flow.posting.answers},
      item: survey?.id ?? item,
      lang,
      level,
      idOf: ({id}) => `q${questions.findIndex(question => question.id === id)}`,
    };
  }

  /** Where answers go, or a word for why they can go nowhere. */
  target(): Target | TargetFault {
    return readSettings(this.#element, this.#questions());
  }

  /** The page hears, once, what is wrong with its settings. */
  tellFault(): void {
    const fault = this.target();
    if (typeof fault !== 'string' || this.#toldFault === fault) return;
    this.#toldFault = fault;
    const told = settingsFault(fault, this.#element);
    console.warn(`<${this.#element.localName}> ${faultSentence(told)}`);
    this.#element.dispatchEvent(
      new CustomEvent('send-error', {bubbles: true, composed: true, detail: {faults: [told]}}),
    );
  }

  speak(work: () => void): void {
    this.#element.surroundings().speak(work);
  }
}
