/**
 * Translations of a record in separate files: reading one, and merging it into its record.
 *
 * A translation file has the shape of a record. Only its texts are used, never a figure, a date, a code or an address.
 */
import {type Fault, describeValue} from './faults.js';
import {pathText} from './fault-paths.js';
import type {Schema} from './fields.js';
import {type SendRecord, type Text, type Translation, record as recordSchema} from './schema.js';
import {pickText, recordLanguage, matchingTag} from './texts.js';
import {type Path, type Plain, fieldsOf, isPlain, textsOf} from './record-texts.js';

/** The texts of a translation file, with the keys that match them to the record's. */
export type TranslatedTexts = Plain;

/** Names that objects inherit: no language tag is one of these. */
const INHERITED = /^(?:__proto__|constructor|prototype)$/;

/** Fields that identify an entry of a list; the first that it has counts. Other entries are matched by position. */
const KEYS = ['id', 'value', 'date', 'url', 'image'] as const;

const own = (value: Plain, key: string): unknown =>
  Object.hasOwn(value, key) ? value[key] : undefined;

/** The field that identifies an entry; `undefined` where only its position does. */
export function keyOf(entry: unknown): {field: (typeof KEYS)[number]; key: string} | undefined {
  if (!isPlain(entry)) return undefined;
  const field = KEYS.find(name => typeof own(entry, name) === 'string');
  return field && {field, key: entry[field] as string};
}

/** Reads a translation file: its texts, and a fault for each value that is not one. Never throws. */
export function checkTranslation(value: unknown): {translation?: TranslatedTexts; faults: Fault[]} {
  const faults: Fault[] = [];
  const translation = isPlain(value)
    ? (textsAndKeys(recordSchema, value, [], faults) as Plain | undefined)
    : undefined;
  if (translation && !textsOf(translation).next().done) return {translation, faults};
  const expected = 'a translation such as {"events": [{"id": "…", "title": "…"}]}';
  return {
    faults: faults.length
      ? faults
      : [
          {
            path: '',
            expected,
            found: isPlain(value) ? 'an object without texts' : describeValue(value),
          },
        ],
  };
}

function textsAndKeys(schema: Schema, value: unknown, path: Path, faults: Fault[]): unknown {
  const {fields, item, isText} = schema;
  const refuse = (expected: string) =>
    void faults.push({path: pathText(path), expected, found: describeValue(value)});
  if (value === null || value === undefined) return undefined;
  if (isText) {
    if (typeof value === 'string') return value;
    const texts = isPlain(value)
      ? Object.keys(value).filter(tag => typeof value[tag] === 'string' && !INHERITED.test(tag))
      : [];
    if (!texts.length) return refuse('a text');
    const copy: Plain = Object.create(null);
    for (const tag of texts) copy[tag] = (value as Plain)[tag];
    return copy;
  }
  if (item) {
    if (!Array.isArray(value)) return refuse('a list');
    return value.map((entry, index) => textsAndKeys(item, entry, [...path, index], faults));
  }
  if (!fields)
    return typeof value === 'string' && KEYS.includes(path.at(-1) as 'id') ? value : undefined;
  if (!isPlain(value)) return refuse('an object');
  const copy: Plain = Object.create(null);
  for (const key of fieldsOf(fields, value)) {
    const translated = textsAndKeys(fields[key]!, value[key], [...path, key], faults);
    if (translated !== undefined) copy[key] = translated;
  }
  return copy;
}

/** Whether a value is a translation file rather than a record: it has ids and texts, but no facts. */
export function isTranslation(value: unknown): boolean {
  if (
    !isPlain(value) ||
    own(value, 'version') !== undefined ||
    typeof own(value, 'lang') !== 'string'
  )
    return false;
  const isKey = (part: unknown, field: string, depth: number) =>
    typeof part === 'string' &&
    (field === 'id' ||
      (depth > 3 && KEYS.includes(field as 'id')) ||
      (depth === 1 && (field === 'lang' || field === '$schema')));
  const says = (schema: Schema, part: unknown, field: string, depth: number): boolean => {
    const {fields, item, isText} = schema;
    if (isText || part === null || isKey(part, field, depth)) return false;
    if (item) return Array.isArray(part) && part.some(entry => says(item, entry, '', depth + 1));
    return fields
      ? isPlain(part) &&
          Object.keys(part).some(
            key => Object.hasOwn(fields, key) && says(fields[key]!, part[key], key, depth + 1),
          )
      : true;
  };
  return !says(recordSchema, value, '', 0);
}

/**
 * The record with the texts of a translation file beside its own. A text that the record already has in that language
 * stays, because a person put it there; only a reviewed file replaces it.
 *
 * @returns a new record, which shares the untranslated parts with the old one, and a fault for each text that matches
 *   nothing in the record
 */
export function joinTranslation(
  record: SendRecord,
  translation: TranslatedTexts,
  {tag, status}: {tag: string} & Translation,
): {record: SendRecord; faults: Fault[]} {
  const faults: Fault[] = [];
  const ownTag = recordLanguage(record);

  const joinText = (mine: Text, theirs: Text): Text => {
    const words = pickText(theirs, tag, tag);
    if (!words || matchingTag([words.lang], tag) === undefined) return mine;
    const texts: Record<string, string> = Object.assign(
      Object.create(null),
      typeof mine === 'string' ? {[ownTag]: mine} : mine,
    );
    const there = matchingTag(
      Object.keys(texts).filter(key => texts[key]!.trim()),
      tag,
    );
    if (there !== undefined && status !== 'reviewed') return mine;
    texts[there ?? tag] = words.text;
    return texts;
  };

  const join = (schema: Schema, mine: unknown, theirs: unknown, path: Path): unknown => {
    const {fields, item, isText} = schema;
    if (theirs === undefined) return mine;
    if (mine === undefined) {
      if (isText || fields || item)
        faults.push({
          path: pathText(path),
          expected: 'a text that the record has too',
          found: describeValue(theirs),
        });
      return mine;
    }
    if (isText) return joinText(mine as Text, theirs as Text);
    if (fields) {
      const copy: Plain = Object.assign(Object.create(null), mine);
      for (const key of fieldsOf(fields, theirs as Plain)) {
        const joined = join(fields[key]!, copy[key], (theirs as Plain)[key], [...path, key]);
        if (joined !== undefined) copy[key] = joined;
      }
      return copy;
    }
    if (!item) return mine;
    const list = [...(mine as unknown[])];
    const findPlace = placesIn(list);
    (theirs as unknown[]).forEach((entry, index) => {
      if (entry === undefined) return;
      const at = findPlace(entry, index);
      const key = keyOf(entry);
      if (at === undefined)
        faults.push({
          path: pathText(key ? [...path, index, key.field] : [...path, index]),
          expected: 'an entry that the record has too',
          found: describeValue(key?.key ?? entry),
        });
      else list[at] = join(item, list[at], entry, [...path, index]);
    });
    return list;
  };
  return {record: join(recordSchema, record, translation, []) as SendRecord, faults};
}

/** Matches entries of a list: by what identifies them, several of the same key in their order; else by position. */
function placesIn(list: readonly unknown[]): (entry: unknown, index: number) => number | undefined {
  const known = new Map<string, number[]>();
  const nameOf = (field: string, key: string) => `${field} ${key}`;
  list.forEach((entry, at) => {
    for (const field of KEYS) {
      const key = isPlain(entry) ? own(entry, field) : undefined;
      if (typeof key !== 'string') continue;
      const alike = known.get(nameOf(field, key));
      if (alike) alike.push(at);
      else known.set(nameOf(field, key), [at]);
    }
  });
  return (entry, index) => {
    const key = keyOf(entry);
    return key
      ? known.get(nameOf(key.field, key.key))?.shift()
      : index < list.length
        ? index
        : undefined;
  };
}
