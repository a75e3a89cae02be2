/** Dates of events that a table gives in several columns: start and end; year, month and day; and when a report came out. */
import {describeValue} from '../record/faults.js';
import {parseDate} from '../record/dates.js';
import {parseTypedDate} from '../record/typed-dates.js';
import type {Item} from './item-fields.js';

type Report = (column: string, expected: string, found: string) => void;
const PARTS = 'parts of one date';

/** A date of a year, a month and a day, each in a cell of its own. What makes no date is reported. */
function fromParts(item: Item, prefix: '' | 'end ', report: Report): string | undefined {
  const [year, month, day] = ['year', 'month', 'day'].map(part => {
    const field = `+${prefix}${part}`;
    const words = item[field] as string | undefined;
    delete item[field];
    return words;
  });
  const parts = [day, month, year].filter(Boolean);
  if (!parts.length) return undefined;
  // A column of months may say the year, too, and one of days the day of the week.
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
 * Puts the parts of an event's date together.
 *
 * @returns events that the row tells of besides: the report, where it has a date of its own
 */
export function finishDates(item: Item, row: number, report: Report): Item[] {
  const start = fromParts(item, '', report) ?? (item['date'] as string | undefined);
  const end = fromParts(item, 'end ', report) ?? (item['+end'] as string | undefined);
  const endText = item['+endText'] as string | undefined;
  delete item['+end'];
  delete item['+endText'];
  if (start) item['date'] = start;
  if (end && end !== start) {
    // An end before the start, or a span of spans, is nobody's meaning: the start stands.
    const span = `${start ?? '..'}/${end}`;
    if (parseDate(span)) item['date'] = span;
    else report('End date', PARTS, describeValue(end));
  }
  // Of an end in words, the start has words, too, or they are reported.
  if (endText !== undefined && item['dateText'] !== undefined)
    item['dateText'] += ` – ${end === start ? endText.replace(/^.*?, /, '') : endText}`;
  else if (endText !== undefined) report('End date', PARTS, describeValue(endText));
  const published = item['+published'] as string | undefined;
  delete item['+published'];
  if (published === undefined) return [];
  item['id'] ??= `row-${row}`;
  return [{kind: 'report', date: published, follows: item['id']}];
}
