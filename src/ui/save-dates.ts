/** Hands a person dates for their own calendar. */
import type {CalendarEntry} from './calendar.js';
import {download} from './download.js';
import {calendar} from './parts.js';

/**
 * @param name of the file
 * @param stamp when it is made
 */
export async function saveDates(name: string, entries: readonly CalendarEntry[], stamp: Date): Promise<void> {
  // At once where it is here already: browsers let a page save a file as a person presses a button.
  const module = calendar.module ?? (await calendar.load());
  if (module) download(name, 'text/calendar', module.calendarFile(entries, stamp));
}
