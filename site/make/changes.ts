/** What has changed between two records, in plain words. Pure: schema in, sentences out. */
import type {Schema} from '../../src/record/fields.js';
import {count, date, flag, number} from '../../src/record/fields.js';
import {codeWords} from '../../src/record/form-words.js';
import {record as recordSchema} from '../../src/record/schema.js';
import {matchingTag} from '../../src/record/texts.js';
import {isPlain} from '../../cli/value-paths.js';
import {languageName} from './edit/languages.js';
import {entryName, entryTitle} from '../../cli/entry-title.js';
import {wordsOf} from './edit/schema-words.js';
import {dateSaid} from '../../cli/written-dates.js';

export interface Change {
  /** Where: "Priorities and their progress · Open a hub · By when". */
  where: string;
  /** What: "March 2027, before: January 2027". */
  what: string;
}

type Names = readonly string[];

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const fieldsIn = (value: unknown): Readonly<Record<string, unknown>> =>
  isPlain(value) ? value : {};

const LONGEST = 120;
const shortened = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;

/** A value in one line. */
function saidOf(schema: Schema, value: unknown): string {
  if (value === undefined || value === '') return 'nothing';
  if (schema === date && typeof value === 'string') return dateSaid(value);
  if (schema === flag && typeof value === 'boolean') return value ? 'yes' : 'no';
  if (schema === number || schema === count) return String(value);
  if (schema.codes && typeof value === 'string') return codeWords(value);
  if (typeof value === 'string') return `“${shortened(value)}”`;
  if (Array.isArray(value) && value.every(line => typeof line === 'string'))
    return value.map(line => `“${shortened(line)}”`).join(', ');
  return shortened(JSON.stringify(value));
}

const change = (names: Names, what: string): Change => ({where: names.join(' · '), what});

function* ofText(before: unknown, after: unknown, own: string, names: Names): Generator<Change> {
  const texts = (value: unknown): Readonly<Record<string, unknown>> =>
    isPlain(value) ? value : value === undefined ? {} : {[own]: value};
  const [was, is] = [texts(before), texts(after)];
  const seen = new Set<string>();
  for (const tag of [...Object.keys(is), ...Object.keys(was)]) {
    const key = (value: Readonly<Record<string, unknown>>) => matchingTag(Object.keys(value), tag);
    const [a, b] = [was[key(was) ?? ''], is[key(is) ?? '']];
    const name = matchingTag([own], tag) === undefined ? languageName(tag) : '';
    if (seen.has(name) || same(a, b)) continue;
    seen.add(name);
    yield* between(
      name ? [...names, name] : names,
      saidOf({isText: true} as Schema, a),
      saidOf({isText: true} as Schema, b),
    );
  }
}

function* between(names: Names, was: string, is: string): Generator<Change> {
  if (was === 'nothing') yield change(names, `new: ${is}`);
  else if (is === 'nothing') yield change(names, `taken out; it was ${was}`);
  else yield change(names, `${is}; before: ${was}`);
}

/** The key of an entry in both records: its short name, else its title if that is unique, else its position. */
function keysOf(list: readonly unknown[], item: Schema, own: string): string[] {
  const titles = list.map((entry, at) =>
    isPlain(entry) && typeof entry['id'] === 'string'
      ? `id ${entry['id']}`
      : `title ${entryTitle(entry, item, at, own)}`,
  );
  const counts = new Map<string, number>();
  return titles.map(title => {
    const count = (counts.get(title) ?? 0) + 1;
    counts.set(title, count);
    return count === 1 ? title : `${title} #${count}`;
  });
}

function* ofList(
  item: Schema,
  before: readonly unknown[],
  after: readonly unknown[],
  own: string,
  names: Names,
): Generator<Change> {
  const [was, is] = [keysOf(before, item, own), keysOf(after, item, own)];
  const titleOf = (list: readonly unknown[], at: number) => entryTitle(list[at], item, at, own);
  // An entry without a name whose title has changed is matched by position.
  // Lists may be as long as the longest table that Make accepts, so there must be no nested loop over two of them.
  const placeOf = new Map([...was.entries()].map(([at, key]) => [key, at]));
  const keys = new Set(is);
  const oldPlace = (at: number) => {
    const place = placeOf.get(is[at]!);
    if (place !== undefined) return place;
    const isFree = before.length === after.length && !keys.has(was[at] ?? '');
    return isFree && !was[at]!.startsWith('id ') && !is[at]!.startsWith('id ') ? at : -1;
  };
  const places = after.map((_, at) => oldPlace(at));
  for (const [at, place] of places.entries())
    if (place < 0) yield change([...names, titleOf(after, at)], `a new ${entryName(item)}`);
    else yield* ofValue(item, before[place], after[at], own, [...names, titleOf(after, at)]);
  const found = new Set(places);
  for (const at of before.keys())
    if (!found.has(at)) yield change([...names, titleOf(before, at)], 'removed');
  const kept = places.filter(place => place >= 0);
  if (kept.some((place, at) => at > 0 && place < kept[at - 1]!))
    yield change(names, 'in another order');
}

function* ofValue(
  schema: Schema,
  before: unknown,
  after: unknown,
  own: string,
  names: Names,
): Generator<Change> {
  if (same(before, after)) return;
  const {isText, fields, item, values} = schema;
  if (isText) return yield* ofText(before, after, own, names);
  if (fields && (isPlain(before) || isPlain(after)))
    return yield* ofFields(schema, before, after, own, names);
  if (item?.fields) {
    const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
    return yield* ofList(item, list(before), list(after), own, names);
  }
  if (values && (isPlain(before) || isPlain(after))) {
    const [was, is] = [fieldsIn(before), fieldsIn(after)];
    for (const name of new Set([...Object.keys(was), ...Object.keys(is)]))
      yield* ofValue(values, was[name], is[name], own, [...names, name]);
    return;
  }
  yield* between(names, saidOf(schema, before), saidOf(schema, after));
}

function* ofFields(
  schema: Schema,
  before: unknown,
  after: unknown,
  own: string,
  names: Names,
): Generator<Change> {
  const [was, is] = [fieldsIn(before), fieldsIn(after)];
  for (const field of new Set([...Object.keys(is), ...Object.keys(was)])) {
    const inner = schema.fields?.[field];
    const next = [...names, wordsOf(schema, field).label];
    if (inner) yield* ofValue(inner, was[field], is[field], own, next);
    else if (!same(was[field], is[field]))
      yield* between(
        next,
        shortened(JSON.stringify(was[field]) ?? 'nothing'),
        shortened(JSON.stringify(is[field]) ?? 'nothing'),
      );
  }
}

/** Every change from one record to another, in the order of the second. */
export const changesBetween = (before: unknown, after: unknown, own: string): Change[] => [
  ...ofFields(recordSchema, before, after, own, []),
];
