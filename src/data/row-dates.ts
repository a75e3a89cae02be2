/**
 * Dates of events that a table gives in several columns: start and end; year, month and day; and the date of a report.
 */
import {describeValue} from '../record/faults.js';
import {parseDate} from '../record/dates.js';
import {parseTypedDate} from '../record/typed-dates.js';
import type {Item} from './item-fields.js';

type Report = (column: string, expected: string, found: string) => void;
const PARTS = 'parts of one date';

/** A date from a year, a month and a day in separate cells. Parts that make no date are reported. */
function fromParts(item: Item, prefix: '' | 'end ', report: Report): string | undefined {
  const [year, month, day] = ['year', 'month', 'day'].map(part => {
    const field = `+${prefix}${part}`;
    const words = item[field] as string | undefined;
    delete item[field];
    return words;
  });
  const parts = [day, month, year].filter(Boolean);
  if (!parts.length) return undefined;
  // A month column may include the year, and a day column the day of the week.
  const whole =
    !year && (!month || !day) && parseTypedDate(month ?? `${day} ${String(item['date'])}`)?.date;
  if (whole) return whole;
  const inFigures = !month || /^\d+$/.test(month);
  const date =
    year && (!day || (month && /\d/.test(day)))
      ? parseTypedDate(parts.join(inFigures ? '/' : ' '))?.date
      : undefined;
  if (date === undefined) {
    report(prefix ? 'End year' : year ? 'Year' : 'Day', PARTS, describeValue(parts.join(' ')));
    if (!prefix && !item['date']) item['dateText'] ??= parts.join(' ');
  }
  return date;
}

/**
 * Combines the parts of an event's date.
 *
 * @returns further events in the row: the report, if it has its own date
 */
export function finishDates(item: Item, row: number, report: Report): Item[] {
  const start = fromParts(item, '', report) ?? (item['date'] as string | undefined);
  const end = fromParts(item, 'end ', report) ?? (item['+end'] as string | undefined);
  const endText = item['+endText'] as string | undefined;
  delete item['+end'];
  delete item['+endText'];
  if (start) item['date'] = start;
  if (end && end !== start) {
    // Nobody means an end before the start, or a span of spans: only the start is used.
    const span = `${start ?? '..'}/${end}`;
    if (parseDate(span)) item['date'] = span;
    else report('End date', PARTS, describeValue(end));
  }
  // An end in words is appended to the words of the start; without those it is reported.
  if (endText !== undefined && item['dateText'] !== undefined)
    item['dateText'] += ` – ${end === start ? endText.replace(/^.*?, /, '') : endText}`;
  else if (endText !== undefined) report('End date', PARTS, describeValue(endText));
  const published = item['+published'] as string | undefined;
  delete item['+published'];
  if (published === undefined) return [];
  item['id'] ??= `row-${row}`;
  return [{kind: 'report', date: published, follows: item['id']}];
}
