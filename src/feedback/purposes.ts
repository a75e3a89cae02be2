/** The forms that need no record: "is this page correct?", a report of a mistake, a comment on the Local Offer. */
import type {FormQuestion} from './questions.js';

/** The purposes with built-in questions; the fourth, `survey`, takes them from the record. */
export type OwnPurpose = 'page' | 'report' | 'comment';
export type Purpose = OwnPurpose | 'survey';

const report: readonly FormQuestion[] = [
  {
    id: 'problem',
    type: 'checkboxes',
    options: ['wrong', 'out-of-date', 'broken-link', 'hard-to-understand', 'missing'],
    required: true,
  },
  {id: 'part', type: 'text', maxLength: 200},
  {id: 'detail', type: 'textarea', maxLength: 2000},
];

const page: readonly FormQuestion[] = [
  {id: 'correct', type: 'yes-no', options: ['yes', 'no'], required: true},
  ...report.map(question => ({...question, showIf: {question: 'correct', is: 'no'}})),
];

/**
 * What a comment may be about follows regulation 56 of the Special Educational Needs and Disability Regulations 2014: the content of the
 * Local Offer, the quality of provision and what is missing, how easy the information is to read and use, how it was developed.
 */
const comment: readonly FormQuestion[] = [
  {id: 'who', type: 'radios', options: ['parent-carer', 'young-person', 'both', 'practitioner']},
  {
    id: 'about',
    type: 'checkboxes',
    options: ['content', 'ease', 'quality', 'gaps', 'how-developed'],
    required: true,
  },
  {id: 'comment', type: 'textarea', required: true, maxLength: 5000},
  {id: 'publish', type: 'yes-no', options: ['yes', 'no'], required: true},
  {id: 'reply', type: 'yes-no', options: ['yes', 'no']},
  {
    id: 'email',
    type: 'email',
    required: true,
    maxLength: 254,
    showIf: {question: 'reply', is: 'yes'},
  },
];

/** The questions of each purpose, in the order they are asked. */
export const purposes: Readonly<Record<OwnPurpose, readonly FormQuestion[]>> = {
  page,
  report,
  comment,
};
