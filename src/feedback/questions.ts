/**
 * A form as data: its questions, which of them are visible, and the faults in the answers.
 *
 * Codes only. The widget has the words of our own questions by id and option code; a survey's questions have the
 * record's words.
 */
import {daysInMonth} from '../record/dates.js';
import type {Question, Survey} from '../record/schema.js';
import {answerTo, isBlank, type Answer, type Answers} from './answers.js';

export type QuestionType = NonNullable<Question['type']>;

/** One question of a form. */
export interface FormQuestion {
  readonly id: string;
  readonly type: QuestionType;
  /** The codes that may be chosen, in order: set for radios, checkboxes, select, scale and yes-no only. */
  readonly options?: readonly string[];
  readonly required?: boolean;
  /** The most characters an answer may have, counted as people count them (see `countCharacters`). */
  readonly maxLength?: number;
  /** Visible only while that question's answer is, or includes, this. */
  readonly showIf?: {readonly question: string; readonly is: string};
  /** A survey's words for the question: label, hint, options with pictures. */
  readonly words?: Question;
}

/** A fault in one answer. `limit` is set with `too-long`. */
export interface FieldFault {
  id: string;
  code: 'missing' | 'too-long' | 'not-an-option' | 'not-a-date' | 'not-an-email';
  limit?: number;
}

const FIXED_OPTIONS: Partial<Record<QuestionType, readonly string[]>> = {
  'yes-no': ['yes', 'no'],
  // The default steps of a scale.
  'scale': ['1', '2', '3', '4', '5'],
};
const CHOICES: readonly QuestionType[] = ['radios', 'checkboxes', 'select', 'scale', 'yes-no'];

/**
 * A survey's questions as questions of a form.
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
    // If two questions have the same id, both are asked, and neither answer may overwrite the other.
    while (taken.has(id)) id += '-again';
    taken.add(id);
    const own = question.options?.length ? question.options.map(option => option.value) : undefined;
    // A choice without options becomes a text field.
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
 * The questions that are visible with these answers, in order. A condition on a hidden question hides; a condition on
 * a question that does not exist, or that refers back to itself, is ignored: better to ask a question too many than to
 * lose an answer.
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

/** The answers that are sent: non-blank ones to visible questions. */
export function visibleAnswers(questions: readonly FormQuestion[], answers: Answers): Answers {
  const said = visibleQuestions(questions, answers)
    .map(({id}) => [id, answerTo(answers, id)] as const)
    .filter((entry): entry is readonly [string, Answer] => !isBlank(entry[1]));
  return Object.fromEntries(said);
}

/**
 * How many characters a reader sees: a letter with its diacritics, an emoji with its skin tone, a Bengali conjunct
 * count as one each.
 */
export function countCharacters(text: string): number {
  return Intl.Segmenter ? [...new Intl.Segmenter().segment(text)].length : [...text].length;
}

/** Whether a text is a calendar date, `YYYY-MM-DD`; 2021-02-30 is not. */
function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  return +month! >= 1 && +month! <= 12 && +day! >= 1 && +day! <= daysInMonth(+year!, +month!);
}

/**
 * Something, one @, a name with a dot, and no characters that separate addresses: catches typing mistakes, and accepts
 * unusual addresses. Only a delivery proves an address. (At most 254 characters: RFC 5321.)
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

/** Faults in the answers to the visible questions, in their order, at most one per question. */
export function check(questions: readonly FormQuestion[], answers: Answers): FieldFault[] {
  return visibleQuestions(questions, answers).flatMap(question => {
    const fault = faultOf(question, answerTo(answers, question.id));
    return fault ? [{id: question.id, ...fault}] : [];
  });
}
