/** Converts input of the form to record values: dates, numbers and texts by language. Pure. */
import {dateCell} from '../../../cli/written-dates.js';
import {readNumber} from '../../../src/data/numbers.js';
import {parseTypedDate} from '../../../src/record/typed-dates.js';
import {canonicalTag, matchingTag} from '../../../src/record/texts.js';
import {type Plain, isPlain} from '../../../cli/value-paths.js';

/** The field for a date in the source's own words, if an item has one. */
export const ownDateOf = (field: string, fields: Plain): string | undefined =>
  Object.hasOwn(fields, `${field}Text`) ? `${field}Text` : undefined;

/** The text in a date field: the words if the date can be read from them, else the date itself. */
export function dateShown(holder: Plain, field: string, fields: Plain): string {
  const date = holder[field];
  const beside = holder[ownDateOf(field, fields) ?? ''];
  if (date !== undefined && typeof date !== 'string') return JSON.stringify(date);
  return dateCell(date, typeof beside === 'string' && date !== undefined ? beside : undefined);
}

/**
 * The item with a typed date. The words of the previous date are removed, because they were about another day. If the
 * input cannot be read as a date it becomes those words, or stays as typed if the record has no field for them.
 */
export function withDate(holder: Plain, field: string, fields: Plain, typed: string): Plain {
  const own = ownDateOf(field, fields);
  const text = typed.trim();
  if (text === dateShown(holder, field, fields)) return holder;
  const {[field]: _, [own ?? '']: __, ...rest} = holder;
  if (!text) return rest;
  const read = parseTypedDate(text);
  if (read)
    return {...rest, [field]: read.date, ...(own && read.dateText ? {[own]: read.dateText} : {})};
  return {...rest, [own ?? field]: text};
}

/** A typed number; a string if it is not one, so that the check can report it. */
export function numberTyped(typed: string): number | string | undefined {
  const text = typed.trim();
  if (!text) return undefined;
  const read = readNumber(text);
  const isBare = read && !read.qualifier && !read.percent && !read.unit && !read.marked;
  return isBare ? read.value : text;
}

/** The text with other words in one language; `undefined` when no words are left. */
export function withWordsIn(text: unknown, tag: string, own: string, words: string): unknown {
  const isOwn = matchingTag([own], tag) !== undefined;
  if (!isPlain(text)) {
    if (isOwn) return words || undefined;
    if (!words) return text;
    return {...(typeof text === 'string' ? {[own]: text} : {}), [tag]: words};
  }
  const key = matchingTag(Object.keys(text), tag) ?? tag;
  if (words) return {...text, [key]: words};
  const {[key]: _, ...others} = text;
  return Object.keys(others).length ? others : undefined;
}

/** Every language that a record's texts are in, in the order in which they come. */
export function languagesIn(value: unknown, own: string): string[] {
  const found = new Set<string>();
  const walk = (part: unknown): void => {
    if (Array.isArray(part)) part.forEach(walk);
    else if (isPlain(part)) {
      const keys = Object.keys(part);
      const isText =
        keys.length > 0 &&
        keys.every(key => LANGUAGE.test(key) && typeof part[key] === 'string') &&
        matchingTag(keys, own) !== undefined;
      if (isText) keys.forEach(key => found.add(canonicalTag(key)));
      else Object.values(part).forEach(walk);
    }
  };
  walk(value);
  return [...found].filter(tag => matchingTag([own], tag) === undefined);
}

const LANGUAGE = /^[a-z]{2,3}(?:[-_][A-Za-z0-9]+)*$/;
