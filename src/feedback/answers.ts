/** What a person answered: plain data, by question id. */
import {ownProperty, toJson} from './json.js';

/** One answer: words, or the codes of the options chosen. */
export type Answer = string | readonly string[];
/** Answers by question id. Read them with `answerTo`: an id may be `constructor`. */
export type Answers = Readonly<Record<string, Answer>>;

/** The answer to a question; `undefined` if there is none. */
export const answerTo = (answers: Answers, id: string): Answer | undefined =>
  ownProperty(answers, id) as Answer | undefined;

/** The answers with one added or changed. Any id is safe, even `__proto__`. */
export const withAnswer = (answers: Answers, id: string, answer: Answer): Answers =>
  Object.fromEntries([...Object.entries(answers), [id, answer]]);

/** True when there is no answer: only white space, or no option chosen. */
export const isBlank = (answer: Answer | undefined): boolean =>
  typeof answer === 'string' ? !answer.trim() : !answer?.length;

/** True when two sets of answers are the same, in any order. */
export function sameAnswers(one: Answers, other: Answers): boolean {
  const sorted = (answers: Answers) =>
    toJson(
      Object.entries(answers)
        .filter(([, answer]) => !isBlank(answer))
        .sort(),
    );
  return sorted(one) === sorted(other);
}
