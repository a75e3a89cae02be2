/**
 * From anything at all to a record that can be shown, with every fault named.
 *
 * The value is first copied along the schema into objects without a prototype, so that neither `__proto__` in the data nor a
 * polluted `Object.prototype` on the page can reach a widget, and nothing that leads in a circle is followed. Each item is then
 * held against its schema; what does not fit is taken out at the smallest place and reported, and the rest of the item stays. A
 * word in the place of a code is kept as the source's own. Paths are those of the file, whatever was taken out.
 */
import * as v from 'valibot';
import {isPlaceholder, isSpreadsheetError, markUnclear} from './absence.js';
import {parseDate} from './dates.js';
import {type Fault, describeValue} from './faults.js';
import {type Places, pathIn, pathText, takeOut} from './fault-paths.js';
import {referenceFaults} from './references.js';
import {type ListName, type SendRecord, heading, lists, record as recordSchema} from './schema.js';
import {shapeOf} from './shape.js';
import {balanced, canonicalTag, keyOfWords} from './texts.js';
import {word} from './fields.js';

export interface CheckedRecord {
  /** Absent when nothing of the value is a record. */
  record?: SendRecord;
  faults: Fault[];
}

type Plain = {[key: string]: unknown};
type Path = readonly (string | number)[];

/** What a check has found so far. */
interface Findings {
  faults: Fault[];
  places: Places;
  /** How many further values will be read. */
  left: number;
  /** Paths of what could not be read at all, and was told. */
  unreadable: Set<string>;
}

const listNames = Object.keys(lists) as ListName[];
/** More values than this no phone should be asked to read; a proxy on a page may have any number. */
const MOST_VALUES = 2_000_000;

/** Where the source's own words go that are no code, and no date. */
const OWN_WORDS: Readonly<Record<string, string>> = {
  status: 'statusText',
  kind: 'kindText',
  state: 'stateText',
  code: 'text',
  date: 'dateText',
  due: 'dueText',
  qualifier: 'note',
  value: 'valueText',
};
/** Fields in which "None" or "-" may be meant. */
const MAY_BE_ANYTHING = /^(?:id|label|value|is|unit|hint|account|alt|format|dateText|dueText)$/;
const INHERITED = /^(?:__proto__|constructor|prototype)$/;

/**
 * Checks a value that came from JSON, a table or a page. Never throws.
 *
 * @param meanings what a publisher's own words for a status mean, beside those that the record explains itself
 */
export function checkRecord(
  value: unknown,
  meanings: readonly (readonly [words: string, status: string])[] = [],
): CheckedRecord {
  const findings: Findings = {
    faults: [],
    places: new Map(),
    left: MOST_VALUES,
    unreadable: new Set(),
  };
  const {faults} = findings;
  const refuse = (expected: string, found: string): CheckedRecord => ({
    faults: [...faults, {path: '', expected, found}],
  });
  const copy = copyOf(value, recordSchema, [], findings);
  if (!isPlain(copy)) return refuse('a record such as {"events": [ … ]}', describeValue(copy));
  const has = (name: string) => Object.hasOwn(copy, name);
  if (![...listNames, 'area', 'version'].some(has))
    return refuse(`a record with one of ${listNames.join(', ')}`, 'an object without them');
  const given = new Set(listNames.filter(has));
  const items = listNames.map(name => {
    const entries = copy[name];
    delete copy[name];
    return entries;
  });
  const fields = fitted(heading, copy, [], findings) ?? Object.create(null);
  // What the publisher's own words mean is known before the first of them is met.
  translateStatuses(fields['statuses'], meanings, items);
  listNames.forEach((name, at) => {
    fields[name] = checkList(name, items[at], findings, fields);
  });
  const record = fields as SendRecord;
  // One by one: a list of many thousand would be too many arguments.
  for (const fault of referenceFaults(record, given, findings.places)) faults.push(fault);
  return {record, faults};
}

/** Puts codes in the place of the publisher's own words for them. */
function translateStatuses(
  explained: unknown,
  meanings: readonly (readonly [string, string])[],
  items: readonly unknown[],
): void {
  const codes = new Map<string, unknown>();
  if (isPlain(explained))
    for (const words of Object.keys(explained)) codes.set(keyOfWords(words), explained[words]);
  for (const [words, status] of meanings)
    codes.set(keyOfWords(words), status.trim().toLowerCase().replace(/\s+/g, '-'));
  if (!codes.size) return;
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (isPlain(value))
      for (const key of Object.keys(value)) {
        const words = value[key];
        if (key !== 'status' && key !== 'state') walk(words);
        else if (typeof words === 'string') value[key] = codes.get(keyOfWords(words)) ?? words;
      }
  };
  walk(items);
}

function checkList(name: ListName, value: unknown, findings: Findings, record: Plain): Plain[] {
  const {faults, places} = findings;
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    faults.push({path: name, expected: 'a list', found: describeValue(value)});
    markUnclear(record, name);
    return [];
  }
  const items: Plain[] = [];
  const stood: number[] = [];
  const seen = new Set<string>();
  const written = new Set(value.map((entry: Plain | null) => entry?.['id']));
  value.forEach((entry: unknown, index) => {
    const item = fitted(lists[name], entry, [name, index], findings);
    if (!item) return;
    if (typeof item['id'] === 'string') {
      if (seen.has(item['id']))
        faults.push({
          path: `${name}[${index}].id`,
          expected: `an id that no other of the ${name} has`,
          found: describeValue(item['id']),
        });
    } else {
      // Not one that an item of the list has as its own.
      let id = `${name}-${index + 1}`;
      while (written.has(id)) id += '-';
      item['id'] = id;
    }
    seen.add(item['id'] as string);
    items.push(item);
    stood.push(index);
  });
  places.set(items, stood);
  return items;
}

/**
 * The value without what its schema refuses, or `undefined` when nothing of it can stay. Each round takes out the refused
 * leaves; as every round makes the value smaller, it ends.
 */
function fitted(
  schema: v.GenericSchema,
  value: unknown,
  at: Path,
  {faults, places, unreadable}: Findings,
): Plain | undefined {
  const told = new Set(unreadable);
  for (;;) {
    const result = v.safeParse(schema, value);
    if (result.success) return value as Plain;
    let removed = false;
    // From the last to the first, so that taking an entry out of a list does not move those still to come.
    for (const issue of [...result.issues].reverse()) {
      const keys = (issue.path ?? []).map(step => step.key as string | number);
      const path = pathText([...at, ...pathIn(places, value, keys)]);
      // A necessary field that was taken out is missing in the next round: one mistake is told once.
      if (!told.has(path))
        faults.push({path, expected: issue.message, found: describeValue(issue.input)});
      told.add(path);
      removed = removeAt(value, keys, issue.type === 'union', places) || removed;
    }
    if (!removed) return undefined;
  }
}

/** Takes out what lies at a path. Of texts by language only those that are no text go, when at least one is. */
function removeAt(
  root: unknown,
  keys: (string | number)[],
  isText: boolean,
  places: Places,
): boolean {
  const last = keys.at(-1);
  if (last === undefined) return false;
  let holder = root;
  for (const key of keys.slice(0, -1)) holder = isHolder(holder) ? holder[key] : undefined;
  if (!isHolder(holder)) return false;
  const value = holder[last];
  if (isText && isPlain(value)) {
    const wrong = Object.keys(value).filter(tag => typeof value[tag] !== 'string');
    if (wrong.length < Object.keys(value).length) {
      for (const tag of wrong) delete value[tag];
      return wrong.length > 0;
    }
  }
  const isItem = isPlain(root) && keys.length > 1;
  if (Array.isArray(holder) && typeof last === 'number') {
    takeOut(places, holder, last);
    if (isItem) markUnclear(root, String(keys[0]));
  } else if (isPlain(holder) && Object.hasOwn(holder, last)) {
    if (!keepWords(holder, String(last), value) && isItem) markUnclear(root, String(keys[0]));
    delete holder[last];
  }
  // A required field is missing, as from a list that stands for an object: its whole item goes, unless that is the root.
  else return removeAt(root, keys.slice(0, -1), false, places);
  return true;
}

/** Words in the place of a code or a date are the source's own. Anything else leaves the field unclear. */
function keepWords(holder: Plain, field: string, value: unknown): boolean {
  const own = OWN_WORDS[field];
  const isWords = typeof value === 'string' && value.trim() && parseDate(value) === undefined;
  if (!isWords || !own || !Object.hasOwn(OWN_WORDS, field)) {
    markUnclear(holder, field);
    return false;
  }
  holder[own] ??= balanced(value);
  return true;
}

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isHolder = (value: unknown): value is {[key: string | number]: unknown} =>
  typeof value === 'object' && value !== null;

/**
 * Copies what the schema knows, and of that own members only, into objects without a prototype. A member that is null is as
 * good as absent, and so is a placeholder. What has the wrong shape is copied without what is in it, for the check to refuse.
 */
function copyOf(value: unknown, schema: v.GenericSchema, path: Path, findings: Findings): unknown {
  const {fields, item, values, isText} = shapeOf(schema);
  if (typeof value === 'string') return isText ? balanced(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  try {
    if (Array.isArray(value)) {
      const copy: unknown[] = [];
      for (let at = 0; item && at < value.length && mayRead(path, findings); at += 1)
        copy.push(copyOf(value[at], item, [...path, at], findings));
      return copy;
    }
    const copy: Plain = Object.create(null);
    for (const key of Object.keys(fields ?? (isText || values ? value : {}))) {
      if (!Object.hasOwn(value, key) || (!fields && INHERITED.test(key))) continue;
      if (!mayRead(path, findings)) break;
      const member = (value as Plain)[key];
      const at = [...path, key];
      if (fields && isLeaf(fields[key]!) && holdsThePlace(key, member)) {
        tellPlaceholder(copy, key, member as string, at, findings.faults);
        continue;
      }
      const inner = fields?.[key] ?? values ?? (typeof member === 'string' ? schema : word);
      const part = copyOf(member, inner, at, findings);
      // Browsers and JavaScript write "pl-PL" where many a content management system writes "pl_PL".
      if (part !== null && part !== undefined) copy[isText ? canonicalTag(key) : key] = part;
    }
    return copy;
  } catch {
    const where = pathText(path);
    findings.unreadable.add(where);
    findings.faults.push({path: where, expected: 'a value that can be read', found: 'an error'});
    return undefined;
  }
}

/** Counts what is read, and says once where it becomes too much. */
function mayRead(path: Path, findings: Findings): boolean {
  findings.left -= 1;
  if (findings.left === 0)
    findings.faults.push({
      path: pathText(path),
      expected: `at most ${MOST_VALUES} values`,
      found: 'more',
    });
  return findings.left > 0;
}

const isLeaf = (schema: v.GenericSchema): boolean => {
  const {fields, item} = shapeOf(schema);
  return !fields && !item;
};

const holdsThePlace = (key: string, member: unknown): boolean =>
  typeof member === 'string' &&
  !MAY_BE_ANYTHING.test(key) &&
  (isPlaceholder(member) || isSpreadsheetError(member));

function tellPlaceholder(
  item: Plain,
  key: string,
  words: string,
  path: Path,
  faults: Fault[],
): void {
  faults.push({path: pathText(path), expected: 'words, or nothing', found: describeValue(words)});
  if (isSpreadsheetError(words)) markUnclear(item, key);
}
