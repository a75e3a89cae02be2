/**
 * Updates dated after today. Nobody can have written them yet: a year was mistyped, or a column called "Date" holds due
 * dates. Widgets show such an update as the latest.
 */
import {findHeader} from '../src/data/table-header.js';
import type {VocabularyOptions} from '../src/data/vocabulary-options.js';
import type {Cell} from '../src/data/table-cells.js';
import {type Day, earliest, isDate} from '../src/record/dates.js';
import {type Fault, describeValue} from '../src/record/faults.js';
import type {ListName} from '../src/record/schema.js';
import {parseTypedDate} from '../src/record/typed-dates.js';

/** A fault where the earliest day that a date can mean is after today. */
function faultOf(path: string, typed: unknown, date: string | undefined, today: Day): Fault[] {
  return date !== undefined && isDate(date) && (earliest(date) ?? 0) > today
    ? [{path, expected: 'a date that is not in the future', found: describeValue(typed)}]
    : [];
}

const listOf = (holder: unknown, name: string): readonly unknown[] => {
  const list = (holder as {[name: string]: unknown} | null | undefined)?.[name];
  return Array.isArray(list) ? list : [];
};

/** Those of a record as it was read. */
export const updatesToCome = (value: unknown, today: Day): Fault[] =>
  listOf(value, 'priorities').flatMap((priority, at) =>
    listOf(priority, 'updates').flatMap((update, index) => {
      const date = (update as {date?: unknown} | null | undefined)?.date;
      return typeof date === 'string'
        ? faultOf(`priorities[${at}].updates[${index}].date`, date, date, today)
        : [];
    }),
  );

/** Those of a table. */
export function rowsToCome(
  rows: readonly (readonly Cell[])[],
  list: ListName,
  own: VocabularyOptions,
  today: Day,
): Fault[] {
  const {at, headings, places} = findHeader(rows, list, own) ?? {at: 0, headings: [], places: []};
  const place = places.findIndex(column => column?.field === 'update.date');
  return rows.slice(at + 1).flatMap((cells, below) => {
    const typed = cells[place]?.text.trim() ?? '';
    return faultOf(
      `row ${at + below + 2}, "${headings[place]}"`,
      typed,
      parseTypedDate(typed)?.date,
      today,
    );
  });
}
