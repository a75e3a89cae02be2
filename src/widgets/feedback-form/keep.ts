/** The answers in words: to be looked over before they go, and to be kept afterwards. */
import {type TemplateResult, html, nothing} from 'lit';
import {isBlank, answerTo} from '../../feedback/answers.js';
import type {FormQuestion} from '../../feedback/questions.js';
import {msg} from '../../language/msg.js';
import {dayWords} from '../../ui/date.js';
import {download} from '../../ui/calendar.js';
import {renderHeading} from '../../ui/heading.js';
import {type Asking, answerText, labelText, renderLabel} from './asking.js';
import type {Flow} from './flow.js';
import type {Form} from './form.js';
import {referenceWords} from './outcome.js';

/** Questions and answers as a list, with a way back to each where it can still be changed. */
export const renderAnswers = (
  asking: Asking,
  questions: readonly FormQuestion[],
  change?: (question: FormQuestion) => void,
): TemplateResult =>
  html` <dl class="answers">
    ${questions.map(question => {
      const words = answerText(asking, question);
      return html` <div>
        <dt>${renderLabel(asking, question)}</dt>
        <dd class="words ${words ? '' : 'quiet'}">
          <bdi
            >${words || msg('not answered', {id: 'form.blank', desc: 'In place of an answer that a person left out'})}</bdi
          >
        </dd>
        ${
          change
            ? html`<dd>
                <button class="plain" type="button" @click=${() => change(question)}>
                  ${msg('Change', {id: 'form.change', desc: 'Button beside an answer'})}<span
                    class="hidden-visually"
                    >: ${renderLabel(asking, question)}</span
                  >
                </button>
              </dd>`
            : nothing
        }
      </div>`;
    })}
  </dl>`;

/** Pages without https have no clipboard, and people may refuse it: then the text stands there, selected. */
async function copy(event: Event, text: string): Promise<void> {
  const place = (event.currentTarget as HTMLElement).closest('.keep')!;
  const field = place.querySelector('textarea')!;
  try {
    await navigator.clipboard.writeText(text);
    place.querySelector<HTMLElement>('[role=status]')!.hidden = false;
  } catch {
    field.value = text;
    field.hidden = false;
    field.select();
  }
}

/** The answers, and ways to take them along. A press of "Yes" alone is not worth a copy. */
export function renderKeep(form: Form, flow: Flow): TemplateResult | typeof nothing {
  const {asking, day, level} = form;
  const {outcome} = flow.posting;
  const said = flow.asked(form).filter(({id}) => !isBlank(answerTo(asking.answers, id)));
  if (!said.length) return nothing;
  const reference = outcome?.kind === 'sent' ? outcome.reference : undefined;
  const text = () =>
    [
      [
        document.title,
        location.href.replace(/#.*$/, ''),
        dayWords(day),
        ...(reference ? [`${referenceWords()} ${reference}`] : []),
      ],
      ...said.map(question => [labelText(asking, question), answerText(asking, question)]),
    ]
      .map(lines => `${lines.join('\n')}\n`)
      .join('\n');
  const yours = msg('Your answers', {
    id: 'form.yours',
    desc: 'Heading over the answers of the person who reads this',
  });
  return html` <section class="keep" part="copy">
    ${renderHeading(level(2), yours, {look: 'subtitle'})} ${renderAnswers(asking, said)}
    <p class="row screen-only">
      <button
        class="button"
        type="button"
        @click=${(event: Event) => flow.speak(() => void copy(event, text()))}
      >
        ${msg('Copy', {id: 'form.copy', desc: 'Button: copies the answers'})}
      </button>
      <button class="button" type="button" @click=${() => window.print()}>
        ${msg('Print', {id: 'form.print', desc: 'Button: prints the answers'})}
      </button>
      <button
        class="button"
        type="button"
        @click=${() => flow.speak(() => download(`${reference ?? 'answers'}.txt`, 'text/plain', text()))}
      >
        ${msg('Save as a file', {id: 'form.save', desc: 'Button: saves the answers as a text file on the device'})}
      </button>
      <span role="status" hidden
        >${msg('Copied', {id: 'copy-link.done', desc: 'Said after a link was copied'})}</span
      >
    </p>
    <textarea class="line screen-only" readonly hidden rows="5" aria-label=${yours}></textarea>
  </section>`;
}
