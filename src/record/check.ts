/**
 * Turns any value into a record that can be shown, and reports every fault.
 *
 * One walk along the schema copies what fits into objects without a prototype, so that neither `__proto__` in the data nor a
 * polluted `Object.prototype` on the page can reach a widget, and circular structures end. A value that does not fit
 * is left out as narrowly as possible and reported; the rest of its item stays. A word where a code belongs is
 * preserved as the source's own words. Paths are those of the file, whatever was left out.
 */
import {isSpreadsheetError, markUnclear} from './absence.js';
import {type FilePositions, pathText} from './fault-paths.js';
import {type Fault, describeValue} from './faults.js';
import type {Schema} from './fields.js';
import {isPlaceholderValue, preserveAsText} from './unparsed-values.js';
import {referenceFaults} from './references.js';
import {type ListName, type SendRecord, lists, record as recordSchema} from './schema.js';
import {MARKUP, withoutBidiControls, canonicalTag, comparisonKey} from './texts.js';

export interface CheckedRecord {
  /** Absent when nothing of the value is a record. */
  record?: SendRecord;
  faults: Fault[];
}

type Plain = {[key: string]: unknown};
type Path = readonly (string | number)[];
/** Pairs of a publisher's own words for a status, and the status that they mean. */
type Meanings = readonly (readonly [words: string, status: string])[];

/** What a check has found so far. */
interface Findings {
  faults: Fault[];
  places: FilePositions;
  /** How many further values will be read. */
  left: number;
  /** Whether text that was encoded twice has been reported. */
  twice?: boolean;
  /** Fields with unknown names, each reported once per list. */
  ignored: Set<string>;
  /** How many values were left out without a trace in the copy. */
  losses: number;
  /** What the publisher's own words for a status mean. */
  statuses: Map<string, unknown>;
}

const listNames = Object.keys(lists) as ListName[];
/** No phone should have to read more values than this; a Proxy on a page may have any number. */
const MOST_VALUES = 2_000_000;

/** Fields that publishers use for their own notes, and those with words as they were typed. */
const OWN_FIELD = /^[$_@]|^comment$|Text$/;
/** Characters that appear when UTF-8 is read as windows-1252 and saved as UTF-8 again. */
export const TWICE = /â€.|[ÂÃ][\xa0-\xbf]/;
const INHERITED = /^(?:__proto__|constructor|prototype)$/;

/**
 * Checks a value that came from JSON, a table or a page. Never throws.
 *
 * @param meanings what a publisher's own words for a status mean, in addition to those that the record itself explains
 */
export function checkRecord(value: unknown, meanings: Meanings = []): CheckedRecord {
  const findings: Findings = {
    faults: [],
    places: new Map(),
    left: MOST_VALUES,
    ignored: new Set(),
    losses: 0,
    statuses: new Map(),
  };
  const {faults, places, statuses} = findings;
  for (const [words, status] of meanings)
    statuses.set(comparisonKey(words), status.trim().toLowerCase().replace(/\s+/g, '-'));
  const copy = read(recordSchema, value, [], findings) as Plain | undefined;
  if (!copy) return {faults};
  const unclear = (copy['unclear'] ?? []) as string[];
  const known = [
    ...Object.keys(copy),
    ...unclear.filter(name => Object.hasOwn(value as Plain, name)),
  ];
  if (![...listNames, 'area', 'version'].some(name => known.includes(name))) {
    report(findings, [], `a record with one of ${listNames.join(', ')}`, 'an object without them');
    return {faults};
  }
  const given = new Set(listNames.filter(name => copy[name]));
  for (const name of listNames) copy[name] ??= [];
  const record = copy as SendRecord;
  // One by one: spreading a list of many thousands would exceed the limit on arguments.
  for (const fault of referenceFaults(record, given, places)) faults.push(fault);
  return {record, faults};
}

function report({faults}: Findings, path: Path, expected: string, found: string): undefined {
  faults.push({path: pathText(path), expected, found});
}

/** The parts of a value that fit its schema; `undefined` when no part does, which is then reported. */
function read(schema: Schema, value: unknown, path: Path, findings: Findings): unknown {
  const {expected, fits, fields, item, values, isText} = schema;
  const refuse = (wanted: string, found: string): undefined =>
    report(findings, path, wanted, found);
  try {
    if (fits?.(value)) return isText ? readWords(value as string, path, findings) : value;
    if (typeof value === 'object' && value !== null) {
      if (Array.isArray(value)) {
        if (item) return readList(item, value, path, findings);
      } else if (fields) return readObject(schema, value as Plain, path, findings);
      else if (isText) {
        const texts = readTexts(value as Plain, path, findings);
        // Of texts by language, those that can be read stay.
        if (!texts.wrong) return texts.copy;
        refuse(expected, describeValue(value));
        return texts.right ? texts.copy : undefined;
      } else if (values) return readValues(values, value as Plain, path, findings);
    }
    return refuse(expected, describeValue(value));
  } catch {
    return refuse('a value that can be read', 'an error');
  }
}

/**
 * An object's fields, read from own properties only. A property that is null counts as absent, and so does a
 * placeholder.
 */
function readObject(
  {expected, fields = {}, required}: Schema,
  value: Plain,
  path: Path,
  findings: Findings,
): Plain | undefined {
  const {faults, statuses} = findings;
  const copy: Plain = Object.create(null);
  const unclear: string[] = [];
  // Unknown names are reported for the record, or for the item of a list, that contains them.
  const isWhole = path.length === 0 || path.length === 2;
  for (const key of Object.keys(fields)) {
    if (!Object.hasOwn(value, key)) continue;
    if (!isBelowValueLimit(path, findings)) break;
    const schema = fields[key]!;
    const at = [...path, key];
    const {losses} = findings;
    let member = value[key];
    if (member === null || member === undefined) continue;
    if (isPlaceholderValue(key, member, schema)) {
      report(findings, at, 'words, or nothing', describeValue(member));
      if (isSpreadsheetError(member)) unclear.push(key);
      continue;
    }
    if (/^stat(?:us|e)$/.test(key) && typeof member === 'string')
      member = statuses.get(comparisonKey(member)) ?? member;
    const part = read(schema, member, at, findings);
    if (part !== undefined) copy[key] = part;
    else if (!preserveAsText(copy, key, member)) {
      unclear.push(key);
      findings.losses += 1;
    }
    if (findings.losses > losses && (isWhole || schema.item)) unclear.push(key);
    if (key === 'statuses' && part)
      for (const words of Object.keys(part))
        if (!statuses.has(comparisonKey(words)))
          statuses.set(comparisonKey(words), (part as Plain)[words]);
  }
  for (const key of required)
    if (copy[key] === undefined) {
      // A required field that was left out has already been reported.
      if (!Object.hasOwn(value, key) || value[key] === null || value[key] === undefined)
        report(findings, [...path, key], expected, describeValue(undefined));
      return undefined;
    }
  // A value under a name that we do not know may be the one that is missing elsewhere; in a record, a whole list.
  const ignored = Object.keys(value).filter(
    key =>
      !Object.hasOwn(fields, key) &&
      !OWN_FIELD.test(key) &&
      (path.length || Array.isArray(value[key])),
  );
  if (ignored.length) unclear.push(...Object.keys(fields).filter(key => copy[key] === undefined));
  for (const key of ignored) {
    const kind = `${path[0]} ${key}`;
    if (findings.ignored.has(kind)) continue;
    findings.ignored.add(kind);
    report(findings, [...path, key], `a field of ${expected}`, `"${key}", which is passed over`);
    faults.at(-1)!.isNote = true;
  }
  if (unclear.length) markUnclear(copy, ...unclear);
  return copy;
}

/** Words for the screen. Text encoded twice is reported once, because the whole file was saved that way. */
function readWords(words: string, path: Path, findings: Findings): string {
  const found = describeValue(words);
  if (!findings.twice && TWICE.test(words)) {
    findings.twice = true;
    report(findings, path, 'a file saved as UTF-8', `${found}, encoded twice`);
  }
  if (MARKUP.test(words)) report(findings, path, 'words without HTML', found);
  return withoutBidiControls(words);
}

function readList(item: Schema, value: readonly unknown[], path: Path, findings: Findings) {
  const copy: unknown[] = [];
  const places: number[] = [];
  for (let at = 0; at < value.length && isBelowValueLimit(path, findings); at += 1) {
    const entry = read(item, value[at], [...path, at], findings);
    if (entry === undefined) findings.losses += 1;
    else {
      copy.push(entry);
      places.push(at);
    }
  }
  findings.places.set(copy, places);
  if (path.length === 1) assignIds(copy as Plain[], path[0]!, places, findings);
  return copy;
}

/** Gives an id to each item that has none, and reports those that are used twice. */
function assignIds(
  items: Plain[],
  list: string | number,
  places: readonly number[],
  findings: Findings,
): void {
  // Not an id that another item of the list already has.
  const written = new Set(items.map(({id}) => id));
  const seen = new Set<unknown>();
  items.forEach((item, index) => {
    const place = places[index]!;
    let id = `${list}-${place + 1}`;
    while (written.has(id)) id += '-';
    item['id'] ??= id;
    if (seen.has(item['id']))
      report(
        findings,
        [list, place, 'id'],
        `an id that no other of the ${list} has`,
        describeValue(item['id']),
      );
    seen.add(item['id']);
  });
}

function readValues(values: Schema, value: Plain, path: Path, findings: Findings): Plain {
  const copy: Plain = Object.create(null);
  for (const key of Object.keys(value)) {
    const member = value[key];
    if (INHERITED.test(key) || member === null || member === undefined) continue;
    if (!isBelowValueLimit(path, findings)) break;
    const part = read(values, member, [...path, key], findings);
    if (part === undefined) findings.losses += 1;
    else copy[key] = part;
  }
  return copy;
}

/** Texts by language, and how many could be read. */
function readTexts(value: Plain, path: Path, findings: Findings) {
  const copy: Plain = Object.create(null);
  let [right, wrong] = [0, 0];
  for (const key of Object.keys(value)) {
    const member = value[key];
    if (INHERITED.test(key) || member === null || member === undefined) continue;
    if (!isBelowValueLimit(path, findings)) break;
    if (typeof member === 'string') {
      right += 1;
      // Browsers and JavaScript write "pl-PL"; many content management systems write "pl_PL".
      copy[canonicalTag(key)] = readWords(member, [...path, key], findings);
    } else wrong += 1;
  }
  return {copy, right, wrong};
}

/** Counts the values that are read, and reports once where there are too many. */
function isBelowValueLimit(path: Path, findings: Findings): boolean {
  findings.left -= 1;
  if (findings.left === 0) report(findings, path, `at most ${MOST_VALUES} values`, 'more');
  return findings.left > 0;
}
