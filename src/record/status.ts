/**
 * The status of a priority: facts that follow from its updates, with today as an argument. The words are up to the
 * widget.
 */
import {type MaybeUnclear, isKnownAbsent, isEvidencePending} from './absence.js';
import {type Day, addMonths, compareDates, isPast} from './dates.js';
import type {Priority, Source, Status, Text, Update} from './schema.js';
import {pickText} from './texts.js';

/**
 * "none" is "no update published": a state of its own, which says nothing about the work. "unsaid" means that the
 * status of a priority or an action cannot be determined. "published" is a state in the publisher's own words, such as
 * "On track", which match none of ours: it is shown in those words, and nothing is derived from it. "unclear" means
 * that the source has something that could not be read: no status is shown, and none is said to be missing.
 */
export type CurrentStatus = Status | 'published' | 'none' | 'unsaid' | 'unclear';

/** A status: one of our states, the publisher's own words, or both. */
export interface PublishedStatus {
  status: CurrentStatus;
  words?: Text;
}

/** Months without an update after which a priority counts as stale, unless the page sets another number. */
export const STALE_AFTER_MONTHS = 6;

/** Whether an update has a date that cannot be read: the update may be older or newer than any other. */
const hasUnreadableDate = ({date, dateText, unclear}: Update): boolean =>
  date === undefined && (dateText !== undefined || !isKnownAbsent({unclear}, 'date'));

/**
 * Updates, newest first. An update whose date cannot be read is not known to be older than the others, so it comes
 * first; code that shows the order calls `isOrderUnsure`. An update that was published without a date comes last,
 * because its age is unknown.
 */
export function updatesNewestFirst(updates: readonly Update[] = []): readonly Update[] {
  if (updates.length < 2) return updates;
  const dated = updates.filter(update => update.date !== undefined);
  const unreadable = updates.filter(hasUnreadableDate);
  const undated = updates.filter(update => update.date === undefined && !hasUnreadableDate(update));
  return [
    ...unreadable.reverse(),
    // Of two updates on the same day, the later one in the list is the newer.
    ...dated.reverse().sort((a, b) => -compareDates(a.date, b.date)),
    ...undated.reverse(),
  ];
}

/**
 * Whether it is uncertain which of several updates is the newest, because one has a date that cannot be read, or
 * because only some have a date.
 */
export const isOrderUnsure = ({updates = []}: Pick<Priority, 'updates'>): boolean =>
  updates.length > 1 &&
  updates.some(
    update =>
      hasUnreadableDate(update) ||
      (update.date === undefined && updates.some(({date}) => date !== undefined)),
  );

type StatusFields = Pick<Update, 'status' | 'statusText' | 'unclear'>;

/** Whether an update has a status: a code, words, or something that cannot be read. */
export const hasStatus = (update: StatusFields): boolean =>
  update.status !== undefined ||
  update.statusText !== undefined ||
  !isKnownAbsent(update, 'status');

/** The status of a single update or action. */
export const publishedStatus = ({status, statusText, unclear}: StatusFields): PublishedStatus => ({
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
 * The status in the newest update that has one. Unknown words in it never fall back to an older status. If several
 * statuses differ and it is uncertain which is the newest, none of them is used.
 */
export function statusOf({updates, unclear}: Priority): PublishedStatus {
  const withStatus = updatesNewestFirst(updates).filter(hasStatus);
  const [newest] = withStatus;
  if (newest) {
    const dated = withStatus.find(({date}) => date);
    const key = ({status, statusText}: StatusFields) => JSON.stringify([status, statusText]);
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

/** States that may mean the end of the work; unknown words may. */
const mayBeOver = (status: CurrentStatus) =>
  ['done', 'stopped', 'checking', 'published', 'unclear'].includes(status);

/** Whether the due date has passed and the status cannot mean that the work is done, being checked or stopped. */
export const isOverdue = (due: string | undefined, status: CurrentStatus, today: Day): boolean =>
  !mayBeOver(status) && isPast(due, today);

/** Whether the newest dated update is older than `months`. A priority without updates is not stale. */
export function isStale(priority: Priority, today: Day, months = STALE_AFTER_MONTHS): boolean {
  const status = currentStatus(priority);
  if (status !== 'checking' && mayBeOver(status)) return false;
  const newest = updatesNewestFirst(priority.updates).find(update => update.date)?.date;
  return isPast(newest, addMonths(today, -months));
}

/** Contact addresses, and links to the top of a page, are no evidence. */
const NO_SOURCE = /^(?:mailto|tel):|#top$|^#$/i;

/** Whether any of these sources can be shown, or may be a source in the publisher's own words. */
export const hasEvidence = (evidence: readonly Source[] | undefined): boolean =>
  Boolean(
    evidence?.some(({title, url, ...more}) => {
      const words = pickText(title, '', '')?.text;
      return (
        (more as MaybeUnclear).unclear ||
        (url?.trim()
          ? !NO_SOURCE.test(url.trim())
          : words !== undefined && !isEvidencePending(words))
      );
    }),
  );

/**
 * Whether a priority is said to be done without any evidence linked: in that update, a later one, or an earlier one
 * that says the same.
 */
export function evidenceMissing(priority: Priority): boolean {
  if (currentStatus(priority) !== 'done' || !isKnownAbsent(priority, 'evidence')) return false;
  const updates = updatesNewestFirst(priority.updates);
  const other = updates.findIndex(update => hasStatus(update) && update.status !== 'done');
  const since = other < 0 ? updates : updates.slice(0, other);
  const first = since.map(({status}) => status).lastIndexOf('done');
  return !since
    .slice(0, first + 1)
    .some(update => hasEvidence(update.evidence) || !isKnownAbsent(update, 'evidence'));
}
