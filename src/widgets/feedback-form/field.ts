/** One question: its words, why it is asked, what is wrong with the answer, and the controls. */
import {type TemplateResult, html, nothing} from 'lit';
import {answerTo, type Answer} from '../../feedback/answers.js';
import {personalDetails} from '../../feedback/personal.js';
import {countCharacters, type FormQuestion} from '../../feedback/questions.js';
import {msg, str} from '../../language/msg.js';
import {numberWords} from '../../ui/figure.js';
import {renderEasyRead} from '../../ui/wording.js';
import {type Asking, renderHint, renderLabel} from './asking.js';
import {renderChoices, renderControl} from './controls.js';

const GROUPS = ['radios', 'checkboxes', 'scale', 'yes-no'];
/** Of a short field, the count is shown from this part of its limit on. */
const NEARLY_FULL = 0.75;

export const isGroup = ({type}: FormQuestion): boolean => GROUPS.includes(type);
const isWritten = ({type}: FormQuestion) => type === 'text' || type === 'textarea';

/** True when the limit of a field is near, or passed. */
export const isNearlyFull = ({maxLength}: FormQuestion, answer: Answer | undefined): boolean =>
  maxLength !== undefined &&
  countCharacters(String(answer ?? '').trim()) >= maxLength * NEARLY_FULL;

/** How much more may be written, or how much is too much; nothing while that does not matter. */
export function countWords(question: FormQuestion, answer: Answer | undefined): string | undefined {
  const {type, maxLength} = question;
  if (!maxLength || (type !== 'textarea' && !isNearlyFull(question, answer))) return undefined;
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

/** A gentle word when a text looks as if it held somebody's details; it goes nowhere, and stops nobody. */
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

/**
 * @param id unique in the form
 * @param fault what is wrong with the answer, in words
 */
export function renderField(
  asking: Asking,
  question: FormQuestion,
  id: string,
  fault: unknown,
  change: (answer: Answer) => void,
): TemplateResult {
  const answer = answerTo(asking.answers, question.id);
  const group = isGroup(question);
  const label = html`${renderLabel(asking, question)}${question.required ? nothing : html` <span class="optional quiet">(${msg('optional', {id: 'form.optional', desc: 'In brackets beside a question that may be left out'})})</span>`}`;
  const under = {
    hint: renderHint(asking, question),
    fault,
    personal: personalWords(question, answer),
    count: countWords(question, answer),
  };
  const describedBy = Object.entries(under)
    .flatMap(([name, words]) => (words ? [`${id}-${name}`] : []))
    .join(' ');
  const place = {id, describedBy, wrong: !!fault, change};
  const pictures = asking.reading === 'easy-read' ? question.words?.easyRead : undefined;
  const before = html` ${pictures?.length ? renderEasyRead(asking.record as Parameters<typeof renderEasyRead>[0], pictures, asking.base) : nothing}
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
        ${before}${renderChoices(asking, question, place)}
      </fieldset>`
    : html`<div class=${look} part="question">
        <label class="asked" for=${id}>${label}</label
        >${before}${renderControl(asking, question, place)}
        ${under.personal ? html`<p id="${id}-personal" class="notice personal">${under.personal}</p>` : nothing}
        ${under.count ? html`<p id="${id}-count" class="quiet small">${under.count}</p>` : nothing}
      </div>`;
}
