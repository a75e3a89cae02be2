/** What has to be put right before the form can go: beside each field, and all of it above. */
import {type TemplateResult, html, nothing} from 'lit';
import type {FieldFault, FormQuestion} from '../../feedback/questions.js';
import type {FieldRefusal} from '../../feedback/submission.js';
import {msg} from '../../language/msg.js';
import {renderHeading} from '../../ui/heading.js';
import {type Asking, renderLabel} from './asking.js';
import {closedWords} from './words.js';

/** A fault that the form found, or one that the receiver complains of. */
export type Told = FieldFault | FieldRefusal;

function faultWords(code: string | undefined): string | undefined {
  switch (code) {
    case 'missing':
    case 'required':
    case 'not-an-option':
      return msg('Answer this question', {
        id: 'form.fault-missing',
        desc: 'Error: nothing was answered. The question follows after a colon',
      });
    case 'too-long':
      return msg('Make this answer shorter', {
        id: 'form.fault-long',
        desc: 'Error. The question follows after a colon',
      });
    case 'not-a-date':
      return msg('Enter a whole date', {
        id: 'form.fault-date',
        desc: 'Error: the day, the month or the year is missing. The question follows after a colon',
      });
    case 'not-an-email':
      return msg('Enter an email address such as name@example.com', {
        id: 'form.fault-email',
        desc: 'Error. The question follows after a colon',
      });
    case 'closed':
      return closedWords();
    default:
      return undefined;
  }
}

/** What the reference receiver says to machines: of no use to a family, in whatever language. */
const TECHNICAL: readonly (string | undefined)[] = [
  'not-open',
  'too-many',
  'not-text',
  'not-an-address',
  'not-a-key',
];

const refusedWords = () =>
  msg('Your answers were not accepted. They have not been sent.', {
    id: 'form.refused',
    desc: 'Error: the receiver of the form refuses it. Its own words may follow',
  });

/** In the family's language, with the question; the receiver's own words stand beside a fault that has no name. */
function renderWords(told: Told, question: unknown, look = ''): TemplateResult {
  const technical = TECHNICAL.includes(told.code);
  const words = faultWords(told.code) ?? (technical && !question ? refusedWords() : undefined);
  return html`${words ?? msg('This answer was not accepted', {id: 'form.fault-other', desc: 'Error that the receiver of the form reports. The question follows after a colon, then the receiver’s own words'})}${
    question ? html`<span class=${look}>: ${question}</span>` : nothing
  }${!words && !technical && 'message' in told ? html` <span class="theirs"><bdi>${told.message}</bdi></span>` : nothing}`;
}

/** A fault beside its field: the words of the summary, of which the eye has the question already. */
export const renderFault = (
  asking: Asking,
  question: FormQuestion,
  told: Told | undefined,
): TemplateResult | undefined =>
  told && renderWords(told, renderLabel(asking, question), 'hidden-visually');

/**
 * All faults, each a link to its answer. The links leave no trace in the address of the page.
 *
 * @param message what the receiver says of the whole
 * @param follow goes to the answer
 */
export function renderSummary(
  asking: Asking,
  questions: readonly FormQuestion[],
  level: number,
  faults: readonly Told[],
  message: string | undefined,
  follow: (question: FormQuestion) => void,
): TemplateResult {
  return html` <div class="summary" part="summary" role="alert" data-focus>
    ${renderHeading(level, msg('There is a problem', {id: 'form.faults', desc: 'Heading over errors in a form'}), {look: 'subtitle'})}
    ${
      faults.length
        ? html`<ul>
            ${faults.map(told => {
              const question = questions.find(({id}) => id === told.id);
              if (!question) return html`<li>${renderWords(told, undefined)}</li>`;
              const go = (event: Event) => {
                event.preventDefault();
                follow(question);
              };
              return html`<li>
                <a href="#" @click=${go}>${renderWords(told, renderLabel(asking, question))}</a>
              </li>`;
            })}
          </ul>`
        : html` <p>${refusedWords()} <bdi>${message}</bdi></p>`
    }
  </div>`;
}
