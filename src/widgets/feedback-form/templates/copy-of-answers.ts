/** The answers in words: for the review before they are sent, and as a copy afterwards. */
import {type TemplateResult, html, nothing} from 'lit';
import type {FormQuestion} from '../../../feedback/questions.js';
import {msg, str} from '../../../language/msg.js';
import {ofDocument} from '../../../language/page.js';
import {download} from '../../../ui/calendar.js';
import {renderCopyButton} from '../../../ui/copy.js';
import {dayWords} from '../../../ui/date.js';
import {numberWords} from '../../../ui/figure.js';
import type {FormActions} from '../form-actions.js';
import {referenceWords} from '../messages.js';
import {inView, isAnswered, type Form} from '../model.js';
import {answerText, labelText, renderLabel} from './question-words.js';

/** Questions and answers, one line each, with a button to change each if that is still possible. */
const renderRows = (
  form: Form,
  questions: readonly FormQuestion[],
  change?: (question: FormQuestion) => void,
): TemplateResult =>
  html`<dl class="answers">
    ${questions.map(question => {
      const words = answerText(form, question);
      return html`<div>
        <dt>${renderLabel(form, question)}</dt>
        <dd class=${words ? '' : 'quiet'}>
          <bdi
            >${words || msg('not answered', {id: 'form.blank', desc: 'In place of an answer that a person left out'})}</bdi
          >
        </dd>
        ${
          change
            ? html`<dd class="screen-only">
                <button class="act" type="button" @click=${() => change(question)}>
                  ${msg('Change', {id: 'form.change', desc: 'Button beside an answer'})}<span
                    class="hidden-visually"
                    >: ${renderLabel(form, question)}</span
                  >
                </button>
              </dd>`
            : nothing
        }
      </div>`;
    })}
  </dl>`;

/** All answers before they are sent; unanswered questions are in a disclosure. */
export function renderReview(
  form: Form,
  questions: readonly FormQuestion[],
  change: (question: FormQuestion) => void,
): TemplateResult {
  const [answered, left] = [true, false].map(said =>
    questions.filter(question => isAnswered(form, question) === said),
  ) as [FormQuestion[], FormQuestion[]];
  return html`${renderRows(form, answered, change)}
  ${
    left.length
      ? html`<details class="fold left-out">
          <summary>
            ${msg(str`Questions you left out: ${numberWords(left.length)}`, {
              id: 'form.left-out',
              desc: 'Opens the list of questions without an answer. A number follows',
            })}
          </summary>
          ${renderRows(form, left, change)}
        </details>`
      : nothing
  }`;
}

/** @param what is copied, where it is not the answers */
export const renderCopy = (text: () => string, what: unknown = nothing): TemplateResult =>
  renderCopyButton(
    html`${msg('Copy', {id: 'form.copy', desc: 'Button: copies the answers'})}${
      what === nothing ? nothing : html`<span class="hidden-visually">: ${what}</span>`
    }`,
    text,
    msg('Your answers', {
      id: 'form.yours',
      desc: 'Heading over the answers of the person who reads this',
    }),
  );

/** The answers, and ways to save them. There is no copy of a single "Yes". */
export function renderCopyOfAnswers(
  form: Form,
  {submission: {outcome}}: FormActions,
): TemplateResult | typeof nothing {
  const said = inView(form).filter(question => isAnswered(form, question));
  if (!said.length) return nothing;
  const reference = outcome?.kind === 'sent' ? outcome.reference : undefined;
  const text = () =>
    [
      [
        ofDocument('title'),
        location.href.replace(/#.*$/, ''),
        dayWords(form.day),
        ...(reference ? [`${referenceWords()} ${reference}`] : []),
      ],
      ...said.map(question => [labelText(form, question), answerText(form, question)]),
    ]
      .map(lines => `${lines.join('\n')}\n`)
      .join('\n');
  const words = text();
  return html`<details class="fold keep" part="copy" ?open=${outcome?.kind !== 'sent'}>
    <summary>
      ${msg('Your answers', {id: 'form.yours', desc: 'Heading over the answers of the person who reads this'})}
    </summary>
    <div class="acts screen-only">
      ${renderCopy(() => words)}
      <button class="act" type="button" @click=${() => print()}>
        ${msg('Print', {id: 'foot.print', desc: 'Button: prints the page'})}
      </button>
      <button
        class="act"
        type="button"
        @click=${() => download(`${reference ?? 'answers'}.txt`, 'text/plain', words)}
      >
        ${msg('Save as a file', {id: 'form.save', desc: 'Button: saves the answers as a text file on the device'})}
      </button>
    </div>
    ${renderRows(form, said)}
  </details>`;
}
