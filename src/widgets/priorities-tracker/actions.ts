/** What is done for a priority, step by step, each with its own status and evidence. */
import {type TemplateResult, html, nothing} from 'lit';
import {msg} from '../../language/msg.js';
import {actionStanding} from '../../record/priorities.js';
import type {Action, Priority} from '../../record/schema.js';
import {renderDate} from '../../ui/date.js';
import {renderEvidence, renderLinks} from '../../ui/source.js';
import {renderStatus} from '../../ui/status.js';
import {renderLine, renderProse} from '../../ui/text.js';
import type {View} from './view.js';
import {words} from './words.js';

export function renderActions(view: View, {actions}: Priority): TemplateResult | typeof nothing {
  if (!actions?.length) return nothing;
  return html` <details part="actions">
    <summary>
      ${msg('Actions', {id: 'priorities.actions', desc: 'Opens the steps of a priority; their number follows'})}:
      ${actions.length}
    </summary>
    <ul class="entries">
      ${actions.map(action => renderAction(view, action))}
    </ul>
  </details>`;
}

/** Plain words of an action say more than its title, so they are always shown. */
function renderAction(view: View, action: Action): TemplateResult {
  const {record, day, base} = view;
  const {status, words: published, overdue, evidenceMissing} = actionStanding(action, day);
  const due = renderDate(record, action.due, action.dueText);
  const lead = renderLine(record, action.lead);
  return html` <li>
    <p class="label">${renderLine(record, action.title) ?? nothing}</p>
    <p>${renderStatus(status, renderLine(record, published))}</p>
    ${renderProse(record, action.text) ?? nothing} ${renderProse(record, action.plain) ?? nothing}
    ${due || lead ? html`<p class="quiet">${due ? html`${overdue ? words.overdue() : words.due()}: ${due}` : nothing}${due && lead ? ' · ' : nothing}${lead ? html`${words.lead()}: ${lead}` : nothing}</p>` : nothing}
    ${evidenceMissing ? html`<p>${words.noEvidence()}</p>` : renderEvidence(record, action.evidence, base)}
    ${renderLinks(record, action.links, base)}
  </li>`;
}
