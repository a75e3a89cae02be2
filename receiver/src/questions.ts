/**
 * The questions of the forms that are the same everywhere, in English: for the page that a browser without script gets,
 * for moderators, and for the yearly report. Surveys bring their own words (see `publish/surveys.ts`).
 */

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** One question as a form asks it. */
export interface Question {
  readonly name: string;
  readonly label: string;
  readonly type: 'radios' | 'checkboxes' | 'text' | 'textarea' | 'email';
  readonly hint?: string;
  readonly options?: readonly Option[];
}

const options = (labels: Readonly<Record<string, string>>): readonly Option[] =>
  Object.entries(labels).map(([value, label]) => ({value, label}));

const yesOrNo = options({yes: 'Yes', no: 'No'});

const problem: Question = {
  name: 'problem',
  label: 'What is wrong?',
  type: 'checkboxes',
  options: options({
    'wrong': 'It is wrong',
    'out-of-date': 'It is out of date',
    'broken-link': 'A link does not work',
    'hard-to-understand': 'It is hard to understand',
    'missing': 'Something is missing',
  }),
};
const part: Question = {name: 'part', label: 'Which part of the page?', type: 'text'};
const detail: Question = {name: 'detail', label: 'What should it say?', type: 'textarea'};

/** Who is speaking. */
export const who: Question = {
  name: 'who',
  label: 'Who are you?',
  type: 'radios',
  options: options({
    'parent-carer': 'A parent or carer',
    'young-person': 'A child or young person',
    'both': 'A young person and a parent or carer, together',
    'practitioner': 'Someone who works with families',
  }),
};

/** What comments on a Local Offer are about: the list of the SEND Regulations 2014, regulation 56. */
export const about: Question = {
  name: 'about',
  label: 'What is your comment about?',
  type: 'checkboxes',
  options: options({
    'content': 'What the Local Offer says',
    'ease': 'How easy it is to read and use',
    'quality': 'How good the support is',
    'gaps': 'Support that is missing',
    'how-developed': 'How the Local Offer was put together or reviewed',
  }),
};

const byPurpose: Readonly<Record<string, readonly Question[]>> = {
  page: [
    {
      name: 'correct',
      label: 'Is the information on this page correct?',
      type: 'radios',
      options: yesOrNo,
    },
    problem,
    part,
    detail,
  ],
  report: [problem, part, detail],
  comment: [
    who,
    about,
    {name: 'comment', label: 'Your comment', type: 'textarea'},
    {
      name: 'publish',
      label: 'May we publish your comment?',
      type: 'radios',
      hint: 'Never with your name.',
      options: yesOrNo,
    },
    {name: 'reply', label: 'Would you like a reply?', type: 'radios', options: yesOrNo},
    {name: 'email', label: 'Your email address', type: 'email', hint: 'Only to reply to you.'},
  ],
};

/** The questions of a purpose, in order; none for surveys. */
export function questionsOf(purpose: string): readonly Question[] {
  return Object.hasOwn(byPurpose, purpose) ? (byPurpose[purpose] ?? []) : [];
}

/** The words for an option, or the option itself when it is one we do not know. */
export function labelOf(question: Question | undefined, value: string): string {
  return question?.options?.find(option => option.value === value)?.label ?? value;
}
