/** What a form says of a schema: its name, its words, and how an entry of it is called. Pure. */
import {type FieldWords, entryWords, formWords} from '../../../src/record/form-words.js';
import type {Schema} from '../../../src/record/fields.js';
import {entities} from '../../../src/record/schema.js';
import {dateSaid, wordsIn} from './typed.js';
import {type Plain, isPlain} from './paths.js';

type EntityName = keyof typeof entities;

const names = new Map<Schema, EntityName>(
  (Object.entries(entities) as [EntityName, Schema][]).map(([name, schema]) => [schema, name]),
);

export const nameOf = (schema: Schema): EntityName | undefined => names.get(schema);

/** The words above a field. */
export const wordsOf = (holder: Schema, field: string): FieldWords => {
  const name = names.get(holder);
  const known = name && (formWords[name] as Readonly<Record<string, FieldWords>>)[field];
  return known ?? {label: field};
};

/** What one entry of a list is called: "step". */
export const entryName = (item: Schema): string => entryWords[names.get(item) ?? ''] ?? 'entry';

/** Fields that say what an entry is, the first that it has. */
const TITLES = 'title name commitment text label what youSaid question value url'.split(' ');

/** What an entry of a list is called where it stands closed: its title, its date. */
export function entryTitle(entry: unknown, item: Schema, at: number, own: string): string {
  if (typeof entry === 'string' || item.isText) return wordsIn(entry, own, own) || `${at + 1}`;
  if (!isPlain(entry)) return `${entryName(item)} ${at + 1}`;
  const title = TITLES.map(field => said(entry, field, own)).find(Boolean);
  const date = typeof entry['date'] === 'string' ? dateSaid(entry['date']) : '';
  return (
    [title && (title.length > 90 ? `${title.slice(0, 90)}…` : title), date]
      .filter(Boolean)
      .join(', ') || `${entryName(item)} ${at + 1}`
  );
}

function said(entry: Plain, field: string, own: string): string {
  const value = entry[field];
  if (typeof value === 'number') return String(value);
  const [first] = isPlain(value) ? Object.values(value) : [];
  return (wordsIn(value, own, own) || (typeof first === 'string' ? first : '')).trim();
}

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
