/** What a form says of a schema: its words, and which fields few need. Pure. */
import {type FieldWords, formWords} from '../../../src/record/form-words.js';
import type {Schema} from '../../../src/record/fields.js';
import {nameOf} from '../../../cli/entry-title.js';

/** The words above a field. */
export const wordsOf = (holder: Schema, field: string): FieldWords => {
  const name = nameOf(holder);
  const known = name && (formWords[name] as Readonly<Record<string, FieldWords>>)[field];
  return known ?? {label: field};
};

/** Fields that refer to items, by the lists that they may be in. */
const REFERENCES: Readonly<Record<string, readonly ('events' | 'findings' | 'priorities')[]>> = {
  event: ['events'],
  follows: ['events'],
  from: ['events', 'findings'],
  priority: ['priorities'],
};

/** The lists whose items a field names, where it names any. */
export const referredLists = (holder: Schema, field: string) =>
  nameOf(holder) === 'letter' && field === 'from' ? undefined : REFERENCES[field];

/** Fields that few need: they stand behind "More" while they are empty. */
const RARE =
  /^(?:id|\$schema|version|lang|kindText|statusText|stateText|dateText|dueText|valueText|unclear|links|account|statuses|framework|group|qualifier|base|pointsBy|accessible|bytes|pages)$/;
export const isRare = (field: string): boolean => RARE.test(field);

/** Texts that take more than a line. */
const LONG =
  /^(?:summary|meaning|commitment|text|body|plain|notice|youSaid|weDid|why|intro|note|part)$/;
export const isLong = (field: string): boolean => LONG.test(field);
