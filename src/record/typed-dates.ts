/**
 * Dates as people in the United Kingdom type them into a table: "3 March 2021", "03/03/2021" (day first), "Spring 2021".
 *
 * Month and season words are English: a table's columns are, too (see `docs/record.md`).
 */
import {isDate, parseDate} from './dates.js';

export interface TypedDate {
  /** The date in the record's form. */
  date: string;
  /** The words as typed, when they say more than the date does: "late March 2021". */
  dateText?: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const LONG_MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const SEASONS: Readonly<Record<string, string>> = {
  spring: '21',
  summer: '22',
  autumn: '23',
  winter: '24',
};
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+/;
/** Words that say how sure a date is; the date is then an "about". */
const ABOUT = /^(?:about|around|approximately|approx\.?|circa|c\.)\s+/;
/** Words that place an event within a month or a season; the words themselves are kept for the screen. */
const WITHIN = /^(?:early|mid|late|(?:the )?(?:start|beginning|middle|end)(?: of)?)[\s-]+/;
/** A time of day. Spreadsheets write midnight behind a date that has none. */
const TIME = / \d{1,2}:\d\d(?::\d\d)?$/;
/** A hyphen between two days or two months, "3-5 March 2021": none within a date, as the last month and year follow it. */
const BETWEEN = /\s*(?:–|—|\bto\b|\buntil\b|\s-\s|-(?=(?:\d{1,2}\w* )?[a-z]{3,}\.?,? \d+$))\s*/;

const two = (part: string | number) => String(part).padStart(2, '0');
/** Two digits are a year from 1970 to 2069: of the last century, nothing older is published that families ask for. */
const fullYear = (year: string) => (year.length === 2 ? `${year < '70' ? 20 : 19}${year}` : year);

function monthNumber(word: string): number | undefined {
  const at = MONTHS.indexOf(word.slice(0, 3));
  const name = word.replace(/\.$/, '');
  return at >= 0 && (name === LONG_MONTHS[at] || name === MONTHS[at] || name === 'sept')
    ? at + 1
    : undefined;
}

/**
 * A school year or a financial year, "2021-22", as the two years it lies in. EDTF would call that a summer; nobody types it for
 * one. "2011-12" stays a month.
 */
function readYears(text: string): string | undefined {
  const [, first, last] = /^(\d{4})[-–/](\d\d)$/.exec(text) ?? [];
  return Number(last) > 12 && (Number(first) % 100) + 1 === Number(last)
    ? `${first}/${first!.slice(0, 2)}${last}`
    : undefined;
}

/** One point in time, in the record's form; `undefined` when it is none. */
function readPoint(typed: string): string | undefined {
  // "March 3, 2021" is said in another order.
  const text = typed
    .replace(WEEKDAY, '')
    .replace(/^([a-z]+\.?) (\d{1,2})(?:st|nd|rd|th)?,? (?=\d{4}$)/, '$2 $1 ');
  let match: RegExpExecArray | null;
  let date: string | undefined;
  if (/^\d{4}(?:-[01]\d(?:-\d{2})?)?$/.test(text)) date = text;
  else if ((match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(text)))
    date = `${fullYear(match[3]!)}-${two(match[2]!)}-${two(match[1]!)}`;
  else if ((match = /^(\d{1,2})[/.-](\d{4})$/.exec(text))) date = `${match[2]}-${two(match[1]!)}`;
  else if ((match = /^(spring|summer|autumn|winter)(?: term)?,? (?:of )?(\d{4})$/.exec(text)))
    date = `${match[2]}-${SEASONS[match[1]!]}`;
  else if (
    (match = /^(?:(\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -])?([a-z]+\.?),?[ -](\d{4}|\d{2})$/.exec(
      text,
    ))
  ) {
    const month = monthNumber(match[2]!);
    if (month) date = `${fullYear(match[3]!)}-${two(month)}${match[1] ? `-${two(match[1])}` : ''}`;
  }
  return date !== undefined && isDate(date) ? date : undefined;
}

/** "March" of "March to June 2021" borrows its year from the other half, "3" of "3 to 5 March 2021" month and year. */
function completed(first: string, last: string): string {
  const tail = /([a-z]+\.?),? (\d{4}|\d{2})$/.exec(last);
  if (!tail) return first;
  if (/^\d{1,2}(?:st|nd|rd|th)?$/.test(first)) return `${first} ${tail[1]} ${tail[2]}`;
  return /\d{4}$/.test(first) ? first : `${first} ${tail[2]}`;
}

/** Reads a typed date; `undefined` when nobody could say which day, month or year it means. */
export function parseTypedDate(typed: string): TypedDate | undefined {
  const words = typed.trim().replace(/\s+/g, ' ');
  let text = words.toLowerCase();
  const about = ABOUT.test(text);
  text = text.replace(ABOUT, '');
  const years = readYears(text);
  if (years) return {date: years + (about ? '~' : ''), dateText: words};
  if (isDate(words)) return {date: words};
  const [time = ''] = TIME.exec(text) ?? [];
  text = text.replace(TIME, '');
  const within = WITHIN.test(text);
  text = text.replace(WITHIN, '');
  const mark = about ? '~' : '';
  const kept = within || /[1-9]/.test(time) || / term,? /.test(text) ? {dateText: words} : {};
  const point = readPoint(text);
  if (point) return {date: point + mark, ...kept};

  const since = /^(?:since|from) (.+)$/.exec(text);
  const sinceFrom = since && readPoint(since[1]!);
  if (sinceFrom) return {date: `${sinceFrom}/..${mark}`};
  const [first, last, ...more] = text.split(BETWEEN);
  if (!first || !last || more.length) return undefined;
  const to = /^(?:now|today|ongoing|present)$/.test(last) ? '..' : readPoint(last);
  const from = readPoint(completed(first.replace(/^from /, ''), last));
  const span = `${from}/${to}${mark}`;
  return from && to && parseDate(span) ? {date: span, ...kept} : undefined;
}
