/** What has to be put right before the form can go: beside each field, and all of it at the top. */
import {type TemplateResult, html, nothing} from 'lit';
import type {FormQuestion} from '../../../feedback/questions.js';
import {msg} from '../../../language/msg.js';
import {renderHeading} from '../../../ui/heading.js';
import type {AnswerFault} from '../form-actions.js';
import {emailWords, ownNeed} from '../messages.js';
import type {Form} from '../model.js';
import {renderLabel} from './question-words.js';

/** Codes of the reference receiver for machines: their sentences are of no use to a family, in whatever language. */
const TECHNICAL: readonly (string | undefined)[] = ['not-text', 'not-an-address', 'not-a-key'];

/** In the family's language, with the question where the words do not name it; the receiver's own words follow a fault without a code. */
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

/** A fault beside its field, in the words of the summary. */
export const renderFault = (
  form: Form,
  question: FormQuestion,
  fault: AnswerFault | undefined,
): TemplateResult | undefined => fault && renderWords(form, fault, question);

/**
 * All faults, each a link to its answer. The links leave no trace in the address of the page.
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
