/**
 * The texts of a record for a translator: each with a name that stays the same when the record grows, because it
 * consists of the ids of items and not of their positions.
 */
import type {SendRecord} from '../src/record/schema.js';
import {pickText, recordLanguage} from '../src/record/texts.js';
import {textsOf} from '../src/record/record-texts.js';
import {type TranslatedTexts, keyOf} from '../src/record/translation-file.js';

/** One text to be translated. */
export interface TextUnit {
  /** Such as `events[visit-2021].title`. */
  id: string;
  source: string;
  path: readonly (string | number)[];
}

type Holder = {[key: string | number]: unknown};

/** Every text of a checked record in the record's own language. */
export function unitsOf(record: SendRecord): TextUnit[] {
  const own = recordLanguage(record);
  const units: TextUnit[] = [];
  const names = new Map<unknown, string[]>();
  for (const {path, text} of textsOf(record)) {
    const words = pickText(text, own, own);
    // A percent sign, or a number alone, is the same in every language.
    if (!words || words.lang.split('-')[0] !== own.split('-')[0] || !/\p{L}/u.test(words.text))
      continue;
    units.push({id: unitName(record, path, names), source: words.text, path});
  }
  return units;
}

/** A path with ids, or other keys of entries, instead of indexes. */
function unitName(
  record: SendRecord,
  path: readonly (string | number)[],
  names: Map<unknown, string[]>,
): string {
  let holder: unknown = record;
  let name = '';
  for (const step of path) {
    if (typeof step === 'number') {
      if (!names.has(holder)) names.set(holder, entryNames(holder as unknown[]));
      name += `[${names.get(holder)![step]}]`;
    } else name += name ? `.${step}` : step;
    holder = (holder as Holder)[step];
  }
  return name;
}

/** A name for each entry of a list: of several with the same key, the second ends in #2. */
function entryNames(list: readonly unknown[]): string[] {
  const seen = new Map<string, number>();
  return list.map((entry, index) => {
    const key = keyOf(entry);
    const name = key ? (key.field === 'id' ? key.key : `${key.field}=${key.key}`) : String(index);
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times > 1 ? `${name}#${times}` : name;
  });
}

/** The content of a translation file: ids and translated texts, in the shape and order of the record. */
export function translationFrom(
  record: SendRecord,
  units: readonly TextUnit[],
  targets: ReadonlyMap<string, string>,
): TranslatedTexts {
  const wanted = new Set(units.filter(({id}) => targets.has(id)).map(({path}) => path.join('\n')));
  const targetAt = new Map(units.map(({id, path}) => [path.join('\n'), targets.get(id)]));
  /** Whether anything within a path is translated. */
  const holding = new Set<string>();
  for (const path of wanted)
    for (let at = path; at; at = at.slice(0, Math.max(at.lastIndexOf('\n'), 0))) holding.add(at);

  const copy = (value: unknown, path: string): unknown => {
    if (wanted.has(path)) return targetAt.get(path);
    if (Array.isArray(value)) return copyList(value, path);
    const result: Holder = {};
    for (const [name, part] of Object.entries(value as Holder)) {
      const at = path ? `${path}\n${name}` : name;
      if (holding.has(at)) result[name] = copy(part, at);
    }
    return result;
  };
  const copyList = (list: readonly unknown[], path: string): unknown[] => {
    const keys = list.map(keyOf);
    const named = keys.map(key => key && `${key.field} ${key.key}`);
    const doubled = new Set(named).size < named.length;
    const last = Math.max(
      ...list.map((_, index) => (holding.has(`${path}\n${index}`) ? index : -1)),
      -1,
    );
    const entries: unknown[] = [];
    for (let index = 0; index <= last; index += 1) {
      const at = `${path}\n${index}`;
      const key = keys[index];
      if (!holding.has(at)) {
        // Entries without a unique key are matched by position, so empty ones must be written too.
        if (!key) entries.push(null);
        else if (doubled) entries.push({[key.field]: key.key});
        continue;
      }
      const copied = copy(list[index], at);
      entries.push(key ? {[key.field]: key.key, ...(copied as object)} : copied);
    }
    return entries;
  };
  return copy(record, '') as TranslatedTexts;
}
