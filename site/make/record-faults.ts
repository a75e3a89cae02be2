/** What is wrong with the whole record, in plain words; each leads to its place in the form. */
import {type TemplateResult, html, nothing} from 'lit';
import {textOf} from '../check/item-names.js';
import {count} from './count.js';
import type {Made} from './draft.js';
import {faultWords} from './edit/form.js';
import {renderSentences} from './sentence-list.js';

/** As many stand open. */
const FEW = 6;

/** @param goTo shows a place in the form */
export function renderRecordFaults(
  {faults, value}: Made,
  goTo: (path: string) => void,
): TemplateResult | typeof nothing {
  if (!faults.length) return nothing;
  return html`<details class="to-look-at" id="record-faults" ?open=${faults.length <= FEW}>
    <summary>${count(faults.length, 'thing')} of the record to look at</summary>
    ${renderSentences(
      faults.map(
        fault =>
          html`<button type="button" @click=${() => goTo(fault.path)}>
              ${textOf(fault.path, value)}
            </button>
            ${faultWords(fault)}`,
      ),
      'thing',
    )}
  </details>`;
}
