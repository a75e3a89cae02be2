/** Dates that can still be met, as entries for the reader's own calendar. */
import type {SendRecord} from '../../record/schema.js';
import type {DueDate} from '../../record/priorities.js';
import type {CalendarEntry} from '../../ui/calendar.js';
import {itemHash} from '../../ui/items.js';
import {plainWords} from '../../ui/text.js';
import {words} from './words.js';

/**
 * The entries of due dates, each with the way back to its priority.
 *
 * @param page address of the page
 */
export const dueEntries = (record: SendRecord, dates: readonly DueDate[], page: string): CalendarEntry[] => {
  const {host} = new URL(page);
  return dates.map(({id, date, title, priority}) => ({
    uid: `${encodeURIComponent(id)}@${host || 'send-widgets'}`,
    date,
    title: `${words.due()}: ${plainWords(record, title) || plainWords(record, priority.title)}`,
    url: new URL(itemHash('priorities', priority.id), page).href,
  }));
};
