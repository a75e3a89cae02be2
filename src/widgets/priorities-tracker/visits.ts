/**
 * The day of a reader's last visit: only after the reader asked, and only the day is kept, on the reader's device,
 * until the reader has it forgotten (PECR reg. 6).
 */
import {type TemplateResult, html} from 'lit';
import {msg} from '../../language/msg.js';
import type {Day} from '../../record/dates.js';
import {dayWords} from '../../ui/date.js';

const keyOf = (address: string) => `send-widgets-visit ${address}`;

/** The day that a reader asked to be reminded from; absent when none is kept, or nothing can be. */
export function lastVisit(address: string, today: Day): Day | undefined {
  try {
    const day = /^\d{8}$/.exec(localStorage.getItem(keyOf(address)) ?? '')?.[0];
    // A clock that was wrong must not keep the reader from what is new for years.
    return day === undefined ? undefined : Math.min(Number(day), today);
  } catch {
    return undefined;
  }
}

/** Keeps the day, or forgets it when there is none; false where the browser keeps nothing. */
export function keepVisit(address: string, day: Day | undefined): boolean {
  try {
    if (day === undefined) localStorage.removeItem(keyOf(address));
    else localStorage.setItem(keyOf(address), String(day).padStart(8, '0'));
    return true;
  } catch {
    return day === undefined;
  }
}

/** The button that asks to be reminded, or to have it forgotten: one button, so that the focus stays. */
export function renderReminder(
  since: Day | undefined,
  blocked: boolean,
  toggle: () => void,
): TemplateResult {
  return html` <button class="button" type="button" @click=${toggle}>
      ${
        since === undefined
          ? msg('Remind me what has changed', {
              id: 'visits.remind',
              desc: 'Button: on the next visit, show what is new',
            })
          : msg('Forget my visit', {
              id: 'visits.forget',
              desc: 'Button: stop keeping the day of the reader’s last visit',
            })
      }
    </button>
    <span class="quiet small">${reminderWords(since, blocked)}</span>`;
}

/** What is kept, or would be. */
export function reminderWords(since: Day | undefined, blocked: boolean): string {
  if (since !== undefined)
    return `${msg('Your last visit', {id: 'visits.kept', desc: 'Label before the day of the reader’s last visit, which is kept on the device'})}: ${dayWords(since)}`;
  return blocked
    ? msg('This browser does not let us keep the date.', {
        id: 'visits.blocked',
        desc: 'Said when a reminder cannot be kept on the device',
      })
    : msg('This keeps today’s date on your device, and nothing else.', {
        id: 'visits.hint',
        desc: 'Beside the button Remind me what has changed',
      });
}
