/**
 * From the text of a file, a table of a page or an object to a checked record: the one reader that the page, the command line
 * and the receiver share. What a file holds decides how it is read, not its name nor what its server calls it.
 */
import {checkRecord} from '../record/check.js';
import type {Fault} from '../record/faults.js';
import type {ListName, SendRecord} from '../record/schema.js';
import type {Decoded} from './decode.js';
import {type OwnWords, pairsOf} from './own-words.js';

/** Why there is nothing to show: the address gave no answer, its answer is no record, or it is too large for a phone. */
export type Problem = 'unreachable' | 'unreadable' | 'too-large';

export interface Loaded {
  record?: SendRecord;
  faults: readonly Fault[];
  problem?: Problem;
  /** What relative addresses of the record are relative to. */
  base: string;
  /** When it was fetched, in milliseconds since 1970, if a later try to refresh it failed. */
  agedSince?: number;
}

/** How a file is to be read. */
export interface ReadOptions extends OwnWords {
  /** The list of the record that a table holds. */
  list: ListName;
}

/** What a check has left, as something to show. */
export const loadedFrom = (checked: ReturnType<typeof checkRecord>, base: string): Loaded => ({
  ...checked,
  base,
  ...(checked.record ? {} : {problem: 'unreadable' as const}),
});

/** Reads a record from an object. */
export const readValue = (value: unknown, base: string, own: OwnWords = {}): Loaded =>
  loadedFrom(checkRecord(value, pairsOf(own.statuses)), base);

/** What the text of a JSON file holds, or a fault. */
export function parseJson(body: string): {value: unknown; fault?: undefined} | {fault: Fault} {
  try {
    return {value: JSON.parse(body.trim()), fault: undefined};
  } catch {
    return {fault: {path: '', expected: 'JSON', found: kindOfText(body)}};
  }
}

/** Reads a record from the text of a JSON file. */
export function readJson(body: string, base: string, own: OwnWords = {}): Loaded {
  const parsed = parseJson(body);
  return parsed.fault
    ? {base, problem: 'unreadable', faults: [parsed.fault]}
    : readValue(parsed.value, base, own);
}

/** What a text looks like, for the person who expected something else of it. */
function kindOfText(body: string): string {
  if (/^PK|^\u00d0\u00cf|^\ufffd/.test(body)) return 'a workbook; save the sheet as CSV';
  if (/^%PDF/.test(body)) return 'a PDF';
  if (/^\s*</.test(body))
    return /docs\.google\.com\/spreadsheets/.test(body)
      ? 'the page where a Google sheet is edited; publish the sheet to the web as CSV'
      : 'a web page';
  return body.trim() ? 'a text that is not JSON' : 'an empty file';
}

/** Whether a text is to be read as a table: not when it begins as JSON, a page or a packed file does, nor when it is one word. */
export const isTable = (body: string): boolean =>
  /[,;\t|\r\n]/.test(body.trim()) && !/^\s*[[{<]|^PK|^%PDF|^[\ufffd\u00d0]/.test(body);

/** Reads one list of a record from the text of a CSV file. */
export type ReadCsv = (body: string, list: ListName, base: string, own?: OwnWords) => Loaded;

/**
 * Reads a file, whatever it is.
 *
 * @param readCsv reads it where it is a table; `tables.ts` has it, which pages load only then
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
