/** Shows what has changed since the record was opened, before anybody saves it. */
import {type TemplateResult, html, nothing} from 'lit';
import {recordLanguage} from '../../src/record/texts.js';
import {changesBetween} from './changes.js';
import {count} from './count.js';
import type {Draft, Made} from './draft.js';

/** How many changes show before somebody asks for more. */
const FIRST = 30;

export function renderChanges(draft: Draft, made: Made): TemplateResult | typeof nothing {
  if (!draft.base) return nothing;
  const before = {version: 1, lang: 'en-GB', ...draft.base};
  const changes = changesBetween(before, made.value, recordLanguage(made.record));
  const line = ({where, what}: (typeof changes)[number]) =>
    html`<li><span class="where">${where}</span> ${what}</li>`;
  return html`<section id="changes" aria-labelledby="changes-heading">
    <h3 id="changes-heading">Since you opened it: ${count(changes.length, 'change')}</h3>
    ${
      changes.length
        ? html`<ul class="told">
            ${changes.slice(0, FIRST).map(line)}
          </ul>`
        : nothing
    }
    ${
      changes.length > FIRST
        ? html`<details>
            <summary>${count(changes.length - FIRST, 'further change')}</summary>
            <ul class="told">
              ${changes.slice(FIRST).map(line)}
            </ul>
          </details>`
        : nothing
    }
  </section>`;
}
