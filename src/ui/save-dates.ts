/** Hands a person dates for their own calendar. */
import type {ListName} from '../record/schema.js';
import {type ItemDate, calendarFile, itemEntries} from './calendar.js';
import {download} from './download.js';

/** @param dates of items of the list, which this page shows */
export function saveDates(list: ListName, dates: readonly ItemDate[]): void {
  download(
    `send-${list}.ics`,
    'text/calendar',
    calendarFile(itemEntries(list, dates, location.href), new Date()),
  );
}
