/** The events of a record: selecting, sorting, grouping by year, and which event belongs to which. */
import {type Day, earliest, firstDay, isAhead, lastDay, latest, parseDate} from './dates.js';
import type {EventKind, SendEvent, SendRecord} from './schema.js';

/** An event with those that belong to it, such as an inspection with its letter. */
export interface EventThread {
  event: SendEvent;
  followers: SendEvent[];
}

export type Order = 'newest' | 'oldest';

/** Which events to show. An absent option does not filter. */
export interface EventSelection {
  /** Kinds to show. An event of unknown kind is always shown, because it may be one of these. */
  kinds?: readonly string[];
  /** Dates in the record's format: events that overlap this period are shown. */
  from?: string;
  to?: string;
}

/** Kinds that are listed under the event they follow. A re-visit follows an inspection too, but is listed by itself. */
const HANGING: readonly EventKind[] = ['letter', 'report', 'statement', 'survey', 'plan', 'news'];

/**
 * For each event the one it is finally listed under, or itself: a post about a report about an inspection is listed
 * under the inspection. Events that follow each other in a circle, or follow an event that is not there, are listed by
 * themselves. Of duplicate ids, the first one wins.
 */
function threadHeads(events: readonly SendEvent[]): Map<SendEvent, SendEvent> {
  const byId = new Map<string, SendEvent>();
  for (const event of events) if (!byId.has(event.id)) byId.set(event.id, event);
  const found = new Map<SendEvent, SendEvent>();
  for (const start of events) {
    const way = new Set<SendEvent>();
    let at = start;
    while (!found.has(at) && !way.has(at)) {
      way.add(at);
      const next =
        at.follows !== undefined && HANGING.includes(at.kind ?? 'other')
          ? byId.get(at.follows)
          : undefined;
      if (!next || next === at) found.set(at, at);
      else at = next;
    }
    const leader = found.get(at);
    for (const event of way) found.set(event, leader ?? event);
  }
  return found;
}

/**
 * The events that a page or a reader asks for. An undated event is shown if the event it belongs to is, and always if
 * it belongs to none: a blank field hides nothing.
 */
export function selectEvents(
  events: readonly SendEvent[],
  {kinds, from, to}: EventSelection,
): SendEvent[] {
  const [first = -Infinity, last = Infinity] = [earliest(from), latest(to)];
  const ranged = first > -Infinity || last < Infinity;
  const leader = ranged ? threadHeads(events) : undefined;
  return events.filter(event => {
    if (kinds?.length && event.kind && !kinds.includes(event.kind)) return false;
    const date = event.date ?? leader?.get(event)?.date;
    return (
      !ranged ||
      date === undefined ||
      ((latest(date) ?? first) >= first && (earliest(date) ?? last) <= last)
    );
  });
}

/**
 * Events in order of date, each once, with its letters and reports under it in the order they came. Undated ones come last.
 *
 * @param today events that are in the future or under way on this day are listed by themselves, as are surveys that
 *   may be open: families can still act on them
 */
export function eventThreads(
  events: readonly SendEvent[],
  order: Order,
  today: Day = Infinity,
): EventThread[] {
  const leader = threadHeads(events);
  const standsAlone = (event: SendEvent) =>
    leader.get(event) === event ||
    isUpcoming(event, today) ||
    isUnderWay(event, today) ||
    (event.kind === 'survey' && (latest(event.date) ?? -Infinity) >= today);
  const filed = events.map((event, place): EventSortKeys => {
    const days = sortDays(event.date);
    return {event, place, first: days?.first, last: days?.last, followers: []};
  });
  const dated = filed.filter(({first}) => first !== undefined);
  // Of two events on the same day, the later one in the file is the newer, unless the file itself begins with the
  // newest.
  const fileSign = (dated[0]?.first ?? 0) > (dated.at(-1)?.first ?? 0) ? -1 : 1;
  const compare = (a: EventSortKeys, b: EventSortKeys, sign: number): number => {
    const file = a.place - b.place;
    if (a.first === undefined || b.first === undefined)
      return a.first === b.first ? file : a.first === undefined ? 1 : -1;
    return sign * (a.first - b.first || a.last! - b.last! || fileSign * file);
  };

  const ofEvent = new Map(filed.map(one => [one.event, one]));
  const alone = filed.filter(one => {
    const isAlone = standsAlone(one.event);
    if (!isAlone) ofEvent.get(leader.get(one.event)!)!.followers.push(one);
    return isAlone;
  });
  return alone
    .sort((a, b) => compare(a, b, order === 'newest' ? -1 : 1))
    .map(({event, followers}) => ({
      event,
      followers: followers.sort((a, b) => compare(a, b, 1)).map(one => one.event),
    }));
}

/** An event with what it is sorted by. */
interface EventSortKeys {
  event: SendEvent;
  /** Its place in the file. */
  place: number;
  first: Day | undefined;
  last: Day | undefined;
  followers: EventSortKeys[];
}

/** The days by which a date is sorted and grouped; an open end counts as the other end. */
function sortDays(text: string | undefined): {first: Day; last: Day} | undefined {
  const date = parseDate(text);
  const [from, to] = [date?.from ?? date?.to, date?.to ?? date?.from];
  return from && to && {first: firstDay(from), last: lastDay(to)};
}

export interface Year {
  /** `undefined` for events without a date. */
  year: number | undefined;
  threads: EventThread[];
}

/** Threads grouped by year, in the order given. */
export function byYear(threads: readonly EventThread[]): Year[] {
  const years: Year[] = [];
  for (const thread of threads) {
    const first = sortDays(thread.event.date)?.first;
    const year = first === undefined ? undefined : Math.floor(first / 10000);
    const last = years.at(-1);
    if (last && last.year === year) last.threads.push(thread);
    else years.push({year, threads: [thread]});
  }
  return years;
}

/** Words of an event that does not take place as dated. */
export const CALLED_OFF =
  /\b(?:cancell?ed|postponed|called off|withdrawn|deferred|(?:not|no longer) (?:going|taking))\b/i;

/** Whether the title or the date of an event says that it does not take place as dated: "Cancelled: Town hall". */
export const isCalledOff = ({title, dateText}: SendEvent): boolean =>
  CALLED_OFF.test(JSON.stringify([title, dateText]));

export const isUpcoming = (event: SendEvent, today: Day): boolean => isAhead(event.date, today);

/** Whether an event is in the future, and is not called off. */
export const isExpected = (event: SendEvent, today: Day): boolean =>
  isUpcoming(event, today) && !isCalledOff(event);

/**
 * Whether an event that lasts several days has begun and is not over. "March", or "about" some week, is not a span:
 * only the exact day is unknown.
 */
export function isUnderWay({date}: SendEvent, today: Day): boolean {
  const read = parseDate(date);
  return Boolean(read?.span && !read.about) && earliest(date)! <= today && latest(date)! >= today;
}

/** Whether people can answer a survey on a given day. */
export interface SurveyState {
  state: 'ahead' | 'open' | 'closed';
  /** The last day it is open, as the record dates it; absent when none was published. */
  closes?: string;
}

/**
 * Whether a survey is open on a day: by the opening and closing dates of the survey with the event's id, else by the
 * event's own span. `undefined` when neither says when it opens or closes: a month alone says when it took place, not
 * for how long.
 */
export function surveyState(
  record: Pick<SendRecord, 'surveys'>,
  event: SendEvent,
  today: Day,
): SurveyState | undefined {
  if (event.kind !== 'survey' || isCalledOff(event)) return undefined;
  const survey = record.surveys.find(({id}) => id === event.id);
  const span = parseDate(event.date);
  const opens = earliest(survey?.opens) ?? (span?.span ? earliest(event.date) : undefined);
  const until =
    survey?.closes ??
    (survey?.opens === undefined && span?.span && span.to ? event.date : undefined);
  const ends = latest(until);
  if (ends !== undefined && ends < today) return {state: 'closed', closes: until};
  if (opens === undefined && ends === undefined) return undefined;
  return {state: opens !== undefined && opens > today ? 'ahead' : 'open', closes: until};
}
