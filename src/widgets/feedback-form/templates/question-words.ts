/** The words of questions in the reader's language and wording: both the form's own questions and those of a survey. */
import {type TemplateResult, html, nothing} from 'lit';
import {answerTo, isBlank} from '../../../feedback/answers.js';
import {visibleQuestions, type FormQuestion} from '../../../feedback/questions.js';
import type {Target} from '../../../feedback/receivers/receiver.js';
import type {Submission} from '../../../feedback/submission.js';
import {withPack} from '../../../language/msg.js';
import type {Text} from '../../../record/schema.js';
import {safeUrl} from '../../../record/addresses.js';
import {parseDate} from '../../../record/dates.js';
import {publishedDateWords} from '../../../ui/date.js';
import {plainWords, renderLine} from '../../../ui/text.js';
import type {Reading} from '../../../ui/wording.js';
import type {Form} from '../model.js';
import {ownHint, ownLabel, ownOption, severalWords} from '../messages.js';

/** A survey's label in the preferred wording; `undefined` for one of our questions, or one without words. */
const surveyLabel = ({words}: FormQuestion, reading: Reading): Text | undefined =>
  (reading === 'plain' || reading === 'easy-read' ? words?.plain : undefined) ??
  words?.label ??
  words?.plain;

export const labelText = (form: Form, question: FormQuestion): string =>
  plainWords(form.record, surveyLabel(question, form.reading)) || ownLabel(question.id);

/** The question, marked with its language if that is not the reader's. */
export const renderLabel = (form: Form, question: FormQuestion): TemplateResult | string =>
  renderLine(form.record, surveyLabel(question, form.reading)) ?? ownLabel(question.id);

/** The hint of a question. */
export const renderHint = (
  {record}: Form,
  {words, id, type}: FormQuestion,
): TemplateResult | string | undefined =>
  words
    ? (renderLine(record, words.hint) ?? (type === 'checkboxes' ? severalWords() : undefined))
    : ownHint(id);

const optionOf = ({words}: FormQuestion, code: string) =>
  words?.options?.find(({value}) => value === code);

export const optionText = ({record}: Form, question: FormQuestion, code: string): string =>
  plainWords(record, optionOf(question, code)?.label) || ownOption(question.id, code);

export const renderOption = (
  {record}: Form,
  question: FormQuestion,
  code: string,
): TemplateResult | string =>
  renderLine(record, optionOf(question, code)?.label) ?? ownOption(question.id, code);

/** An option's picture. Not in the plain wording: some people find pictures distracting. */
export function renderPicture(
  {record, base, reading}: Form,
  question: FormQuestion,
  code: string,
): TemplateResult | typeof nothing {
  const option = optionOf(question, code);
  const image = reading === 'plain' ? undefined : safeUrl(option?.image, base);
  return image && /^https?:/.test(image)
    ? html`<img
        src=${image}
        alt=${plainWords(record, option?.alt)}
        decoding="async"
        referrerpolicy="no-referrer"
        width="72"
        height="72"
      />`
    : nothing;
}

/** An answer in words, one line per option; empty if there is none. */
export function answerText(form: Form, question: FormQuestion): string {
  const answer = answerTo(form.answers, question.id);
  if (answer === undefined || isBlank(answer)) return '';
  if (question.options)
    return [answer]
      .flat()
      .map(code => optionText(form, question, code as string))
      .join('\n');
  const date = question.type === 'date' ? parseDate(answer as string) : undefined;
  return date ? publishedDateWords(date) : (answer as string).trim();
}

/**
 * The submission for an e-mail. People read it, so it has questions and answers in words: in English, or the record's
 * own language, because the page's staff may not read the family's language.
 */
export const mailOf = (
  form: Form,
  sent: Omit<Submission, 'key'>,
  target: Target,
): [Omit<Submission, 'key'>, Target] =>
  withPack(undefined, () => {
    const said = visibleQuestions(form.questions, form.answers).flatMap(question => {
      const words = answerText(form, question);
      return words ? [{id: question.id, label: labelText(form, question), words}] : [];
    });
    const map = {...Object.fromEntries(said.map(({id, label}) => [id, label])), ...target.map};
    return [
      {...sent, answers: Object.fromEntries(said.map(({id, words}) => [id, words]))},
      {...target, map},
    ];
  });
