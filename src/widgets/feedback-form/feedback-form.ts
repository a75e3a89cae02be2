import {msg} from '@lit/localize';
import {type PropertyValues, type TemplateResult, html} from 'lit';
import {property} from 'lit/decorators.js';
import type {Purpose} from '../../feedback/purposes.js';
import type {FormQuestion} from '../../feedback/questions.js';
import type {Target, TargetFault} from '../../feedback/receivers/receiver.js';
import {speaking} from '../../language/speech.js';
import {checkRecord} from '../../record/check.js';
import {faultSentence} from '../../record/faults.js';
import type {SendRecord, Survey} from '../../record/schema.js';
import {renderNothingYet} from '../../ui/absent.js';
import {define} from '../../ui/define.js';
import {SendElement} from '../../ui/send-element.js';
import {styles} from './feedback-form.styles.js';
import {Flow} from './flow.js';
import type {Form} from './form.js';
import {readPageForm} from './page-form.js';
import {askedQuestions, type Wanted} from './questions.js';
import {readSettings, settingsFault} from './settings.js';
import {renderView} from './view.js';

/** A form can do without a record. */
const NO_RECORD = checkRecord({version: 1}).record!;

const PURPOSES: readonly string[] = ['page', 'report', 'comment', 'survey'] satisfies Purpose[];

/**
 * Takes what families have to say: whether the page is correct, a mistake on it, a comment on the Local Offer, or the
 * answers to a survey of the record. What is typed is kept on the device until it has arrived, and it arrives once.
 *
 * @element send-feedback-form
 * @fires {CustomEvent<Answers>} send-submit - before the answers are sent; the detail holds them. Cancel it to handle them yourself
 * @fires {CustomEvent<{reference?: string}>} send-sent - the answers have arrived; the detail holds the receiver's reference
 * @csspart about - what the form is for, whether anybody replies, and where to go instead
 * @csspart questions - the form: its questions and buttons
 * @csspart question - one question
 * @csspart hint - what helps to answer it
 * @csspart easy-read - a text in Easy Read: pictures and words
 * @csspart fault - what is wrong with an answer
 * @csspart summary - all that is wrong, above the questions
 * @csspart review - the answers before they are sent
 * @csspart outcome - what became of the answers
 * @csspart reference - the receiver's reference
 * @csspart copy - the answers to keep
 */
export class SendFeedbackForm extends SendElement {
  static override styles = [SendElement.styles, styles];
  /** @internal */
  override readonly list = 'surveys' as const;
  /** @internal */
  protected override needsRecord = false;

  /** What is asked. */
  @property() purpose: Purpose = 'page';
  /** Address of the receiver; without it, that of the page's own form inside the tag. */
  @property() action?: string;
  /** What the receiver is: `json` (default), `form`, `multipart`, `contact-form-7`, `drupal-webform`, `gravity-forms`, `hand-off`, `mailto`. */
  @property() receiver?: string;
  /** The receiver's names for the questions: `comment=your-message; page=page-url`. */
  @property() map?: string;
  /** The receiver's own id of its form, where its address does not hold it. */
  @property({attribute: 'form-id'}) formId?: string;
  /** Whether the receiver knows a repeated key: `no` for a JSON endpoint that does not, `yes` for a form handler that does. */
  @property() keyed?: string;
  /** Part of the address of the receiver's thank-you page, by which it is told from a log-in page. */
  @property() thanks?: string;
  /** Whether anybody replies: `yes` or `no`. Unless set, only to comments. */
  @property() replies?: string;
  /** Within how many days somebody reads what is sent. */
  @property({type: Number, attribute: 'read-within'}) readWithin?: number;
  /** Address of the EHC plan team. */
  @property({attribute: 'plan-url'}) planUrl?: string;
  /** Address that says how to complain. */
  @property({attribute: 'complaint-url'}) complaintUrl?: string;
  /** Address of the local SENDIASS. */
  @property({attribute: 'sendiass-url'}) sendiassUrl?: string;
  /** Who answers a survey, `parent-carer` or `young-person`; they are asked unless it is set. */
  @property() audience?: string;
  /** Asks one question, then the next. */
  @property({type: Boolean, attribute: 'one-at-a-time'}) oneAtATime = false;

  readonly #flow = new Flow(this);
  #toldFault: string | undefined;

  get #wanted(): Wanted {
    const purpose = PURPOSES.includes(this.purpose) ? this.purpose : 'page';
    return {purpose, replies: this.replies ? this.replies === 'yes' : purpose === 'comment', audience: this.audience};
  }

  /** Only a survey is an item that other widgets can link to. @internal */
  override get recordAddress(): string | undefined {
    return this.#wanted.purpose === 'survey' ? super.recordAddress : 'no record';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const {purpose} = this.#wanted;
    this.needsRecord = purpose === 'survey';
    if (this.needsRecord && !this.source.loaded?.record) return;
    this.#flow.posting.open(`${purpose} ${this.item ?? ''} ${location.href.replace(/#.*$/, '')}`, readPageForm(this, this.#questions())?.answers);
  }

  protected override renderContent(): TemplateResult {
    const form = this.form();
    if (!form) return html`<slot></slot>${renderNothingYet()}`;
    if (typeof this.target() === 'string') {
      return html`<slot></slot><p class="notice" part="problem">${msg('This page has not said where answers go, so this form cannot send them.', {id: 'form.nowhere', desc: 'In place of a form that was put on a page without an address'})}</p>`;
    }
    this.#flow.seen();
    return renderView(form, this.#flow);
  }

  #survey(record: SendRecord | undefined): Survey | undefined {
    return record && this.#wanted.purpose === 'survey' ? this.chosen(record.surveys)[0] : undefined;
  }

  #questions(): readonly FormQuestion[] {
    return askedQuestions(this.#wanted, this.#survey(this.source.loaded?.record), this.#flow.posting.answers);
  }

  /** The form as it stands now; nothing when there is no such survey. @internal */
  form(): Form | undefined {
    const {day, base, reading, item, oneAtATime, noHeading, readWithin} = this;
    const {purpose, replies} = this.#wanted;
    const record = this.source.loaded?.record ?? NO_RECORD;
    const survey = this.#survey(record);
    if (purpose === 'survey' && !survey) return undefined;
    const questions = this.#questions();
    return {
      purpose, replies, questions, day, noHeading, readWithin, routes: this, oneAtATime: oneAtATime && purpose !== 'page',
      survey, record, asking: {record, base, reading, answers: this.#flow.posting.answers}, item: survey?.id ?? item, lang: this.speech.tag,
      level: depth => this.level(depth),
      idOf: ({id}) => `q${questions.findIndex(question => question.id === id)}`,
    };
  }

  /** Where answers go, or a word for why they can go nowhere. @internal */
  target(): Target | TargetFault {
    return readSettings(this, this.#questions());
  }

  /** The page hears, once, what is wrong with its settings. */
  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const fault = this.target();
    if (typeof fault !== 'string' || this.#toldFault === fault) return;
    this.#toldFault = fault;
    const told = settingsFault(fault, this);
    console.warn(`<${this.localName}> ${faultSentence(told)}`);
    this.dispatchEvent(new CustomEvent('send-error', {bubbles: true, composed: true, detail: {faults: [told]}}));
  }

  /** @internal */
  speak(work: () => void): void {
    speaking(this.speech.pack, work);
  }

  /** Erases what is kept of this form on the device, and empties it. */
  forget(): void {
    this.#flow.forget();
  }
}

define('send-feedback-form', SendFeedbackForm);

declare global {
  interface HTMLElementTagNameMap {
    'send-feedback-form': SendFeedbackForm;
  }
}
