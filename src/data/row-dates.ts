/** Dates of events that a table gives in several columns: start and end; year, month and day; and when a report came out. */
import {parseDate} from '../record/dates.js';
import {parseTypedDate} from '../record/typed-dates.js';
import type {Item} from './table-cells.js';

/** A date of a year, a month and a day, each in a cell of its own. */
function fromParts(item: Item, year: string, month: string, day: string): string | undefined {
  const [y, m, d] = [year, month, day].map(field => item[field] as string | undefined);
  for (const field of [year, month, day]) delete item[field];
  const typed = [d, m && (/^\d+$/.test(m) ? m.padStart(2, '0') : m), y].filter(Boolean);
  if (!y) return undefined;
  return (
    parseTypedDate(typed.join(/^\d+$/.test(m ?? '1') ? '/' : ' '))?.date ??
    (/^\d{4}$/.test(y) ? y : undefined)
  );
}

/**
 * Puts the parts of an event's date together.
 *
 * @returns events that the row tells of besides: the report, where it has a date of its own
 */
export function finishDates(item: Item, row: number): Item[] {
  const start = fromParts(item, '+year', '+month', '+day') ?? (item['date'] as string | undefined);
  const end =
    fromParts(item, '+endYear', '+endMonth', '+endDay') ?? (item['+end'] as string | undefined);
  delete item['+end'];
  if (start) item['date'] = start;
  if (end && end !== start) {
    const span = `${start ?? '..'}/${end}`;
    // An end before the start, or a span of spans, is nobody's meaning: the start stands.
    if (parseDate(span)) item['date'] = span;
  }
  const published = item['+published'] as string | undefined;
  delete item['+published'];
  if (published === undefined) return [];
  item['id'] ??= `row-${row}`;
  return [{kind: 'report', date: published, follows: item['id']}];
}
