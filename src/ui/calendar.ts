/** A button that saves dates for a person's own calendar. */
import {type TemplateResult, html} from 'lit';
import {currentPack, msg, withPack} from '../language/msg.js';
import {parseDate} from '../record/dates.js';
import type {ListName} from '../record/schema.js';
import type {ItemDate} from './calendar-file.js';
import {showToCopy} from './copy.js';
import {publishedDateWords} from './date.js';
import {withCalendarFiles} from './extras.js';

/** @param type media type, such as `text/calendar` */
export function download(name: string, type: string, content: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], {type: `${type};charset=utf-8`}));
  link.download = name;
  link.click();
  // Safari reads the address only after this task.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/**
 * In a frame a page cannot know whether it may save files: the sandbox of its own frame, or of an outer one, may
 * silently forbid it.
 */
const maySaveForSure = (): boolean => window === window.top && origin !== 'null';

/**
 * A button that saves dates for a person's own calendar. Where the browser may silently refuse that, the dates appear
 * in a field, to be copied by hand.
 *
 * @param words the label of the button
 * @param look its class: `button`, or `act` in a line of them
 * @param dates called when it is pressed: the dates of list items that this page shows
 */
export function renderCalendarButton(
  words: string,
  look: string,
  list: ListName,
  dates: () => readonly ItemDate[],
): TemplateResult {
  const save = ({currentTarget}: Event) => {
    const chosen = dates();
    withCalendarFiles(({calendarFile, itemEntries}) => {
      const file = calendarFile(itemEntries(list, chosen, location.href), new Date());
      download(`send-${list}.ics`, 'text/calendar', file);
    });
    if (maySaveForSure()) return;
    const label = (currentTarget as Element).nextElementSibling as HTMLElement;
    label.hidden = false;
    showToCopy(label, chosen.map(({date, title}) => `${wordsOf(date)}: ${title}`).join('\n'));
  };
  const pack = currentPack();
  const wordsOf = (date: string) => {
    const read = parseDate(date);
    return read ? withPack(pack, () => publishedDateWords(read)) : date;
  };
  return html`<button class=${look} type="button" @click=${save}>${words}</button
    ><label hidden
      >${msg('If nothing was saved, copy the dates from here', {id: 'calendar.copy', desc: 'Label of a field with dates, which appears after the button for the calendar where the browser may refuse to save files'})}</label
    >`;
}
