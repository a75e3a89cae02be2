/**
 * The English labels of the form's fixed questions: for the page without JavaScript, for moderators, and for the yearly
 * report. The questions and their options are those of `feedback/purposes.ts`. The labels repeat those of the form,
 * because the form has them in `msg()` calls, which must be literals for the extractor and need lit, which the receiver
 * does not load; `test/wording.test.ts` compares them. Surveys have their own labels (see `publish/surveys.ts`).
 */
import {purposes} from '../../src/feedback/purposes.js';
import type {FormQuestion} from '../../src/feedback/questions.js';

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

/** The form's words for its questions and for what may be chosen. */
export const formWords: Readonly<Record<string, string>> = {
  'correct': 'Is the information on this page correct?',
  'problem': 'What is wrong?',
  'part': 'Which part of the page?',
  'detail': 'What should it say?',
  'who': 'Who are you?',
  'about': 'What is your comment about?',
  'comment': 'Your comment',
  'publish': 'May we publish your comment, without your name?',
  'reply': 'Would you like a reply?',
  'email': 'Your email address',
  'yes': 'Yes',
  'no': 'No',
  'wrong': 'It is wrong',
  'out-of-date': 'It is out of date',
  'broken-link': 'A link does not work',
  'hard-to-understand': 'It is hard to understand',
  'missing': 'Something is missing',
  'parent-carer': 'A parent or carer',
  'young-person': 'A child or young person',
  'both': 'A young person and a parent or carer, together',
  'practitioner': 'Someone who works with families',
  'content': 'What the Local Offer says',
  'ease': 'How easy it is to read and use',
  'quality': 'How good the help is',
  'gaps': 'Help that is missing',
  'how-developed': 'How the Local Offer was made',
};

const wordsFor = (id: string) => formWords[id] ?? id;

function asQuestion({id, type, options}: FormQuestion): Question {
  return {
    name: id,
    label: wordsFor(id),
    type: options ? (type === 'checkboxes' ? 'checkboxes' : 'radios') : writtenType(type),
    ...(options && {options: options.map(value => ({value, label: wordsFor(value)}))}),
    ...(id === 'email' && {hint: 'Only to reply to you.'}),
  };
}

function writtenType(type: FormQuestion['type']): Question['type'] {
  return type === 'textarea' || type === 'email' ? type : 'text';
}

const byPurpose = new Map(
  Object.entries(purposes).map(([purpose, questions]) => [purpose, questions.map(asQuestion)]),
);

/** The questions of a purpose, in order; none for surveys. */
export function questionsOf(purpose: string): readonly Question[] {
  return byPurpose.get(purpose) ?? [];
}

function questionOf(name: string): Question {
  return (
    questionsOf('comment').find(question => question.name === name) ?? {
      name,
      label: name,
      type: 'radios',
    }
  );
}

/** Who is speaking. */
export const who = questionOf('who');

/** What comments on a Local Offer are about: the list of the SEND Regulations 2014, regulation 56. */
export const about = questionOf('about');

/** The words for an option, or the option itself when it is one we do not know. */
export function labelOf(question: Question | undefined, value: string): string {
  return question?.options?.find(option => option.value === value)?.label ?? value;
}
