/**
 * One question: its words, why it is asked, any fault in the answer, and native controls, whose state is in the
 * browser.
 */
import {type TemplateResult, html, nothing} from 'lit';
import {answerTo, type Answer} from '../../../feedback/answers.js';
import {personalDetails} from '../../../feedback/personal.js';
import {countCharacters, type FormQuestion} from '../../../feedback/questions.js';
import {msg, str} from '../../../language/msg.js';
import {numberWords} from '../../../ui/figure.js';
import {renderEasyRead} from '../../../ui/wording.js';
import {idOf, type Form} from '../model.js';
import {
  optionText,
  renderHint,
  renderLabel,
  renderOption,
  renderPicture,
} from './question-words.js';

const GROUPS = ['radios', 'checkboxes', 'scale', 'yes-no'];
/** From this fraction of its limit, a field shows how many characters are left. */
const NEARLY_FULL = 0.8;

export const isGroup = ({type}: FormQuestion): boolean => GROUPS.includes(type);
const isWritten = ({type}: FormQuestion) => type === 'text' || type === 'textarea';

/** True if a text is near the limit of its field, or over it. */
export const isNearlyFull = ({maxLength}: FormQuestion, answer: Answer | undefined): boolean =>
  maxLength !== undefined &&
  countCharacters(String(answer ?? '').trim()) >= maxLength * NEARLY_FULL;

/** How many characters are left, or too many; `undefined` while that does not matter. */
export function countWords(question: FormQuestion, answer: Answer | undefined): string | undefined {
  const {maxLength} = question;
  if (!maxLength || !isNearlyFull(question, answer)) return undefined;
  const left = maxLength - countCharacters(String(answer ?? '').trim());
  return left < 0
    ? msg(str`Characters too many: ${numberWords(-left)}`, {
        id: 'form.over',
        desc: 'Under a field: how many characters have to go. A number follows',
      })
    : msg(str`Characters left: ${numberWords(left)}`, {
        id: 'form.left',
        desc: 'Under a field: how many more characters it takes. A number follows',
      });
}

/** A gentle warning if a text seems to contain somebody's details; nothing is sent or prevented. */
export const personalWords = (
  question: FormQuestion,
  answer: Answer | undefined,
): string | undefined =>
  isWritten(question) && personalDetails(String(answer ?? '')).length
    ? msg(
        'This looks like a phone number, an email address or somebody’s own number. You can leave it out.',
        {
          id: 'form.personal',
          desc: 'Under a field whose text seems to hold personal details, such as an NHS number',
        },
      )
    : undefined;

/** @param fault the fault in the answer, in words */
export function renderQuestion(
  form: Form,
  question: FormQuestion,
  fault: unknown,
  change: (answer: Answer) => void,
): TemplateResult {
  const id = idOf(form, question);
  const answer = answerTo(form.answers, question.id);
  const group = isGroup(question);
  const label = html`${renderLabel(form, question)}${question.required ? nothing : html` <span class="optional quiet">(${msg('optional', {id: 'form.optional', desc: 'In brackets beside a question that may be left out'})})</span>`}`;
  const under = {
    hint: renderHint(form, question),
    fault,
    personal: personalWords(question, answer),
    count: countWords(question, answer),
  };
  const describedBy = Object.entries(under)
    .flatMap(([name, words]) => (words ? [`${id}-${name}`] : []))
    .join(' ');
  const place = {id, describedBy, wrong: !!fault, change};
  const pictures = form.reading === 'easy-read' ? question.words?.easyRead : undefined;
  const before = html` ${pictures?.length ? renderEasyRead(form.record, pictures, form.base) : nothing}
  ${under.hint ? html`<p id="${id}-hint" class="quiet hint" part="hint">${under.hint}</p>` : nothing}
  ${fault ? html`<p id="${id}-fault" class="fault" part="fault">${fault}</p>` : nothing}`;
  const look = `question ${fault ? 'wrong' : ''}`;
  return group
    ? html`<fieldset
        id=${id}
        class=${look}
        part="question"
        aria-describedby=${describedBy || nothing}
      >
        <legend class="asked">${label}</legend>
        ${before}${renderChoices(form, question, place)}
      </fieldset>`
    : html`<div class=${look} part="question">
        <label class="asked" for=${id}>${label}</label
        >${before}${renderControl(form, question, place)}
        ${under.personal ? html`<p id="${id}-personal" class="notice personal">${under.personal}</p>` : nothing}
        ${under.count ? html`<p id="${id}-count" class="quiet small">${under.count}</p>` : nothing}
      </div>`;
}

/** What a control needs to know about its question. */
interface Place {
  /** Id of the control, or of the group of controls; unique in the form. */
  readonly id: string;
  /** Ids of the elements that describe it. */
  readonly describedBy: string;
  readonly wrong: boolean;
  /** Called with the current answer. */
  change(answer: Answer): void;
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Radio buttons or checkboxes, each with its label as a large target. None is selected initially. */
function renderChoices(form: Form, question: FormQuestion, {id, change}: Place): TemplateResult {
  const {type, options = []} = question;
  const answer = answerTo(form.answers, question.id);
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
          ${renderPicture(form, question, code)}
          <span>${renderOption(form, question, code)}</span>
        </label>`,
    )}
  </div>`;
}

/** A text field or a select. */
function renderControl(
  form: Form,
  question: FormQuestion,
  {id, describedBy, wrong, change}: Place,
): TemplateResult {
  const {type} = question;
  const answer = String(answerTo(form.answers, question.id) ?? '');
  const handle = (event: Event) => {
    const {value, validity} = event.target as Control;
    // An incomplete date has no value: storing that as the answer would erase the part that was typed.
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
        ${question.options?.map(code => html`<option value=${code} .selected=${code === answer}>${optionText(form, question, code)}</option>`)}
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
