/** What has been published about priorities since a day. */
import {type Day, compareDates, earliest, latest} from './dates.js';
import type {Priority} from './schema.js';
import {currentStatus, isOverdue} from './status.js';

/** Something that is new since a day. */
export interface Change {
  priority: Priority;
  kind: 'update' | 'families' | 'reading' | 'overdue';
  /** The record's date of it. */
  date: string;
}

/**
 * What the record dates on or after a day, and not after today, newest first; and due dates that have passed since. A
 * month counts if any of its days does. Undated updates cannot be counted as new.
 */
export function changesSince(priorities: readonly Priority[], since: Day, today: Day): Change[] {
  const changes: Change[] = [];
  const isNew = (date: string | undefined): date is string =>
    (latest(date) ?? -Infinity) >= since && earliest(date)! <= today;
  for (const priority of priorities) {
    const add = (kind: Change['kind'], dates: readonly {date?: string | undefined}[] = []) => {
      for (const {date} of dates) if (isNew(date)) changes.push({priority, kind, date});
    };
    add('update', priority.updates);
    add('families', priority.families);
    for (const {readings} of priority.measures ?? []) add('reading', readings);
    if (isOverdue(priority.due, currentStatus(priority), today) && isNew(priority.due))
      changes.push({priority, kind: 'overdue', date: priority.due});
  }
  return changes.sort((a, b) => -compareDates(a.date, b.date));
}
