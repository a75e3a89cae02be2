/** A date of the record in words, exactly as precise as it was published. */
import {type TemplateResult, html} from 'lit';
import {dateWords, spanWords} from '../language/dates.js';
import {msg, str} from '../language/msg.js';
import {type Day, type Point, type PublishedDate, parseDate} from '../record/dates.js';
import type {SendRecord, Text} from '../record/schema.js';
import {renderLine} from './text.js';

const samePoint = (a: Point, b: Point) =>
  a.year === b.year && a.month === b.month && a.day === b.day && a.season === b.season;

/** A published date in words: "March 2021", "March to June 2021", "11 to 22 May 2026", "about spring 2021". */
export function publishedDateWords({from, to, span, about}: PublishedDate): string {
  const start = from && dateWords(from);
  const end = to && dateWords(to);
  let words: string;
  if (!span || (from && to && samePoint(from, to))) words = start ?? end ?? '';
  else if (!end)
    words = msg(str`${start} to now`, {
      id: 'date.ongoing',
      desc: 'A span of time that has not ended, such as March 2021 to now',
    });
  else if (!start)
    words = msg(str`until ${end}`, {
      id: 'date.until',
      desc: 'A span of time whose start is not known, such as until June 2021',
    });
  else words = spanWords(from!, to!);
  return about
    ? msg(str`about ${words}`, {
        id: 'date.about',
        desc: 'A date that is not certain, such as about March 2021',
      })
    : words;
}

/**
 * The value of `<time datetime>`: a year, month or day (HTML, valid date string). `undefined` for seasons, spans and
 * approximate dates.
 */
export function machineDate({from, span, about}: PublishedDate): string | undefined {
  if (!from || span || about || from.season) return undefined;
  const two = (part: number | undefined) =>
    part === undefined ? '' : `-${String(part).padStart(2, '0')}`;
  return `${String(from.year).padStart(4, '0')}${two(from.month)}${two(from.day)}`;
}

/** A date on screen: the source's own words if there are any, else its date in words; nothing if there is neither. */
export function renderDate(
  record: SendRecord,
  date: string | undefined,
  dateText?: Text,
): TemplateResult | undefined {
  const read = parseDate(date);
  const words =
    renderLine(record, dateText) ??
    (read && html`<bdi class="date">${publishedDateWords(read)}</bdi>`);
  const machine = words && read && machineDate(read);
  return machine ? html`<time datetime=${machine}>${words}</time>` : words;
}

/** A day, such as today's, in words. */
export const dayWords = (day: Day): string =>
  dateWords({year: Math.floor(day / 10000), month: Math.floor(day / 100) % 100, day: day % 100});
