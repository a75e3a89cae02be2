/** The questions on screen: all of them, or one and then the next; looked over before a survey goes. */
import {type TemplateResult, html, nothing} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import type {Answer} from '../../feedback/answers.js';
import {msg, str} from '../../language/msg.js';
import {renderHeading} from '../../ui/heading.js';
import {keptWords} from './about.js';
import {renderFault, renderSummary} from './faults.js';
import {renderField} from './field.js';
import type {Flow} from './flow.js';
import type {Form} from './form.js';
import {renderAnswers, renderKeep} from './keep.js';
import {backWords, renderButton, renderForget, sendingWords} from './outcome.js';
import {ownOption} from './words.js';

const checkWords = () =>
  msg('Check your answers', {
    id: 'form.check',
    desc: 'Heading and button: the answers before they are sent',
  });

/** What the button does: on to the next question, to the review, or away with it. */
function thenWords(form: Form, {posting, checking}: Flow, more: boolean): string {
  if (posting.busy) return sendingWords();
  if (more) return msg('Next', {id: 'form.next', desc: 'Button: to the next question'});
  return form.purpose === 'survey' && !checking
    ? checkWords()
    : msg('Send', {id: 'form.send', desc: 'Button of a form'});
}

/** The questions, or the review of their answers. Where forms are not allowed, the button still hears its click. */
export function renderSheet(form: Form, flow: Flow): TemplateResult {
  const {asking, level, idOf} = form;
  const {posting, checking, faults, submit} = flow;
  const {outcome, lasting, kept, busy} = posting;
  const all = flow.asked(form);
  const stepping = form.oneAtATime && all.length > 1;
  const step = Math.min(flow.step, all.length - 1);
  // While it is sent again, nobody knows yet whether the refusal still holds.
  const refused = outcome?.kind === 'refused' && !busy ? outcome : undefined;
  const told = faults ?? refused?.fields ?? [];

  const questions = () =>
    html` ${told.length || (refused && !faults) ? renderSummary(asking, all, level(1), told, undefined, flow.follow) : nothing}
      ${lasting && stepping && step ? nothing : html`<p class=${lasting ? 'quiet' : 'notice'}>${keptWords(lasting)}</p>`}
      ${stepping ? html`<p class="quiet" data-focus>${msg(str`Question ${step + 1} of ${all.length}`, {id: 'form.step', desc: 'Where a person is in a form that asks one question at a time'})}</p>` : nothing}
      ${(stepping ? all.slice(step, step + 1) : all).map(question =>
        keyed(
          question.id,
          renderField(
            asking,
            question,
            idOf(question),
            renderFault(
              asking,
              question,
              told.find(({id}) => id === question.id),
            ),
            answer => flow.change(question, answer),
          ),
        ),
      )}
      <div class="trap" aria-hidden="true">
        <input name="website" tabindex="-1" autocomplete="off" />
      </div>`;
  const review = () =>
    html` <div data-focus>${renderHeading(level(1), checkWords(), {look: 'subtitle'})}</div>
      ${renderAnswers(asking, all, flow.follow)}`;

  return html` <form
      class="sheet"
      part=${checking ? 'review' : 'questions'}
      novalidate
      @submit=${submit}
    >
      ${checking ? review() : questions()}
      <p class="row screen-only">
        <button
          class="button main"
          type="submit"
          aria-disabled=${busy ? 'true' : nothing}
          @click=${submit}
        >
          ${thenWords(form, flow, stepping && !flow.checked && step < all.length - 1)}
        </button>
        ${checking || (stepping && step) ? renderButton(backWords(), flow.back) : nothing}
        ${kept ? renderForget(flow) : nothing}
      </p>
    </form>
    ${refused && !told.length ? renderKeep(form, flow) : nothing}`;
}

/** Yes or no, each one press away. */
export const renderGate = (
  answer: Answer | undefined,
  busy: boolean,
  choose: (answer: 'yes' | 'no') => void,
): TemplateResult =>
  html` <p class="row gate screen-only">
    <button
      class="button"
      type="button"
      aria-disabled=${busy ? 'true' : nothing}
      @click=${() => choose('yes')}
    >
      ${busy && answer === 'yes' ? sendingWords() : ownOption('correct', 'yes')}
    </button>
    <button
      class="button"
      type="button"
      aria-expanded=${answer === 'no' ? 'true' : 'false'}
      @click=${() => choose('no')}
    >
      ${ownOption('correct', 'no')}
    </button>
  </p>`;
