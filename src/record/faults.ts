/** What is wrong with a record, as values: where, what was expected, what was found. Read by webmasters, never by families. */

export interface Fault {
  /** Where in the record: `priorities[2].updates[0].date`; in a table, `row 7, "Date"`; empty for the whole record. */
  path: string;
  /** What should have been there, to finish "expected …". */
  expected: string;
  /** What was there, to finish "got …". */
  found: string;
  /** Whether it is information rather than a mistake: a column that is not read, a row that is not an item. */
  isNote?: boolean;
}

const LONGEST_QUOTE = 60;

/** Names a value in words that a webmaster can place. */
export function describeValue(value: unknown): string {
  if (typeof value === 'string')
    return `"${value.length > LONGEST_QUOTE ? `${value.slice(0, LONGEST_QUOTE)}…` : value}"`;
  if (value === undefined || value === null) return 'nothing';
  if (typeof value === 'number' && !Number.isFinite(value))
    return 'a number that cannot be written';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return Array.isArray(value)
    ? 'a list'
    : typeof value === 'object'
      ? 'an object'
      : `a ${typeof value}`;
}

/** A fault in one sentence: `priorities[2].updates[0].date: expected a date such as 2021-03, got "last spring"`. */
export const faultSentence = ({path, expected, found}: Fault): string =>
  `${path || 'record'}: expected ${expected}, got ${found}`.replace(/\s+/g, ' ');
