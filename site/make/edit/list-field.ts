/** A list: add, remove, reorder and duplicate its entries, each of which opens in its place. */
import {type TemplateResult, html, nothing} from 'lit';
import {codeWords} from '../../../src/record/form-words.js';
import {type FieldPlace, asTyped, toggled} from './frame.js';
import {
  type Form,
  controlId,
  editList,
  faultsAt,
  followOpen,
  focusOn,
  isOpen,
  setOpen,
  edit,
} from './form.js';
import {duplicated, moved} from './paths.js';
import {type Path, isPlain, valueAt} from '../../../cli/value-paths.js';
import {entryName, entryParts, entryTitle} from '../../../cli/entry-title.js';
import {wordsOf} from './schema-words.js';
import {renderWords} from './text-field.js';

/** How many entries show before somebody asks for more. */
const FIRST = 60;

export function renderList(form: Form, place: FieldPlace): TemplateResult {
  const {holder, field, path} = place;
  const {label, hint, example} = wordsOf(holder, field);
  const value = valueAt(form.value, path);
  const length = Array.isArray(value) ? value.length : 0;
  if (!place.schema.item?.fields) return renderLines(form, place);
  return html`<details class="part" .open=${isOpen(path)} @toggle=${toggled(form, path)}>
    <summary>
      ${label}<span class="hint"
        >${length || 'none'}${hint ? ` · ${hint}` : ''}${example ? ` · ${example}` : ''}</span
      >
    </summary>
    ${isOpen(path) ? renderEntries(form, place) : nothing}
  </details>`;
}

/** The entries themselves, and the button that adds one. */
export function renderEntries(form: Form, {schema, path}: FieldPlace): TemplateResult {
  const item = schema.item!;
  const value = valueAt(form.value, path);
  const entries: readonly unknown[] = Array.isArray(value) ? value : [];
  const all = [...path, 'all'];
  const shown = isOpen(all) ? entries : entries.slice(0, FIRST);
  const name = entryName(item);
  const add = () => {
    editList(path, list => [...list, {}]);
    setOpen([...path, entries.length], true);
    form.redraw();
    focusOn(`${controlId([...path, entries.length])}-summary`, `A new ${name} was added.`);
  };
  return html`${faultsAt(form, path).map(words => html`<span class="fault">${words}</span>`)}
    <ol class="entries">
      ${shown.map((_, at) => renderEntry(form, {schema, path}, at, entries.length))}
    </ol>
    <div class="presses">
      ${
        shown.length < entries.length
          ? html`<button
              type="button"
              @click=${() => {
                setOpen(all, true);
                form.redraw();
              }}
            >
              Show all ${entries.length}
            </button>`
          : nothing
      }
      <button type="button" id="${controlId(path)}-add" @click=${add}>Add ${article(name)}</button>
    </div>`;
}

const article = (name: string): string => `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`;

type ListPlace = Pick<FieldPlace, 'schema' | 'path'>;

/** What the buttons of an entry do. */
function actionsOf(form: Form, path: Path, at: number, length: number, title: string) {
  const id = (place: number, what: string) => `${controlId([...path, place])}-${what}`;
  return {
    move(by: 1 | -1) {
      const to = at + by;
      if (to < 0 || to >= length) return;
      followOpen(path, place => (place === at ? to : place === to ? at : place));
      editList(path, list => moved(list, at, to));
      const what = by < 0 ? (to > 0 ? 'up' : 'down') : to < length - 1 ? 'down' : 'up';
      focusOn(id(to, what), `${title}: now ${to + 1} of ${length}.`);
    },
    duplicate() {
      followOpen(path, place => (place > at ? place + 1 : place));
      editList(path, list => duplicated(list, at));
      setOpen([...path, at + 1], true);
      form.redraw();
      focusOn(id(at + 1, 'summary'), `A copy of ${title} stands behind it.`);
    },
    remove() {
      followOpen(path, place => (place === at ? undefined : place > at ? place - 1 : place));
      editList(path, list => list.filter((_, index) => index !== at));
      const next = length > 1 ? id(Math.min(at, length - 2), 'summary') : `${controlId(path)}-add`;
      focusOn(next, `${title} was removed. Undo brings it back.`);
    },
  };
}

/** The buttons that move an entry, or a line, up and down. */
const renderMoves = (
  id: string,
  title: string,
  at: number,
  length: number,
  move: (by: -1 | 1) => void,
): TemplateResult =>
  html`<button
      type="button"
      id="${id}-up"
      aria-label="Move up: ${title}"
      title="Move up"
      ?disabled=${at === 0}
      @click=${() => move(-1)}
    >
      ↑
    </button>
    <button
      type="button"
      id="${id}-down"
      aria-label="Move down: ${title}"
      title="Move down"
      ?disabled=${at === length - 1}
      @click=${() => move(1)}
    >
      ↓
    </button>`;

function renderEntry(form: Form, {schema, path}: ListPlace, at: number, length: number) {
  const item = schema.item!;
  const inner = [...path, at];
  const entry = valueAt(form.value, inner);
  const parts = entryParts(entry, item, at, form.own);
  const title = entryTitle(entry, item, at, form.own);
  const id = controlId(inner);
  const {move, duplicate, remove} = actionsOf(form, path, at, length, title);
  const faults = faultsAt(form, inner);
  const isShown = isOpen(inner);
  return html`<li class="entry">
    <details .open=${isShown} @toggle=${toggled(form, inner)}>
      <summary id="${id}-summary">${parts.title} ${renderHint(parts.date, entry)}</summary>
      ${faults.map(words => html`<span class="fault">${words}</span>`)}
      ${
        isShown
          ? html`${entry !== undefined && !isPlain(entry) ? html`<code>${asTyped(entry)}</code>` : nothing}
              ${form.renderFields(form, item, inner)}
              <div class="presses">
                <button type="button" aria-label="Duplicate ${title}" @click=${duplicate}>
                  Duplicate
                </button>
                <button type="button" aria-label="Remove ${title}" @click=${remove}>Remove</button>
              </div>`
          : nothing
      }
    </details>
    <div class="order">${renderMoves(id, title, at, length, move)}</div>
  </li>`;
}

/** Below its title: when an entry was, and where it stands or what kind it is. */
function renderHint(date: string, entry: unknown): TemplateResult | typeof nothing {
  const code = isPlain(entry) ? (entry['status'] ?? entry['state'] ?? entry['kind']) : undefined;
  const said = [date, typeof code === 'string' && codeWords(code)].filter(Boolean).join(' · ');
  return said ? html`<span class="hint">${said}</span>` : nothing;
}

/** A list of texts or words: one line each. */
function renderLines(form: Form, place: FieldPlace): TemplateResult {
  const {holder, schema, field, path} = place;
  const {label, hint, example} = wordsOf(holder, field);
  const value = valueAt(form.value, path);
  const lines: readonly unknown[] = Array.isArray(value) ? value : [];
  const item = schema.item!;
  const said = [hint, example && `Such as: ${example}`].filter(Boolean).join(' ');
  const line = (at: number): FieldPlace => ({holder, schema: item, field, path: [...path, at]});
  return html`<fieldset class="lines">
    <legend>${label}</legend>
    ${said ? html`<p class="hint">${said}</p>` : nothing}
    ${faultsAt(form, path).map(words => html`<span class="fault">${words}</span>`)}
    ${lines.map((entry, at) => {
      const inner = [...path, at];
      const id = controlId(inner);
      const name = `${label}, ${at + 1}`;
      const {move, remove} = actionsOf(form, path, at, lines.length, name);
      return html`<div class="line-field">
        <div class="languages">
          ${
            item.isText
              ? [form.own, ...(form.beside ? [form.beside] : [])].map(
                  (tag, index) =>
                    html`<div>
                      ${renderWords(form, line(at), tag, index ? `${id}-other` : `${id}-summary`, {
                        label: index ? `${name}, in ${tag}` : name,
                        isLong: false,
                      })}
                    </div>`,
                )
              : html`<input
                  id="${id}-summary"
                  aria-label=${name}
                  .value=${asTyped(entry)}
                  @change=${({target}: Event) =>
                    edit(inner, (target as HTMLInputElement).value.trim() || undefined)}
                />`
          }
        </div>
        <div class="presses">
          ${renderMoves(id, name, at, lines.length, move)}
          <button type="button" aria-label="Remove: ${name}" @click=${remove}>Remove</button>
        </div>
        ${faultsAt(form, inner).map(words => html`<span class="fault">${words}</span>`)}
      </div>`;
    })}
    <div class="presses">
      <button
        type="button"
        id="${controlId(path)}-add"
        @click=${() => {
          editList(path, list => [...list, '']);
          focusOn(`${controlId([...path, lines.length])}-summary`, 'A line was added.');
        }}
      >
        Add a line<span class="out">: ${label}</span>
      </button>
    </div>
  </fieldset>`;
}
