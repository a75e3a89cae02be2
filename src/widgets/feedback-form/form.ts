/** The form as data: what its attributes, its record and the day make of it. The view shows it, the flow takes it further. */
import type {Purpose} from '../../feedback/purposes.js';
import type {FormQuestion} from '../../feedback/questions.js';
import type {Day} from '../../record/dates.js';
import type {SendRecord, Survey} from '../../record/schema.js';
import type {Routes} from './about.js';
import type {Asking} from './asking.js';

export interface Form {
  readonly purpose: Purpose;
  /** The survey, where one is answered, and the record that it comes from. */
  readonly survey: Survey | undefined;
  readonly record: SendRecord;
  readonly asking: Asking;
  /** All questions; which of them are in view depends on the answers. */
  readonly questions: readonly FormQuestion[];
  readonly item: string | undefined;
  readonly lang: string;
  readonly replies: boolean;
  readonly routes: Routes;
  readonly oneAtATime: boolean;
  readonly noHeading: boolean;
  readonly day: Day;
  /** Within how many days somebody reads what is sent. */
  readonly readWithin: number | undefined;
  /** Level of a heading below the form's own. */
  level(depth?: number): number;
  /** Id of a question's control, unique in the form. */
  idOf(question: FormQuestion): string;
}
