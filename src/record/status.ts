/** Where a priority stands: facts that follow from its updates, with today as an argument. Words are the widget's. */
import {type Day, addMonths, compareDates, isPast, latest} from './dates.js';
import type {Priority, Source, Status, Update} from './schema.js';
import {pickText} from './texts.js';

/**
 * "none" is "no update published": a state of its own, which says nothing about the work. "unsaid" is a priority or an action
 * about which something was published, but not where it stands.
 */
export type CurrentStatus = Status | 'none' | 'unsaid';

/** Months without anything new after which a priority counts as stale, unless the page sets its own. */
export const STALE_AFTER_MONTHS = 6;

/** Updates, newest first. Undated ones keep their place after the dated, as nobody can tell how new they are. */
export function updatesNewestFirst(updates: readonly Update[] = []): Update[] {
  const dated = updates.filter(update => update.date !== undefined);
  const undated = updates.filter(update => update.date === undefined);
  // Of two updates of one day the later in the list is the newer.
  return [...dated.reverse().sort((a, b) => -compareDates(a.date, b.date)), ...undated.reverse()];
}

export const newestUpdate = (priority: Priority): Update | undefined =>
  updatesNewestFirst(priority.updates)[0];

/** The status that the newest update with a status gives. */
export function currentStatus({updates}: Priority): CurrentStatus {
  return (
    updatesNewestFirst(updates).find(update => update.status)?.status ??
    (updates?.length ? 'unsaid' : 'none')
  );
}

const isOver = (status: CurrentStatus) =>
  status === 'done' || status === 'stopped' || status === 'checking';

/** Whether the due date has passed and nothing says that the work is done, being checked or stopped. */
export const isOverdue = (due: string | undefined, status: CurrentStatus, today: Day): boolean =>
  !isOver(status) && isPast(due, today);

/** Whether the newest dated update is older than `months`. A priority without updates is not stale: it never began to be told. */
export function isStale(priority: Priority, today: Day, months = STALE_AFTER_MONTHS): boolean {
  const status = currentStatus(priority);
  if (status === 'done' || status === 'stopped') return false;
  const newest = updatesNewestFirst(priority.updates).find(update => update.date)?.date;
  const day = latest(newest);
  return day !== undefined && day < addMonths(today, -months);
}

/** Whether any of these sources can be shown. */
export const hasEvidence = (evidence: readonly Source[] | undefined): boolean =>
  Boolean(evidence?.some(({title, url}) => pickText(title, '', '') ?? url?.trim()));

/** Whether it is said to be done, and nothing is linked that shows it: then, since, or when the same was said before. */
export function evidenceMissing(priority: Priority): boolean {
  const updates = updatesNewestFirst(priority.updates);
  if (updates.find(({status}) => status)?.status !== 'done') return false;
  const other = updates.findIndex(({status}) => status && status !== 'done');
  const since = other < 0 ? updates : updates.slice(0, other);
  const first = since.map(({status}) => status).lastIndexOf('done');
  return !since.slice(0, first + 1).some(({evidence}) => hasEvidence(evidence));
}
