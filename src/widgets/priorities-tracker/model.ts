/**
 * What the tracker shows: the status of each priority, which to show in what order, and which facts are missing from
 * all of them. Pure: a model is immutable; a change of its inputs creates a new one.
 */
import {isKnownAbsent} from '../../record/absence.js';
import type {Day} from '../../record/dates.js';
import {
  type DueDate,
  type PriorityChoice,
  type PriorityOrder,
  type PriorityState,
  type StatusCount,
  countStates,
  datesAhead,
  orderPriorities,
  selectPriorities,
  priorityState,
  themesOf,
} from '../../record/priorities.js';
import {isAbout} from '../../record/references.js';
import type {EventKind, Priority, SendRecord, Text} from '../../record/schema.js';
import {STALE_AFTER_MONTHS} from '../../record/status.js';

/** With this many priorities, there are filters. */
const MANY = 8;
/** A hundred years, which no page can mean. */
const LONGEST = 1200;

/** The settings of the page and the choices of the reader. */
export interface Inputs {
  record: SendRecord;
  /** Id of the one priority to show, or of the event whose priorities to show. */
  item: string | undefined;
  day: Day;
  staleAfter: number;
  choice: PriorityChoice;
  order: PriorityOrder;
  limit: number;
}

/** Facts that families look for in every priority. */
const FACTS = ['lead', 'due', 'measures'] as const;
export type Fact = (typeof FACTS)[number];

/** An event or a finding from which a priority may result. */
export interface Origin {
  list: 'events' | 'findings';
  words: Text | undefined;
  /** Describes it if it has no words. */
  kind?: EventKind | undefined;
}

export interface Model extends Omit<Inputs, 'item'> {
  /** The priorities of the page: all, or those that it names. */
  offered: readonly Priority[];
  /** Whether the page names the priorities to show. */
  alone: boolean;
  /** Whether nothing was published about any of them. */
  silent: boolean;
  standings: ReadonlyMap<Priority, PriorityState>;
  origins: ReadonlyMap<string, Origin>;
  counts: readonly StatusCount[];
  overdue: number;
  unproven: number;
  themes: ReadonlyMap<string, Text>;
  /** Facts that were not published for any of several priorities; shown once. */
  absentForAll: readonly Fact[];
  /** Whether there are enough to choose from. */
  many: boolean;
  matching: readonly Priority[];
  /** The matching ones, up to the limit. */
  shown: readonly Priority[];
  /** Due dates that can still be met. */
  dates: readonly DueDate[];
}

/** The page's number of months; six if it is not a sensible number. */
export const staleAfterOf = (months: number): number =>
  months >= 1 ? Math.min(Math.floor(months), LONGEST) : STALE_AFTER_MONTHS;

/** Whether a fact is known not to have been published. */
export function isAbsent(priority: Priority, fact: Fact): boolean {
  const value = fact === 'due' ? (priority.due ?? priority.dueText) : priority[fact];
  return (
    (Array.isArray(value) ? !value.length : value === undefined) && isKnownAbsent(priority, fact)
  );
}

/** The facts that were not published for this priority, but were for others. */
export const absentHere = ({absentForAll}: Model, priority: Priority): Fact[] =>
  FACTS.filter(fact => isAbsent(priority, fact) && !absentForAll.includes(fact));

export function createModel(inputs: Inputs): Model {
  const {record, item, day, staleAfter, choice, order, limit} = inputs;
  const offered = item === undefined ? record.priorities : record.priorities.filter(isAbout(item));
  const standings = new Map(
    offered.map(priority => [priority, priorityState(priority, day, staleAfter)]),
  );
  const all = [...standings.values()];
  const origins = new Map<string, Origin>();
  for (const {id, text} of record.findings)
    if (!origins.has(id)) origins.set(id, {list: 'findings', words: text});
  for (const {id, title, kind} of record.events)
    if (!origins.has(id)) origins.set(id, {list: 'events', words: title, kind});
  const many = offered.length >= MANY;
  // A refreshed record may have too few priorities for the filters with which a choice could be undone.
  const matching = orderPriorities(
    selectPriorities(record, offered, many ? choice : {}, priority => standings.get(priority)!),
    order,
  );
  return {
    ...inputs,
    offered,
    alone: item !== undefined,
    silent: all.length > 0 && all.every(({status}) => status === 'none'),
    standings,
    origins,
    counts: countStates(record, all),
    overdue: all.filter(({overdue}) => overdue).length,
    unproven: all.filter(({evidenceMissing}) => evidenceMissing).length,
    themes: themesOf(record, offered),
    absentForAll:
      offered.length > 1
        ? FACTS.filter(fact => offered.every(priority => isAbsent(priority, fact)))
        : [],
    many,
    matching,
    shown: matching.slice(0, limit),
    dates: datesAhead(offered, day),
  };
}
