/** A summary of all priorities, without a score; if there are many, two selects; and what is new. */
import {type TemplateResult, html, nothing} from 'lit';
import {msg, str} from '../../../language/msg.js';
import {type Change, changesSince} from '../../../record/changes.js';
import type {Day} from '../../../record/dates.js';
import type {PriorityChoice, PriorityOrder, StatusKey} from '../../../record/priorities.js';
import {dayWords, renderDate} from '../../../ui/date.js';
import {renderHeading} from '../../../ui/heading.js';
import {renderReference} from '../../../ui/items.js';
import {joined} from '../../../ui/rows.js';
import {statusWords} from '../../../ui/status.js';
import {inRow, plainWords, renderLine, wordingOf} from '../../../ui/text.js';
import {changeWords, factNames, messages} from '../messages.js';
import type {Model} from '../model.js';
import type {Context} from './open.js';

/** More than these would repeat the list. */
const MOST_CHANGES = 20;
/** More statuses than these would repeat the list: then only those that families ask about are counted. */
const MOST_STATES = 5;
const ASKED_ABOUT = ['none', 'in-progress', 'done', 'said'];

/** The number in each status, and facts that were not published for any of them. */
export function renderLead(model: Model): TemplateResult | typeof nothing {
  const {record, counts, silent, overdue, unproven, absentForAll} = model;
  const states = counts
    .flatMap(({status, words, count}): [string, unknown, number][] => {
      const said = renderLine(record, words);
      const name = html`${statusWords(status)}${said ? html` ${said}` : nothing}`;
      return status === 'done' && unproven
        ? [
            ['done', name, count - unproven],
            ['said', statusWords('said'), unproven],
          ]
        : [[status, name, count]];
    })
    .filter(([, , count]) => count > 0);
  const listed =
    states.length > MOST_STATES ? states.filter(([key]) => ASKED_ABOUT.includes(key)) : states;
  const line = silent
    ? []
    : joined([
        ...listed.map(([, name, count]) => html`${name}: ${count}`),
        overdue
          ? html`<span class="late"
              >${msg('Overdue', {id: 'priorities.overdue', desc: 'Label before how many priorities are not done though their date has passed'})}:
              ${overdue}</span
            >`
          : undefined,
      ]);
  if (!line.length && !absentForAll.length) return nothing;
  return html`${line.length ? html`<p part="states">${line}</p>` : nothing}
  ${
    absentForAll.length
      ? html`<p>
          ${msg('Not published for any of them:', {id: 'priorities.absent-for-all', desc: 'Before what is missing from every priority, such as: who leads it, by when'})}
          ${inRow(factNames(absentForAll, true))}
        </p>`
      : nothing
  }`;
}

/** Two selects in one line: what to show, and in what order. */
export function renderControls(
  model: Model,
  choose: (choice: PriorityChoice) => void,
  sort: (order: PriorityOrder) => void,
): TemplateResult | typeof nothing {
  const {many, record, counts, themes, choice, order, matching, shown, offered} = model;
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
  const handleChoice = (event: Event) => {
    const [, kind, key = ''] = /^(\w+) (.*)$/s.exec(value(event)) ?? [];
    choose(kind === 'status' ? {status: key as StatusKey} : kind === 'theme' ? {theme: key} : {});
  };
  return html`<div class="controls screen-only" part="controls">
      <label
        ><span
          >${msg('Show', {id: 'timeline.filter', desc: 'Label of a list that chooses which events to show'})}</span
        >
        <select part="filter" @change=${handleChoice}>
          <option value="">${messages.all()}: ${offered.length}</option>
          ${counts.map(
            ({key, status, words, count}) =>
              html`<option value="status ${key}" .selected=${choice.status === key}>
                ${statusWords(status)}${words ? ` ${plainWords(record, words)}` : nothing}: ${count}
              </option>`,
          )}
          ${
            themes.size > 1
              ? html`<optgroup label=${messages.theme()}>
                  ${[...themes].map(([key, theme]) => html`<option value="theme ${key}" .selected=${choice.theme === key} lang=${wordingOf(record, theme)!.lang} dir="auto">${wordingOf(record, theme)!.text}</option>`)}
                </optgroup>`
              : nothing
          }
        </select></label
      >
      <label
        ><span
          >${msg('Order', {id: 'priorities.order', desc: 'Label of a list to choose in which order to show priorities'})}</span
        >
        <select @change=${(event: Event) => sort(value(event) as PriorityOrder)}>
          ${orders.map(([key, label]) => html`<option value=${key} .selected=${order === key}>${label}</option>`)}
        </select></label
      >
    </div>
    ${
      matching.length < offered.length
        ? html`<p class="quiet small shown">
            ${messages.shown(shown.length, offered.length)}
            <button class="act screen-only" type="button" @click=${() => choose({})}>
              ${messages.showAll(offered.length)}
            </button>
          </p>`
        : nothing
    }`;
}

/** @param since the day of the reader's last visit */
export function renderChanges(
  {model, level, recordAddress}: Context,
  since: Day,
  renew: () => void,
): TemplateResult {
  const {record, offered, day} = model;
  const changes = changesSince(offered, since, day);
  const line = ({priority, kind, date}: Change) =>
    html`<li>
      ${changeWords(kind)}: ${renderDate(record, date)}<br />${renderReference('priorities', priority.id, renderLine(record, priority.title ?? priority.commitment), recordAddress)}
    </li>`;
  return html`<section class="changes screen-only" part="changes">
    ${
      changes.length
        ? html`${renderHeading(level(1), msg('New since your last visit', {id: 'visits.heading', desc: 'Heading over what has changed since the reader was here before'}), {look: 'part'})}
            <ul role="list">
              ${changes.slice(0, MOST_CHANGES).map(line)}
            </ul>
            ${changes.length > MOST_CHANGES ? html`<p class="quiet">${messages.shown(MOST_CHANGES, changes.length)}</p>` : nothing}`
        : html`<p>${messages.stale()}: <bdi>${dayWords(since)}</bdi></p>`
    }
    <button class="button" type="button" @click=${renew}>
      ${msg('I have read this', {id: 'visits.read', desc: 'Button: from now on, show what is new from today'})}
    </button>
  </section>`;
}

/** What is stored about a reader's visit, or why nothing is. */
export const reminderWords = (since: Day | undefined, blocked: boolean): string =>
  blocked
    ? msg('This browser does not let us keep the date.', {
        id: 'visits.blocked',
        desc: 'Said when a reminder cannot be kept on the device',
      })
    : since === undefined
      ? msg('Your visit is forgotten.', {
          id: 'visits.forgotten',
          desc: 'Said after the day of the reader’s visit was deleted from the device',
        })
      : msg(str`Your visit of ${dayWords(since)} is kept on this device.`, {
          id: 'visits.saved',
          desc: 'Said after a reader asked to be told next time what has changed',
        });

/** One button to turn the reminder on or off: the focus stays on it. */
export const renderReminder = (
  since: Day | undefined,
  blocked: boolean,
  toggle: () => void,
): TemplateResult =>
  html`<button class="act" type="button" @click=${toggle}>
      ${
        since === undefined
          ? msg('Tell me what is new next time', {
              id: 'visits.tell-me',
              desc: 'Button: stores today’s date on the reader’s device, and nothing else, to show at the next visit what is new',
            })
          : msg('Forget my visit', {
              id: 'visits.forget',
              desc: 'Button: stop keeping the day of the reader’s last visit',
            })
      }
    </button>
    ${blocked || since !== undefined ? html`<span class="quiet small">${reminderWords(since, blocked)}</span>` : nothing}`;
