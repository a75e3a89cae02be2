/**
 * A form as data: its questions, which of them are in view, and what is wrong with the answers.
 *
 * Codes only. The widget words the questions of ours by id and option code; a survey's questions have the record's words.
 */
import {daysInMonth} from '../record/dates.js';
import type {Question, Survey} from '../record/schema.js';
import {answerTo, isBlank, type Answer, type Answers} from './answers.js';

export type QuestionType = NonNullable<Question['type']>;

/** One question of a form. */
export interface FormQuestion {
  readonly id: string;
  readonly type: QuestionType;
  /** The codes that may be chosen, in order: set for radios, checkboxes, select, scale and yes-no, for no other type. */
  readonly options?: readonly string[];
  readonly required?: boolean;
  /** The most characters an answer may have, counted as people count them (see `countCharacters`). */
  readonly maxLength?: number;
  /** In view only while that question's answer is, or holds, this. */
  readonly showIf?: {readonly question: string; readonly is: string};
  /** A survey's own words for it: label, hint, options with pictures. */
  readonly words?: Question;
}

/** What is wrong with one answer. `limit` comes with `too-long`. */
export interface FieldFault {
  id: string;
  code: 'missing' | 'too-long' | 'not-an-option' | 'not-a-date' | 'not-an-email';
  limit?: number;
}

const FIXED_OPTIONS: Partial<Record<QuestionType, readonly string[]>> = {
  'yes-no': ['yes', 'no'],
  // A scale that names no steps of its own.
  'scale': ['1', '2', '3', '4', '5'],
};
const CHOICES: readonly QuestionType[] = ['radios', 'checkboxes', 'select', 'scale', 'yes-no'];

/**
 * A survey's questions in the form's shape.
 *
 * @param route who answers, such as `young-person`: questions that name others in `for` are left out
 */
export function surveyQuestions(survey: Pick<Survey, 'questions'>, route?: string): FormQuestion[] {
  const meant = (survey.questions ?? []).filter(
    question => !route || !question.for?.length || question.for.includes(route),
  );
  const taken = new Set<string>();
  return meant.map((question, place) => {
    let id = question.id ?? `question-${place + 1}`;
    // Both questions of a doubled id are asked, and neither answer may overwrite the other.
    while (taken.has(id)) id += '-again';
    taken.add(id);
    const own = question.options?.length ? question.options.map(option => option.value) : undefined;
    // A choice that offers nothing cannot be made: it becomes a line to write on.
    const type = question.type ?? (own ? 'radios' : 'text');
    const options = own ?? FIXED_OPTIONS[type];
    const choice = CHOICES.includes(type);
    return {
      id,
      type: choice && !options ? 'text' : type,
      options: choice ? options : undefined,
      required: question.required,
      maxLength: question.maxLength,
      showIf: question.showIf,
      words: question,
    };
  });
}

/**
 * The questions in view with these answers, in order. A condition upon a question that is itself hidden hides; one upon a
 * question that does not exist, or that leads back to itself, is passed over: better asked once too often than lost.
 */
export function visibleQuestions<T extends FormQuestion>(
  questions: readonly T[],
  answers: Answers,
): T[] {
  const shown = (question: FormQuestion, seen: readonly FormQuestion[]): boolean => {
    const {showIf} = question;
    const asked = showIf && questions.find(other => other.id === showIf.question);
    if (!showIf || !asked || seen.includes(asked)) return true;
    const answer = answerTo(answers, asked.id);
    const met = typeof answer === 'string' ? answer === showIf.is : !!answer?.includes(showIf.is);
    return met && shown(asked, [...seen, asked]);
  };
  return questions.filter(question => shown(question, [question]));
}

/** The answers that are sent: of questions in view, and not blank. */
export function visibleAnswers(questions: readonly FormQuestion[], answers: Answers): Answers {
  const said = visibleQuestions(questions, answers)
    .map(({id}) => [id, answerTo(answers, id)] as const)
    .filter((entry): entry is readonly [string, Answer] => !isBlank(entry[1]));
  return Object.fromEntries(said);
}

/** How many characters a reader sees: a letter with its marks, an emoji with its skin tone, a Bengali conjunct are one each. */
export function countCharacters(text: string): number {
  return Intl.Segmenter ? [...new Intl.Segmenter().segment(text)].length : [...text].length;
}

/** A day of the calendar as `YYYY-MM-DD`; 2021-02-30 is none. */
function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  return +month! >= 1 && +month! <= 12 && +day! >= 1 && +day! <= daysInMonth(+year!, +month!);
}

/**
 * Something, one @, a name with a dot, and none of the signs that part one address from the next: typing mistakes show,
 * unusual addresses pass. Only a delivery proves an address. (At most 254 characters: RFC 5321.)
 */
export const isEmail = (text: string): boolean =>
  text.length <= 254 && /^[^\s@<>"(),;:]+@[^\s@<>"(),;:.]+(\.[^\s@<>"(),;:.]+)+$/.test(text);

function faultOf(
  {type, options, required, maxLength}: FormQuestion,
  answer: Answer | undefined,
): Omit<FieldFault, 'id'> | undefined {
  if (answer === undefined || isBlank(answer)) return required ? {code: 'missing'} : undefined;
  if (options)
    return [answer].flat().every(code => options.includes(code as string))
      ? undefined
      : {code: 'not-an-option'};
  const text = String(answer).trim();
  if (maxLength && countCharacters(text) > maxLength) return {code: 'too-long', limit: maxLength};
  if (type === 'date' && !isDay(text)) return {code: 'not-a-date'};
  if (type === 'email' && !isEmail(text)) return {code: 'not-an-email'};
  return undefined;
}

/** What is wrong with the answers to the questions in view, in their order, at most one fault a question. */
export function check(questions: readonly FormQuestion[], answers: Answers): FieldFault[] {
  return visibleQuestions(questions, answers).flatMap(question => {
    const fault = faultOf(question, answerTo(answers, question.id));
    return fault ? [{id: question.id, ...fault}] : [];
  });
}
