/** Counts a survey's answers: pure counting here, reading and remembering in `store/tallies.ts`. */
import type {Answers} from '../intake/submission.js';
import type {Survey} from './surveys.js';

/** Counts of one survey: how many answered it, and each question with its options. */
export interface SurveyCounts {
  base: number;
  readonly questions: Map<string, QuestionCounts>;
}

export interface QuestionCounts {
  /** How many answered this question. */
  base: number;
  readonly options: Map<string, number>;
}

export function emptyCounts(): SurveyCounts {
  return {base: 0, questions: new Map()};
}

/** Adds one person's answers. Only questions that are chosen from a list are counted; free words never are. */
export function addAnswers(counts: SurveyCounts, survey: Survey, answers: Answers): void {
  counts.base += 1;
  for (const question of survey.questions) {
    const given = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
    if (!question.counted || given === undefined) continue;
    const chosen = new Set(typeof given === 'string' ? [given] : given);
    addToQuestion(counts, question.id, '', 1);
    for (const option of chosen) addToQuestion(counts, question.id, option, 1);
  }
}

/** Adds `count` to an option, or to the question's base when the option is ''. */
export function addToQuestion(
  counts: SurveyCounts,
  question: string,
  option: string,
  count: number,
): void {
  const found = counts.questions.get(question) ?? {base: 0, options: new Map<string, number>()};
  counts.questions.set(question, found);
  if (option === '') found.base += count;
  else found.options.set(option, (found.options.get(option) ?? 0) + count);
}
