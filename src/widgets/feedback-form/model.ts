/** The form as data, derived from its settings, its record, the answers and the day. */
import {answerTo, isBlank, sameAnswers, type Answers} from '../../feedback/answers.js';
import {purposes, type Purpose} from '../../feedback/purposes.js';
import {
  surveyQuestions,
  visibleAnswers,
  visibleQuestions,
  type FormQuestion,
} from '../../feedback/questions.js';
import type {FieldRefusal, Outcome, Submission} from '../../feedback/submission.js';
import {earliest, isPast, type Day} from '../../record/dates.js';
import type {SendRecord, Survey} from '../../record/schema.js';
import type {Reading} from '../../record/texts.js';

/** The question that separates the routes of a survey, such as parents and carers from young people. */
const AUDIENCE = 'audience';
/** Who answers surveys: both are offered if the questions name only one of them. */
const ROUTES = ['parent-carer', 'young-person'];
/** The question about a reply, and the address for it. */
const REPLY = ['reply', 'email'];
/** More options than this are shown as a select. */
const MOST_RADIOS = 6;

/** Other contacts that the page offers; each may be missing. */
export interface Routes {
  planUrl?: string | null;
  complaintUrl?: string | null;
  sendiassUrl?: string | null;
}

/** What the tag's attributes decide about the questions. */
export interface Purposes {
  readonly purpose: Purpose;
  readonly replies: boolean;
  readonly audience?: string | null;
}

export interface Form {
  readonly purpose: Purpose;
  /** The survey, if the form is one, and its record. */
  readonly survey: Survey | undefined;
  readonly record: SendRecord;
  /** The base for the addresses of pictures. */
  readonly base: string;
  readonly reading: Reading;
  readonly answers: Answers;
  /** All questions; which of them are visible depends on the answers. */
  readonly questions: readonly FormQuestion[];
  readonly item: string | undefined;
  readonly lang: string;
  readonly replies: boolean;
  readonly routes: Routes;
  readonly oneAtATime: boolean;
  readonly noHeading: boolean;
  /** True once a person has asked for the questions of a survey. */
  readonly started: boolean;
  readonly day: Day;
  /** Within how many days somebody reads the answers. */
  readonly readWithin: number | undefined;
  /** Level of the form's own heading. */
  readonly level: number;
  /** The prefix of the ids of its elements. */
  readonly ids: string;
}

/** The questions of a purpose, or those of a survey for the person who answers it. */
export function questionsOf(
  {purpose, replies, audience}: Purposes,
  survey: Survey | undefined,
  answers: Answers,
): readonly FormQuestion[] {
  if (purpose !== 'survey')
    return purposes[purpose].filter(({id}) => replies || !REPLY.includes(id));
  if (!survey) return [];
  const {questions = []} = survey;
  const asked = (route?: string) =>
    surveyQuestions(survey, route).map(question =>
      question.type === 'select' && question.options!.length <= MOST_RADIOS
        ? {...question, type: 'radios' as const}
        : question,
    );
  const routes = [...new Set(questions.flatMap(question => question.for ?? []))];
  const shared = routes.length === 1 && questions.every(question => question.for?.length);
  if (audience || !routes.length || shared) return asked(audience || undefined);
  // Until a person has said who they are, only questions for everybody are asked.
  const route = answerTo(answers, AUDIENCE) ?? AUDIENCE;
  return [
    {
      id: AUDIENCE,
      type: 'radios',
      options: routes.length > 1 ? routes : [...new Set([...ROUTES, ...routes])],
      required: true,
    },
    ...asked(String(route)),
  ];
}

/** The visible questions; "Is this page correct?" has its own two buttons. */
export const inView = ({questions, answers, purpose}: Form): FormQuestion[] =>
  visibleQuestions(questions, answers).filter(({id}) => purpose !== 'page' || id !== 'correct');

export const isAnswered = ({answers}: Form, {id}: FormQuestion): boolean =>
  !isBlank(answerTo(answers, id));

/**
 * True while a survey shows only its introduction: nobody has asked for its questions, or answered any. A single
 * question is shown at once.
 */
export const isBeforeStart = ({purpose, started, questions, answers}: Form): boolean =>
  purpose === 'survey' && !started && questions.length > 1 && sameAnswers(answers, {});

/** True if no answer can show or hide a question: then they can be counted. */
export const isPathKnown = (form: Form): boolean =>
  form.questions.every(
    ({showIf, id}) => !showIf && (id !== AUDIENCE || isAnswered(form, {id, type: 'radios'})),
  );

/** Id of a question's control, unique in its tree. */
export const idOf = ({questions, ids}: Form, {id}: FormQuestion): string =>
  `${ids}q${questions.findIndex(question => question.id === id)}`;

/** Whether a survey is open on a day, by its own dates. */
export function surveyTime({opens, closes}: Survey, day: Day): 'early' | 'open' | 'closed' {
  if ((earliest(opens) ?? day) > day) return 'early';
  return isPast(closes, day) ? 'closed' : 'open';
}

/**
 * The cause of a refusal. `correct`: answers that the person can change. `blocked`: fields that this form does not
 * have, or the whole form, so that nobody can send it from this page.
 */
export function readRefusal(
  {fields}: Extract<Outcome, {kind: 'refused'}>,
  questions: readonly FormQuestion[],
): {correct: readonly FieldRefusal[]; blocked?: readonly FieldRefusal[]} {
  const blocked = fields.filter(({id}) => !questions.some(question => question.id === id));
  return blocked.length || !fields.length ? {correct: [], blocked} : {correct: fields};
}

/** The submission: the answers to the visible questions, and what the receiver needs to know about them. */
export const submissionOf = (
  {questions, answers, purpose, item, record, lang}: Form,
  page: string,
  {seconds, website}: Pick<Submission, 'seconds' | 'website'>,
): Omit<Submission, 'key'> => ({
  purpose,
  item,
  area: record.area?.code,
  lang,
  seconds,
  website,
  page,
  answers: visibleAnswers(questions, answers),
});
