/** What happened, in order: sorting, filing by year, and what hangs on what. */
import {type Day, compareDates, isAhead, yearOf} from './dates.js';
import type {EventKind, SendEvent} from './schema.js';

/** An event with those that follow it, such as an inspection with its letter. */
export interface EventThread {
  event: SendEvent;
  followers: SendEvent[];
}

/** Kinds that hang on the event they follow; a re-visit follows an inspection too, but stands on its own. */
const HANGING: readonly EventKind[] = ['letter', 'report', 'statement', 'survey', 'plan', 'news'];

export type Order = 'newest' | 'oldest';

/** Events in order of date, each once, with its letters and reports under it in the order they came. Undated ones stand last. */
export function eventThreads(events: readonly SendEvent[], order: Order): EventThread[] {
  const byId = new Map(events.map(event => [event.id, event]));
  const hangsOn = (event: SendEvent): SendEvent | undefined => {
    const leader = event.follows === undefined ? undefined : byId.get(event.follows);
    if (!leader || leader === event || !HANGING.includes(event.kind ?? 'other')) return undefined;
    return leader;
  };
  const threads = new Map<SendEvent, EventThread>();
  for (const event of events) if (!hangsOn(event)) threads.set(event, {event, followers: []});
  for (const event of events) {
    let leader = hangsOn(event);
    // A letter about a report about an inspection hangs on the inspection; a circle hangs on nothing.
    for (let steps = 0; leader && !threads.has(leader) && steps < events.length; steps += 1) leader = hangsOn(leader);
    if (threads.has(event)) continue;
    if (leader && threads.has(leader)) threads.get(leader)!.followers.push(event);
    else threads.set(event, {event, followers: []});
  }
  const sign = order === 'newest' ? -1 : 1;
  const sorted = [...threads.values()].sort((a, b) => {
    const [x, y] = [a.event.date, b.event.date];
    if (x === undefined || y === undefined) return x === y ? 0 : x === undefined ? 1 : -1;
    return sign * compareDates(x, y);
  });
  for (const thread of sorted) thread.followers.sort((a, b) => compareDates(a.date, b.date));
  return sorted;
}

export interface Year {
  /** Absent for events without a date. */
  year: number | undefined;
  threads: EventThread[];
}

/** Threads filed by year, in the order in which they come. */
export function byYear(threads: readonly EventThread[]): Year[] {
  const years: Year[] = [];
  for (const thread of threads) {
    const year = yearOf(thread.event.date);
    const last = years.at(-1);
    if (last && last.year === year) last.threads.push(thread);
    else years.push({year, threads: [thread]});
  }
  return years;
}

export const isUpcoming = (event: SendEvent, today: Day): boolean => isAhead(event.date, today);
