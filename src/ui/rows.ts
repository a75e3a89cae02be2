/**
 * Rows that can be scanned at a glance and opened: a native disclosure whose whole row is the target, at least 60 px
 * high.
 *
 * In browsers that support it, find-in-page and fragment links open them automatically; they print open.
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
  /** The icon next to the name; without one, no space is left for it. */
  mark?: IconName | undefined;
  name: unknown;
  /** Heading level of the name. */
  level: number;
  /** The status, from `renderRowState`. */
  state?: unknown;
  /** Shown in one line, separated by middle dots; empty ones are left out. */
  facts?: readonly unknown[];
  /** From `itemName()`, so that links find the row. */
  item?: string | undefined;
  open?: boolean;
  part?: string;
  /** The content of the open row. */
  more: unknown;
}

export function renderRow(row: Row): TemplateResult {
  // Without a prototype: a property that a page put on `Object.prototype` is not part of a row.
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

/** The status of a row in words; in a separate column on wide pages. */
export const renderRowState = (words: unknown): TemplateResult =>
  html`<span class="state" part="status">${words}</span>`;

/**
 * Facts in one line, separated by middle dots; absent ones are left out. A dot may end a line and never begins one. A
 * fact in the other writing direction than the reader's language has its own line.
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
