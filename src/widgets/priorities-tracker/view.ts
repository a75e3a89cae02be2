/**
 * What the partials of the tracker read: where each priority stands, which to show in what order, and how the page wishes
 * them shown. A view is never changed; when anything it follows from changes, there is a new one.
 */
import type {Day} from '../../record/dates.js';
import {
  type DueDate,
  type PriorityChoice,
  type PriorityOrder,
  type Standing,
  type StatusCount,
  countStates,
  datesAhead,
  orderPriorities,
  selectPriorities,
  standingOf,
  themesOf,
} from '../../record/priorities.js';
import type {EventKind, Priority, SendRecord, Text} from '../../record/schema.js';
import {STALE_AFTER_MONTHS} from '../../record/status.js';
import type {Reading} from '../../ui/wording.js';

/** Up to this many the reader sees at a glance, and needs no buttons. */
const FEW = 5;
/** Priorities of a block: drawn once, then left alone while the list grows. */
export const BLOCK = 10;
/** A hundred years; longer than any page means. */
const LONGEST = 1200;

/** How a tracker is to be shown: what the page and the reader ask for, and what the widget knows of itself. */
export interface Wishes {
  /** The priorities of the page: all, or the one that it names. */
  offered: readonly Priority[];
  /** Whether the page shows one of the record's priorities alone. */
  alone: boolean;
  base: string;
  day: Day;
  reading: Reading;
  staleAfter: number;
  choice: PriorityChoice;
  order: PriorityOrder;
  limit: number;
  /** Level of the headings that stand `depth` below the widget's own. */
  level(depth: number): number;
  /** Address of the record, for links to other widgets that show it. */
  recordAddress: string | undefined;
}

/** An event or a finding that a priority may have come from. */
export interface Origin {
  list: 'events' | 'findings';
  words: Text | undefined;
  /** Says what it was where it has no words. */
  kind?: EventKind | undefined;
}

export interface View extends Wishes {
  record: SendRecord;
  standings: ReadonlyMap<Priority, Standing>;
  /** Places as published, from 1. */
  places: ReadonlyMap<Priority, number>;
  origins: ReadonlyMap<string, Origin>;
  counts: readonly StatusCount[];
  themes: ReadonlyMap<string, Text>;
  /** Whether there are enough to choose from. */
  many: boolean;
  matching: readonly Priority[];
  /** Of these, up to the limit. */
  shown: readonly Priority[];
  blocks: readonly (readonly Priority[])[];
  /** Due dates that can still be met. */
  dates: readonly DueDate[];
}

/** Months as the page gives them; what is no sensible number is the usual six. */
export const staleAfterOf = (months: number): number =>
  months >= 1 ? Math.min(Math.floor(months), LONGEST) : STALE_AFTER_MONTHS;

export function createView(record: SendRecord, wishes: Wishes): View {
  const {offered, day, staleAfter, choice, order, limit} = wishes;
  const standings = new Map(
    offered.map(priority => [priority, standingOf(priority, day, staleAfter)]),
  );
  const origins = new Map<string, Origin>();
  for (const {id, text} of record.findings)
    if (!origins.has(id)) origins.set(id, {list: 'findings', words: text});
  for (const {id, title, kind} of record.events)
    if (!origins.has(id)) origins.set(id, {list: 'events', words: title, kind});
  const many = offered.length > FEW;
  // A renewed record may leave too few for the buttons that take a choice back.
  const matching = orderPriorities(
    selectPriorities(record, offered, many ? choice : {}, priority => standings.get(priority)!),
    order,
  );
  const shown = matching.slice(0, limit);
  const blocks: Priority[][] = [];
  for (let start = 0; start < shown.length; start += BLOCK)
    blocks.push(shown.slice(start, start + BLOCK));
  return {
    ...wishes,
    record,
    standings,
    origins,
    matching,
    shown,
    blocks,
    places: new Map(record.priorities.map((priority, index) => [priority, index + 1])),
    counts: countStates(record, standings.values()),
    themes: themesOf(record, offered),
    dates: datesAhead(offered, day),
    many,
  };
}
