/** The native controls of one question. The browser keeps what stands in them; the form only hears of it. */
import {type TemplateResult, html, nothing} from 'lit';
import {answerTo, type Answer} from '../../feedback/answers.js';
import type {FormQuestion} from '../../feedback/questions.js';
import {type Asking, optionText, renderOption, renderPicture} from './asking.js';

/** How a question stands in its form. */
export interface Place {
  /** Id of the control, or of the group of controls; unique in the form. */
  readonly id: string;
  /** Ids of what describes it. */
  readonly describedBy: string;
  readonly wrong: boolean;
  /** Takes the answer as it is now. */
  change(answer: Answer): void;
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Radio buttons or boxes to tick, each with its label as a large target. None is chosen beforehand. */
export function renderChoices(
  asking: Asking,
  question: FormQuestion,
  {id, change}: Place,
): TemplateResult {
  const {type, options = []} = question;
  const answer = answerTo(asking.answers, question.id);
  const several = type === 'checkboxes';
  const chosen = [answer ?? []].flat() as string[];
  const choose = (code: string) => (event: Event) => {
    const {checked} = event.target as HTMLInputElement;
    change(
      several
        ? options.filter(option => (option === code ? checked : chosen.includes(option)))
        : code,
    );
  };
  return html`<div class="choices ${type}">
    ${options.map(
      code =>
        html` <label class="choice">
          <input
            type=${several ? 'checkbox' : 'radio'}
            name=${id}
            value=${code}
            .checked=${chosen.includes(code)}
            @change=${choose(code)}
          />
          ${renderPicture(asking, question, code)}
          <span>${renderOption(asking, question, code)}</span>
        </label>`,
    )}
  </div>`;
}

/** A field to write in, or a list to choose from. */
export function renderControl(
  asking: Asking,
  question: FormQuestion,
  {id, describedBy, wrong, change}: Place,
): TemplateResult {
  const {type} = question;
  const answer = String(answerTo(asking.answers, question.id) ?? '');
  const handle = (event: Event) => {
    const {value, validity} = event.target as Control;
    // Half a date has no value: taking that for the answer would wipe out the half that stands there.
    if (!validity.badInput) change(value);
  };
  const described = describedBy || nothing;
  const invalid = wrong ? 'true' : nothing;
  switch (type) {
    case 'select':
      return html` <select
        id=${id}
        class="line"
        aria-describedby=${described}
        aria-invalid=${invalid}
        @change=${handle}
      >
        <option value=""></option>
        ${question.options?.map(code => html`<option value=${code} .selected=${code === answer}>${optionText(asking, question, code)}</option>`)}
      </select>`;
    case 'textarea':
      return html` <textarea
        id=${id}
        class="line"
        rows="5"
        dir="auto"
        autocomplete="off"
        aria-describedby=${described}
        aria-invalid=${invalid}
        .value=${answer}
        @input=${handle}
      ></textarea>`;
    default:
      return html` <input
        id=${id}
        class="line ${type}"
        type=${type}
        dir=${type === 'text' ? 'auto' : 'ltr'}
        autocomplete=${type === 'email' ? 'email' : 'off'}
        aria-describedby=${described}
        aria-invalid=${invalid}
        .value=${answer}
        @input=${handle}
      />`;
  }
}
