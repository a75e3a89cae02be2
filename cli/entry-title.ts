/** The title of a collapsed list entry. Pure. */
import {entryWords} from '../src/record/form-words.js';
import type {Schema} from '../src/record/fields.js';
import {entities} from '../src/record/schema.js';
import {matchingTag} from '../src/record/texts.js';
import {type Plain, isPlain} from './value-paths.js';
import {dateSaid} from './written-dates.js';

type EntityName = keyof typeof entities;

const names = new Map<Schema, EntityName>(
  (Object.entries(entities) as [EntityName, Schema][]).map(([name, schema]) => [schema, name]),
);

export const nameOf = (schema: Schema): EntityName | undefined => names.get(schema);

/** What one entry of a list is called: "step". */
export const entryName = (item: Schema): string => entryWords[names.get(item) ?? ''] ?? 'entry';

/** The words of a text in one language; empty where it has none. */
export function wordsIn(text: unknown, tag: string, own: string): string {
  if (typeof text === 'string') return matchingTag([own], tag) === undefined ? '' : text;
  if (!isPlain(text)) return '';
  const key = matchingTag(Object.keys(text), tag);
  const words = key === undefined ? undefined : text[key];
  return typeof words === 'string' ? words : '';
}

/** Fields for the title of an entry; the first that it has counts. */
const TITLES = 'title name commitment text label what youSaid question value url'.split(' ');

/** The title of a collapsed list entry: its name and its date. */
export function entryTitle(entry: unknown, item: Schema, at: number, own: string): string {
  const {title, date} = entryParts(entry, item, at, own);
  return [title, date].filter(Boolean).join(', ');
}

/** The same in two parts, for two lines. `date` is empty if there is none, or if the entry has only a date. */
export function entryParts(
  entry: unknown,
  item: Schema,
  at: number,
  own: string,
): {title: string; date: string} {
  if (typeof entry === 'string' || item.isText)
    return {title: wordsIn(entry, own, own) || `${at + 1}`, date: ''};
  if (!isPlain(entry)) return {title: `${entryName(item)} ${at + 1}`, date: ''};
  const title = TITLES.map(field => said(entry, field, own)).find(Boolean);
  const date = typeof entry['date'] === 'string' ? dateSaid(entry['date']) : '';
  if (!title) return {title: date || `${entryName(item)} ${at + 1}`, date: ''};
  return {title: title.length > 90 ? `${title.slice(0, 90)}…` : title, date};
}

function said(entry: Plain, field: string, own: string): string {
  const value = entry[field];
  if (typeof value === 'number') return String(value);
  const [first] = isPlain(value) ? Object.values(value) : [];
  return (wordsIn(value, own, own) || (typeof first === 'string' ? first : '')).trim();
}
