/** From the text of a file, or from an object, to a checked record. */
import {checkRecord} from '../record/check.js';
import {type Fault} from '../record/faults.js';
import type {SendRecord} from '../record/schema.js';

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

/** What a check has left, as something to show. */
export const loadedFrom = (checked: ReturnType<typeof checkRecord>, base: string): Loaded => ({
  ...checked,
  base,
  ...(checked.record ? {} : {problem: 'unreadable' as const}),
});

/** Reads a record from an object. */
export const readValue = (value: unknown, base: string): Loaded =>
  loadedFrom(checkRecord(value), base);

/** What the text of a JSON file holds, or a fault. */
export function parseJson(body: string): {value: unknown} | {fault: Fault} {
  try {
    return {value: JSON.parse(body.replace(/^\uFEFF/, ''))};
  } catch {
    const found = /^\s*</.test(body)
      ? 'a web page'
      : body.trim()
        ? 'a text that is not JSON'
        : 'an empty file';
    return {fault: {path: '', expected: 'JSON', found}};
  }
}

/** Reads a record from the text of a JSON file. */
export function readJson(body: string, base: string): Loaded {
  const parsed = parseJson(body);
  return 'fault' in parsed
    ? {base, problem: 'unreadable', faults: [parsed.fault]}
    : readValue(parsed.value, base);
}
