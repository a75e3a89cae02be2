/**
 * Dates in words, from each pack's own CLDR patterns: browsers' `Intl` cannot be trusted with the dates of Somali, Sorani or
 * Punjabi. Gregorian calendar and European digits throughout, as the sources use them.
 */
import {currentPack, msg, str} from './msg.js';

/** A year, a month, a day or a season. Months count from 1; season 1 is spring. */
export interface DatePoint {
  year: number;
  month?: number;
  day?: number;
  season?: 1 | 2 | 3 | 4;
}

export const ENGLISH_MONTHS: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const ENGLISH = {
  months: {format: ENGLISH_MONTHS, standalone: ENGLISH_MONTHS},
  dates: {ymd: '{d} {m} {y}', ym: '{M} {y}', y: '{y}'},
};

function seasonWords(season: 1 | 2 | 3 | 4, year: number): string {
  switch (season) {
    case 1:
      return msg(str`spring ${year}`, {
        id: 'season.spring',
        desc: 'A date known by its season, such as spring 2021',
      });
    case 2:
      return msg(str`summer ${year}`, {
        id: 'season.summer',
        desc: 'A date known by its season, such as summer 2021',
      });
    case 3:
      return msg(str`autumn ${year}`, {
        id: 'season.autumn',
        desc: 'A date known by its season, such as autumn 2021',
      });
    case 4:
      return msg(str`winter ${year}`, {
        id: 'season.winter',
        desc: 'A date known by its season, such as winter 2021 (it ends in 2022)',
      });
  }
}

const range = (first: string | number, last: string | number): string =>
  first === last
    ? String(first)
    : msg(str`${first} to ${last}`, {
        id: 'date.range',
        desc: 'A span of time. Both values are days of one month (11 to 22), months, years or whole dates, in the form that they have alone: where words would need another form, use a dash',
      });

/** @param last the same date, or a later one that differs only in the day or the month */
function written({year, month, day}: DatePoint, last: DatePoint): string {
  const {months, dates} = currentPack() ?? ENGLISH;
  if (!month) return dates.y.replace('{y}', String(year));
  const span = (names: readonly string[]) => range(names[month - 1]!, names[last.month! - 1]!);
  return (day ? dates.ymd : dates.ym)
    .replace('{d}', day ? range(day, last.day!) : '')
    .replace('{m}', span(months.format))
    .replace('{M}', span(months.standalone))
    .replace('{y}', String(year));
}

/** A date in the words of the language in use, never more precise than it was published. */
export const dateWords = (date: DatePoint): string =>
  date.season ? seasonWords(date.season, date.year) : written(date, date);

/** A span in words; parts that both ends have in common appear once: "11 to 22 May 2026", "March to June 2021". */
export function spanWords(from: DatePoint, to: DatePoint): string {
  const inOneYear = from.year === to.year && from.month && to.month;
  const differInOne = from.day ? to.day && from.month === to.month : !to.day;
  return inOneYear && differInOne ? written(from, to) : range(dateWords(from), dateWords(to));
}
