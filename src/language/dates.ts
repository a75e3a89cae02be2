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

const ENGLISH_MONTHS = [
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

/**
 * A date in the words of the language in use, never more precise than it was published.
 *
 * @param lastDay the last of several days of one month: "11 to 22 May 2026"
 */
export function dateWords({year, month, day, season}: DatePoint, lastDay?: number): string {
  if (season) return seasonWords(season, year);
  const {months, dates} = currentPack() ?? ENGLISH;
  if (!month) return dates.y.replace('{y}', String(year));
  const days =
    day && lastDay
      ? msg(str`${day} to ${lastDay}`, {
          id: 'date.days',
          desc: 'Days of one month, in place of the day in a date: the 11 to 22 of 11 to 22 May 2026',
        })
      : String(day);
  return (day ? dates.ymd : dates.ym)
    .replace('{d}', days)
    .replace('{m}', months.format[month - 1]!)
    .replace('{M}', months.standalone[month - 1]!)
    .replace('{y}', String(year));
}
