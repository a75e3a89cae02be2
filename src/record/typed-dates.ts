/**
 * Dates as people in the United Kingdom type them into a table: "3 March 2021", "03/03/2021" (day first), "Spring 2021".
 *
 * Month and season words are English, as are a table's columns (see `docs/record.md`).
 */
import {isDate, parseDate} from './dates.js';

export interface TypedDate {
  /** The date in the record's format. */
  date: string;
  /** The words as typed, when they say more than the date does: "late March 2021". */
  dateText?: string;
}

const LONG_MONTHS =
  'january february march april may june july august september october november december'.split(
    ' ',
  );
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];
/** The months of school terms: the autumn term lasts until Christmas, longer than the season. */
const TERMS = ['01/04', '04/07', '09/12'];
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+/;
/** Words that say that a date is approximate. */
const ABOUT = /^(?:about|around|approximately|approx\.?|circa|c\.)\s+/;
/** Words that place an event within a month or a season; they are preserved for display. */
const WITHIN = /^(?:early|mid|late|(?:the )?(?:start|beginning|middle|end)(?: of)?)[\s-]+/;
const CLOCK =
  '(?:\\d{1,2}(?:[:.]\\d\\d(?::\\d\\d(?:\\.\\d+)?)?(?: ?[ap]\\.?m\\.?)?| ?(?:[ap]\\.?m\\.?|noon|midday))|noon|midday)';
const AND = ',? ?(?:[-–—/&,;]|to|until|and|or) ?';
/** One time of day or several: "10:00", "10am to 12 noon", "2-4pm". */
const CLOCKS = `((?:\\d{1,2}${AND})?${CLOCK}(?:${AND}${CLOCK})*)`;
/** Times of day, with or without a zone. Spreadsheets add midnight to a date without a time. */
const TIME = new RegExp(
  `(?:,? \\(?(?:at |from |between )?|t)${CLOCKS}\\)?(?: ?(?:z|gmt|bst|utc|\\+\\d\\d:?\\d\\d|-0\\d:?00))?$`,
);
/** The same before the day: "10am, 3 March 2021". */
const TIME_BEFORE = new RegExp(`^${CLOCKS},? (?:on )?(?=.*[a-z/])(\\D*\\d.+)$`);
const MIDNIGHT = /^(?:0?0:00(?::00)?(?:\.0+)?|12(?::00)?(?::00)? ?am)$/;
/** A timestamp written by software: the time is that of a server, not of an event. */
const TIMESTAMP = /^\d{4}-\d\d-\d\d[t ]\d\d:\d\d/;
/** Words before a date that say how it is meant; they are preserved for display. */
const MEANT =
  /^(?:by|before|until|due|no later than|from|w\/?[bc]|week (?:commencing|beginning|of)|w\/?e|week ending)\.? +/;
/** A quarter: of the calendar year or of the financial year, which begins in April, unless two years are named. */
const QUARTER = /^q(?:uarter )?([1-4]),? (?:of )?(\d{4})(?:[/–-](\d\d(?:\d\d)?))?$/;
/** A day and a month in digits; Americans write the month first. */
const FIGURES = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?=$|[ ,T])/i;
/** A month and two figures, "Oct-15": its year, or a day. */
const MONTH_AND_TWO = /^\D*[a-z]\.?,?[- ](\d\d)$/i;
/** What spreadsheets write for a zero date, or for a date without a date format: 46082. */
const NO_DAY =
  /^(?:0+(?:[/.-]0?1[/.-]19(?:00|04)|(?:[/.-]0+){2})?(?: 0?0:00(?::00)?)?|\d{5,}(?:\.\d+)?)$/;
/**
 * A separator between two days or two months, "3-5 March 2021". Not a hyphen within a date: the last month and year
 * follow it.
 */
const BETWEEN = /\s*(?:–|—|\bto\b|\buntil\b|\s-\s|-(?=(?:\d{1,2}\w* )?[a-z]{3,}\.?,? \d+$))\s*/;

const twoDigits = (part: string | number) => String(part).padStart(2, '0');
/** Two digits are a year from 1970 to 2069: nothing older is published that families ask for. */
const fullYear = (year: string) => (year.length === 2 ? `${year < '70' ? 20 : 19}${year}` : year);

function monthNumber(word: string): number | undefined {
  const name = word.replace('.', '');
  const at = LONG_MONTHS.findIndex(month => month.startsWith(name));
  return name.length > 2 && at >= 0 ? at + 1 : undefined;
}

/**
 * A school year or a financial year, "2021-22", as the two years it lies in. EDTF would read that as a summer, which
 * nobody means. "2011-12" stays a month.
 */
function readYears(text: string): string | undefined {
  const [, first, last] = /^(\d{4})[-–/](\d\d)$/.exec(text) ?? [];
  return Number(last) > 12 && (Number(first) % 100) + 1 === Number(last)
    ? `${first}/${first!.slice(0, 2)}${last}`
    : undefined;
}

/** One point in time, or a school term, in the record's format; `undefined` when it is neither. */
function readPoint(typed: string): string | undefined {
  // "March 3, 2021" is reordered.
  const text = typed
    .replace(WEEKDAY, '')
    .replace(/^([a-z]+\.?) (\d{1,2})(?:st|nd|rd|th)?,? (?=\d{4}$)/, '$2 $1 ');
  let match: RegExpExecArray | null;
  let date: string | undefined;
  if (/^\d{4}(?:-[01]\d(?:-\d{2})?)?$/.test(text)) date = text;
  else if ((match = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(text)))
    date = `${match[1]}-${twoDigits(match[2]!)}-${twoDigits(match[3]!)}`;
  else if ((match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(text)))
    date = `${fullYear(match[3]!)}-${twoDigits(match[2]!)}-${twoDigits(match[1]!)}`;
  else if ((match = /^(\d{1,2})[/.-](\d{4})$/.exec(text)))
    date = `${match[2]}-${twoDigits(match[1]!)}`;
  else if ((match = /^(spring|summer|autumn|winter)( term)?,? (?:of )?(\d{4}|\d{2})$/.exec(text))) {
    const at = SEASONS.indexOf(match[1]!);
    const year = fullYear(match[3]!);
    const term = match[2] && TERMS[at];
    date = `${year}-${term ? `${term.replace('/', `/${year}-`)}` : at + 21}`;
  } else if (
    (match = /^(?:(\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -])?([a-z]+\.?),?[ -](\d{4}|\d{2})$/.exec(
      text,
    ))
  ) {
    const month = monthNumber(match[2]!);
    if (month)
      date = `${fullYear(match[3]!)}-${twoDigits(month)}${match[1] ? `-${twoDigits(match[1])}` : ''}`;
  }
  return date !== undefined && parseDate(date) && isOnNamedWeekday(date, typed) ? date : undefined;
}

/** Whether a date falls on the day of the week that is named, if one is. */
function isOnNamedWeekday(date: string, typed: string): boolean {
  const named = WEEKDAY.exec(typed)?.[0].slice(0, 3);
  const day = new Date(date).getUTCDay();
  return !named || date.length < 10 || 'sunmontuewedthufrisat'.indexOf(named) === day * 3;
}

/**
 * "March" in "March to June 2021" takes its year from the other half, "3" in "3 to 5 March 2021" its month and year.
 */
function withSharedMonthAndYear(first: string, last: string): string {
  const tail = /([a-z]+\.?),? (\d{4}|\d{2})$/.exec(last);
  if (!tail) return first;
  if (/^(?:[a-z]+,? )?\d{1,2}(?:st|nd|rd|th)?$/.test(first))
    return `${first} ${tail[1]} ${tail[2]}`;
  return /\d{4}$/.test(first) ? first : `${first} ${tail[2]}`;
}

/** Whether a cell has a date that software writes for "no date": 0, 30/12/1899, 01/01/1970, 31/12/9999. */
export function isNullDate(typed: string): boolean {
  const date = parseTypedDate(typed)?.date;
  return NO_DAY.test(typed.trim()) || (date !== undefined && (!isDate(date) || /^000/.test(date)));
}

/**
 * How a date in digits can be meant: with the day first, the month first, both the same, or either. "Oct-15" has its
 * month first if 2015 is too long ago to be meant, and "Sept-26" may have.
 */
export function orderOf(
  typed: string,
  firstYear = 20,
): 'day' | 'month' | 'same' | 'either' | undefined {
  const text = typed.trim();
  const figures = Number(MONTH_AND_TWO.exec(text)?.[1] ?? 99);
  if (figures < 32) return figures < firstYear || figures > 29 ? 'month' : 'either';
  const [, first, , second] = FIGURES.exec(text.replace(WEEKDAY, '')) ?? [];
  if (first === undefined) return undefined;
  const [a, b] = [Number(first), Number(second)];
  if (a > 12) return 'day';
  return b > 12 ? 'month' : a === b ? 'same' : 'either';
}

/** A quarter as the time in which it can be, because both years have one of that name. */
function readQuarter(text: string): string | undefined {
  const [, quarter, year, last] = QUARTER.exec(text) ?? [];
  if (!quarter) return undefined;
  const starts = (Number(quarter) - 1) * 3;
  const month = (at: number) => `${Number(year) + Math.floor(at / 12)}-${twoDigits((at % 12) + 1)}`;
  return `${month(last ? starts + 3 : starts)}/${month(starts + 5)}`;
}

/** The week that begins, or ends, on a day. */
function weekOf(date: string, ends: boolean): string {
  if (date.length !== 10) return date.replace('~', '');
  // In UTC, no time zone can shift a day.
  const written = (shift: number) =>
    new Date(+new Date(date) + shift * 864e5).toISOString().slice(0, 10);
  return ends ? `${written(-6)}/${date}` : `${date}/${written(6)}`;
}

/** Reads a typed date; `undefined` when it is ambiguous or not a date. */
export function parseTypedDate(typed: string): TypedDate | undefined {
  const words = typed.trim().replace(/\s+/g, ' ');
  let text = words.toLowerCase();
  const about = ABOUT.test(text);
  const mark = about ? '~' : '';
  text = text.replace(ABOUT, '');
  const years = readYears(text);
  if (years) return {date: years + mark, dateText: words};
  if (parseDate(words)) return {date: words};
  const quarter = readQuarter(text);
  if (quarter) return {date: `${quarter}~`, dateText: words};
  const meant = MEANT.exec(text)?.[0];
  // "From March to June" is a span.
  if (meant && meant !== 'from ') {
    const inner = parseTypedDate(text.slice(meant.length));
    if (!inner) return undefined;
    const isWeek = /^w/.test(meant);
    const date = isWeek ? `${weekOf(inner.date, /^w\/?e\b|ending/.test(meant))}~` : inner.date;
    return {date, dateText: words};
  }
  text = text.replace(TIME_BEFORE, '$2, $1');
  const time = TIME.exec(text);
  if (time) text = text.slice(0, time.index);
  const said = time && !MIDNIGHT.test(time[1]!) && !TIMESTAMP.test(words.toLowerCase());
  const within = WITHIN.test(text);
  text = text.replace(WITHIN, '');
  const wording = within || / term,? /.test(text) ? {dateText: words} : {};
  const point = readPoint(text);
  if (point)
    return {
      date: point + mark,
      ...wording,
      ...(said ? {dateText: withTime(point, time[1]!, words)} : {}),
    };

  const since = /^(?:since|from) (.+)$/.exec(text);
  const sinceFrom = since && readPoint(since[1]!)?.split('/')[0];
  if (sinceFrom) return {date: `${sinceFrom}/..${mark}`};
  const [first, last, ...more] = text.split(BETWEEN);
  if (!first || !last || more.length) return undefined;
  const to = /^(?:now|today|ongoing|present)$/.test(last)
    ? '..'
    : readPoint(last)?.split('/').at(-1);
  const from = readPoint(withSharedMonthAndYear(first.replace(/^from /, ''), last))?.split('/')[0];
  const span = `${from}/${to}${mark}`;
  return from && to && parseDate(span) ? {date: span, ...wording} : undefined;
}

/** "16/03/2021 14:30" as "16 March 2021, 14:30": a date in digits is written in words, and its time stays. */
function withTime(date: string, time: string, words: string): string {
  const [year, month, day] = date.split('-').map(Number);
  const name = LONG_MONTHS[(month ?? 0) - 1];
  return day && name ? `${day} ${name[0]!.toUpperCase()}${name.slice(1)} ${year}, ${time}` : words;
}
