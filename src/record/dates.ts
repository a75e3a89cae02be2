/**
 * Calendar dates in a record: a subset of EDTF (ISO 8601-2), never an instant.
 *
 * No `Date`, so no time zone can shift a day. Days are compared as numbers, yyyymmdd; today is passed in as one too.
 */

/** A year, a month, a day or a season, as precisely as it was published. Months count from 1; season 1 is spring. */
export interface Point {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly season?: 1 | 2 | 3 | 4;
}

/** What a record's date says. `from` and `to` are equal unless it is a span; an open end is `undefined`. */
export interface PublishedDate {
  readonly from?: Point;
  readonly to?: Point;
  readonly span: boolean;
  readonly about: boolean;
}

/** A day as the number yyyymmdd: 20210316. */
export type Day = number;

const POINT = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
/** EDTF numbers seasons as months 21 (spring) to 24 (winter). */
const FIRST_SEASON = 21;
/** Spring is March to May in the United Kingdom (Met Office); winter runs into the next year. */
const SEASON_STARTS = [3, 6, 9, 12];

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function parsePoint(text: string): Point | undefined {
  const match = POINT.exec(text);
  if (!match) return undefined;
  const year = Number(match[1]);
  const month = match[2] === undefined ? undefined : Number(match[2]);
  const day = match[3] === undefined ? undefined : Number(match[3]);
  // Every field is set, so that nothing on `Object.prototype` is taken for one.
  const point = {year, month, day, season: undefined};
  if (month === undefined) return point;
  if (month >= FIRST_SEASON && month < FIRST_SEASON + 4 && day === undefined)
    return {...point, month: undefined, season: (month - FIRST_SEASON + 1) as 1 | 2 | 3 | 4};
  if (month < 1 || month > 12) return undefined;
  return day === undefined || (day >= 1 && day <= daysInMonth(year, month)) ? point : undefined;
}

/** A date with the days that it can mean. An open start is −Infinity, an open end Infinity. */
interface ReadDate {
  date: PublishedDate;
  first: Day;
  last: Day;
}

/** Dates by their text: one date is asked for often, and a long list has few different ones. */
const readDates = new Map<string, ReadDate | undefined>();
const MOST_DATES = 10_000;
/** That of `2021-03-16/2021-03-17~`. */
const LONGEST = 22;

function read(text: string | undefined): ReadDate | undefined {
  if (text === undefined || text.length > LONGEST) return undefined;
  let known = readDates.get(text);
  if (known || readDates.has(text)) return known;
  if (readDates.size >= MOST_DATES) readDates.clear();
  known = readDate(text);
  readDates.set(text, known);
  return known;
}

function readDate(text: string): ReadDate | undefined {
  const about = text.endsWith('~');
  const halves = (about ? text.slice(0, -1) : text).split('/');
  if (halves.length > 2) return undefined;
  const span = halves.length === 2;
  const [start = '', end = start] = halves;
  const open = (half: string) => span && half === '..';
  const from = open(start) ? undefined : parsePoint(start);
  const to = open(end) ? undefined : parsePoint(end);
  if ((!from && !open(start)) || (!to && !open(end)) || (!from && !to)) return undefined;
  const first = from ? firstDay(from) : -Infinity;
  const last = to ? lastDay(to) : Infinity;
  return first > last ? undefined : {date: {from, to, span, about}, first, last};
}

/**
 * Reads a record's date: `2021`, `2021-03`, `2021-03-16`, a season `2021-21` to `2021-24`, a span `2021-03/2021-06` or
 * `2021-03/..`, each with `~` after it for "about". Anything else, 2021-02-30 included, is `undefined`.
 */
export const parseDate = (text: string | undefined): PublishedDate | undefined => read(text)?.date;

/** Years that software writes for "no date": the zero dates of spreadsheets, Unix and databases. */
const NO_YEAR = /^(?:.*\/)?(?:1899|1900|1970|2[09]99|9999)/;

/** Whether a text is a date in the record's format that somebody can have meant. */
export const isDate = (text: string): boolean =>
  parseDate(text) !== undefined && !NO_YEAR.test(text);

const toDay = (year: number, month: number, day: number): Day => year * 10000 + month * 100 + day;

export function firstDay({year, month, day, season}: Point): Day {
  return toDay(year, season ? SEASON_STARTS[season - 1]! : (month ?? 1), day ?? 1);
}

export function lastDay({year, month, day, season}: Point): Day {
  if (season === 4) return toDay(year + 1, 2, daysInMonth(year + 1, 2));
  const last = season ? SEASON_STARTS[season - 1]! + 2 : (month ?? 12);
  return toDay(year, last, day ?? daysInMonth(year, last));
}

/** The first day that the date can mean: −Infinity for an open start, `undefined` for a date that cannot be read. */
export const earliest = (text: string | undefined): Day | undefined => read(text)?.first;

/** The last day that the date can mean: Infinity for an open end, `undefined` for a date that cannot be read. */
export const latest = (text: string | undefined): Day | undefined => read(text)?.last;

/**
 * Orders two dates, oldest first, whatever their precision: by the first day each can mean, then by the last. Dates that
 * are missing or cannot be read come last.
 */
export function compareDates(a: string | undefined, b: string | undefined): number {
  const order = (x: Day | undefined, y: Day | undefined) => {
    if (x === y) return 0;
    if (x === undefined) return 1;
    if (y === undefined) return -1;
    return x < y ? -1 : 1;
  };
  return order(earliest(a), earliest(b)) || order(latest(a), latest(b));
}

/** The year that a date is filed under: that of its first day, or of its last when the start is open. */
export function yearOf(text: string | undefined): number | undefined {
  const date = parseDate(text);
  return (date?.from ?? date?.to)?.year;
}

/** Moves a day by whole months, keeping to the end of a shorter month: 31 August less 6 months is 28 February. */
export function addMonths(day: Day, months: number): Day {
  const count = Math.floor(day / 10000) * 12 + (Math.floor(day / 100) % 100) - 1 + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  return toDay(year, month, Math.min(day % 100, daysInMonth(year, month)));
}

/** Today where the reader is, as a day. The clock is an argument so that a preview or a test can choose the day. */
export const dayOf = (clock: Date): Day =>
  toDay(clock.getFullYear(), clock.getMonth() + 1, clock.getDate());

/**
 * Whether the whole date is in the past: a month has passed only when its last day has. "Autumn" may mean until
 * Christmas, so a season has passed one month after its meteorological end.
 */
export function isPast(text: string | undefined, today: Day): boolean {
  const last = latest(text);
  return last !== undefined && last < (parseDate(text)?.to?.season ? addMonths(today, -1) : today);
}

/** Whether the whole date is in the future. */
export function isAhead(text: string | undefined, today: Day): boolean {
  const first = earliest(text);
  return first !== undefined && first > today;
}
