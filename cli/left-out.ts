/** Finds what a table cannot express of a record, by comparing the two, so that nothing is lost silently. */
import type {ListName, SendRecord} from '../src/record/schema.js';
import {recordLanguage} from '../src/record/texts.js';

type Item = {readonly [field: string]: unknown};

const isObject = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Each leaf of a value, by its path without indexes. */
function* leaves(
  value: unknown,
  path: string,
  place: string,
): Generator<{path: string; place: string; value: unknown}> {
  if (Array.isArray(value))
    for (const [index, entry] of value.entries()) yield* leaves(entry, path, `${place}[${index}]`);
  else if (isObject(value))
    for (const [name, part] of Object.entries(value))
      yield* leaves(part, path ? `${path}.${name}` : name, `${place}.${name}`);
  else yield {path, place, value};
}

/**
 * In a text by language, the words in the record's language count as the field itself, and each other language as a
 * separate field.
 */
function flattened(value: unknown, own: string): unknown {
  if (Array.isArray(value)) return value.map(entry => flattened(entry, own));
  if (!isObject(value)) return typeof value === 'string' ? value.trim() : value;
  const tags = Object.keys(value);
  const isText =
    tags.length > 0 &&
    tags.every(tag => /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/.test(tag) && typeof value[tag] === 'string');
  const ownTag = isText ? tags.find(tag => tag.split('-')[0] === own.split('-')[0]) : undefined;
  if (ownTag === undefined)
    return Object.fromEntries(tags.map(tag => [tag, flattened(value[tag], own)]));
  const further = tags.filter(tag => tag !== ownTag);
  return further.length
    ? {
        '': (value[ownTag] as string).trim(),
        ...Object.fromEntries(further.map(tag => [`(${tag})`, value[tag]])),
      }
    : (value[ownTag] as string).trim();
}

/**
 * The fields of a list that were not read back from its table, each once, with its number of occurrences: a field that
 * is missing completely by its own name, otherwise the missing parts of it.
 *
 * @param back the record that the table reads as
 */
export function leftOut(record: SendRecord, back: SendRecord, list: ListName): Map<string, number> {
  const own = recordLanguage(record);
  const after = back[list] as unknown as readonly Item[];
  const lost: {top: string; path: string; item: number}[] = [];
  const languages: {path: string; item: number}[] = [];
  const came = new Set<string>();
  (record[list] as unknown as readonly Item[]).forEach((item, index) => {
    const kept = new Map(
      [...leaves(flattened(after[index] ?? {}, own), '', '')].map(leaf => [leaf.place, leaf.value]),
    );
    for (const {path, place, value} of leaves(flattened(item, own), '', '')) {
      const [, field = '', language] = /^(.*?)\.?(?:\((.*)\))?$/.exec(path)!;
      const top = field.split('.')[0]!;
      if (language !== undefined) languages.push({path: `texts in ${language}`, item: index});
      else if (kept.get(place.replace(/\.$/, '')) === value) came.add(top);
      else lost.push({top, path: field, item: index});
    }
  });
  const counted = new Map<string, Set<number>>();
  for (const {path, item} of [
    ...lost.map(({top, path: whole, item: of}) => ({path: came.has(top) ? whole : top, item: of})),
    ...languages,
  ]) {
    counted.set(path, (counted.get(path) ?? new Set()).add(item));
  }
  return new Map([...counted].map(([path, items]) => [path, items.size]));
}
