/**
 * The content of a priority's open row: words, the newest update with its evidence, reports from families, figures,
 * sources.
 */
import {type TemplateResult, html, nothing} from 'lit';
import {msg} from '../../../language/msg.js';
import {isKnownAbsent} from '../../../record/absence.js';
import {actionState, reportsNewestFirst} from '../../../record/priorities.js';
import type {Action, FamilyReport, Priority, Update} from '../../../record/schema.js';
import {publishedStatus, hasStatus} from '../../../record/status.js';
import {renderDate} from '../../../ui/date.js';
import {eventKindWords} from '../../../ui/event-kind.js';
import {numberWords} from '../../../ui/figure.js';
import {renderCopyLink} from '../../../ui/foot.js';
import {itemAddress, renderReference} from '../../../ui/items.js';
import {renderMeasure} from '../../../ui/measure.js';
import {absentWords} from '../../../ui/notices.js';
import {joined} from '../../../ui/rows.js';
import {renderEvidence, renderLinks, renderSource} from '../../../ui/source.js';
import {renderStatus, shownStatus} from '../../../ui/status.js';
import {plainWords, renderLine, renderProse} from '../../../ui/text.js';
import {type Reading, renderWording} from '../../../ui/wording.js';
import {factWords, messages} from '../messages.js';
import {type Model, absentHere} from '../model.js';

/** What the templates need in addition to the model. */
export interface Context {
  model: Model;
  /** The base of the record's relative addresses. */
  base: string;
  reading: Reading;
  /** Whether rows start open. */
  expanded: boolean;
  /** Level of headings `depth` levels below the widget's own. */
  level(depth: number): number;
  /** Address of the record, for links to other widgets that show it. */
  recordAddress: string | undefined;
}

export function renderOpen(context: Context, priority: Priority): TemplateResult {
  const {model, base, reading} = context;
  const {record} = model;
  const easy = reading === 'easy-read';
  const named = plainWords(record, priority.title) !== '';
  const worded = named ? renderProse(record, priority.commitment) : undefined;
  const plain =
    named || plainWords(record, priority.commitment)
      ? renderProse(record, priority.plain)
      : undefined;
  return html`${easy ? nothing : (plain ?? worded)} ${renderProgress(context, priority)}
  ${priority.measures?.map(measure => renderMeasure(record, measure, base))}
  ${
    worded && (plain || easy)
      ? html`<p class="label">
            ${msg('As leaders worded it', {id: 'priorities.as-worded', desc: 'Label above a commitment in its own words, beside plain words'})}
          </p>
          <div part="commitment">${worded}</div>`
      : nothing
  }
  ${renderLinks(record, priority.links, base)} ${renderSource(record, priority.source, base)}
  ${renderFacts(context, priority)} ${renderActions(context, priority)}
  ${renderEarlier(context, priority)} ${renderCopyLink(itemAddress('priorities', priority.id))}`;
}

/** The newest update, then the newest report from families. */
function renderProgress(context: Context, priority: Priority): TemplateResult {
  const {newest, turn, status, orderUnsure} = context.model.standings.get(priority)!;
  const [report] = reportsNewestFirst(priority);
  const label = orderUnsure
    ? msg('Update', {
        id: 'priorities.an-update',
        desc: 'Label above an update of a priority, when nobody can say which one is the newest',
      })
    : msg('Latest update', {
        id: 'priorities.update',
        desc: 'Label above the newest update of a priority',
      });
  return html`${
    newest
      ? html`<div part="update">
          <p class="label">${label}</p>
          ${renderUpdate(context, newest, status === 'unclear' || (newest.status !== undefined && newest.status !== status))}
          ${turn && turn !== newest ? renderUpdate(context, turn, true) : nothing}
          ${turn && !turn.text ? html`<p>${msg('Why:', {id: 'priorities.why', desc: 'Before: not published. No reason was published for stopping or changing something'})} <span class="quiet">${absentWords()}</span></p>` : nothing}
        </div>`
      : nothing
  }
  ${
    report
      ? html`<div part="families">
          <p class="label">
            ${msg('What families report', {id: 'priorities.families', desc: 'Label above what families say about a priority, beside the official update'})}
          </p>
          ${renderReport(context, report)}
        </div>`
      : nothing
  }`;
}

const renderWhen = (
  {model}: Context,
  update: Pick<Update, 'date' | 'dateText' | 'unclear'>,
): TemplateResult | undefined =>
  renderDate(model.record, update.date, update.dateText) ??
  (isKnownAbsent(update, 'date')
    ? html`<span
        >${msg('Date not published', {id: 'timeline.no-date', desc: 'In place of an event’s date'})}</span
      >`
    : undefined);

function renderUpdate(context: Context, update: Update, showsStatus: boolean): TemplateResult {
  const {model, reading, base} = context;
  const {record} = model;
  return html`<p class="facts">
      ${joined([renderWhen(context, update), renderLine(record, update.by)])}
    </p>
    ${showsStatus && hasStatus(update) ? html`<p>${renderStatus(publishedStatus(update).status, renderLine(record, update.statusText))}</p>` : nothing}
    ${renderWording(record, update, update.text, reading, base) ?? nothing}
    ${renderEvidence(record, update.evidence, base)} ${renderLinks(record, update.links, base)}`;
}

function renderReport(context: Context, report: FamilyReport): TemplateResult {
  const {model, reading, base} = context;
  const {record} = model;
  return html`<p class="facts">${renderWhen(context, report)}</p>
    ${renderWording(record, report, report.text, reading, base) ?? nothing}
    <p class="facts">
      ${msg('How many were asked:', {id: 'participation.base', desc: 'Before the number of people who were asked'})}
      ${report.base === undefined ? absentWords() : numberWords(report.base)}
    </p>
    ${renderSource(record, report.source, base)}`;
}

/** Where it came from; and expected facts that were not published. */
function renderFacts(context: Context, priority: Priority): TemplateResult | typeof nothing {
  const {model} = context;
  const theme = renderLine(model.record, priority.theme);
  const origins = [...new Set(priority.from)].map(id => renderOrigin(context, id)).filter(Boolean);
  const rows: [label: string, value: unknown, shared?: boolean][] = [];
  if (theme) rows.push([messages.theme(), theme]);
  if (origins.length)
    rows.push([
      msg('Where it came from', {
        id: 'priorities.from',
        desc: 'Label before the inspection or the finding that a priority answers',
      }),
      origins.map(origin => html`<span class="origin">${origin}</span> `),
    ]);
  // For readers who arrive by a search or a link, facts missing from all are also listed here.
  for (const fact of model.absentForAll) rows.push([factWords(fact), absentWords(), true]);
  for (const fact of absentHere(model, priority)) rows.push([factWords(fact), absentWords()]);
  return rows.length
    ? html`<dl class="facts pairs">
        ${rows.map(
          ([label, value, shared]) =>
            html`<div class=${shared ? 'shared' : ''}>
              <dt>${label}:</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>`
    : nothing;
}

/** An event or a finding by its words, as a link if a widget of the page shows it. */
function renderOrigin({model, recordAddress}: Context, id: string): unknown {
  const origin = model.origins.get(id);
  const name =
    renderLine(model.record, origin?.words) ?? (origin?.kind && eventKindWords(origin.kind));
  return origin && name && renderReference(origin.list, id, name, recordAddress);
}

/** The actions of a priority, each with its own status and evidence. */
function renderActions(context: Context, {actions}: Priority): TemplateResult | typeof nothing {
  if (!actions?.length) return nothing;
  return html`<details class="fold" part="actions">
    <summary>
      ${msg('Actions', {id: 'priorities.actions', desc: 'Opens the steps of a priority; their number follows'})}:
      ${actions.length}
    </summary>
    <ul class="entries" role="list">
      ${actions.map(action => renderAction(context, action))}
    </ul>
  </details>`;
}

/** The plain words of an action say more than its title, so they are always shown. */
function renderAction({model, base}: Context, action: Action): TemplateResult {
  const {record, day} = model;
  const {status, words, overdue, evidenceMissing} = actionState(action, day);
  const due = renderDate(record, action.due, action.dueText);
  const lead = renderLine(record, action.lead);
  const facts = joined([
    due && html`${overdue ? messages.overdue() : messages.due()}: ${due}`,
    lead && html`${messages.lead()}: ${lead}`,
  ]);
  return html`<li>
    <p class="label">${renderLine(record, action.title) ?? nothing}</p>
    <p>${renderStatus(shownStatus(status, evidenceMissing), renderLine(record, words))}</p>
    ${renderProse(record, action.text) ?? nothing} ${renderProse(record, action.plain) ?? nothing}
    ${facts.length ? html`<p class="facts">${facts}</p>` : nothing}
    ${renderEvidence(record, action.evidence, base)} ${renderLinks(record, action.links, base)}
  </li>`;
}

/** Earlier updates, newest first, as dated lists in a disclosure. */
function renderEarlier(context: Context, priority: Priority): TemplateResult {
  const {earlier} = context.model.standings.get(priority)!;
  const reports = reportsNewestFirst(priority).slice(1);
  const list = (label: string, entries: readonly unknown[], part?: string) =>
    entries.length
      ? html`<details class="fold" part=${part ?? nothing}>
          <summary>${label}: ${entries.length}</summary>
          <ol class="entries" role="list">
            ${entries.map(entry => html`<li>${entry}</li>`)}
          </ol>
        </details>`
      : nothing;
  return html`${list(
    msg('Earlier updates', {
      id: 'priorities.earlier-updates',
      desc: 'Opens the history of updates; their number follows',
    }),
    earlier.map(update => renderUpdate(context, update, true)),
    'history',
  )}
  ${list(
    msg('Earlier reports from families', {
      id: 'priorities.earlier-reports',
      desc: 'Opens what families said before; the number of reports follows',
    }),
    reports.map(report => renderReport(context, report)),
  )}`;
}
