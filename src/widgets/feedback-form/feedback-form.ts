import type {PropertyValues} from 'lit';
import {property} from 'lit/decorators.js';
import type {Purpose} from '../../feedback/purposes.js';
import {withPack} from '../../language/msg.js';
import {define} from '../../ui/define.js';
import {SendElement} from '../../ui/send-element.js';
import {styles} from './feedback-form.styles.js';
import {FormBody, type Surroundings} from './form-body.js';
import type {Wanted} from './questions.js';

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

  readonly #body = new FormBody(this);

  /** What is asked for, as far as it makes sense. @internal */
  get wanted(): Wanted {
    const purpose = PURPOSES.includes(this.purpose) ? this.purpose : 'page';
    return {
      purpose,
      replies: this.replies ? this.replies === 'yes' : purpose === 'comment',
      audience: this.audience,
    };
  }

  /** Only a survey is an item that other widgets can link to. @internal */
  override get recordAddress(): string | undefined {
    return this.wanted.purpose === 'survey' ? super.recordAddress : 'no record';
  }

  /** What the form is made from besides its settings. @internal */
  surroundings(): Surroundings {
    const record = this.source.loaded?.record;
    return {
      record,
      survey:
        record && this.wanted.purpose === 'survey' ? this.chosen(record.surveys)[0] : undefined,
      day: this.day,
      base: this.base,
      lang: this.speech.tag,
      level: depth => this.level(depth),
      speak: work => withPack(this.speech.pack, work),
    };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.needsRecord = this.wanted.purpose === 'survey';
    if (!this.needsRecord || this.source.loaded?.record) this.#body.open();
  }

  protected override renderContent(): unknown {
    return this.#body.render();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#body.tellFault();
  }

  /** Erases what is kept of this form on the device, and empties it. */
  forget(): void {
    this.#body.flow.forget();
  }
}

define('send-feedback-form', SendFeedbackForm);

declare global {
  interface HTMLElementTagNameMap {
    'send-feedback-form': SendFeedbackForm;
  }
}
