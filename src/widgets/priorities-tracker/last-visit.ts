/**
 * The day of a reader's last visit: only after the reader asked, and only the day is stored, on the reader's device,
 * until the reader has it forgotten (PECR reg. 6).
 */
import type {Day} from '../../record/dates.js';

const keyOf = (address: string) => `send-widgets-visit ${address}`;

/** The day that a reader asked to be reminded from; absent when none is stored, or nothing can be. */
export function lastVisit(address: string, today: Day): Day | undefined {
  try {
    const day = /^\d{8}$/.exec(localStorage.getItem(keyOf(address)) ?? '')?.[0];
    // A clock that was wrong must not hide from the reader what is new for years.
    return day === undefined ? undefined : Math.min(Number(day), today);
  } catch {
    return undefined;
  }
}

/** Stores the day, or forgets it when there is none; false where the browser stores nothing. */
export function saveLastVisit(address: string, day: Day | undefined): boolean {
  try {
    if (day === undefined) localStorage.removeItem(keyOf(address));
    else localStorage.setItem(keyOf(address), String(day).padStart(8, '0'));
    return true;
  } catch {
    return day === undefined;
  }
}
