/** What is sent of a form, in the shape that the receivers take. */
import {visibleAnswers, visibleQuestions, type FormQuestion} from '../../feedback/questions.js';
import type {Target} from '../../feedback/receivers/receiver.js';
import type {Submission} from '../../feedback/submission.js';
import {withPack} from '../../language/msg.js';
import {type Asking, answerText, labelText} from './asking.js';

type Sent = Omit<Submission, 'key'>;

/** The address of the page as it is worth telling: without the part that says where on it a person was. */
const pageAddress = (): string => location.href.replace(/#.*$/, '');

export const submissionOf = (
  questions: readonly FormQuestion[],
  {answers}: Asking,
  facts: Omit<Sent, 'answers' | 'page'>,
): Sent => ({...facts, page: pageAddress(), answers: visibleAnswers(questions, answers)});

/**
 * The same for an e-mail. People read it, so questions and answers go as words: English, or the record's own language, as
 * those who answer for the page may not read the family's.
 */
export function mailOf(
  questions: readonly FormQuestion[],
  asking: Asking,
  sent: Sent,
  target: Target,
): [Sent, Target] {
  return withPack(undefined, () => {
    const said = visibleQuestions(questions, asking.answers).flatMap(question => {
      const words = answerText(asking, question);
      return words ? [{id: question.id, label: labelText(asking, question), words}] : [];
    });
    return [
      {...sent, answers: Object.fromEntries(said.map(({id, words}) => [id, words]))},
      {
        ...target,
        map: {...Object.fromEntries(said.map(({id, label}) => [id, label])), ...target.map},
      },
    ];
  });
}
