/** What there is to say about all priorities, without a score; and, where they are many, buttons and lists to choose by. */
import {type TemplateResult, html, nothing} from 'lit';
import {counted, msg, str} from '../../language/msg.js';
import type {PriorityChoice, PriorityOrder, StatusCount} from '../../record/priorities.js';
import {renderStatus} from '../../ui/status.js';
import {renderLine, wordingOf} from '../../ui/text.js';
import type {View} from './view.js';
import {words} from './words.js';

export interface Handlers {
  choose(choice: PriorityChoice): void;
  sort(order: PriorityOrder): void;
}

/** One sentence, then how many there are in each state. Where nothing was published at all, the sentence says all. */
export function renderSummary(view: View, handlers: Handlers): TemplateResult {
  const {counts, offered, many} = view;
  const count = offered.length;
  if (counts[0]?.status === 'none' && counts[0].count === count) {
    return html`<p class="said">
        ${counted(
          'priorities.all-silent',
          count,
          count === 1
            ? msg(str`No update has been published for this ${count} priority.`, {
                id: 'priorities.all-silent.one',
                desc: 'Summary when nothing was published about the only priority. The number may be left out',
              })
            : msg(str`No update has been published for any of the ${count} priorities.`, {
                id: 'priorities.all-silent.other',
                desc: 'Summary when nothing was published about any priority',
              }),
        )}
      </p>
      ${renderConcerns(view)}`;
  }
  return html` <p class="said">
      ${counted(
        'priorities.count',
        count,
        count === 1
          ? msg(str`${count} priority`, {
              id: 'priorities.count.one',
              desc: 'How many priorities there are',
            })
          : msg(str`${count} priorities`, {
              id: 'priorities.count.other',
              desc: 'How many priorities there are',
            }),
      )}
    </p>
    ${many && counts.length > 1 ? renderStateButtons(view, handlers) : nothing}
    <ul class=${many && counts.length > 1 ? 'states print-only' : 'states'} part="states">
      ${counts.map(counted => html`<li>${renderCounted(view, counted)}: ${counted.count}</li>`)}
    </ul>
    ${renderConcerns(view)}`;
}

const renderCounted = ({record}: View, {status, words}: StatusCount) =>
  renderStatus(status, renderLine(record, words));

function renderStateButtons(view: View, {choose}: Handlers): TemplateResult {
  const {counts, offered, choice} = view;
  const button = (label: unknown, number: number, status?: StatusCount['key']) =>
    html` <button
      class="choice"
      type="button"
      aria-pressed=${choice.status === status}
      @click=${() => choose({...choice, status: choice.status === status ? undefined : status})}
    >
      ${label}: ${number}
    </button>`;
  return html`<div
    class="choices screen-only"
    part="filter"
    role="group"
    aria-label=${msg('Show', {id: 'timeline.filter', desc: 'Name of a group of buttons that choose what to show'})}
  >
    ${button(words.all(), offered.length)}${counts.map(counted => button(renderCounted(view, counted), counted.count, counted.key))}
  </div>`;
}

/** What families would ask next: what is late, what went quiet, what nobody can check. */
function renderConcerns({standings}: View): TemplateResult | typeof nothing {
  const all = [...standings.values()];
  const rows: [string, number][] = [
    [
      msg('Overdue', {
        id: 'priorities.overdue',
        desc: 'Label before how many priorities are not done though their date has passed',
      }),
      all.filter(({overdue}) => overdue).length,
    ],
    [
      msg('Nothing new for some time', {
        id: 'priorities.stale',
        desc: 'Label before how many priorities have had no update for months',
      }),
      all.filter(({staleSince}) => staleSince !== undefined).length,
    ],
    [
      msg('Done, but no evidence linked', {
        id: 'priorities.no-evidence',
        desc: 'Label before how many priorities are said to be done without anything that shows it',
      }),
      all.filter(({evidenceMissing}) => evidenceMissing).length,
    ],
  ];
  const told = rows.filter(([, number]) => number);
  return told.length
    ? html`<ul class="states quiet">
        ${told.map(([label, number]) => html`<li>${label}: ${number}</li>`)}
      </ul>`
    : nothing;
}

/** Lists to choose a theme and an order by, and how many the choice leaves. */
export function renderControls(
  view: View,
  {choose, sort}: Handlers,
): TemplateResult | typeof nothing {
  const {many, record, themes, choice, order, matching, shown, offered} = view;
  if (!many) return nothing;
  const orders: [PriorityOrder, string][] = [
    [
      'published',
      msg('As published', {
        id: 'priorities.order.published',
        desc: 'Choice of order: as in the plan',
      }),
    ],
    [
      'due',
      msg('By due date', {
        id: 'priorities.order.due',
        desc: 'Choice of order: what is due first comes first',
      }),
    ],
    [
      'updated',
      msg('Newest update first', {id: 'priorities.order.updated', desc: 'Choice of order'}),
    ],
  ];
  const value = (event: Event) => (event.target as HTMLSelectElement).value;
  return html` <div class="controls screen-only" part="controls">
      ${
        themes.size > 1
          ? html`<label
              >${words.theme()}
              <select
                @change=${(event: Event) => choose({...choice, theme: value(event) || undefined})}
              >
                <option value="" .selected=${!choice.theme}>${words.all()}</option>
                ${[...themes].map(([key, theme]) => html`<option value=${key} .selected=${choice.theme === key} lang=${wordingOf(record, theme)!.lang} dir="auto">${wordingOf(record, theme)!.text}</option>`)}
              </select></label
            >`
          : nothing
      }
      <label
        >${msg('Order', {id: 'priorities.order', desc: 'Label of a list to choose in which order to show priorities'})}
        <select @change=${(event: Event) => sort(value(event) as PriorityOrder)}>
          ${orders.map(([key, label]) => html`<option value=${key} .selected=${order === key}>${label}</option>`)}
        </select></label
      >
    </div>
    ${
      matching.length < offered.length
        ? html`<p class="quiet shown">
            ${words.shown(shown.length, offered.length)}
            <button class="plain-button screen-only" type="button" @click=${() => choose({})}>
              ${words.showAll(offered.length)}
            </button>
          </p>`
        : nothing
    }`;
}
