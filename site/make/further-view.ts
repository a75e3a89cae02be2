/** The sheet of further fields, as it was put back into its entries. */
import {type TemplateResult, html, nothing} from 'lit';
import {count} from './count.js';
import type {Placed} from './further-fields.js';
import type {Sheet} from './sheet.js';
import {change} from './store.js';

/** How many of those that were not put back are named. */
const MOST_NAMED = 30;

export function renderFurther(
  {name}: Sheet,
  at: number,
  {count: put, notPlaced}: Placed,
): TemplateResult {
  return html`<section class="brought" aria-labelledby="sheet-${at}">
    <h3 id="sheet-${at}">${name}</h3>
    <p class="verdict"><strong>${count(put, 'field')}</strong> without a column put back.</p>
    ${
      notPlaced.length
        ? html`<p class="fault">${count(notPlaced.length, 'row')} not put back:</p>
            <ul class="told">
              ${notPlaced.slice(0, MOST_NAMED).map(words => html`<li>${words}</li>`)}
            </ul>
            ${
              notPlaced.length > MOST_NAMED
                ? html`<p>And ${count(notPlaced.length - MOST_NAMED, 'further row')}.</p>`
                : nothing
            }`
        : nothing
    }
    <div class="presses">
      <button
        type="button"
        @click=${() =>
          change(draft => ({...draft, sheets: draft.sheets.filter((_, index) => index !== at)}))}
      >
        Take this sheet out
      </button>
    </div>
  </section>`;
}
