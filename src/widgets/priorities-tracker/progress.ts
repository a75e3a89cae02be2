/** What the partnership says has come of a priority, and beside it what families report; then what was said before. */
import {type TemplateResult, html, nothing} from 'lit';
import {msg} from '../../language/msg.js';
import {reportsNewestFirst} from '../../record/priorities.js';
import type {FamilyReport, Priority, Update} from '../../record/schema.js';
import {publishedStatus, saysStatus} from '../../record/status.js';
import {absentWords} from '../../ui/notices.js';
import {renderDate} from '../../ui/date.js';
import {numberWords} from '../../ui/figure.js';
import {renderEvidence, renderLinks, renderSource} from '../../ui/source.js';
import {renderStatus} from '../../ui/status.js';
import {renderLine} from '../../ui/text.js';
import {renderWording} from '../../ui/wording.js';
import type {View} from './view.js';

/** The newest update, beside the newest report from families. */
export function renderProgress(view: View, priority: Priority): TemplateResult | typeof nothing {
  const {newest, turn, status} = view.standings.get(priority)!;
  const [report] = reportsNewestFirst(priority);
  if (!newest && !report) return nothing;
  const before = turn && turn !== newest;
  return html` <div class="pair">
    ${
      newest
        ? html`<div part="update">
            <p class="label">
              ${msg('Latest update', {id: 'priorities.update', desc: 'Label above the newest update of a priority'})}
            </p>
            ${renderUpdate(view, newest, newest.status !== undefined && newest.status !== status)}
            ${before ? renderUpdate(view, turn, true) : nothing}
            ${turn && !turn.text ? html`<p>${msg('Why:', {id: 'priorities.why', desc: 'Before: not published. No reason was published for stopping or changing something'})} <span class="quiet">${absentWords()}</span></p>` : nothing}
          </div>`
        : nothing
    }
    ${
      report
        ? html`<div class="families" part="families">
            <p class="label">
              ${msg('What families report', {id: 'priorities.families', desc: 'Label above what families say about a priority, beside the official update'})}
            </p>
            ${renderReport(view, report)}
          </div>`
        : nothing
    }
  </div>`;
}

/** What was said before, newest first, as dated lists behind a disclosure. */
export function renderEarlier(view: View, priority: Priority): TemplateResult {
  const {earlier} = view.standings.get(priority)!;
  const reports = reportsNewestFirst(priority).slice(1);
  return html` ${
    earlier.length
      ? html`<details part="history">
          <summary>
            ${msg('Earlier updates', {id: 'priorities.earlier-updates', desc: 'Opens the history of updates; their number follows'})}:
            ${earlier.length}
          </summary>
          <ol class="entries">
            ${earlier.map(update => html`<li>${renderUpdate(view, update, true)}</li>`)}
          </ol>
        </details>`
      : nothing
  }
  ${
    reports.length
      ? html`<details>
          <summary>
            ${msg('Earlier reports from families', {id: 'priorities.earlier-reports', desc: 'Opens what families said before; the number of reports follows'})}:
            ${reports.length}
          </summary>
          <ol class="entries">
            ${reports.map(report => html`<li>${renderReport(view, report)}</li>`)}
          </ol>
        </details>`
      : nothing
  }`;
}

const renderWhen = (
  {record}: View,
  {date, dateText}: Pick<Update, 'date' | 'dateText'>,
): TemplateResult =>
  renderDate(record, date, dateText) ??
  html`<bdi
    >${msg('Date not published', {id: 'timeline.no-date', desc: 'In place of an event’s date'})}</bdi
  >`;

function renderUpdate(view: View, update: Update, tellStatus: boolean): TemplateResult {
  const {record, reading, base} = view;
  const by = renderLine(record, update.by);
  return html` <p class="quiet">${renderWhen(view, update)}${by ? html` · ${by}` : nothing}</p>
    ${tellStatus && saysStatus(update) ? html`<p>${renderStatus(publishedStatus(update).status, renderLine(record, update.statusText))}</p>` : nothing}
    ${renderWording(record, update, update.text, reading, base) ?? nothing}
    ${renderEvidence(record, update.evidence, base)} ${renderLinks(record, update.links, base)}`;
}

function renderReport(view: View, report: FamilyReport): TemplateResult {
  const {record, reading, base} = view;
  return html` <p class="quiet">${renderWhen(view, report)}</p>
    ${renderWording(record, report, report.text, reading, base) ?? nothing}
    <p class="quiet small">
      ${msg('How many were asked:', {id: 'participation.base', desc: 'Before the number of people who were asked'})}
      ${report.base === undefined ? absentWords() : numberWords(report.base)}
    </p>
    ${renderSource(record, report.source, base)}`;
}
