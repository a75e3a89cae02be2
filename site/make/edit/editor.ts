/** The form for editing the record, one part at a time. */
import {type TemplateResult, html, nothing} from 'lit';
import {listNames} from '../../../cli/lists.js';
import {languages} from '../../../src/language/languages.js';
import {type ListName, record as recordSchema} from '../../../src/record/schema.js';
import {matchingTag} from '../../../src/record/texts.js';
import {byId, say} from '../../elements.js';
import {type Draft, type Made, filledLists, withoutEdits} from '../draft.js';
import * as store from '../store.js';
import {renderFields} from './fields.js';
import {closeAll, controlId, formOf, setOpen} from './form.js';
import {renderEntries} from './list-field.js';
import {wordsOf} from './schema-words.js';
import {languageName} from './languages.js';
import {keepNow} from './text-field.js';
import {renderTranslation} from './translation-field.js';
import {languagesIn} from './typed.js';

type Part = ListName | 'record';

/** The visible part: the chosen one, else the first with content. */
let chosen: Part | undefined;
let beside: string | undefined;
let draftId = '';

const partName = (part: Part): string =>
  part === 'record' ? 'About the record' : wordsOf(recordSchema, part).label;

function partOf(made: Made): Part {
  return chosen ?? filledLists(made.record)[0] ?? 'record';
}

/** Opens the form at a path such as `priorities[2].updates[0].date`, or at the nearest one. */
export function showInForm(
  place: string,
  follow: (list: ListName) => void,
  redraw: () => void,
): void {
  const path = [...place.matchAll(/[^.[\]]+/g)].map(([step]) =>
    /^\d+$/.test(step) ? Number(step) : step,
  );
  const list = listNames.find(name => name === path[0]);
  chosen = list ?? 'record';
  if (list) follow(list);
  // The entry, and every part and list on the path, including fields under "More".
  for (let depth = 1; depth <= path.length; depth += 1) {
    setOpen(path.slice(0, depth), true);
    setOpen([...path.slice(0, depth), 'more'], true);
  }
  setOpen([path[0]!, 'all'], true);
  redraw();
  for (let depth = path.length; depth > 0; depth -= 1)
    for (const end of ['', '-summary']) {
      const control = byId(`${controlId(path.slice(0, depth))}${end}`);
      if (control) return control.focus();
    }
  byId('edit-part').focus();
}

const chosenValue = ({target}: Event): string => (target as HTMLSelectElement).value;

const step = (act: () => void, words: string) => () => {
  keepNow();
  act();
  say(words);
};

/** @param follow called with the list being edited, to show its widget next to it */
export function renderEditor(
  draft: Draft,
  made: Made,
  redraw: () => void,
  follow: (list: ListName) => void,
): TemplateResult {
  if (draft.id !== draftId) {
    draftId = draft.id;
    chosen = undefined;
    closeAll();
  }
  const part = partOf(made);
  const form = formOf(made, draft.base, beside, renderFields, redraw);
  const items = (list: ListName) => {
    const value = made.value[list];
    return Array.isArray(value) ? value.length : 0;
  };
  const isOfSheet = part !== 'record' && draft.sheets.some(({list}) => list === part);
  return html`<div class="tools">
      <div class="field">
        <label for="edit-part">What to change</label>
        <select
          id="edit-part"
          @change=${(event: Event) => {
            chosen = chosenValue(event) as Part;
            if (chosen !== 'record') follow(chosen);
            redraw();
          }}
        >
          ${(['record', ...listNames] as Part[]).map(
            name =>
              html`<option value=${name} ?selected=${name === part}>
                ${partName(name)}${name === 'record' ? '' : ` (${items(name)})`}
              </option>`,
          )}
        </select>
      </div>
      ${renderLanguageChoice(made, form.own, redraw)}
      <div class="presses">
        <button
          type="button"
          ?disabled=${!store.canUndo()}
          @click=${step(store.undo, 'One step back.')}
        >
          Undo
        </button>
        <button
          type="button"
          ?disabled=${!store.canRedo()}
          @click=${step(store.redo, 'One step on.')}
        >
          Redo
        </button>
      </div>
    </div>
    ${beside ? renderTranslation(form, beside) : nothing}
    ${
      isOfSheet
        ? Object.hasOwn(draft.edited, part)
          ? html`<p class="note">
              You changed these by form: what the form says counts, and no more what the sheet says.
              <button type="button" @click=${() => store.change(one => withoutEdits(one, part))}>
                Take the sheet again
              </button>
            </p>`
          : html`<p class="note">
              These come from your sheet. Once you change one here, the form counts and the sheet
              stays as it was.
            </p>`
        : nothing
    }
    ${
      part === 'record'
        ? renderFields(form, recordSchema, [], listNames)
        : renderEntries(form, {
            holder: recordSchema,
            schema: recordSchema.fields[part],
            field: part,
            path: [part],
          })
    }`;
}

function renderLanguageChoice(made: Made, own: string, redraw: () => void): TemplateResult {
  const there = languagesIn(made.value, own);
  const others = languages
    .map(({tag}) => tag)
    .filter(tag => matchingTag([own, ...there], tag) === undefined);
  const option = (tag: string) =>
    html`<option value=${tag} ?selected=${tag === beside}>${languageName(tag)}</option>`;
  return html`<div class="field">
    <label for="edit-beside">A second language</label>
    <select
      id="edit-beside"
      @change=${(event: Event) => {
        beside = chosenValue(event) || undefined;
        redraw();
      }}
    >
      <option value="" ?selected=${!beside}>None</option>
      ${there.length ? html`<optgroup label="In the record">${there.map(option)}</optgroup>` : nothing}
      <optgroup label="Not yet">${others.map(option)}</optgroup>
    </select>
  </div>`;
}
