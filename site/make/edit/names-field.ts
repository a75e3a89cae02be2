/** Values by name: what words for progress mean, and where each translation stands. */
import {type TemplateResult, html, nothing} from 'lit';
import {statuses} from '../../../src/record/codes.js';
import {codeWords} from '../../../src/record/form-words.js';
import {say} from '../../elements.js';
import {type FieldPlace, asTyped} from './frame.js';
import {type Form, controlId, edit, faultsAt} from './form.js';
import {isPlain, valueAt} from '../../../cli/value-paths.js';
import {wordsOf} from './schema-words.js';
import {languageName} from './languages.js';

export function renderNames(form: Form, place: FieldPlace): TemplateResult {
  const {holder, schema, field, path} = place;
  const {label, hint} = wordsOf(holder, field);
  const value = valueAt(form.value, path);
  const entries = isPlain(value) ? Object.keys(value) : [];
  const id = controlId(path);
  const isLanguages = field === 'translations';
  const add = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const name = input.value.trim();
    input.value = '';
    if (!name || entries.includes(name)) return;
    edit([...path, name], schema.values?.fields ? {status: 'draft'} : 'in-progress');
    say(`${name} was added.`);
  };
  return html`<fieldset class="names-field">
    <legend>${label}</legend>
    ${hint ? html`<p class="hint">${hint}</p>` : nothing}
    ${faultsAt(form, path).map(words => html`<span class="fault">${words}</span>`)}
    ${entries.map(name => {
      const title = isLanguages ? `${languageName(name)} (${name})` : `“${name}”`;
      const inner = [...path, name];
      return html`<div class="entry" role="group" aria-label=${title}>
        <h5>${title}</h5>
        ${
          schema.values?.fields
            ? form.renderFields(form, schema.values, inner)
            : html`<select
                aria-label="What ${title} means"
                @change=${({target}: Event) => edit(inner, (target as HTMLSelectElement).value)}
              >
                ${[...new Set([...statuses, asTyped(valueAt(form.value, inner))])].map(
                  code =>
                    html`<option value=${code} ?selected=${code === valueAt(form.value, inner)}>
                      means: ${codeWords(code)}
                    </option>`,
                )}
              </select>`
        }
        ${faultsAt(form, inner).map(words => html`<span class="fault">${words}</span>`)}
        <div class="presses">
          <button type="button" aria-label="Remove ${title}" @click=${() => edit(inner, undefined)}>
            Remove
          </button>
        </div>
      </div>`;
    })}
    <div class="field">
      <label for="${id}-new"
        >${isLanguages ? 'Add a language, by its tag' : 'Add a word of yours'}</label
      >
      <input id="${id}-new" @change=${add} />
    </div>
  </fieldset>`;
}
