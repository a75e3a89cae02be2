import {type PropertyValues, html} from 'lit';
import type {Purpose} from '../../feedback/purposes.js';
import type {Target} from '../../feedback/receivers/receiver.js';
import type {TargetFault} from '../../feedback/receivers/receivers.js';
import {msg, withPack} from '../../language/msg.js';
import {checkRecord} from '../../record/check.js';
import type {ListName, SendRecord, Survey} from '../../record/schema.js';
import {define} from '../../ui/define.js';
import {renderNothingYet} from '../../ui/notices.js';
import {property} from '../../ui/property.js';
import {SendElement} from '../../ui/send-element.js';
import {styles} from './feedback-form.styles.js';
import {FormController} from './form-controller.js';
import {questionsOf, type Form, type Purposes} from './model.js';
import {faultOf, readPageForm, targetFault, targetOf} from './page-form-takeover.js';
import {renderForm} from './templates/form.js';

const PURPOSES: readonly string[] = ['page', 'report', 'comment', 'survey'] satisfies Purpose[];

/** A form does not need a record. */
const NO_RECORD = checkRecord({version: 1}).record!;

/**
 * Collects feedback from families: whether the page is correct, a mistake on it, a comment on the Local Offer, or the
 * answers to a survey of the record. Answers are stored on the device until they have arrived, and arrive once.
 *
 * @element send-feedback-form
 * @fires {CustomEvent<Answers>} send-submit - before the answers are sent; the detail has them. Cancel it to handle
 *   them yourself
 * @fires {CustomEvent<{reference?: string}>} send-sent - the answers have arrived; the detail has the receiver's
 *   reference
 * @csspart about - the terms above the button: whether anybody replies, what is stored, and where to go instead
 * @csspart questions - the form: its questions and buttons
 * @csspart question - one question
 * @csspart hint - the hint of a question
 * @csspart easy-read - a text in Easy Read: pictures and words
 * @csspart fault - the fault in an answer
 * @csspart summary - all faults, at the top of the form
 * @csspart review - the answers before they are sent
 * @csspart outcome - what happened to the answers
 * @csspart reference - the receiver's reference
 * @csspart copy - a copy of the answers to keep
 */
export class SendFeedbackForm extends SendElement {
  static override styles = [SendElement.styles, styles];
  /** @internal */
  override list: ListName | undefined;
  /** @internal */
  protected override needsRecord = false;

  /** The purpose of the form, which decides its questions. */
  @property() purpose: Purpose = 'page';
  /** Address of the receiver; without it, that of the page's own form inside the tag. */
  @property() action?: string | null;
  /**
   * The kind of receiver: `json` (default), `form`, `multipart`, `contact-form-7`, `drupal-webform`, `gravity-forms`,
   * `hand-off`, `mailto`.
   */
  @property() receiver?: string | null;
  /** The receiver's names and values: `comment=your-message; about.ease=Easy to use`. */
  @property() map?: string | null;
  /** The receiver's own id of its form, if its address does not include it. */
  @property({attribute: 'form-id'}) formId?: string | null;
  /**
   * Whether the receiver recognises a repeated key: `no` for a JSON endpoint that does not, `yes` for a form handler
   * that does.
   */
  @property() keyed?: string | null;
  /** Part of the address of the receiver's thank-you page, which distinguishes it from a log-in page. */
  @property() thanks?: string | null;
  /** Whether anybody replies: `yes` or `no`. By default, only to comments. */
  @property() replies?: string | null;
  /** Within how many days somebody reads the answers. */
  @property({type: Number, attribute: 'read-within'}) readWithin?: number | null;
  /** Address of the EHC plan team. */
  @property({attribute: 'plan-url'}) planUrl?: string | null;
  /** Address that says how to complain. */
  @property({attribute: 'complaint-url'}) complaintUrl?: string | null;
  /** Address of the local SENDIASS. */
  @property({attribute: 'sendiass-url'}) sendiassUrl?: string | null;
  /** Who answers a survey, `parent-carer` or `young-person`; without it, the form asks. */
  @property() audience?: string | null;
  /** Shows one question at a time. */
  @property({type: Boolean, attribute: 'one-at-a-time'}) oneAtATime = false;

  readonly #controller = new FormController(this);
  #reportedFault: unknown;

  /** The settings of the purpose, as far as they are valid. */
  get #purposes(): Purposes {
    const purpose = PURPOSES.includes(this.purpose) ? this.purpose : 'page';
    return {
      purpose,
      replies: this.replies ? this.replies === 'yes' : purpose === 'comment',
      audience: this.audience,
    };
  }

  /** Other widgets can only link to surveys. @internal */
  override get recordAddress(): string | undefined {
    return this.#purposes.purpose === 'survey' ? super.recordAddress : 'no record';
  }

  #survey(record: SendRecord | undefined): Survey | undefined {
    if (this.#purposes.purpose !== 'survey') return undefined;
    return record && this.chosen(record.surveys)[0];
  }

  /** The current form; `undefined` if there is no such survey. @internal */
  form(record = this.source.loaded?.record): Form | undefined {
    const {purpose, replies} = this.#purposes;
    const survey = this.#survey(record);
    if (purpose === 'survey' && !survey) return undefined;
    const {answers} = this.#controller.submission;
    return {
      purpose,
      replies,
      survey,
      record: record ?? NO_RECORD,
      base: this.base,
      reading: this.reading,
      answers,
      questions: questionsOf(this.#purposes, survey, answers),
      item: survey?.id ?? this.item ?? undefined,
      lang: this.speech.tag,
      routes: this,
      oneAtATime: this.oneAtATime && purpose !== 'page',
      noHeading: this.noHeading,
      started: this.#controller.started,
      day: this.day,
      readWithin: this.readWithin || undefined,
      level: this.level(),
      ids: this.light.prefix,
    };
  }

  /** The target of the answers, or a code for the reason why there is none. @internal */
  target(): Target | TargetFault {
    return targetOf(this, this.form()?.questions ?? []);
  }

  /** @internal */
  inLanguage(work: () => void): void {
    withPack(this.speech.pack, work);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const {purpose} = this.#purposes;
    this.needsRecord = purpose === 'survey';
    this.list = this.needsRecord ? 'surveys' : undefined;
    super.willUpdate(changed);
    if (this.needsRecord && !this.source.loaded?.record) return;
    const name = `${purpose} ${this.item ?? ''} ${location.href.replace(/#.*$/, '')}`;
    this.#controller.submission.open(name, () =>
      readPageForm(this, this.form()?.questions ?? [])?.answers(),
    );
  }

  protected override renderContent(record: SendRecord | undefined): unknown {
    const form = this.form(record);
    if (!form) return renderNothingYet();
    if (faultOf(this)) {
      return html`<p class="notice" part="problem">
        ${msg('This page has not said where answers go, so this form cannot send them.', {id: 'form.nowhere', desc: 'In place of a form that was put on a page without an address'})}
      </p>`;
    }
    return renderForm(form, this.#controller, {
      say: (title, lead) => this.say(record, title, lead),
      bar: () => this.reader.hasBar && this.renderBar(),
    });
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const fault = faultOf(this);
    if (!fault) {
      if (this.form()) this.#controller.seen();
    } else if (fault !== this.#reportedFault) this.report([targetFault(fault, this)]);
    this.#reportedFault = fault;
  }

  /**
   * Opens the questions of a survey, as its button does, and moves the focus there. Call it only if a person has asked
   * for them.
   */
  start(): void {
    this.#controller.start();
  }

  /** Erases everything stored of this form on the device, and empties it. */
  forget(): void {
    this.#controller.forget();
  }
}

define('send-feedback-form', SendFeedbackForm);

declare global {
  interface HTMLElementTagNameMap {
    'send-feedback-form': SendFeedbackForm;
  }
}
