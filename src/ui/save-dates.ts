/** Hands a person dates for their own calendar. */
import type {ListName} from '../record/schema.js';
import type {ItemDate} from './calendar.js';
import {download} from './download.js';
import {calendar} from './parts.js';

/** @param dates of items of the list, which this page shows */
export async function saveDates(list: ListName, dates: readonly ItemDate[]): Promise<void> {
  // At once where it is here already: browsers let a page save a file as a person presses a button.
  const module = calendar.module ?? (await calendar.load());
  if (module)
    download(
      `send-${list}.ics`,
      'text/calendar',
      module.calendarFile(module.itemEntries(list, dates, location.href), new Date()),
    );
}
