/**
 * What the partials of the timeline read: the record sorted by event, the choice of events in order, and how this widget
 * wants them shown. A view is never changed but for the terms it meets; when anything it follows from changes, there is a
 * new one.
 */
import {type Day, earliest, latest} from '../../record/dates.js';
import {type Order, byYear, eventThreads, selectEvents} from '../../record/events.js';
import {type NextStep, nextSteps} from '../../record/frameworks.js';
import {type EventGroup, eventGroups} from '../../record/kinds.js';
import type {
  Figure,
  Finding,
  Letter,
  Priority,
  SendEvent,
  SendRecord,
} from '../../record/schema.js';
import type {Term} from '../../record/terms.js';
import type {Reading} from '../../ui/wording.js';
import {canChoose} from './filter.js';
import {type YearOfBlocks, inBlocks} from './list.js';

/** How a timeline is to be shown: what the page and the reader ask for, and what the widget knows of itself. */
export interface Wishes {
  /** The events of the record to choose from: all, or the one that the page names, with what follows it. */
  pool: readonly SendEvent[];
  base: string;
  day: Day;
  reading: Reading;
  compact: boolean;
  order: Order;
  kinds: readonly string[];
  from: string | undefined;
  to: string | undefined;
  /** What the reader chose to see, if not all. */
  only: EventGroup | undefined;
  /** How many threads to show. */
  limit: number;
  /** Level of the headings that stand `depth` below the widget's own. */
  level(depth: number): number;
  /** Address of the record, for links to other widgets that show it. */
  recordAddress: string | undefined;
}

type ByEvent<T> = ReadonlyMap<string, readonly T[]>;

export interface View extends Wishes {
  record: SendRecord;
  events: ReadonlyMap<string, SendEvent>;
  findings: ByEvent<Finding>;
  figures: ByEvent<Figure>;
  letters: ByEvent<Letter>;
  /** By the event, or by the finding of the event, that they came from. */
  priorities: ByEvent<Priority>;

  /** What the page offers, before the reader chooses. */
  offered: readonly SendEvent[];
  /** The groups that its kinds belong to. */
  groups: readonly EventGroup[];
  /** What the reader sees, now or once the list has grown. */
  shown: ReadonlySet<SendEvent>;
  /** All that match, past the limit too. */
  matching: {events: number; threads: number};
  /** The events as they are drawn: in order, filed by year, in blocks. */
  years: readonly YearOfBlocks[];
  next: readonly NextStep[];
  /** Terms that were explained so far. */
  used: Set<Term>;
}

export function createView(record: SendRecord, wishes: Wishes): View {
  const {pool, kinds, from, to, order, day, limit} = wishes;
  const offered = selectEvents(pool, {kinds, from, to});
  const groups = groupsOf(offered);
  // A renewed record may leave nothing to choose from, and no button that takes a choice back.
  const only =
    wishes.only && groups.includes(wishes.only) && canChoose(offered, groups)
      ? wishes.only
      : undefined;
  const matching = only ? selectEvents(offered, {kinds: [...eventGroups[only], 'other']}) : offered;
  const all = eventThreads(matching, order, day);
  const threads = all.slice(0, limit);
  const fits = ({kind, window}: NextStep) =>
    (!kinds.length || kinds.includes(kind)) &&
    (!only || only === 'inspections') &&
    (earliest(window) ?? day) <= (latest(to) ?? Infinity);

  const events = new Map<string, SendEvent>();
  for (const event of record.events) if (!events.has(event.id)) events.set(event.id, event);
  let before = 0;
  const years = byYear(threads).map(({year, threads: ofYear}) => {
    const blocks = inBlocks(ofYear, before);
    before += blocks.reduce((sum, {size}) => sum + size, 0);
    return {year, blocks};
  });
  return {
    ...wishes,
    only,
    record,
    events,
    findings: grouped(record.findings, finding => [finding.event]),
    figures: grouped(record.figures, figure => [figure.event]),
    letters: grouped(record.letters, letter => [letter.event]),
    priorities: grouped(record.priorities, priority => priority.from ?? []),
    offered,
    groups,
    shown: new Set(threads.flatMap(({event, followers}) => [event, ...followers])),
    matching: {events: matching.length, threads: all.length},
    years,
    next: pool === record.events ? nextSteps(pool, day).filter(fits) : [],
    used: new Set(),
  };
}

function groupsOf(events: readonly SendEvent[]): EventGroup[] {
  const kinds = new Set<string | undefined>(events.map(({kind}) => kind));
  return (Object.keys(eventGroups) as EventGroup[]).filter(group =>
    eventGroups[group].some(kind => kinds.has(kind)),
  );
}

function grouped<T>(
  items: readonly T[],
  keysOf: (item: T) => readonly (string | undefined)[],
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      if (key === undefined) continue;
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
