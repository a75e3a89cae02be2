/** One event of the timeline, and what hangs on it. */
import {type TemplateResult, html, nothing} from 'lit';
import {msg} from '../../language/msg.js';
import {type Day, parseDate} from '../../record/dates.js';
import {type EventThread, isUnderWay, isUpcoming} from '../../record/events.js';
import type {SendEvent, SendRecord} from '../../record/schema.js';
import {absentWords} from '../../ui/notices.js';
import {renderDate} from '../../ui/date.js';
import {formatWords, renderDocument} from '../../ui/documents.js';
import {eventKindIcon, eventKindWords, isInspection} from '../../ui/event-kind.js';
import {renderHeading} from '../../ui/heading.js';
import {itemName, renderReference} from '../../ui/items.js';
import {renderLink, renderSource} from '../../ui/source.js';
import {saveDates} from '../../ui/calendar.js';
import {explainTerms} from '../../ui/terms.js';
import {inRow, plainWords, renderLine, renderProse} from '../../ui/text.js';
import {renderWording} from '../../ui/wording.js';
import {renderFacts, renderOutcome} from './facts.js';
import type {View} from './view.js';

/**
 * An event as an item of the list.
 *
 * @param followers the letters and reports under it that may be drawn now
 * @param far whether the browser may put off laying it out
 */
export function renderThread(
  view: View,
  thread: EventThread,
  followers: unknown,
  far: boolean,
): TemplateResult {
  const {event} = thread;
  const look = `event${isInspection(event.kind) ? ' weighty' : ''}${isUpcoming(event, view.day) ? ' upcoming' : ''}${far ? ' far' : ''}`;
  return html` <li class=${look} part="event" data-item=${itemName('events', event.id)}>
    <span class="dot"
      ><svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
        ${eventKindIcon(event.kind ?? 'other')}
      </svg></span
    >
    ${renderWhen(view, event)} ${renderName(view, event, 2)} ${renderBody(view, event, thread)}
    ${followers}
    ${sharesSource(thread) ? renderSource(view.record, event.source, view.base) : nothing}
  </li>`;
}

/** A letter, a report or the like, under the event it follows. */
export function renderFollower(view: View, event: SendEvent, thread: EventThread): TemplateResult {
  return html` <li class="follower" part="event" data-item=${itemName('events', event.id)}>
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      ${eventKindIcon(event.kind ?? 'other')}
    </svg>
    <div>
      ${renderWhen(view, event)}${renderName(view, event, 3)}${renderBody(view, event, thread)}
    </div>
  </li>`;
}

/** Whether all of a thread comes from one source, which is then named once, under all of it. */
const sharesSource = ({event, followers}: EventThread): boolean =>
  followers.length > 0 &&
  followers.every(({source}) => JSON.stringify(source) === JSON.stringify(event.source));

/** When and what: "late March 2021 · Visit, not an inspection". */
function renderWhen({record, day}: View, event: SendEvent): TemplateResult {
  const upcoming = isUpcoming(event, day);
  const read = event.date === undefined ? undefined : parseDate(event.date);
  // "January 2027 to now" would be nonsense while January 2027 is ahead.
  const date =
    upcoming && read?.span && !read.to
      ? event.date?.split('/')[0] + (read.about ? '~' : '')
      : event.date;
  const words =
    renderDate(record, date, event.dateText) ??
    html`<bdi
      >${msg('Date not published', {id: 'timeline.no-date', desc: 'In place of an event’s date'})}</bdi
    >`;
  const state = upcoming
    ? msg('still to come', {
        id: 'timeline.upcoming',
        desc: 'Beside the date of an event that has not happened yet',
      })
    : read?.to && isUnderWay(event, day)
      ? msg('going on now', {
          id: 'timeline.under-way',
          desc: 'Beside the dates of an event that has begun and is not over',
        })
      : undefined;
  const kind =
    (event.kind ? undefined : plainWords(record, event.kindText)) ??
    eventKindWords(event.kind ?? 'other');
  const said = [event.title && kind, state].filter(Boolean);
  return html`<p class="when">${words} ${said.map(part => `· ${part}`).join(' ')}</p>`;
}

const renderName = (view: View, event: SendEvent, depth: number): TemplateResult =>
  renderHeading(
    view.level(depth),
    renderLine(view.record, event.title) ?? eventKindWords(event.kind ?? 'other'),
    {look: 'name'},
  );

/**
 * @param thread the thread that the event hangs in, or leads
 */
function renderBody(view: View, event: SendEvent, thread: EventThread): TemplateResult {
  const {record, reading, base, used} = view;
  const parent = thread.event === event ? undefined : thread.event;
  const renderWords = explainTerms(used);
  const by =
    event.by?.map(name => renderLine(record, name)).filter(name => name !== undefined) ?? [];
  const summary = renderWording(record, event, event.summary, reading, base, renderWords);
  const meaning = renderProse(record, event.meaning, undefined, renderWords);
  const outcome = renderOutcome(view, event, renderWords);
  const body = html`<div class="body">
    <div class="story">
      ${view.compact ? nothing : outcome}${
        by.length
          ? html`<p class="quiet">
              ${msg('By', {id: 'timeline.by', desc: 'Before the names of those who held the event'})}
              ${inRow(by)}
            </p>`
          : nothing
      }${summary ?? nothing}${
        meaning
          ? html`<div class="meaning" part="meaning">
              <p class="label">
                ${msg('What it means for families', {id: 'timeline.meaning', desc: 'Label above what an event means for families'})}
              </p>
              ${meaning}
            </div>`
          : nothing
      }
    </div>
    <div class="side">
      ${renderFacts(view, event, parent)}${renderDocuments(view, event, parent)}${renderLinks(view, event)}${
        sharesSource(thread) ? nothing : renderSource(record, event.source, base)
      }${renderCalendar(record, view.day, event)}
    </div>
  </div>`;
  return view.compact
    ? html`${outcome}
        <details>
          <summary>
            ${msg('More', {id: 'timeline.more', desc: 'Opens the rest of an event in the narrow timeline'})}<span
              class="hidden-visually"
              >: ${renderLine(record, event.title)}</span
            >
          </summary>
          ${body}
        </details>`
    : body;
}

/** A day that is ahead can go into the reader's own calendar. A month is no day to keep free. */
function renderCalendar(
  record: SendRecord,
  day: Day,
  event: SendEvent,
): TemplateResult | typeof nothing {
  const {id, date} = event;
  if (!date || !isUpcoming(event, day) || !parseDate(date)?.from?.day) return nothing;
  const title = plainWords(record, event.title) || eventKindWords(event.kind ?? 'other');
  const keep = () => saveDates('events', [{id, item: id, date, title}]);
  return html`<p class="screen-only">
    <button class="button" type="button" @click=${keep}>
      ${msg('Put it into my calendar', {id: 'timeline.calendar', desc: 'Button: downloads a calendar file with one event'})}
    </button>
  </p>`;
}

/** Documents, and those that families would look for and that nobody published. */
function renderDocuments(
  view: View,
  event: SendEvent,
  parent: SendEvent | undefined,
): TemplateResult | typeof nothing {
  const letters = view.letters.get(event.id) ?? [];
  const documents = event.documents?.length
    ? event.documents
    : letters.flatMap(letter => letter.documents ?? []);
  const isElsewhere =
    documents.length > 0 || letters.some(({body}) => body) || Boolean(event.links?.length);
  const missing = (isPaperOfInspectors(view, event, parent) ? ['pdf', 'easy-read'] : []).filter(
    format =>
      !(format === 'pdf' && isElsewhere) && !documents.some(document => document.format === format),
  );
  if (!documents.length && !missing.length) return nothing;
  return html`<ul class="documents" part="documents">
    ${documents.map(document => html`<li>${renderDocument(view.record, document, view.base)}</li>`)}${
      missing.length
        ? missing.map(
            format => html`<li class="quiet">${formatWords(format)}: ${absentWords()}</li>`,
          )
        : nothing
    }
  </ul>`;
}

/** Whether it is the letter or report of an inspection or a visit: families may expect those to read, and in Easy Read. */
function isPaperOfInspectors(
  {events}: View,
  {kind, follows}: SendEvent,
  parent: SendEvent | undefined,
): boolean {
  const about = parent ?? (follows === undefined ? undefined : events.get(follows));
  return (
    (kind === 'letter' || kind === 'report') &&
    about !== undefined &&
    (isInspection(about.kind) || about.kind === 'interim-visit')
  );
}

/** The letters that belong to the event, as this page shows them, and links to elsewhere. */
function renderLinks(
  {record, letters, base, recordAddress}: View,
  {id, links = []}: SendEvent,
): TemplateResult | typeof nothing {
  const shown = letters.get(id)?.filter(letter => letter.title) ?? [];
  if (!shown.length && !links.length) return nothing;
  return html`<ul class="links">
    ${shown.map(letter => html`<li>${renderReference('letters', letter.id, renderLine(record, letter.title), recordAddress)}</li>`)}${links.map(
      link =>
        html`<li>${renderLink(link.url, base, renderLine(record, link.title) ?? link.url)}</li>`,
    )}
  </ul>`;
}
