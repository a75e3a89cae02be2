/** What the templates see of the controller: where a person stands in the form, and what they may do there. */
import type {Answer} from '../../feedback/answers.js';
import type {FieldFault, FormQuestion} from '../../feedback/questions.js';
import type {FieldRefusal} from '../../feedback/submission.js';
import type {Form} from './model.js';
import type {SubmissionController} from './submission-controller.js';

/** A fault that the form found, or one that the receiver complains of. */
export type AnswerFault = FieldFault | FieldRefusal;

export interface FormActions {
  readonly submission: SubmissionController;
  /** The question on screen, counted from 0, where one is asked at a time. */
  readonly step: number;
  /** True while the answers are looked over; `checked` from then on. */
  readonly checking: boolean;
  readonly checked: boolean;
  /** What is wrong with the answers: found here, or by the receiver. */
  faultsOf(form: Form): readonly AnswerFault[];
  readonly change: (question: FormQuestion, answer: Answer) => void;
  /** From the first words of a survey to its questions. */
  readonly start: () => void;
  /** "Yes" goes at once; "No" opens the questions. */
  readonly choose: (answer: 'yes' | 'no') => void;
  readonly submit: (event: Event) => void;
  /** To one answer, from the summary of faults or from the review. */
  readonly follow: (question: FormQuestion) => void;
  readonly back: () => void;
  /** An empty form. */
  readonly renew: () => void;
  /** The same, with nothing stored of what was. */
  readonly forget: () => void;
}
