/** The stretch of days that a report covers, by the calendar in England. */
import type {Span} from '../store/submissions.js';
import {dayInEngland} from './surveys.js';

export interface Period extends Span {
  /** First and last day, as YYYY-MM-DD. */
  readonly firstDay: string;
  readonly lastDay: string;
}

/**
 * Reads the days `from` and `to`, both included. @returns undefined for what is not a period, or none of the years 1900
 * to 2199.
 */
export function readPeriod(from: string | undefined, to: string | undefined): Period | undefined {
  if (!isDay(from) || !isDay(to) || from > to) return undefined;
  return {
    firstDay: from,
    lastDay: to,
    from: midnightInEngland(from),
    until: midnightInEngland(dayAfter(to)),
  };
}

/**
 * Reads a year that is reported on in public: `2026`, its days, or the current one when nothing is said. Such years all
 * begin in the same month, as two that overlap could be subtracted from each other.
 * @param month in which they begin, from 1
 * @returns undefined for anything else
 */
export function readReportYear(
  year: string | undefined,
  from: string | undefined,
  to: string | undefined,
  month: number,
  now: Date,
): Period | undefined {
  const start = `-${String(month).padStart(2, '0')}-01`;
  if (year === undefined && (from !== undefined || to !== undefined)) {
    const period = readPeriod(from, to);
    const whole = period && yearFrom(period.firstDay.slice(0, 4), start);
    return whole?.firstDay === period?.firstDay && whole?.lastDay === period?.lastDay
      ? whole
      : undefined;
  }
  const today = dayInEngland(now);
  const current = Number(today.slice(0, 4)) - (today.slice(4) < start ? 1 : 0);
  return yearFrom(year ?? String(current), start);
}

function yearFrom(year: string, start: string): Period | undefined {
  if (!/^(19|2[01])\d\d$/.test(year)) return undefined;
  const first = `${year}${start}`;
  return readPeriod(first, dayBefore(`${Number(year) + 1}${start}`));
}

function isDay(text: string | undefined): text is string {
  if (text === undefined || !/^(19|2[01])\d\d-\d\d-\d\d$/.test(text)) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
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
