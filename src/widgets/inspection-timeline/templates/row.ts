/** One event as a row: date, kind and outcome; its details, and the events listed under it, are in the open row. */
import {type TemplateResult, html, nothing} from 'lit';
import {matchLanguage} from '../../../language/match.js';
import {currentLanguage, inLine} from '../../../language/msg.js';
import {isKnownAbsent} from '../../../record/absence.js';
import {parseDate} from '../../../record/dates.js';
import {
  type EventThread,
  isCalledOff,
  isUnderWay,
  isUpcoming,
  surveyState,
} from '../../../record/events.js';
import {isInspection, mayHaveOutcome} from '../../../record/kinds.js';
import type {EventKind, SendEvent} from '../../../record/schema.js';
import {machineDate, publishedDateWords, renderDate} from '../../../ui/date.js';
import {documentFacts} from '../../../ui/documents.js';
import {eventKindIcon} from '../../../ui/event-kind.js';
import {renderHeading} from '../../../ui/heading.js';
import {renderSymbol} from '../../../ui/icons.js';
import {inBlocks} from '../../../ui/incremental-list-controller.js';
import {joined} from '../../../ui/rows.js';
import {ownId} from '../../../ui/light.js';
import {itemName} from '../../../ui/items.js';
import {outcomeWords} from '../../../ui/outcome.js';
import {renderLink} from '../../../ui/source.js';
import {dirOf, inRow, plainWords, renderLine, wordingOf} from '../../../ui/text.js';
import {documentsOf, hasMore} from '../event-model.js';
import {
  noDateWords,
  openUntilLabel,
  outcomeLabel,
  surveyClosedWords,
  surveyOpenWords,
  underWayWords,
} from '../messages.js';
import {type TimelineContext, eventName, kindWords, renderBody, renderMoreWords} from './body.js';

/** How much of a row may be rendered now. */
export interface Drawing {
  /** Whether the content of closed rows may be rendered. */
  closed: boolean;
  /** How many letters and reports under one row. */
  kids: number;
}

/**
 * The row of an event. Rows are most of what a long timeline renders at first, so they are lean: text is set as a
 * property, which saves lit a comment node each, and there is no white space between tags.
 *
 * @param depth levels of its heading below the widget's own
 * @param far whether the browser may postpone its layout
 */
export function renderRow(
  context: TimelineContext,
  thread: EventThread,
  depth: number,
  far: boolean,
  drawing: Drawing,
): TemplateResult {
  const {model, record, reading} = context;
  const {event, followers} = thread;
  const isOpen =
    model.open.has(event) || (reading === 'easy-read' && Boolean(event.easyRead?.length));
  const look = `event${isInspection(event.kind) ? ' weighty' : ''}${isUpcoming(event, model.day) ? ' upcoming' : ''}${far ? ' far' : ''}`;
  const item = itemName('events', event.id);
  const title = wordingOf(record, event.title);
  const words = title && isReaders(title.lang) ? title.text : eventName(record, event);
  const name = renderHeading(context.level(depth), words, {look: 'name'});
  const state = renderState(context, event);
  const icon = eventKindIcon(event.kind ?? 'other');
  const {date, machine, lang, rest} = whenOf(context, event);
  // The icon separates the date from the rest: a dot would be left at the end of a narrow line.
  const when = date ? date + ' ' : '';
  if (!followers.length && !hasMore(model, event, false))
    // prettier-ignore
    return html`<li class=${look} part="event" data-item=${item}><div class="head"><span class="when"><time ?hidden=${!when} datetime=${machine ?? nothing} lang=${lang ?? nothing} dir=${lang ? dirOf(lang) : nothing} .textContent=${when}></time><span class="date"><svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><use href=${`#${ownId(`icon-${icon}`)}`}></use></svg>${rest}</span></span>${name}${state}</div></li>`;
  const body =
    drawing.closed || isOpen
      ? renderBody(context, event, {kids: renderKids(context, thread, drawing)})
      : nothing;
  // prettier-ignore
  return html`<li class=${look} part="event" data-item=${item}><details ?open=${isOpen}><summary class="head"><span class="when"><time ?hidden=${!when} datetime=${machine ?? nothing} lang=${lang ?? nothing} dir=${lang ? dirOf(lang) : nothing} .textContent=${when}></time><span class="date"><svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><use href=${`#${ownId(`icon-${icon}`)}`}></use></svg>${rest}</span></span>${name}${state}</summary>${body}</details></li>`;
}

/** Icons of kinds, once per widget; rows refer to them. */
export const renderIcons = (kinds: ReadonlySet<EventKind>): TemplateResult =>
  html`<svg hidden>${[...new Set([...kinds].map(eventKindIcon))].map(renderSymbol)}</svg>`;

const isReaders = (lang: string): boolean => matchLanguage(lang)?.tag === currentLanguage();

/** When and what: "late March 2021", and "Visit, not an inspection". */
function whenOf(
  {record, model}: TimelineContext,
  event: SendEvent,
): {
  date: string | undefined;
  /** The machine-readable date. */
  machine: string | undefined;
  /** The language of a date in the record's own words, if it is not the reader's. */
  lang: string | undefined;
  /** The words after the icon. */
  rest: string;
} {
  const read = parseDate(event.date);
  const own = wordingOf(record, event.dateText);
  const survey = surveyState(record, event, model.day);
  const state =
    survey?.state === 'closed'
      ? surveyClosedWords()
      : survey?.state === 'open' && !survey.closes
        ? surveyOpenWords()
        : read?.to && isUnderWay(event, model.day) && !isCalledOff(event)
          ? underWayWords()
          : undefined;
  // "January 2027 to now" would be wrong while January 2027 is in the future.
  const isOpenEnded = read?.span && !read.to && isUpcoming(event, model.day);
  const date =
    own?.text ?? (read && publishedDateWords(isOpenEnded ? {...read, span: false} : read));
  return {
    date,
    machine: read && machineDate(read),
    lang: own && !isReaders(own.lang) ? own.lang : typeof date === 'object' ? 'en' : undefined,
    rest: inLine(
      joined([
        event.title && kindWords(record, event),
        state,
        date || !isKnownAbsent(event, 'date') ? '' : noDateWords(),
      ]).flat(),
    ),
  };
}

/**
 * What must be visible in a closed row: the outcome of an inspection, in its framework's own words; whether a survey
 * is open.
 */
function renderState(context: TimelineContext, event: SendEvent): TemplateResult | typeof nothing {
  const {record, model} = context;
  const survey = surveyState(record, event, model.day);
  const until =
    survey?.state !== 'closed' && survey && renderDate(record, survey.closes?.split('/').at(-1));
  if (until) return html`<span class="state">${openUntilLabel()}: ${until}</span>`;
  const {outcome, kind} = event;
  if (!outcome || !mayHaveOutcome(kind)) return nothing;
  const words = renderLine(record, outcome.text) ?? (outcome.code && outcomeWords(outcome.code));
  return words
    ? html`<span class="state" part="outcome">${outcomeLabel()}: ${words}</span>`
    : nothing;
}

/** The letters and reports under an event: dated ones in order, then undated ones, after one line that says so. */
function renderKids(
  context: TimelineContext,
  thread: EventThread,
  drawing: Drawing,
): TemplateResult | typeof nothing {
  const {followers} = thread;
  if (!followers.length) return nothing;
  const {record} = context;
  const drawn = followers.slice(0, drawing.kids);
  const isUndated = (event: SendEvent) =>
    event.date === undefined && isKnownAbsent(event, 'date') && !plainWords(record, event.dateText);
  const dated = drawn.filter(event => !isUndated(event));
  const undated = drawn.filter(isUndated);
  const {closed} = drawing;
  const list = (kids: readonly SendEvent[]) =>
    inBlocks(kids, [context, closed], block =>
      block.map(kid => renderKid(context, kid, thread, closed)),
    );
  return html`<ul class="kids" role="list">
    ${list(dated)}
    ${
      undated.length
        ? html`<li class="undated">
            <span class="when">${noDateWords()}</span>
            <ul class="kids" role="list">
              ${list(undated)}
            </ul>
          </li>`
        : nothing
    }
  </ul>`;
}

/**
 * A letter, a report or the like, as one line: a link to its document if it has one, and its details in a disclosure.
 */
function renderKid(
  context: TimelineContext,
  event: SendEvent,
  thread: EventThread,
  closed: boolean,
): TemplateResult {
  const {model, record, base} = context;
  const [document] = documentsOf(model, event);
  const url = document?.url ?? event.links?.[0]?.url;
  // Nobody needs to be told that a link opens a page.
  const facts = document && document.format !== 'html' ? documentFacts(document) : [];
  const date = renderDate(record, event.date, event.dateText);
  const when = date && html`<span class="when">${date}</span>`;
  const name = eventName(record, event);
  const line =
    url === undefined
      ? html`<span class="name">${name}</span>`
      : html`<span class="name"
          >${renderLink(url, base, name)}${facts.length ? html` <span class="quiet">(${inRow(facts)})</span>` : nothing}</span
        >`;
  const item = itemName('events', event.id);
  if (!hasMore(model, event, true))
    return html`<li class="kid" part="event" data-item=${item}>${when} ${line}</li>`;
  const body = closed
    ? renderBody(context, event, {parent: thread, linked: url !== undefined})
    : nothing;
  return url === undefined
    ? html`<li class="kid" part="event" data-item=${item}>
        <details>
          <summary>${when} ${line}</summary>
          ${body}
        </details>
      </li>`
    : html`<li class="kid linked" part="event" data-item=${item}>
        <p>${when} ${line}</p>
        <details>
          <summary><span class="hidden-visually">${renderMoreWords(record, event)}</span></summary>
          ${body}
        </details>
      </li>`;
}
