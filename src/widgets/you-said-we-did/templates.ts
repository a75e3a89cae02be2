/** Rows with what was said and how far it has got; each opens to what was done, or why it was not. */
import {type TemplateResult, html, nothing} from 'lit';
import {isKnownAbsent} from '../../record/absence.js';
import type {StateCount} from '../../record/responses.js';
import type {Response, SendRecord} from '../../record/schema.js';
import {renderDate} from '../../ui/date.js';
import {numberWords} from '../../ui/figure.js';
import {itemName, renderReference} from '../../ui/items.js';
import {absentWords} from '../../ui/notices.js';
import {joined, renderRow, renderRowState} from '../../ui/rows.js';
import {renderEvidence, renderLinks} from '../../ui/source.js';
import {statusLine} from '../../ui/status.js';
import {plainWords, renderLine, renderProse} from '../../ui/text.js';
import {type Reading, renderWording} from '../../ui/wording.js';
import {labels, saidWords, stateWords} from './messages.js';
import {MARKS, type ResponsesModel} from './model.js';

/** What the rows need in addition to the responses. */
export interface RowContext {
  /** The record with the priorities; a receiver's file has none. */
  main: SendRecord | undefined;
  recordAddress: string | undefined;
  reading: Reading;
  /** Level of the rows' headings. */
  level: number;
}

/** A state in words: ours, or the publisher's own. */
const renderState = (record: SendRecord | undefined, {state, words}: StateCount): unknown =>
  state ? stateWords(state) : renderLine(record ?? {}, words);

/** The number of responses in each state: "Done: 4 · Under way: 2". */
export const renderCounts = (
  record: SendRecord | undefined,
  {states}: ResponsesModel,
): TemplateResult =>
  html`<p>
    ${joined(states.map(state => html`${renderState(record, state)}: ${numberWords(state.count)}`))}
  </p>`;

/** A select that filters by state, if there are enough responses. */
export function renderFilter(
  record: SendRecord | undefined,
  {total, states, only}: ResponsesModel,
  handleChoice: (event: Event) => void,
): TemplateResult {
  const option = (value: string, words: unknown, count: number) =>
    html`<option value=${value} .selected=${value === (only ?? '')}>
      ${words}: ${numberWords(count)}
    </option>`;
  return html`<p class="controls screen-only" part="filter">
    <label
      >${labels.show()}
      <select @change=${handleChoice}>
        ${option('', labels.all(), total)}${states.map(state => option(state.key, state.state ? stateWords(state.state) : plainWords(record ?? {}, state.words), state.count))}
      </select></label
    >
  </p>`;
}

/** The state of a response: in our words, in the publisher's own, or both. */
function renderPublishedState(record: SendRecord, {state, stateText}: Response): unknown {
  const own = renderLine(record, stateText);
  const published = own && statusLine('published', own);
  return state ? joined([stateWords(state), published]) : published;
}

/**
 * @param record the record of the response
 * @param base the base of its relative addresses
 */
export function renderResponse(
  record: SendRecord,
  base: string,
  response: Response,
  {main = record, recordAddress, reading, level}: RowContext,
): TemplateResult {
  const {state, said} = response;
  const isEasy = reading === 'easy-read';
  const priority = main.priorities.find(({id}) => id === response.priority);
  const priorityName = priority && renderLine(main, priority.title ?? priority.commitment);
  const date = renderDate(record, response.date);
  const nothingSaid = () => html`<p>${absentWords()}</p>`;
  const why =
    renderProse(record, response.why) ??
    (state === 'cannot' && isKnownAbsent(response, 'why') ? nothingSaid() : undefined);
  const weDid =
    renderWording(record, response, response.weDid, reading, base) ??
    (!why && isKnownAbsent(response, 'weDid') ? nothingSaid() : undefined);
  return html`<li>
    ${renderRow({
      part: 'response',
      item: itemName('responses', response.id),
      open: isEasy,
      level,
      mark: state ? MARKS[state] : 'unsaid',
      name: renderLine(record, response.youSaid) ?? absentWords(),
      state: renderRowState(
        joined([
          renderPublishedState(record, response),
          said && !isEasy ? saidWords(said) : undefined,
        ]),
      ),
      more: html`${
        weDid
          ? html`<p class="label">${labels.weDid()}</p>
              ${weDid}`
          : nothing
      }
      ${
        why
          ? html`<p class="label">${labels.why()}</p>
              ${why}`
          : nothing
      }
      ${date && !isEasy ? html`<p class="quiet small">${date}</p>` : nothing}
      ${isEasy ? nothing : renderEvidence(record, response.evidence, base)}
      ${renderLinks(record, response.links, base)}
      ${
        priorityName && !isEasy
          ? html`<p class="quiet small">
              ${labels.priority()}
              ${renderReference('priorities', priority.id, priorityName, recordAddress)}
            </p>`
          : nothing
      }`,
    })}
  </li>`;
}
