/** Native form controls with their label, hint and error, as GOV.UK's patterns have them. */
import {html} from 'hono/html';
import type {FieldError} from './intake/submission.js';
import type {Html} from './page.js';
import type {Option} from './questions.js';

export interface FieldShape {
  /** Name in the form; also its id. */
  readonly name: string;
  readonly label: string;
  readonly type: 'radios' | 'checkboxes' | 'text' | 'textarea' | 'email' | 'select';
  readonly hint?: string | undefined;
  readonly options?: readonly Option[] | undefined;
  readonly value: string | readonly string[];
  readonly error?: string | undefined;
  readonly rows?: number;
}

/** One field, whatever its type. */
export function renderField(field: FieldShape): Html {
  const {name, label, type, hint, error} = field;
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ');
  const notes = html`${hint && html`<span class="hint" id="${name}-hint">${hint}</span>`}
  ${error && html`<span class="error" id="${name}-error"><span class="unseen">Error: </span>${error}</span>`}`;
  if (type === 'radios' || type === 'checkboxes') {
    return html`<fieldset class="field" id="${name}" aria-describedby="${described}" tabindex="-1">
      <legend>${label}</legend>
      ${notes} ${(field.options ?? []).map((option, index) => renderOption(field, option, index))}
    </fieldset>`;
  }
  return html`<div class="field">
    <label for="${name}">${label}</label>
    ${notes} ${renderControl(field, described)}
  </div>`;
}

function renderControl(
  {name, type, value, options, error, rows}: FieldShape,
  described: string,
): Html {
  const text = Array.isArray(value) ? value.join('\n') : String(value);
  const faulty = error ? 'true' : 'false';
  if (type === 'textarea') {
    // Browsers drop a line break directly after the tag; this one protects a line break in the value.
    return html`<textarea
      id="${name}"
      name="${name}"
      rows="${rows ?? 5}"
      dir="auto"
      aria-describedby="${described}"
      aria-invalid="${faulty}"
    >
${text}</textarea>`;
  }
  if (type === 'select') {
    const choices = (options ?? []).map(option =>
      option.value === text
        ? html`<option value="${option.value}" selected>${option.label}</option>`
        : html`<option value="${option.value}">${option.label}</option>`,
    );
    return html`<select id="${name}" name="${name}" aria-describedby="${described}">
      ${choices}
    </select>`;
  }
  const purpose = type === 'email' ? html` autocomplete="email" spellcheck="false"` : '';
  return html`<input
    id="${name}"
    name="${name}"
    type="${type}"
    value="${text}"
    dir="auto"
    aria-describedby="${described}"
    aria-invalid="${faulty}"
    ${purpose}
  />`;
}

function renderOption({name, type, value}: FieldShape, option: Option, index: number): Html {
  const id = `${name}-${index + 1}`;
  const chosen = Array.isArray(value) ? value.includes(option.value) : value === option.value;
  const kind = type === 'radios' ? 'radio' : 'checkbox';
  const mark = chosen ? html` checked` : '';
  return html`<div class="option">
    <input id="${id}" name="${name}" type="${kind}" value="${option.value}" ${mark} />
    <label for="${id}">${option.label}</label>
  </div>`;
}

/** The list of errors at the top of a page, each a link to its field. */
export function renderErrorSummary(
  errors: readonly FieldError[],
  idOf: (field: string) => string,
): Html | '' {
  if (errors.length === 0) return '';
  return html`<div class="summary" role="alert" tabindex="-1">
    <h2>There is a problem</h2>
    <ul>
      ${errors.map(error => html`<li><a href="#${idOf(error.field)}">${error.message}</a></li>`)}
    </ul>
  </div>`;
}
