/** The list of drafts, and the warning if one is not stored. */
import {type TemplateResult, html, nothing} from 'lit';
import {count} from './count.js';
import {type Draft, isEmpty} from './draft.js';
import * as store from './store.js';

/** How many drafts are offered. */
const OFFERED = 3;

/** Important notices: a draft is not stored, another tab has changed it, and earlier drafts. */
export function renderKept(draft: Draft, open: (draft: Draft) => void): TemplateResult {
  const others = store
    .keptDrafts()
    .filter(kept => kept.id !== draft.id && !isEmpty(kept))
    .sort((a, b) => (b.changed ?? 0) - (a.changed ?? 0));
  return html`${
    store.whyNotKept() ? html`<p class="fault" role="alert">${store.whyNotKept()}</p>` : nothing
  }
  ${
    store.changedElsewhere()
      ? html`<p class="fault" role="alert">
          Another tab has changed this draft. What you change here is kept as a draft of its own.
          <button type="button" @click=${store.takeOther}>Take what the other tab has</button>
        </p>`
      : nothing
  }
  ${
    isEmpty(draft) && others.length
      ? html`<div class="presses go-on">
          <span>Go on where you stopped:</span>
          ${others
            .slice(0, OFFERED)
            .map(one => html`<button type="button" @click=${() => open(one)}>${one.name}</button>`)}
        </div>`
      : nothing
  }
  ${
    store.lastDeleted()
      ? html`<p>
          “${store.lastDeleted()!.name}” is not kept on this device any more.
          <button type="button" @click=${store.bringBack}>Bring it back</button>
        </p>`
      : nothing
  }`;
}

/** @param open opens another draft */
export function renderDrafts(draft: Draft, open: (draft: Draft) => void): TemplateResult {
  const kept = store.keptDrafts();
  const others = kept.filter(({id}) => id !== draft.id);
  return html`<div class="field">
      <label for="draft-name">Name of this draft</label>
      <input
        id="draft-name"
        .value=${draft.name}
        @change=${({target}: Event) =>
          store.change(before => ({...before, name: (target as HTMLInputElement).value}))}
      />
    </div>
    ${
      others.length
        ? html`<div class="field">
            <label for="draft-other">Go on with another</label>
            <select
              id="draft-other"
              @change=${({target}: Event) => {
                const other = kept.find(({id}) => id === (target as HTMLSelectElement).value);
                if (other) open(other);
              }}
            >
              <option value="" selected>${count(others.length, 'draft')} on this device</option>
              ${others.map(({id, name}) => html`<option value=${id}>${name}</option>`)}
            </select>
          </div>`
        : nothing
    }
    <div class="presses">
      <button type="button" ?disabled=${!store.canUndo()} @click=${store.undo}>Undo</button>
      <button type="button" ?disabled=${!store.canRedo()} @click=${store.redo}>Redo</button>
      <button type="button" @click=${store.openNew}>New draft</button>
      <button type="button" @click=${store.remove}>Delete this draft</button>
    </div>`;
}
