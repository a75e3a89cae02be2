/** What is asked, in the reader's words: the form's own questions and a survey's alike. */
import {type TemplateResult, html, nothing} from 'lit';
import {answerTo, isBlank, type Answers} from '../../feedback/answers.js';
import type {FormQuestion} from '../../feedback/questions.js';
import type {SendRecord, Text} from '../../record/schema.js';
import {safeUrl} from '../../record/addresses.js';
import {parseDate} from '../../record/dates.js';
import {publishedDateWords} from '../../ui/date.js';
import {plainWords, renderLine} from '../../ui/text.js';
import type {Reading} from '../../ui/wording.js';
import {ownHint, ownLabel, ownOption, severalWords} from './words.js';

/** What the partials of the form share. */
export interface Asking {
  /** Its language is that of a survey's words. */
  readonly record: Pick<SendRecord, 'lang'>;
  /** What addresses of pictures are relative to. */
  readonly base: string;
  readonly reading: Reading;
  readonly answers: Answers;
}

/** A survey's label as the reader prefers it; nothing for a question of ours, or one without words. */
const surveyLabel = ({words}: FormQuestion, reading: Reading): Text | undefined =>
  (reading === 'standard' ? undefined : words?.plain) ?? words?.label ?? words?.plain;

export const labelText = (asking: Asking, question: FormQuestion): string =>
  plainWords(asking.record, surveyLabel(question, asking.reading)) || ownLabel(question.id);

/** The question as it stands on screen, marked with its language where that is another one. */
export const renderLabel = (asking: Asking, question: FormQuestion): TemplateResult | string =>
  renderLine(asking.record, surveyLabel(question, asking.reading)) ?? ownLabel(question.id);

/** What helps to answer it. */
export const renderHint = (
  {record}: Asking,
  {words, id, type}: FormQuestion,
): TemplateResult | string | undefined =>
  words
    ? (renderLine(record, words.hint) ?? (type === 'checkboxes' ? severalWords() : undefined))
    : ownHint(id);

const optionOf = ({words}: FormQuestion, code: string) =>
  words?.options?.find(({value}) => value === code);

export const optionText = ({record}: Asking, question: FormQuestion, code: string): string =>
  plainWords(record, optionOf(question, code)?.label) || ownOption(question.id, code);

export const renderOption = (
  {record}: Asking,
  question: FormQuestion,
  code: string,
): TemplateResult | string =>
  renderLine(record, optionOf(question, code)?.label) ?? ownOption(question.id, code);

/** An option's picture. Whoever reads the plain wording does without: for some, pictures are in the way. */
export function renderPicture(
  {record, base, reading}: Asking,
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

/** An answer in words, one line an option; empty when there is none. */
export function answerText(asking: Asking, question: FormQuestion): string {
  const answer = answerTo(asking.answers, question.id);
  if (answer === undefined || isBlank(answer)) return '';
  if (question.options)
    return [answer]
      .flat()
      .map(code => optionText(asking, question, code as string))
      .join('\n');
  const date = question.type === 'date' ? parseDate(answer as string) : undefined;
  return date ? publishedDateWords(date) : (answer as string).trim();
}
