/** The most frequent change: an update to a priority. Choose it, set its status, add it. */
import {type TemplateResult, html, nothing} from 'lit';
import type {SendRecord, Text} from '../../src/record/schema.js';
import {pickText, recordLanguage} from '../../src/record/texts.js';
import {byId, say} from '../elements.js';
import type {AddedUpdate, Draft} from './draft.js';
import {stateCodes} from './sheet.js';
import {change} from './store.js';

const valueOf = (id: string): string => byId<HTMLInputElement | HTMLSelectElement>(id).value.trim();

/** What the form holds, as the record has it. */
function readForm(): AddedUpdate {
  const [text, url] = [valueOf('update-text'), valueOf('update-url')];
  return {
    priority: valueOf('update-priority'),
    update: {
      date: valueOf('update-date'),
      status: valueOf('update-status'),
      ...(text ? {text} : {}),
      ...(url ? {evidence: [{title: text.slice(0, 60) || url, url}]} : {}),
    },
  };
}

/**
 * @param today as the record writes a day: `2026-11-29`
 * @param follow called with the list being edited, to show its widget next to it
 */
export function renderUpdateForm(
  draft: Draft,
  record: SendRecord | undefined,
  today: string,
  follow: (list: 'priorities') => void,
): TemplateResult | typeof nothing {
  if (!record?.priorities.length) return nothing;
  const own = recordLanguage(record);
  const words = (text: Text | undefined) => pickText(text, own, own)?.text;
  const names = new Map(
    record.priorities.map(({id, title, commitment}) => [
      id,
      (words(title) ?? words(commitment) ?? id).slice(0, 70),
    ]),
  );
  const nameOf = (id: string) => names.get(id) ?? id;
  const add = (event: Event) => {
    event.preventDefault();
    const added = readForm();
    follow('priorities');
    change(before => ({...before, updates: [...before.updates, added]}));
    for (const id of ['update-text', 'update-url']) byId<HTMLInputElement>(id).value = '';
    say(`An update was added to ${nameOf(added.priority)}.`);
  };
  return html`<details>
    <summary>Add an update to a priority</summary>
    <form @submit=${add}>
      <div class="field">
        <label for="update-priority">The priority</label>
        <select id="update-priority">
          ${record.priorities.map(({id}) => html`<option value=${id}>${nameOf(id)}</option>`)}
        </select>
      </div>
      <div class="about">
        <div class="field">
          <label for="update-status">Where it stands</label>
          <select id="update-status">
            ${stateCodes('priorities').map(
              code => html`<option value=${code}>${code.replace(/-/g, ' ')}</option>`,
            )}
          </select>
        </div>
        <div class="field">
          <label for="update-date">Since when</label>
          <input id="update-date" type="date" required .defaultValue=${today} />
        </div>
      </div>
      <div class="field">
        <label for="update-text">What has changed for families</label>
        <textarea id="update-text" rows="3"></textarea>
      </div>
      <div class="field">
        <label for="update-url">Where one can see that</label>
        <span class="hint" id="update-url-hint"
          >The address of a report or a page. "Done" without it says that no evidence is
          linked.</span
        >
        <input id="update-url" type="url" aria-describedby="update-url-hint" />
      </div>
      <p><button>Add the update</button></p>
    </form>
    ${
      draft.updates.length
        ? html`<ul class="told">
            ${draft.updates.map(
              ({priority, update}, at) =>
                html`<li>
                  ${nameOf(priority)}: ${String(update['status']).replace(/-/g, ' ')},
                  ${String(update['date'])}
                  <button
                    type="button"
                    aria-label="Take out the update of ${nameOf(priority)}"
                    @click=${() =>
                      change(before => ({
                        ...before,
                        updates: before.updates.filter((_, index) => index !== at),
                      }))}
                  >
                    Take it out
                  </button>
                </li>`,
            )}
          </ul>`
        : nothing
    }
  </details>`;
}
