/** The timeline as a list, in the timeline's own order. */
import {eventThreads} from '../../src/record/events.js';
import {isInspection} from '../../src/record/kinds.js';
import type {SendEvent} from '../../src/record/schema.js';
import {eventKindWords} from '../../src/ui/event-kind.js';
import {outcomeWords} from '../../src/ui/outcome.js';
import {type Markup, type Part, html, joined} from './markup.js';
import {
  type FallbackView,
  chosen,
  date,
  documents,
  heading,
  line,
  link,
  prose,
  row,
  say,
  source,
} from './view.js';

export const renderEvents = (view: FallbackView): Markup =>
  html` ${heading(view, 0, say('timeline.heading', 'Inspections and visits'))}
    <ol>
      ${eventThreads(chosen(view, view.record.events), 'newest').map(
        ({event, followers}) =>
          html`<li>
            ${renderEvent(view, event, 1)}
            ${
              followers.length > 0 &&
              html`<ul>
                ${followers.map(follower => html`<li>${renderEvent(view, follower, 2)}</li>`)}
              </ul>`
            }
          </li>`,
      )}
    </ol>`;

function renderEvent(view: FallbackView, event: SendEvent, depth: number): Part {
  const kind = eventKindWords(event.kind ?? 'other');
  const when =
    date(view, event.date, event.dateText) ?? say('timeline.no-date', 'Date not published');
  const outcome =
    event.outcome && isInspection(event.kind)
      ? (line(view, event.outcome.text) ?? (event.outcome.code && outcomeWords(event.outcome.code)))
      : undefined;
  const by = event.by?.map(name => line(view, name)).filter(name => name !== undefined) ?? [];
  const meaning = prose(view, event.meaning);
  return html` ${heading(view, depth, line(view, event.title) ?? kind)}
    <p>${when}${event.title !== undefined && ` · ${kind}`}</p>
    ${(outcome !== undefined || by.length > 0) && html`<dl>${row(say('timeline.outcome', 'Outcome'), outcome)}${row(say('timeline.by', 'By'), by.length > 0 && joined(by, ', '))}</dl>`}
    ${prose(view, event.summary) ?? prose(view, event.plain)}
    ${
      meaning &&
      html`<p><strong>${say('timeline.means', 'What it means for you.')}</strong></p>
        ${meaning}`
    }
    ${documents(view, event.documents)}
    ${
      event.links?.length
        ? html`<ul>
            ${event.links.map(({title, url}) => html`<li>${link(view, url, line(view, title) ?? url)}</li>`)}
          </ul>`
        : undefined
    }
    ${source(view, event.source)}`;
}
