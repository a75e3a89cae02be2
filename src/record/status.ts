/** Where a priority stands: facts that follow from its updates, with today as an argument. Words are the widget's. */
import {type MaybeUnclear, isKnownAbsent, isToCome} from './absence.js';
import {type Day, addMonths, compareDates, isPast} from './dates.js';
import type {Priority, Source, Status, Text, Update} from './schema.js';
import {pickText} from './texts.js';

/**
 * "none" is "no update published": a state of its own, which says nothing about the work. "unsaid" is a priority or an action
 * of which nobody can say where it stands. "published" is a state in the publisher's own words, such as "On track", which mean
 * none of ours: it is shown in those words, and nothing follows from it. "unclear" is where the source says something that could
 * not be read: no status is shown, and none is said to be missing.
 */
export type CurrentStatus = Status | 'published' | 'none' | 'unsaid' | 'unclear';

/** Where something stands: as one of our states, and in the publisher's own words, which may stand alone or beside it. */
export interface PublishedStatus {
  status: CurrentStatus;
  words?: Text;
}

/** Months without anything new after which a priority counts as stale, unless the page sets its own. */
export const STALE_AFTER_MONTHS = 6;

/** Whether an update has a date that nobody can read: it may be older or newer than any other. */
const hasUnreadableDate = ({date, dateText, unclear}: Update): boolean =>
  date === undefined && (dateText !== undefined || !isKnownAbsent({unclear}, 'date'));

/**
 * Updates, newest first. One whose date cannot be read is not older than one whose date can, so it comes first; whoever shows
 * the order asks `isOrderUnsure`. One that was published without a date comes last, as nobody can tell how new it is.
 */
export function updatesNewestFirst(updates: readonly Update[] = []): readonly Update[] {
  if (updates.length < 2) return updates;
  const dated = updates.filter(update => update.date !== undefined);
  const unreadable = updates.filter(hasUnreadableDate);
  const undated = updates.filter(update => update.date === undefined && !hasUnreadableDate(update));
  return [
    ...unreadable.reverse(),
    // Of two updates of one day the later in the list is the newer.
    ...dated.reverse().sort((a, b) => -compareDates(a.date, b.date)),
    ...undated.reverse(),
  ];
}

/**
 * Whether nobody can say which of several updates is the newest, as the date of one cannot be read, or as only some of them have
 * one.
 */
export const isOrderUnsure = ({updates = []}: Pick<Priority, 'updates'>): boolean =>
  updates.length > 1 &&
  updates.some(
    update =>
      hasUnreadableDate(update) ||
      (update.date === undefined && updates.some(({date}) => date !== undefined)),
  );

type Telling = Pick<Update, 'status' | 'statusText' | 'unclear'>;

/** Whether an update says where things stand: in a code, in words, or in a way that nobody can read. */
export const saysStatus = (update: Telling): boolean =>
  update.status !== undefined ||
  update.statusText !== undefined ||
  !isKnownAbsent(update, 'status');

/** The status of an update or an action by itself. */
export const publishedStatus = ({status, statusText, unclear}: Telling): PublishedStatus => ({
  status:
    status ??
    (statusText === undefined
      ? isKnownAbsent({unclear}, 'status')
        ? 'unsaid'
        : 'unclear'
      : 'published'),
  ...(statusText === undefined ? {} : {words: statusText}),
});

/**
 * The status that the newest update with a status gives. An older one never shines through words that we do not know, and where
 * nobody can say which of several that differ is the newest, none of them is it.
 */
export function statusOf({updates, unclear}: Priority): PublishedStatus {
  const withStatus = updatesNewestFirst(updates).filter(saysStatus);
  const [newest] = withStatus;
  if (newest) {
    const dated = withStatus.find(({date}) => date);
    const key = ({status, statusText}: Telling) => JSON.stringify([status, statusText]);
    const differ = withStatus.some(
      update =>
        update !== newest && (update === dated || !update.date) && key(update) !== key(newest),
    );
    return differ && isOrderUnsure({updates}) ? {status: 'unclear'} : publishedStatus(newest);
  }
  if (!isKnownAbsent({unclear}, 'updates')) return {status: 'unclear'};
  return {status: updates?.length ? 'unsaid' : 'none'};
}

/** The same without the publisher's own words. */
export const currentStatus = (priority: Priority): CurrentStatus => statusOf(priority).status;

/** States that may mean the end of the work: words that we do not know may. */
const mayBeOver = (status: CurrentStatus) =>
  ['done', 'stopped', 'checking', 'published', 'unclear'].includes(status);

/** Whether the due date has passed and nothing can mean that the work is done, being checked or stopped. */
export const isOverdue = (due: string | undefined, status: CurrentStatus, today: Day): boolean =>
  !mayBeOver(status) && isPast(due, today);

/** Whether the newest dated update is older than `months`. A priority without updates is not stale: it never began to be told. */
export function isStale(priority: Priority, today: Day, months = STALE_AFTER_MONTHS): boolean {
  const status = currentStatus(priority);
  if (status !== 'checking' && mayBeOver(status)) return false;
  const newest = updatesNewestFirst(priority.updates).find(update => update.date)?.date;
  return isPast(newest, addMonths(today, -months));
}

/** Addresses that somebody can ask, or the top of a page: they show nothing. */
const NO_SOURCE = /^(?:mailto|tel):|#top$|^#$/i;

/** Whether any of these sources can be shown, or may be one in words of its publisher's own. */
export const hasEvidence = (evidence: readonly Source[] | undefined): boolean =>
  Boolean(
    evidence?.some(({title, url, ...more}) => {
      const words = pickText(title, '', '')?.text;
      return (
        (more as MaybeUnclear).unclear ||
        (url?.trim() ? !NO_SOURCE.test(url.trim()) : words !== undefined && !isToCome(words))
      );
    }),
  );

/** Whether it is said to be done, and nothing is linked that shows it: then, since, or when the same was said before. */
export function evidenceMissing(priority: Priority): boolean {
  if (currentStatus(priority) !== 'done' || !isKnownAbsent(priority, 'evidence')) return false;
  const updates = updatesNewestFirst(priority.updates);
  const other = updates.findIndex(update => saysStatus(update) && update.status !== 'done');
  const since = other < 0 ? updates : updates.slice(0, other);
  const first = since.map(({status}) => status).lastIndexOf('done');
  return !since
    .slice(0, first + 1)
    .some(update => hasEvidence(update.evidence) || !isKnownAbsent(update, 'evidence'));
}
