/** One priority, told as a short story: what was said, by whom and by when, where it stands, what families see of it. */
import {type TemplateResult, html, nothing} from 'lit';
import {msg} from '../../language/msg.js';
import {isKnownAbsent} from '../../record/absence.js';
import type {Measure, Priority} from '../../record/schema.js';
import {absentWords} from '../../ui/notices.js';
import {renderCopyLink} from '../../ui/foot.js';
import {renderDate} from '../../ui/date.js';
import {eventKindWords} from '../../ui/event-kind.js';
import {renderHeading} from '../../ui/heading.js';
import {itemHash, itemName, renderReference} from '../../ui/items.js';
import {renderMeasure} from '../../ui/measure.js';
import {renderLinks, renderSource} from '../../ui/source.js';
import {renderStatus} from '../../ui/status.js';
import {plainWords, renderLine, renderProse} from '../../ui/text.js';
import {renderEasyRead} from '../../ui/wording.js';
import {renderActions} from './actions.js';
import {renderEarlier, renderProgress} from './progress.js';
import type {View} from './view.js';
import {words} from './words.js';

export function renderPriority(view: View, priority: Priority): TemplateResult {
  const {record} = view;
  const {measures = []} = priority;
  const place = view.places.get(priority)!;
  const title = renderLine(record, priority.title);
  const address = new URL(itemHash('priorities', priority.id), location.href).href;
  return html` <li
    class="priority"
    part="priority"
    value=${place}
    data-item=${itemName('priorities', priority.id)}
  >
    ${view.alone ? nothing : html`<span class="place" aria-hidden="true">${place}</span>`}
    <div class="story">
      ${renderHeading(view.level(1), title ?? renderLine(record, priority.commitment) ?? renderLine(record, priority.plain) ?? absentWords(), {look: 'name'})}
      ${renderStanding(view, priority)} ${renderCommitment(view, priority, Boolean(title))}
      ${renderFacts(view, priority)} ${renderProgress(view, priority)}
      ${measures.length ? renderMeasures(view, measures) : nothing} ${renderActions(view, priority)}
      ${renderEarlier(view, priority)} ${renderCopyLink(address)}
    </div>
  </li>`;
}

const renderMeasures = ({record, base}: View, measures: readonly Measure[]) =>
  html`<div class="measures">
    ${measures.map(measure => renderMeasure(record, measure, base))}
  </div>`;

/** @param known whether nothing stands in the source where there is no value */
const row = (label: string, value: unknown, known = true) =>
  value || known
    ? html`<div>
        <dt>${label}</dt>
        <dd class=${value ? '' : 'quiet'}>${value ?? absentWords()}</dd>
      </div>`
    : nothing;

/** Where it stands, in words and shape; and what follows from the dates and the evidence. */
function renderStanding({record, standings}: View, priority: Priority): TemplateResult {
  const {status, words: published, overdue, staleSince, evidenceMissing} = standings.get(priority)!;
  return html` <div class="standing">
    <p>${renderStatus(status, renderLine(record, published))}</p>
    ${
      overdue || staleSince !== undefined
        ? html`<dl>
            ${overdue ? row(words.overdue(), renderDate(record, priority.due)) : nothing}
            ${staleSince !== undefined ? row(words.stale(), renderDate(record, staleSince)) : nothing}
          </dl>`
        : nothing
    }
    ${evidenceMissing ? html`<p>${words.noEvidence()}</p>` : nothing}
  </div>`;
}

/** The commitment as it was worded, with its source, beside plain words; the wording that the reader prefers comes first. */
function renderCommitment(
  {record, reading, base}: View,
  priority: Priority,
  hasTitle: boolean,
): TemplateResult {
  const easy = priority.easyRead?.length
    ? renderEasyRead(record, priority.easyRead, base)
    : undefined;
  const plain = renderProse(record, priority.plain);
  const source = html`${renderLinks(record, priority.links, base)}
  ${renderSource(record, priority.source, base)}`;
  const worded = hasTitle ? renderProse(record, priority.commitment) : undefined;
  const preferred =
    reading === 'easy-read' ? (easy ?? plain) : reading === 'plain' ? plain : undefined;
  if (preferred) {
    return html`<div>
      ${preferred}${
        worded
          ? html`<details part="commitment">
              <summary>${words.asWorded()}</summary>
              ${worded}${source}
            </details>`
          : source
      }
    </div>`;
  }
  return html` <div class="pair">
      ${worded || priority.source || priority.links ? html`<div part="commitment">${worded && plain ? html`<p class="label">${words.asWorded()}</p>` : nothing}${worded ?? nothing}${source}</div>` : nothing}
      ${
        plain && (hasTitle || plainWords(record, priority.commitment))
          ? html`<div>
              <p class="label">
                ${msg('In plain words', {id: 'priorities.in-plain-words', desc: 'Label above a commitment in plain words'})}
              </p>
              ${plain}
            </div>`
          : nothing
      }
    </div>
    ${
      easy && !plain
        ? html`<details>
            <summary>
              ${msg('In Easy Read', {id: 'priorities.in-easy-read', desc: 'Opens a commitment in Easy Read, with pictures'})}
            </summary>
            ${easy}
          </details>`
        : nothing
    }`;
}

/** Who, by when, and where it came from; what families would look for and nobody published is said to be missing. */
function renderFacts(view: View, priority: Priority): TemplateResult {
  const {record} = view;
  const theme = renderLine(record, priority.theme);
  const origins = [...new Set(priority.from)].map(id => renderOrigin(view, id)).filter(Boolean);
  return html` <dl class="facts">
    ${row(words.lead(), renderLine(record, priority.lead), isKnownAbsent(priority, 'lead'))}
    ${row(words.due(), renderDate(record, priority.due, priority.dueText), isKnownAbsent(priority, 'due'))}
    ${theme ? row(words.theme(), theme) : nothing}
    ${
      origins.length
        ? row(
            msg('Where it came from', {
              id: 'priorities.from',
              desc: 'Label before the inspection or the finding that a priority answers',
            }),
            html`<ul>
              ${origins.map(origin => html`<li>${origin}</li>`)}
            </ul>`,
          )
        : nothing
    }
    ${priority.measures?.length || !isKnownAbsent(priority, 'measures') ? nothing : row(msg('How it is measured', {id: 'priorities.measured', desc: 'Label before: not published. No measure was published for a priority'}), undefined)}
  </dl>`;
}

/** An event or a finding by its words: a way to it where a widget of the page shows it. */
function renderOrigin({record, origins, recordAddress}: View, id: string): unknown {
  const origin = origins.get(id);
  const name = renderLine(record, origin?.words) ?? (origin?.kind && eventKindWords(origin.kind));
  return origin && name && renderReference(origin.list, id, name, recordAddress);
}
