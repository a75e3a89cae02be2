/** Which questions a form asks: those of its purpose, or a survey's for whoever answers it. */
import {answerTo, type Answers} from '../../feedback/answers.js';
import {purposes, type Purpose} from '../../feedback/purposes.js';
import {surveyQuestions, type FormQuestion} from '../../feedback/questions.js';
import {type Day, earliest, latest} from '../../record/dates.js';
import type {Survey} from '../../record/schema.js';

/** The question that parts the routes of a survey, such as parents and carers from young people. */
const AUDIENCE = 'audience';
/** Who answers surveys: offered where the questions name only one of them. */
const ROUTES = ['parent-carer', 'young-person'];
/** The question about a reply, and the address for it. */
const REPLY = ['reply', 'email'];

/** What the tag's attributes decide. */
export interface Wanted {
  readonly purpose: Purpose;
  readonly replies: boolean;
  readonly audience?: string;
}

export function askedQuestions(
  {purpose, replies, audience}: Wanted,
  survey: Survey | undefined,
  answers: Answers,
): readonly FormQuestion[] {
  if (purpose !== 'survey')
    return purposes[purpose].filter(({id}) => replies || !REPLY.includes(id));
  if (!survey) return [];
  const {questions = []} = survey;
  const routes = [...new Set(questions.flatMap(question => question.for ?? []))];
  const shared = routes.length === 1 && questions.every(question => question.for?.length);
  if (audience || !routes.length || shared) return surveyQuestions(survey, audience);
  // Until they have said who they are, nobody is asked what only others can answer.
  const route = answerTo(answers, AUDIENCE) ?? AUDIENCE;
  return [
    {
      id: AUDIENCE,
      type: 'radios',
      options: routes.length > 1 ? routes : [...new Set([...ROUTES, ...routes])],
      required: true,
    },
    ...surveyQuestions(survey, String(route)),
  ];
}

/** Where a survey stands on a day, by its own dates. */
export function surveyTime({opens, closes}: Survey, day: Day): 'early' | 'open' | 'closed' {
  if ((earliest(opens) ?? day) > day) return 'early';
  return (latest(closes) ?? day) < day ? 'closed' : 'open';
}
