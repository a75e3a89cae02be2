/** The sheet of further fields, as it was put back into its entries. */
import {type TemplateResult, html, nothing} from 'lit';
import {count} from './count.js';
import type {Placed} from '../../cli/further-fields.js';
import type {Sheet} from './sheet.js';
import {takeOut} from './sheet-change.js';
import {renderSentences} from './sentence-list.js';

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
            ${renderSentences(notPlaced, 'row')}`
        : nothing
    }
    <div class="presses">
      <button type="button" @click=${() => takeOut(at)}>Take this sheet out</button>
    </div>
  </section>`;
}
