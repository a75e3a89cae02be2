/** Priorities as families ask about them: the status of each, which to show in what order, what is new, what is due. */
import {isKnownAbsent} from './absence.js';
import {type Day, compareDates, earliest, isPast, latest} from './dates.js';
import {
  type Action,
  type FamilyReport,
  type Priority,
  type SendRecord,
  type Text,
  type Update,
  statuses,
} from './schema.js';
import {
  type CurrentStatus,
  STALE_AFTER_MONTHS,
  type PublishedStatus,
  currentStatus,
  evidenceMissing,
  hasEvidence,
  isOverdue,
  isOrderUnsure,
  isStale,
  publishedStatus,
  hasStatus,
  statusOf,
  updatesNewestFirst,
} from './status.js';
import {comparisonKey, pickText, recordLanguage} from './texts.js';

/** Every state in the order in which they are listed; no order of merit. */
export const states: readonly CurrentStatus[] = ['none', 'unsaid', ...statuses, 'published'];

/** What follows from a priority on a day. */
export interface PriorityState extends PublishedStatus {
  newest: Update | undefined;
  /** All but the newest, newest first. */
  earlier: readonly Update[];
  /** For work that was stopped or changed: the update that says so, and why. */
  turn: Update | undefined;
  overdue: boolean;
  /** The date of the newest update, if that is older than the page allows. */
  staleSince: string | undefined;
  evidenceMissing: boolean;
  /** Whether it is uncertain which update is the newest, because the date of one cannot be read. */
  orderUnsure: boolean;
}

/**
 * @param staleAfter months without anything new after which to say so
 */
export function priorityState(
  priority: Priority,
  today: Day,
  staleAfter = STALE_AFTER_MONTHS,
): PriorityState {
  const [newest, ...earlier] = updatesNewestFirst(priority.updates);
  const {status, words} = statusOf(priority);
  const turned = status === 'stopped' || status === 'changed';
  return {
    status,
    words,
    newest,
    earlier,
    turn: turned ? [newest, ...earlier].find(update => update && hasStatus(update)) : undefined,
    overdue: isOverdue(priority.due, status, today),
    staleSince: isStale(priority, today, staleAfter) ? newest?.date : undefined,
    evidenceMissing: evidenceMissing(priority),
    orderUnsure: isOrderUnsure(priority),
  };
}

/** An action's own status, and what follows from it. */
export function actionState(
  action: Action,
  today: Day,
): PublishedStatus & Pick<PriorityState, 'overdue' | 'evidenceMissing'> {
  const published = publishedStatus(action);
  return {
    ...published,
    overdue: isOverdue(action.due, published.status, today),
    evidenceMissing:
      published.status === 'done' &&
      !hasEvidence(action.evidence) &&
      isKnownAbsent(action, 'evidence'),
  };
}

/**
 * A state to count and filter by: one of ours, or `published` followed by the publisher's own words, compared
 * case-insensitively: `published:On track`.
 */
export type StatusKey = CurrentStatus | `published:${string}`;

export interface StatusCount extends PublishedStatus {
  key: StatusKey;
  count: number;
}

export const statusKey = (
  record: Pick<SendRecord, 'lang'>,
  {status, words}: PublishedStatus,
): StatusKey => {
  const own = recordLanguage(record);
  const text = status === 'published' ? pickText(words, own, own)?.text : undefined;
  return text === undefined ? status : `published:${comparisonKey(text) || text.trim()}`;
};

/**
 * How many priorities are in each state that occurs, in the order of `states`; publishers' own words in the order they
 * occur.
 */
export function countStates(
  record: Pick<SendRecord, 'lang'>,
  standings: Iterable<PublishedStatus>,
): StatusCount[] {
  const counts = new Map<StatusKey, StatusCount>();
  for (const {status, words} of standings) {
    if (status === 'unclear') continue;
    const key = statusKey(record, {status, words});
    const counted = counts.get(key);
    if (counted) counted.count += 1;
    else counts.set(key, {key, status, ...(status === 'published' ? {words} : {}), count: 1});
  }
  return [...counts.values()].sort((a, b) => states.indexOf(a.status) - states.indexOf(b.status));
}

/** The theme of a priority: its words in the record's own language. */
export const themeOf = (
  record: Pick<SendRecord, 'lang'>,
  {theme}: Priority,
): string | undefined => {
  const own = recordLanguage(record);
  return pickText(theme, own, own)?.text.trim();
};

/** The themes of some priorities, each once, as first published. */
export function themesOf(
  record: Pick<SendRecord, 'lang'>,
  priorities: readonly Priority[],
): Map<string, Text> {
  const themes = new Map<string, Text>();
  for (const priority of priorities) {
    const key = themeOf(record, priority);
    if (key !== undefined && !themes.has(key)) themes.set(key, priority.theme!);
  }
  return themes;
}

/** What a reader chose to see. An absent option does not filter. */
export interface PriorityChoice {
  status?: StatusKey;
  /** As `themeOf` gives it. */
  theme?: string;
}

/**
 * The priorities that fit a choice. A blank field hides nothing: a priority without a theme fits any theme, and one
 * whose status was not published, or cannot be read, fits any status.
 */
export const selectPriorities = (
  record: Pick<SendRecord, 'lang'>,
  priorities: readonly Priority[],
  choice: PriorityChoice,
  standing: (priority: Priority) => PublishedStatus = statusOf,
): Priority[] => {
  // Without a prototype: a property that a page put on `Object.prototype` is not a choice.
  const {status, theme} = Object.setPrototypeOf(choice, null) as PriorityChoice;
  return priorities.filter(priority => {
    const own = statusKey(record, standing(priority));
    return (
      (!status || own === status || own === 'unsaid' || own === 'unclear') &&
      (!theme || (themeOf(record, priority) ?? theme) === theme)
    );
  });
};

export type PriorityOrder = 'published' | 'due' | 'updated';

/** Priorities in order: as published, by due date, or newest update first. Those without the date come last, as published. */
export function orderPriorities(priorities: readonly Priority[], order: PriorityOrder): Priority[] {
  if (order !== 'due' && order !== 'updated') return [...priorities];
  const dated = priorities.map(priority => {
    const date = order === 'due' ? priority.due : updatesNewestFirst(priority.updates)[0]?.date;
    return {priority, first: earliest(date), last: latest(date)};
  });
  const sign = order === 'due' ? 1 : -1;
  const compare = (a: Day | undefined, b: Day | undefined) =>
    a === b ? 0 : a === undefined ? 1 : b === undefined ? -1 : a < b ? -sign : sign;
  return dated
    .sort((a, b) => compare(a.first, b.first) || compare(a.last, b.last))
    .map(({priority}) => priority);
}

/** Reports from families, newest first; undated ones last. */
export const reportsNewestFirst = ({families = []}: Priority): FamilyReport[] => {
  const dated = families.filter(({date}) => date !== undefined);
  return [
    ...dated.reverse().sort((a, b) => -compareDates(a.date, b.date)),
    ...families.filter(({date}) => date === undefined),
  ];
};

/** A due date that has not passed, of a priority or of one of its actions. */
export interface DueDate {
  /** Unique among these, and the same from day to day. */
  id: string;
  date: string;
  title: Text | undefined;
  priority: Priority;
}

/** Due dates that are still to be met, soonest first. Work that is done, being checked or stopped has none. */
export function datesAhead(priorities: readonly Priority[], today: Day): DueDate[] {
  const dates: DueDate[] = [];
  const seen = new Map<string, number>();
  const add = (
    priority: Priority,
    id: string,
    title: Text | undefined,
    date: string | undefined,
    status: CurrentStatus,
  ) => {
    if (
      date === undefined ||
      isPast(date, today) ||
      status === 'done' ||
      status === 'checking' ||
      status === 'stopped'
    )
      return;
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    dates.push({id: times > 1 ? `${id}~${times}` : id, date, title, priority});
  };
  for (const priority of priorities) {
    add(
      priority,
      priority.id,
      priority.title ?? priority.commitment,
      priority.due,
      currentStatus(priority),
    );
    priority.actions?.forEach((action, index) =>
      add(
        priority,
        `${priority.id}/${action.id ?? index + 1}`,
        action.title,
        action.due,
        publishedStatus(action).status,
      ),
    );
  }
  return dates.sort((a, b) => compareDates(a.date, b.date));
}
