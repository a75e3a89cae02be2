/** The templates' view of the controller: the person's position in the form, and the actions available there. */
import type {Answer} from '../../feedback/answers.js';
import type {FieldFault, FormQuestion} from '../../feedback/questions.js';
import type {FieldRefusal} from '../../feedback/submission.js';
import type {Form} from './model.js';
import type {SubmissionController} from './submission-controller.js';

/** A fault found by the form or by the receiver. */
export type AnswerFault = FieldFault | FieldRefusal;

export interface FormActions {
  readonly submission: SubmissionController;
  /** The question on screen, counted from 0, if questions are shown one at a time. */
  readonly step: number;
  /** True during the review of the answers; `checked` from then on. */
  readonly checking: boolean;
  readonly checked: boolean;
  /** Faults in the answers, found here or by the receiver. */
  faultsOf(form: Form): readonly AnswerFault[];
  readonly change: (question: FormQuestion, answer: Answer) => void;
  /** From the introduction of a survey to its questions. */
  readonly start: () => void;
  /** "Yes" is sent at once; "No" opens the questions. */
  readonly choose: (answer: 'yes' | 'no') => void;
  readonly submit: (event: Event) => void;
  /** Goes to one answer, from the summary of faults or from the review. */
  readonly follow: (question: FormQuestion) => void;
  readonly back: () => void;
  /** Starts an empty form. */
  readonly renew: () => void;
  /** The same, and erases the stored answers. */
  readonly forget: () => void;
}
