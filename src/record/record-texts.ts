/**
 * The texts of a record: which of its fields are texts, and which languages they are in.
 *
 * The schema itself says which fields are texts, so that a new field is translated without a change here.
 */
import type {Fields, Schema} from './fields.js';
import {
  type ListName,
  type SendRecord,
  type Text,
  type Translation,
  record as recordSchema,
} from './schema.js';
import {pickText, recordLanguage, matchingTag} from './texts.js';

export type Plain = {[key: string]: unknown};
export type Path = readonly (string | number)[];

/** Fields of the record that describe translations, and so are not translated. */
const LEFT_OUT = ['translations'];

export const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields of an object that are in the schema and may contain texts. */
export const fieldsOf = (fields: Fields, value: Plain): string[] =>
  Object.keys(value).filter(key => Object.hasOwn(fields, key) && !LEFT_OUT.includes(key));

/** A text of a record and where it is. */
export interface TextPlace {
  path: Path;
  text: Text;
}

/** Every text of a checked record, or of one part of it, in the order of the file. */
export function* textsOf(
  value: unknown,
  schema: Schema = recordSchema,
  path: Path = [],
): Generator<TextPlace> {
  const {fields, item, isText} = schema;
  if (value === undefined) return;
  if (isText) yield {path, text: value as Text};
  else if (fields && isPlain(value)) {
    for (const key of fieldsOf(fields, value))
      yield* textsOf(value[key], fields[key]!, [...path, key]);
  } else if (item && Array.isArray(value)) {
    // Not with `entries()`, which Prototype.js replaces.
    for (let index = 0; index < value.length; index += 1)
      yield* textsOf(value[index], item, [...path, index]);
  }
}

/** A record's translation into a language, with the tag that the record has for it. */
export function translationOf(
  record: SendRecord,
  wanted: string,
): ({tag: string} & Translation) | undefined {
  const {translations = {}} = record;
  const tag = matchingTag(Object.keys(translations), wanted);
  const isOwn = tag !== undefined && matchingTag([recordLanguage(record)], tag) !== undefined;
  return tag === undefined || isOwn ? undefined : {tag, ...translations[tag]};
}

/** Copies a value, replacing its texts. */
function withTexts(value: unknown, change: (text: Text) => Text, schema: Schema): unknown {
  const {fields, item, isText} = schema;
  if (isText) return change(value as Text);
  if (item && Array.isArray(value)) return value.map(entry => withTexts(entry, change, item));
  if (!fields || !isPlain(value)) return value;
  const copy: Plain = Object.assign(Object.create(null), value);
  for (const key of fieldsOf(fields, value))
    copy[key] = withTexts(value[key], change, fields[key]!);
  return copy;
}

/**
 * The record in the language it was written in, without its translations. A text that does not exist in that language
 * stays.
 */
export function inOwnLanguage(record: SendRecord): SendRecord {
  const tag = recordLanguage(record);
  return withTexts(
    record,
    text => {
      const words = pickText(text, tag, tag);
      return words && matchingTag([words.lang], tag) !== undefined ? words.text : text;
    },
    recordSchema,
  ) as SendRecord;
}

/** Whether anything that a widget shows is written in a language: the items of its list, and the record's notice where it is shown. */
export function isWrittenIn(record: SendRecord, list: ListName, wanted: string): boolean {
  const shown = {
    [list]: record[list],
    notice: list === 'priorities' || list === 'events' ? record.notice : undefined,
  };
  for (const {text} of textsOf(shown))
    if (typeof text === 'object' && matchingTag(Object.keys(text), wanted) !== undefined)
      return true;
  return false;
}

/** The lines of some lists, and of the texts about the whole record, that are not available in a language. */
export function linesWithout(
  record: SendRecord,
  lists: readonly ListName[],
  wanted: string,
): Set<string> {
  const {notice, area, publisher} = record;
  const parts = {
    notice,
    area,
    publisher,
    ...Object.fromEntries(lists.map(list => [list, record[list]])),
  };
  const lines = [...textsOf(parts)].flatMap(
    ({text}) => foreignWords(record, text, wanted)?.split('\n') ?? [],
  );
  return new Set(lines.filter(line => /\p{L}/u.test(line)));
}

/** The words of a text in the record's own language, if it has none in the wanted one. */
function foreignWords(record: SendRecord, text: Text, wanted: string): string | undefined {
  const words = pickText(text, wanted, recordLanguage(record));
  return words &&
    matchingTag([words.lang], wanted) === undefined &&
    matchingTag([words.lang], recordLanguage(record)) !== undefined
    ? words.text
    : undefined;
}

/**
 * The record with machine translations into a language, where it has none by a person.
 *
 * @param words translated lines, by the lines they translate; a text with a missing line stays as it is
 */
export function withMachineWords(
  record: SendRecord,
  tag: string,
  words: ReadonlyMap<string, string>,
): SendRecord {
  const translated = withTexts(
    record,
    text => {
      const lines = foreignWords(record, text, tag)?.split('\n');
      if (!lines?.every(line => words.has(line) || !/\p{L}/u.test(line))) return text;
      const own = typeof text === 'string' ? {[recordLanguage(record)]: text} : text;
      return {...own, [tag]: lines.map(line => words.get(line) ?? line).join('\n')};
    },
    recordSchema,
  ) as SendRecord;
  const translations = {
    ...record.translations,
    [tag]: {...record.translations?.[tag], status: 'machine'},
  };
  return {...translated, translations} as SendRecord;
}
