/**
 * Rows that are taken in at a glance, and open: a native disclosure whose whole row is the target, at least 60 px high.
 *
 * Find-in-page and links to a part of the page open them by themselves where browsers can; print shows them open.
 *
 * @example
 * ```ts
 * html`<div class="rows">${items.map(item =>
 *   renderRow({mark: 'done', name: item.title, level: 3, state: 'Done', facts: ['Due March 2027', item.lead],
 *     item: itemName('priorities', item.id), more: html`<p>…</p>`}))}</div>`
 * ```
 */
import {type TemplateResult, html, nothing} from 'lit';
import {renderHeading} from './heading.js';
import {type IconName, renderIcon} from './icons.js';
import {runsAcross} from './text.js';

export interface Row {
  /** The shape beside the name; none leaves no room for one. */
  mark?: IconName | undefined;
  name: unknown;
  /** Level of the heading that the name is. */
  level: number;
  /** Where it stands, as `renderRowState` sets it. */
  state?: unknown;
  /** Set between points in one line; what is nothing is left out. */
  facts?: readonly unknown[];
  /** As `itemName()` makes it, so that links find the row. */
  item?: string | undefined;
  open?: boolean;
  part?: string;
  /** What lies behind the row. */
  more: unknown;
}

export function renderRow(row: Row): TemplateResult {
  // Without a prototype: what a page put on `Object.prototype` is no part of a row.
  const {mark, name, level, state, facts, item, open, part, more} = Object.setPrototypeOf(
    row,
    null,
  ) as Row;
  const line = joined(facts ?? []);
  return html`<details
    class=${mark ? 'row' : 'row unmarked'}
    part=${part ?? nothing}
    data-item=${item ?? nothing}
    ?open=${open}
  >
    <summary>
      ${mark ? renderIcon(mark) : nothing}
      <span class="glance">
        ${renderHeading(level, name, {look: 'name'})} ${state ?? nothing}
        ${line.length ? html`<span class="facts">${line}</span>` : nothing}
      </span>
    </summary>
    <section class="more">${more}</section>
  </details>`;
}

/** Where the subject of a row stands, in words; set in a column of its own on wide pages. */
export const renderRowState = (words: unknown): TemplateResult =>
  html`<span class="state" part="status">${words}</span>`;

/**
 * Facts in one line, between points; absent ones left out. A point ends a line and never begins one. What runs the other way
 * than the reader's language has a line of its own.
 */
export function joined(facts: readonly unknown[]): unknown[] {
  const shown = facts.filter(fact => fact !== undefined && fact !== nothing && fact !== '');
  return shown.map((fact, index) =>
    runsAcross(fact)
      ? html` <span class="apart">${fact}</span> `
      : index && !runsAcross(shown[index - 1])
        ? ['\u00a0· ', fact]
        : fact,
  );
}
