/**
 * What a timeline shows: which events, in which order, which of them open, and which behind a disclosure. Derived from
 * the record, the page, the reader's filter and the day, without templates or messages.
 */
import {
  type Day,
  compareDates,
  earliest,
  isPast,
  latest,
  parseDate,
  yearOf,
} from '../../record/dates.js';
import {
  type EventThread,
  type Order,
  eventThreads,
  isCalledOff,
  isUnderWay,
  isUpcoming,
  selectEvents,
  surveyState,
} from '../../record/events.js';
import {type NextStep, nextSteps} from '../../record/frameworks.js';
import {type EventGroup, eventGroups, isInspection} from '../../record/kinds.js';
import type {
  Figure,
  Finding,
  Letter,
  Priority,
  SendEvent,
  SendRecord,
} from '../../record/schema.js';
import {type Block, type Fold, blockMaker, foldOf} from './blocks.js';

/** With this many events, of several kinds, there is a filter. */
const MANY = 12;
const MANY_GROUPS = 2;

/** Rows of past events that are visible; older ones are behind a disclosure. */
const RECENT = 5;
/** The most rows that are visible so that the newest inspection is among them. */
const RECENT_AT_MOST = 12;
/** A disclosure that hides fewer rows than this would take more space than it saves. */
const FOLD_AT_LEAST = 3;

/** All inputs of the model. */
export interface TimelineInputs {
  record: SendRecord;
  /** The event that the page names, to show only that one and its followers. */
  item: string | undefined;
  day: Day;
  order: Order;
  /** Kinds to show, separated by spaces or commas; all when empty. */
  kinds: string;
  from: string | undefined;
  to: string | undefined;
  /** The reader's filter, if any. */
  only: EventGroup | undefined;
  /** How many rows to show; if infinite, older ones are behind a disclosure instead. */
  limit: number;
  /** Whether older events may be behind a disclosure. */
  folds: boolean;
  /** Whether all rows start closed, for narrow places. */
  compact: boolean;
}

type ByEvent<T> = ReadonlyMap<string, readonly T[]>;

export interface TimelineModel extends TimelineInputs {
  events: ReadonlyMap<string, SendEvent>;
  findings: ByEvent<Finding>;
  figures: ByEvent<Figure>;
  letters: ByEvent<Letter>;
  /** By the event, or the finding of the event, from which they result. */
  priorities: ByEvent<Priority>;

  /** The events of the page, before the reader's filter. */
  offered: readonly SendEvent[];
  /** The groups of their kinds; empty if there is too little to choose from. */
  groups: readonly EventGroup[];
  /** All events that the reader sees, now or once the list is complete. */
  shown: ReadonlySet<SendEvent>;
  /** The number of matching rows, including those beyond the limit. */
  matching: number;
  /** The number of rows that the reader sees, up to the limit. */
  rows: number;
  /** Future events, and events under way until a published date, the nearest first. */
  coming: readonly Block[];
  /** Past events, in the requested order. */
  happened: readonly Block[];
  /** The older ones of these, if there are many. */
  earlier: Fold | undefined;
  /** Undated events, if there are many; a few are at the end of the past events. */
  undated: Fold | undefined;
  /** The rows that start open. */
  open: ReadonlySet<SendEvent>;
  next: readonly NextStep[];
  /** The newest past inspection; `undefined` in a narrow place, for a part of the list, or if a date cannot be read. */
  lastInspection: SendEvent | undefined;
}

/** @example timelineModel({record, day: 20261129, order: 'newest', …}).happened */
export function timelineModel(inputs: TimelineInputs): TimelineModel {
  const {record, item, from, to, order, day, limit, folds, compact} = inputs;
  const kinds = inputs.kinds
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  const pool =
    item === undefined
      ? record.events
      : record.events.filter(event => event.id === item || event.follows === item);
  const offered = selectEvents(pool, {kinds, from, to});
  const groups = groupsOf(offered);
  // A refreshed record may no longer have the chosen group, nor a filter with which to undo the choice.
  const only = groups.find(group => group === inputs.only);
  const matching = only ? selectEvents(offered, {kinds: [...eventGroups[only], 'other']}) : offered;

  const all = eventThreads(matching, order, day);
  const isComing = ({event}: EventThread) => isActionable(record, event, day);
  const isDated = ({event}: EventThread) => yearOf(event.date) !== undefined;
  const coming = all
    .filter(isComing)
    .sort((a, b) => compareDates(a.event.date, b.event.date))
    .slice(0, limit);
  const past = all.filter(thread => !isComing(thread)).slice(0, limit - coming.length);
  const happened = past.filter(isDated);
  const undated = past.slice(happened.length);

  const newest = (order === 'oldest' ? [...happened].reverse() : happened).find(({event}) =>
    isInspection(event.kind),
  );
  const {recent, older} = folds ? parted(happened, order, newest) : {recent: happened, older: []};
  const endsList = !folds || !happened.length || (!older.length && undated.length < FOLD_AT_LEAST);
  const inBlocks = blockMaker();
  // In the order in which they are rendered: visible rows before those behind a disclosure.
  const blocks = {
    coming: inBlocks(coming),
    happened: inBlocks(endsList ? [...recent, ...undated] : recent),
    earlier: inBlocks(older),
    undated: inBlocks(endsList ? [] : undated),
  };
  const startsOpen = ({event}: EventThread) =>
    item === undefined
      ? event === newest?.event || surveyState(record, event, day)?.state === 'open'
      : event.id === item || all.length === 1;

  const events = new Map<string, SendEvent>();
  for (const event of record.events) if (!events.has(event.id)) events.set(event.id, event);
  const isAskedFor = ({kind, window}: NextStep) =>
    (!kinds.length || kinds.includes(kind)) &&
    (!only || only === 'inspections') &&
    (earliest(window) ?? day) <= (latest(to) ?? Infinity);
  return {
    ...inputs,
    only,
    events,
    findings: grouped(record.findings, finding => [finding.event]),
    figures: grouped(record.figures, figure => [figure.event]),
    letters: grouped(record.letters, letter => [letter.event]),
    priorities: grouped(record.priorities, priority => priority.from ?? []),
    offered,
    groups,
    shown: new Set([...coming, ...past].flatMap(({event, followers}) => [event, ...followers])),
    matching: all.length,
    rows: coming.length + past.length,
    coming: blocks.coming,
    happened: blocks.happened,
    earlier: foldOf(blocks.earlier),
    undated: foldOf(blocks.undated),
    open: new Set(
      compact && item === undefined
        ? []
        : [...coming, ...past].filter(startsOpen).map(({event}) => event),
    ),
    next: item === undefined && !compact ? nextSteps(pool, day).filter(isAskedFor) : [],
    lastInspection:
      item === undefined && !compact && !kinds.length && !from && !to
        ? lastInspection(record.events, day)
        : undefined,
  };
}

function lastInspection(events: readonly SendEvent[], day: Day): SendEvent | undefined {
  const inspections = events.filter(({kind}) => isInspection(kind));
  if (inspections.some(event => yearOf(event.date) === undefined)) return undefined;
  let newest: SendEvent | undefined;
  for (const event of inspections)
    if (
      isPast(event.date, day) &&
      (!newest || compareDates(event.date, newest.date) > 0) &&
      !isCalledOff(event)
    )
      newest = event;
  return newest;
}

/** Whether a family can still act on it: it is in the future, or continues until a published day. */
function isActionable(record: SendRecord, event: SendEvent, day: Day): boolean {
  return (
    isUpcoming(event, day) ||
    (isUnderWay(event, day) && parseDate(event.date)?.to !== undefined) ||
    surveyState(record, event, day)?.state === 'open'
  );
}

/** Separates the older rows from the newer ones, if there are enough. */
function parted(
  happened: readonly EventThread[],
  order: Order,
  newest: EventThread | undefined,
): {recent: readonly EventThread[]; older: readonly EventThread[]} {
  const rows = order === 'oldest' ? [...happened].reverse() : happened;
  const inspection = newest ? rows.indexOf(newest) + 1 : 0;
  const cut = inspection <= RECENT_AT_MOST ? Math.max(RECENT, inspection) : RECENT;
  if (rows.length - cut < FOLD_AT_LEAST) return {recent: happened, older: []};
  return order === 'oldest'
    ? {recent: happened.slice(-cut), older: happened.slice(0, -cut)}
    : {recent: happened.slice(0, cut), older: happened.slice(cut)};
}

function groupsOf(events: readonly SendEvent[]): EventGroup[] {
  if (events.length < MANY) return [];
  const kinds = new Set<string | undefined>(events.map(({kind}) => kind));
  const groups = (Object.keys(eventGroups) as EventGroup[]).filter(group =>
    eventGroups[group].some(kind => kinds.has(kind)),
  );
  return groups.length < MANY_GROUPS ? [] : groups;
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
