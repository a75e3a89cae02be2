/** Dates as a calendar file (iCalendar, RFC 5545): every phone and every office calendar opens it. */
import {safeUrl} from '../record/addresses.js';
import {
  type Day,
  type PublishedDate,
  daysInMonth,
  firstDay,
  lastDay,
  parseDate,
} from '../record/dates.js';
import type {ListName} from '../record/schema.js';
import {itemHash} from './items.js';

/** One entry of a calendar file. */
export interface CalendarEntry {
  /** Globally unique, and the same whenever the file is created, so that a calendar updates an existing entry. */
  uid: string;
  /** A published date, or one in the record's format (`2027-03-31`, `2027-03`). */
  date: PublishedDate | string;
  title: string;
  /** Address of a page about it. */
  url?: string;
}

/** A date of an item of the record. */
export interface ItemDate {
  /** Unique within the list, and the same from day to day. */
  id: string;
  /** The item's own id. */
  item: string;
  date: string;
  title: string;
}

/**
 * Dates as entries, each with a link back to its item.
 *
 * @param page address of the page that shows the items
 */
export function itemEntries(
  list: ListName,
  dates: readonly ItemDate[],
  page: string,
): CalendarEntry[] {
  const {host} = new URL(page);
  return dates.map(({id, item, date, title}) => ({
    uid: `${itemHash(list, id).slice(1)}@${host || 'send-widgets'}`,
    date,
    title,
    url: new URL(itemHash(list, item), page).href,
  }));
}

/** Longest line in octets, without its line break (RFC 5545, 3.1). */
const LINE = 75;
const LAST_YEAR = 9999;

/**
 * The file's content. Entries are all-day and cover every day that the date can mean: a month published without a day
 * covers the whole month. They do not mark the time as busy. An entry whose date cannot be read is left out.
 *
 * @param stamp when the file was created
 */
export function calendarFile(entries: readonly CalendarEntry[], stamp: Date): string {
  const made = stamp.toISOString().replace(/[-:]|\.\d+/g, '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//send-widgets//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
  ];
  for (const {uid, date, title, url} of entries) {
    const days = daysOf(typeof date === 'string' ? parseDate(date) : date);
    if (!days) continue;
    const address = safeUrl(url);
    const after = dayAfter(days.last);
    lines.push(
      'BEGIN:VEVENT',
      `UID:${escaped(uid)}`,
      `DTSTAMP:${made}`,
      `DTSTART;VALUE=DATE:${digits(days.first)}`,
      // The end is the day after the last one; if no date can express that, only the first day is written.
      ...(after ? [`DTEND;VALUE=DATE:${digits(after)}`] : []),
      `SUMMARY:${escaped(title)}`,
      ...(address ? [`URL:${address}`] : []),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    );
  }
  lines.push('END:VCALENDAR', '');
  return lines.map(folded).join('\r\n');
}

/** The days that a date can mean; for a span with an open end, those of the known end. */
function daysOf(date: PublishedDate | undefined): {first: Day; last: Day} | undefined {
  const [from, to] = [date?.from ?? date?.to, date?.to ?? date?.from];
  return from && to && {first: firstDay(from), last: lastDay(to)};
}

function dayAfter(day: Day): Day | undefined {
  const [year, month, date] = [Math.floor(day / 10000), Math.floor(day / 100) % 100, day % 100];
  if (date < daysInMonth(year, month)) return day + 1;
  if (month < 12) return day - date + 101;
  return year < LAST_YEAR ? (year + 1) * 10000 + 101 : undefined;
}

const digits = (day: Day): string => String(day).padStart(8, '0');

/**
 * A text value (RFC 5545, 3.3.11): line breaks and special characters are escaped, other control characters dropped.
 */
const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/[\p{Cc}\u2028\u2029]/gu, '');

/** Breaks a line into lines of at most 75 octets of UTF-8, never inside a character. */
function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const character of line) {
    const code = character.codePointAt(0)!;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (octets + size > LINE) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}
