/** One priority as a row that opens. In Easy Read, a separate card. */
import {type TemplateResult, html, nothing} from 'lit';
import {msg} from '../../../language/msg.js';
import {parseDate} from '../../../record/dates.js';
import type {Priority} from '../../../record/schema.js';
import {publishedDateWords, renderDate} from '../../../ui/date.js';
import {numberWords} from '../../../ui/figure.js';
import {renderHeading} from '../../../ui/heading.js';
import {renderIcon} from '../../../ui/icons.js';
import {itemName} from '../../../ui/items.js';
import {absentWords} from '../../../ui/notices.js';
import {joined, renderRow, renderRowState} from '../../../ui/rows.js';
import {shownStatus, statusIcon, statusLine} from '../../../ui/status.js';
import {inRow, plainWords, renderLine} from '../../../ui/text.js';
import {renderEasyRead, renderWording} from '../../../ui/wording.js';
import {factNames, messages} from '../messages.js';
import {type Model, absentHere} from '../model.js';
import {type Context, renderOpen} from './open.js';

/** @param closed whether the content of a closed row may be rendered */
export function renderPriority(
  context: Context,
  priority: Priority,
  closed: boolean,
): TemplateResult {
  const {model, level, expanded} = context;
  const {record} = model;
  const {status, words, overdue, staleSince, evidenceMissing} = model.standings.get(priority)!;
  const shown = shownStatus(status, evidenceMissing);
  const name = nameOf(context, priority);
  if (context.reading === 'easy-read') return renderCard(context, priority);
  const late = overdue ? renderDate(record, priority.due) : undefined;
  return renderRow({
    mark: statusIcon(shown),
    name,
    level: level(1),
    state:
      status === 'unclear' && !late
        ? undefined
        : renderRowState(
            joined([
              status === 'unclear' ? '' : statusLine(shown, renderLine(record, words)),
              late && html`<span class="late">${messages.overdue()} ${late}</span>`,
            ]),
          ),
    facts: [
      late ? undefined : renderDue(model, priority),
      renderLine(record, priority.lead),
      staleSince === undefined
        ? undefined
        : html`${messages.stale()} ${renderDate(record, staleSince)}`,
      renderAbsent(model, priority),
    ],
    item: itemName('priorities', priority.id),
    open: expanded || model.alone,
    part: 'priority',
    more: closed || expanded || model.alone ? renderOpen(context, priority) : nothing,
  });
}

const nameOf = ({model: {record}}: Context, {title, commitment, plain}: Priority): unknown =>
  renderLine(record, title) ??
  renderLine(record, commitment) ??
  renderLine(record, plain) ??
  absentWords();

/** "Due March 2027"; a date in the source's own words follows its label. */
function renderDue({record}: Model, {due, dueText}: Priority): unknown {
  const read = due === undefined || dueText !== undefined ? undefined : parseDate(due);
  if (read) return html`<span class="date">${messages.dueOn(publishedDateWords(read))}</span>`;
  const own = renderDate(record, due, dueText);
  return own && html`${messages.due()}: ${own}`;
}

/** Facts that were not published for this priority; a due date is irrelevant once the work is over. */
function renderAbsent(model: Model, priority: Priority): unknown {
  const {status} = model.standings.get(priority)!;
  const facts = absentHere(model, priority).filter(
    fact => fact === 'lead' || (fact === 'due' && status !== 'done' && status !== 'stopped'),
  );
  return facts.length ? html`${inRow(factNames(facts))}: ${absentWords()}` : undefined;
}

/** One idea and one picture at a time: the commitment, its status, and the rest behind one button. */
function renderCard(context: Context, priority: Priority): TemplateResult {
  const {model, level, base} = context;
  const {record} = model;
  const {status, words, evidenceMissing} = model.standings.get(priority)!;
  const shown = shownStatus(status, evidenceMissing);
  const easy = priority.easyRead?.length
    ? renderEasyRead(record, priority.easyRead, base)
    : undefined;
  return html`<article
    class="card"
    part="priority"
    data-item=${itemName('priorities', priority.id)}
  >
    ${renderHeading(level(1), nameOf(context, priority), {look: 'part'})}
    <p class="label">
      ${msg('They said:', {id: 'priorities.they-said', desc: 'Easy Read: before what leaders said they would do'})}
    </p>
    ${
      easy ??
      html`<p class="quiet">
          ${msg('Not in Easy Read yet.', {id: 'priorities.not-in-easy-read', desc: 'Before plain words, where a text was not published in Easy Read'})}
        </p>
        ${renderWording(record, priority, priority.commitment, 'plain', base)}`
    }
    <p class="stand">
      ${renderIcon(statusIcon(shown))}
      <span
        >${status === 'none' ? msg('We are waiting for news.', {id: 'priorities.waiting', desc: 'Easy Read: nothing was published about a priority yet'}) : statusLine(shown, renderLine(record, words))}</span
      >
    </p>
    <details class="fold">
      <summary>
        ${msg('More about this', {id: 'priorities.more', desc: 'Easy Read: opens dates, sources and figures of a priority'})}<span
          class="hidden-visually"
          >: ${plainWords(record, priority.title)}</span
        >
      </summary>
      <div class="more">${renderOpen(context, priority)}</div>
    </details>
  </article>`;
}

/** The buttons to the previous and next card, under the visible one. */
export const renderSteps = (
  step: number,
  count: number,
  go: (step: number) => void,
): TemplateResult => {
  const button = (words: string, to: number, look: string) =>
    to >= 0 && to < count
      ? html`<button class=${look} type="button" @click=${() => go(to)}>${words}</button>`
      : nothing;
  return html`<div class="steps acts screen-only">
    ${button(msg('Back', {id: 'form.back', desc: 'Button: to the question, or the priority, before'}), step - 1, 'button')}
    <span class="quiet">${numberWords(step + 1)} / ${numberWords(count)}</span>
    ${button(msg('Next', {id: 'form.next', desc: 'Button: to the next question, or the next priority'}), step + 1, 'button main')}
  </div>`;
};
