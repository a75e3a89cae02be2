/** What surrounds every control of the form: label, hint, example, faults. */
import {type TemplateResult, html, nothing} from 'lit';
import type {Schema} from '../../../src/record/fields.js';
import {type Form, controlId, faultsAt, isOpen, setOpen} from './form.js';
import type {Path} from '../../../cli/value-paths.js';
import {wordsOf} from './schema-words.js';

/** One field of the form: `path` leads to it, `holder` is the schema of the object that it is in. */
export interface FieldPlace {
  holder: Schema;
  schema: Schema;
  field: string;
  path: Path;
}

/** Remembers open disclosures, and renders content that was not rendered while they were closed. */
export const toggled =
  (form: Form, path: Path) =>
  ({target}: Event): void => {
    const {open} = target as HTMLDetailsElement;
    if (open === isOpen(path)) return;
    setOpen(path, open);
    form.redraw();
  };

/** A value that cannot be edited here, such as an object instead of a number, as in the file. */
export const asTyped = (value: unknown): string =>
  value === undefined || value === null
    ? ''
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);

/** Label, hint, example and faults around a control. */
export function renderFrame(
  form: Form,
  {holder, field, path}: FieldPlace,
  control: (described: string | typeof nothing) => unknown,
  more: unknown = nothing,
): TemplateResult {
  const {label, hint, example} = wordsOf(holder, field);
  const id = controlId(path);
  const faults = faultsAt(form, path);
  const said = [hint, example && `Such as: ${example}`].filter(Boolean).join(' ');
  const described = [said && `${id}-hint`, faults.length && `${id}-fault`]
    .filter(Boolean)
    .join(' ');
  return html`<div class="field ${faults.length ? 'wrong' : ''}">
    <label for=${id}>${label}</label>
    ${said ? html`<span class="hint" id="${id}-hint">${said}</span>` : nothing}
    ${control(described || nothing)}
    ${faults.length ? html`<span class="fault" id="${id}-fault">${faults.join(' ')}</span>` : nothing}
    ${more}
  </div>`;
}

/** A list to choose from, in its frame. */
export const renderSelect = (
  form: Form,
  place: FieldPlace,
  options: unknown,
  choose: (chosen: string, select: HTMLSelectElement) => void,
  more?: unknown,
): TemplateResult =>
  renderFrame(
    form,
    place,
    described =>
      html`<select
        id=${controlId(place.path)}
        aria-describedby=${described}
        @change=${({target}: Event) => {
          const select = target as HTMLSelectElement;
          choose(select.value, select);
        }}
      >
        ${options}
      </select>`,
    more,
  );

/** A line to type into, in its frame. */
export const renderInput = (
  form: Form,
  place: FieldPlace,
  shown: string,
  change: (typed: string) => void,
  {mode = 'text', more = nothing}: {mode?: 'text' | 'decimal' | 'url'; more?: unknown} = {},
): TemplateResult =>
  renderFrame(
    form,
    place,
    described =>
      html`<input
        id=${controlId(place.path)}
        aria-describedby=${described}
        inputmode=${mode}
        .value=${shown}
        @change=${({target}: Event) => change((target as HTMLInputElement).value)}
      />`,
    more,
  );
