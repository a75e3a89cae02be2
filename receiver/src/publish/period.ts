/** The stretch of days that a report covers, by the calendar in England. */
import type {Span} from '../store/submissions.js';
import {dayInEngland} from './surveys.js';

export interface Period extends Span {
  /** First and last day, as YYYY-MM-DD. */
  readonly firstDay: string;
  readonly lastDay: string;
}

/**
 * Reads `2026`, or the days `from` and `to` (both included: school and financial years), or this year when nothing is
 * said. @returns undefined for what is not a period, or none of the years 1900 to 2199.
 */
export function readPeriod(
  year: string | undefined,
  from: string | undefined,
  to: string | undefined,
  now: Date,
): Period | undefined {
  if (year === undefined && from === undefined && to === undefined)
    return readPeriod(dayInEngland(now).slice(0, 4), from, to, now);
  if (year !== undefined && !/^(19|2[01])\d\d$/.test(year)) return undefined;
  const firstDay = year === undefined ? from : `${year}-01-01`;
  const lastDay = year === undefined ? to : `${year}-12-31`;
  if (!isDay(firstDay) || !isDay(lastDay) || firstDay > lastDay) return undefined;
  return {
    firstDay,
    lastDay,
    from: midnightInEngland(firstDay),
    until: midnightInEngland(dayAfter(lastDay)),
  };
}

/**
 * Whether a period is a whole year from the first of a month: a calendar, school or financial year. Of two reports that
 * differ by a day, what came in on that day could be read off.
 */
export function isWholeYear({firstDay, lastDay}: Period): boolean {
  return (
    firstDay.endsWith('-01') &&
    dayAfter(lastDay) === `${Number(firstDay.slice(0, 4)) + 1}${firstDay.slice(4)}`
  );
}

function isDay(text: string | undefined): text is string {
  if (text === undefined || !/^(19|2[01])\d\d-\d\d-\d\d$/.test(text)) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** England keeps Greenwich time or one hour more, so its midnight is one of two moments. */
function midnightInEngland(day: string): Date {
  const greenwich = new Date(`${day}T00:00:00Z`);
  const hourBefore = new Date(greenwich.getTime() - 3_600_000);
  return dayInEngland(hourBefore) === day ? hourBefore : greenwich;
}
