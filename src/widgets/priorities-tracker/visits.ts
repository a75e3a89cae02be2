/**
 * What is new since a reader's last visit: only after the reader asked, and only the day is kept, on the reader's device,
 * until the reader has it forgotten (PECR reg. 6).
 */
import {msg} from '@lit/localize';
import {type TemplateResult, html, nothing} from 'lit';
import type {Day} from '../../record/dates.js';
import {type Change, changesSince} from '../../record/priorities.js';
import {dayWords, renderDate} from '../../ui/date.js';
import {renderHeading} from '../../ui/heading.js';
import {renderReference} from '../../ui/items.js';
import {renderLine} from '../../ui/text.js';
import type {View} from './view.js';
import {words} from './words.js';

/** More than these would be the list once more. */
const MOST_CHANGES = 20;

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

const changeWords = (kind: Change['kind']): string => {
  switch (kind) {
    case 'update': return msg('New update', {id: 'visits.update', desc: 'What is new about a priority'});
    case 'families': return msg('New report from families', {id: 'visits.families', desc: 'What is new about a priority'});
    case 'reading': return msg('New figure', {id: 'visits.reading', desc: 'What is new about a priority: a further value of something that is measured'});
    case 'overdue': return msg('Due date has passed', {id: 'visits.overdue', desc: 'What is new about a priority'});
  }
};

/** What is new, for a reader who comes back on a later day. */
export function renderChanges({record, offered, day, level, recordAddress}: View, since: Day | undefined, renew: () => void): TemplateResult | typeof nothing {
  if (since === undefined || since >= day) return nothing;
  const changes = changesSince(offered, since, day);
  const line = ({priority, kind, date}: Change) => html`
    <li>${changeWords(kind)}: ${renderDate(record, date)}<br>${renderReference('priorities', priority.id, renderLine(record, priority.title ?? priority.commitment), recordAddress)}</li>`;
  return html`
    <section class="changes screen-only" part="changes">
      ${changes.length ? html`
        ${renderHeading(level(1), msg('New since your last visit', {id: 'visits.heading', desc: 'Heading over what has changed since the reader was here before'}), {look: 'subtitle'})}
        <ul class="entries">${changes.slice(0, MOST_CHANGES).map(line)}</ul>
        ${changes.length > MOST_CHANGES ? html`<p class="quiet">${words.shown(MOST_CHANGES, changes.length)}</p>` : nothing}`
        : html`<p>${words.stale()}: <bdi>${dayWords(since)}</bdi></p>`}
      <p><button class="button" type="button" @click=${renew}>${msg('I have read this', {id: 'visits.read', desc: 'Button: from now on, show what is new from today'})}</button></p>
    </section>`;
}

/** The button that asks to be reminded, or to have it forgotten: one button, so that the focus stays. */
export function renderReminder(since: Day | undefined, blocked: boolean, toggle: () => void): TemplateResult {
  return html`
    <button class="button" type="button" @click=${toggle}>${since === undefined
      ? msg('Remind me what has changed', {id: 'visits.remind', desc: 'Button: on the next visit, show what is new'})
      : msg('Forget my visit', {id: 'visits.forget', desc: 'Button: stop keeping the day of the reader’s last visit'})}</button>
    <span class="quiet small">${reminderWords(since, blocked)}</span>`;
}

/** What is kept, or would be. */
export function reminderWords(since: Day | undefined, blocked: boolean): string {
  if (since !== undefined) return `${msg('Your last visit', {id: 'visits.kept', desc: 'Label before the day of the reader’s last visit, which is kept on the device'})}: ${dayWords(since)}`;
  return blocked
    ? msg('This browser does not let us keep the date.', {id: 'visits.blocked', desc: 'Said when a reminder cannot be kept on the device'})
    : msg('This keeps today’s date on your device, and nothing else.', {id: 'visits.hint', desc: 'Beside the button Remind me what has changed'});
}
