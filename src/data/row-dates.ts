/** Dates of events that a table gives in several columns: start and end; year, month and day; and when a report came out. */
import {describeValue} from '../record/faults.js';
import {parseDate} from '../record/dates.js';
import {parseTypedDate} from '../record/typed-dates.js';
import type {Item} from './item-fields.js';

type Tell = (column: string, expected: string, found: string) => void;
const PARTS = 'parts of one date';

/** A date of a year, a month and a day, each in a cell of its own. What makes no date is told. */
function fromParts(item: Item, prefix: '' | 'end', tell: Tell): string | undefined {
  const [year, month, day] = (
    prefix ? ['endYear', 'endMonth', 'endDay'] : ['year', 'month', 'day']
  ).map(part => {
    const words = item[`+${part}`] as string | undefined;
    delete item[`+${part}`];
    return words;
  });
  const parts = [day, month, year].filter(Boolean);
  if (!parts.length) return undefined;
  // A column of months may say the year, too.
  const whole = !year && !day && month ? parseTypedDate(month)?.date : undefined;
  if (whole !== undefined) return whole;
  const inFigures = !month || /^\d+$/.test(month);
  const date =
    year && (month || !day) ? parseTypedDate(parts.join(inFigures ? '/' : ' '))?.date : undefined;
  if (date === undefined) {
    tell(prefix ? 'End year' : 'Year', PARTS, describeValue(parts.join(' ')));
    if (!prefix) item['dateText'] ??= parts.join(' ');
  }
  return date;
}

/**
 * Puts the parts of an event's date together.
 *
 * @returns events that the row tells of besides: the report, where it has a date of its own
 */
export function finishDates(item: Item, row: number, tell: Tell): Item[] {
  const start = fromParts(item, '', tell) ?? (item['date'] as string | undefined);
  const end = fromParts(item, 'end', tell) ?? (item['+end'] as string | undefined);
  delete item['+end'];
  if (start) item['date'] = start;
  if (end && end !== start) {
    // An end before the start, or a span of spans, is nobody's meaning: the start stands.
    const span = `${start ?? '..'}/${end}`;
    if (parseDate(span)) item['date'] = span;
    else tell('End date', PARTS, describeValue(end));
  }
  const published = item['+published'] as string | undefined;
  delete item['+published'];
  if (published === undefined) return [];
  item['id'] ??= `row-${row}`;
  return [{kind: 'report', date: published, follows: item['id']}];
}
