/**
 * Priorities as a list, in the order in which they were published. Facts that depend on today's date are left out,
 * because nobody knows when a page without the script will be read.
 */
import type {Action, Measure, Priority, Reading, Source, Update} from '../../src/record/schema.js';
import {readingsInOrder} from '../../src/record/measures.js';
import {isKnownAbsent} from '../../src/record/absence.js';
import {reportsNewestFirst} from '../../src/record/priorities.js';
import {
  type PublishedStatus,
  evidenceMissing,
  hasEvidence,
  publishedStatus,
  hasStatus,
  statusOf,
  updatesNewestFirst,
} from '../../src/record/status.js';
import {absentWords} from '../../src/ui/notices.js';
import {numberWords} from '../../src/ui/figure.js';
import {shownStatus, statusWords} from '../../src/ui/status.js';
import {type Markup, type Part, html, joined} from './markup.js';
import {
  type FallbackView,
  chosen,
  date,
  heading,
  line,
  link,
  prose,
  row,
  say,
  source,
} from './view.js';

export const renderPriorities = (view: FallbackView): Markup =>
  html` ${heading(view, 0, say('priorities.heading', 'What leaders said they would do'))}
    <ol>
      ${chosen(view, view.record.priorities).map(priority => html`<li>${renderPriority(view, priority)}</li>`)}
    </ol>`;

function renderPriority(view: FallbackView, priority: Priority): Part {
  const title = line(view, priority.title);
  const {measures = [], actions = []} = priority;
  const updates = updatesNewestFirst(priority.updates);
  const reports = reportsNewestFirst(priority);
  return html` ${heading(view, 1, title ?? line(view, priority.commitment) ?? line(view, priority.plain) ?? absentWords())}
    <p>${statusLine(view, statusOf(priority), evidenceMissing(priority))}</p>
    ${title !== undefined && prose(view, priority.commitment)} ${prose(view, priority.plain)}
    <dl>
      ${row(say('priorities.lead', 'Who leads it'), line(view, priority.lead) ?? absent(priority, 'lead'))}${row(say('priorities.due', 'By when'), date(view, priority.due, priority.dueText) ?? absent(priority, 'due'))}
    </dl>
    ${measures.map(measure => renderMeasure(view, measure))}
    ${
      actions.length > 0 &&
      html`<p><strong>${say('priorities.actions', 'Actions')}</strong></p>
        <ul>
          ${actions.map(action => html`<li>${renderAction(view, action)}</li>`)}
        </ul>`
    }
    ${
      updates.length > 0 &&
      html`<p><strong>${say('priorities.update', 'Latest update')}</strong></p>
        ${renderUpdate(view, updates[0]!)}`
    }
    ${
      updates.length > 1 &&
      html`<p><strong>${say('priorities.earlier-updates', 'Earlier updates')}</strong></p>
        <ul>
          ${updates.slice(1).map(update => html`<li>${renderUpdate(view, update)}</li>`)}
        </ul>`
    }
    ${
      reports.length > 0 &&
      html`<p><strong>${say('priorities.families', 'What families report')}</strong></p>
        <ul>
          ${reports.map(
            report =>
              html`<li>
                ${prose(view, report.text)}
                <p>${date(view, report.date)}</p>
                ${source(view, report.source)}
              </li>`,
          )}
        </ul>`
    }
    ${source(view, priority.source)}`;
}

/** Says that a field was not published, unless it has something that could not be read. */
const absent = (priority: Priority, field: string): Part =>
  isKnownAbsent(priority, field) ? absentWords() : undefined;

/** A status, with the publisher's own words. */
function statusLine(
  view: FallbackView,
  {status, words}: PublishedStatus,
  isEvidenceMissing: boolean,
): Part {
  if (status === 'unclear') return undefined;
  const own = line(view, words);
  const said = statusWords(shownStatus(status, isEvidenceMissing));
  if (own === undefined) return said;
  return status === 'published'
    ? html`${said} ${own}`
    : html`${said} · ${statusWords('published')} ${own}`;
}

function renderUpdate(view: FallbackView, update: Update): Part {
  const facts = [
    date(view, update.date, update.dateText),
    hasStatus(update) && statusLine(view, publishedStatus(update), false),
    line(view, update.by),
  ].filter(Boolean);
  return html`<p>${joined(facts, ' · ')}</p>
    ${prose(view, update.text)}${renderEvidence(view, update.evidence)}`;
}

function renderAction(view: FallbackView, action: Action): Part {
  const isMissing = !hasEvidence(action.evidence) && isKnownAbsent(action, 'evidence');
  const facts = [
    statusLine(view, publishedStatus(action), isMissing),
    line(view, action.lead),
    date(view, action.due, action.dueText),
  ].filter(Boolean);
  return html`<p>${line(view, action.title) ?? absentWords()}</p>
    <p>${joined(facts, ' · ')}</p>
    ${renderEvidence(view, action.evidence)}`;
}

/** The evidence. */
function renderEvidence(view: FallbackView, evidence: readonly Source[] = []): Part {
  const shown = evidence
    .map(({title, url}) => (line(view, title) ?? url) && link(view, url, line(view, title) ?? url))
    .filter(Boolean);
  return (
    shown.length > 0 &&
    html`<p>${say('priorities.evidence', 'Evidence:')} ${joined(shown, ', ')}</p>`
  );
}

function renderMeasure(view: FallbackView, measure: Measure): Part {
  const unit = line(view, measure.unit);
  const value = ({value: number, date: when}: Reading): Part =>
    html`${numberWords(number)}${unit === '%' ? '%' : unit && [' ', unit]}${when && html` (${date(view, when)})`}`;
  const readings = readingsInOrder(measure);
  const newest = readings.at(-1);
  return html`<p><strong>${line(view, measure.name) ?? say('measure.name', 'Measure')}</strong></p>
    <dl>
      ${row(say('measure.baseline', 'At the start'), measure.baseline ? value(measure.baseline) : absentWords())}${row(say('measure.newest', 'Newest'), newest ? value(newest) : absentWords())}${row(say('measure.target', 'Target'), measure.target ? value(measure.target) : absentWords())}
    </dl>
    ${source(view, measure.source)}`;
}
