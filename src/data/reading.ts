/**
 * Turns the text of a file, a table of a page or an object into a checked record: the one reader that the page, the
 * command line and the receiver share. The content of a file decides how it is read, not its name or content type.
 */
import {checkRecord} from '../record/check.js';
import type {Fault} from '../record/faults.js';
import type {ListName, SendRecord} from '../record/schema.js';
import type {Decoded} from './decode.js';
import {type VocabularyOptions, parsePairs} from './vocabulary-options.js';

/**
 * Why there is nothing to show: the address did not respond, the response is not a record, or it is too large for a
 * phone.
 */
export type Problem = 'unreachable' | 'unreadable' | 'too-large';

export interface Loaded {
  record?: SendRecord;
  faults: readonly Fault[];
  problem?: Problem;
  /** The base of the record's relative addresses. */
  base: string;
  /** When it was fetched, in milliseconds since 1970, if a later refresh failed. */
  agedSince?: number;
}

/** How a file is to be read. */
export interface ReadOptions extends VocabularyOptions {
  /** The list of the record that a table contains. */
  list: ListName;
}

/** The result of a check as a value to show. */
export const loadedFrom = (checked: ReturnType<typeof checkRecord>, base: string): Loaded => ({
  ...checked,
  base,
  ...(checked.record ? {} : {problem: 'unreadable' as const}),
});

/** Reads a record from an object. */
export const readValue = (value: unknown, base: string, own: VocabularyOptions = {}): Loaded =>
  loadedFrom(checkRecord(value, parsePairs(own.statuses)), base);

/** The value of a JSON text, or a fault. */
export function parseJson(body: string): {value: unknown; fault?: undefined} | {fault: Fault} {
  try {
    return {value: JSON.parse(body.trim()), fault: undefined};
  } catch {
    return {fault: {path: '', expected: 'JSON', found: kindOfText(body)}};
  }
}

/** Reads a record from the text of a JSON file. */
export function readJson(body: string, base: string, own: VocabularyOptions = {}): Loaded {
  const parsed = parseJson(body);
  return parsed.fault
    ? {base, problem: 'unreadable', faults: [parsed.fault]}
    : readValue(parsed.value, base, own);
}

/** What kind of file a text looks like, for the person who expected another. */
function kindOfText(body: string): string {
  if (/^PK|^\u00d0\u00cf|^\ufffd/.test(body)) return 'a workbook; save the sheet as CSV';
  if (/^%PDF/.test(body)) return 'a PDF';
  if (/^\s*</.test(body))
    return /docs\.google\.com\/spreadsheets/.test(body)
      ? 'the page where a Google sheet is edited; publish the sheet to the web as CSV'
      : 'a web page';
  return body.trim() ? 'a text that is not JSON' : 'an empty file';
}

/**
 * Whether a text is read as a table: not if it begins like JSON, a web page or a compressed file, nor if it is one
 * word.
 */
export const isTable = (body: string): boolean =>
  /[,;\t|\r\n]/.test(body.trim()) && !/^\s*[[{<]|^PK|^%PDF|^[\ufffd\u00d0]/.test(body);

/** Reads one list of a record from the text of a CSV file. */
export type ReadCsv = (
  body: string,
  list: ListName,
  base: string,
  own?: VocabularyOptions,
) => Loaded;

/**
 * Reads a file of any kind.
 *
 * @param readCsv reads a table; from `tables.ts`, which pages load only when they need it
 */
export function readText(
  {text, fault}: Decoded,
  base: string,
  {list, ...own}: ReadOptions,
  readCsv?: ReadCsv,
): Loaded {
  const loaded =
    readCsv && isTable(text) ? readCsv(text, list, base, own) : readJson(text, base, own);
  return fault && loaded.record ? {...loaded, faults: [fault, ...loaded.faults]} : loaded;
}
