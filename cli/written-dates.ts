/**
 * Writes dates as people type them into a table, if reading them back gives the same date; else in the record's
 * format.
 */
import {ENGLISH_MONTHS} from '../src/language/dates.js';
import {type Point, parseDate} from '../src/record/dates.js';
import {type TypedDate, parseTypedDate} from '../src/record/typed-dates.js';

const SEASONS = ['Spring', 'Summer', 'Autumn', 'Winter'];

function pointWords({year, month, day, season}: Point): string {
  const written = String(year).padStart(4, '0');
  if (season) return `${SEASONS[season - 1]} ${written}`;
  return [day, month && ENGLISH_MONTHS[month - 1], written]
    .filter(part => part !== undefined)
    .join(' ');
}

function dateWords(date: string): string | undefined {
  const read = parseDate(date);
  if (!read) return undefined;
  const {from, to, span, about} = read;
  const words = !span
    ? pointWords(from!)
    : from && to
      ? `${pointWords(from)} to ${pointWords(to)}`
      : from
        ? `since ${pointWords(from)}`
        : undefined;
  return words && (about ? `about ${words}` : words);
}

const same = (read: TypedDate | undefined, date: string, dateText: string | undefined) =>
  read?.date === date && read.dateText === dateText;

/**
 * The cell for a date.
 *
 * @param dateText the source's own words, used only if the date can be read from them
 */
export function dateCell(date: string | undefined, dateText: string | undefined): string {
  if (date === undefined) return dateText ?? '';
  if (dateText !== undefined && same(parseTypedDate(dateText), date, dateText)) return dateText;
  const words = dateWords(date);
  return words !== undefined && same(parseTypedDate(words), date, undefined) ? words : date;
}

/** A date in words, to confirm how it was understood: "about 3 March 2026". */
export const dateSaid = (date: string): string =>
  date.startsWith('../') ? `until ${dateSaid(date.slice(3))}` : dateCell(date, undefined);
