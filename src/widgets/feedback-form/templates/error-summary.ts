/** Faults to correct before the form can be sent: next to each field, and all of them at the top. */
import {type TemplateResult, html, nothing} from 'lit';
import type {FormQuestion} from '../../../feedback/questions.js';
import {msg} from '../../../language/msg.js';
import {renderHeading} from '../../../ui/heading.js';
import type {AnswerFault} from '../form-actions.js';
import {emailWords, ownNeed} from '../messages.js';
import type {Form} from '../model.js';
import {renderLabel} from './question-words.js';

/** Codes of the reference receiver for developers: their messages do not help a family in any language. */
const TECHNICAL: readonly (string | undefined)[] = ['not-text', 'not-an-address', 'not-a-key'];

/**
 * The message in the family's language, with the question if the message does not name it; for a fault without a code,
 * followed by the receiver's own words.
 */
function renderWords(form: Form, fault: AnswerFault, question: FormQuestion): TemplateResult {
  const {code} = fault;
  const own = code === 'missing' || code === 'required' ? ownNeed(question.id) : undefined;
  const label = html`: ${renderLabel(form, question)}`;
  if (own) return html`${own}`;
  switch (code) {
    case 'missing':
    case 'required':
    case 'not-an-option':
      return html`${msg('Answer this question', {id: 'form.fault-missing', desc: 'Error: nothing was answered. The question follows after a colon'})}${label}`;
    case 'too-long':
      return html`${msg('Make this answer shorter', {id: 'form.fault-long', desc: 'Error. The question follows after a colon'})}${label}`;
    case 'not-a-date':
      return html`${msg('Enter a whole date', {id: 'form.fault-date', desc: 'Error: the day, the month or the year is missing. The question follows after a colon'})}${label}`;
    case 'not-an-email':
      return html`${emailWords()}`;
    default:
      return html`${msg('This answer was not accepted', {id: 'form.fault-other', desc: 'Error that the receiver of the form reports. The question follows after a colon, then the receiver’s own words'})}${label}${
        'message' in fault && !TECHNICAL.includes(code)
          ? html` <br /><bdi>${fault.message}</bdi>`
          : nothing
      }`;
  }
}

/** A fault next to its field, with the same words as in the summary. */
export const renderFault = (
  form: Form,
  question: FormQuestion,
  fault: AnswerFault | undefined,
): TemplateResult | undefined => fault && renderWords(form, fault, question);

/**
 * All faults, each a link to its answer. The links do not change the address of the page.
 *
 * @param follow goes to the answer
 */
export function renderErrorSummary(
  form: Form,
  questions: readonly FormQuestion[],
  faults: readonly AnswerFault[],
  follow: (question: FormQuestion) => void,
): TemplateResult {
  return html`<div class="summary" part="summary" role="alert" data-focus>
    ${renderHeading(form.level, msg('There is a problem', {id: 'form.faults', desc: 'Heading over errors in a form'}), {look: 'part'})}
    <ul role="list">
      ${faults.map(fault => {
        const question = questions.find(({id}) => id === fault.id);
        if (!question) return nothing;
        const go = (event: Event) => {
          event.preventDefault();
          follow(question);
        };
        return html`<li><a href="#" @click=${go}>${renderWords(form, fault, question)}</a></li>`;
      })}
    </ul>
  </div>`;
}
