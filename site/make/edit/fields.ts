/** The fields of an item, each by its schema. */
import {type TemplateResult, html, nothing} from 'lit';
import {type Schema, count, date, flag, number} from '../../../src/record/fields.js';
import {codeWords} from '../../../src/record/form-words.js';
import {type Form, edit, faultsAt, isOpen} from './form.js';
import {type FieldPlace, asTyped, renderInput, renderSelect, toggled} from './frame.js';
import {renderList} from './list-field.js';
import {renderNames} from './names-field.js';
import {type Path, type Plain, isPlain, valueAt} from '../../../cli/value-paths.js';
import {renderReference} from './reference-field.js';
import {isRare, referredLists, wordsOf} from './schema-words.js';
import {renderText} from './text-field.js';
import {dateSaid} from '../../../cli/written-dates.js';
import {dateShown, numberTyped, ownDateOf, withDate} from './typed.js';
import {renderWordings} from './wording-field.js';

/** All fields of an object: the usual ones, and the others under "More" until they are filled in. */
export function renderFields(
  form: Form,
  schema: Schema,
  path: Path,
  leaveOut: readonly string[] = [],
): TemplateResult {
  const holder = valueAt(form.value, path);
  const hasWordings = schema.fields?.['plain'] !== undefined;
  const fields = Object.keys(schema.fields ?? {}).filter(
    field => !leaveOut.includes(field) && !(hasWordings && /^(?:plain|easyRead)$/.test(field)),
  );
  const isHidden = (field: string) =>
    isRare(field) && (!isPlain(holder) || holder[field] === undefined);
  const render = (field: string) =>
    renderField(form, {
      holder: schema,
      schema: schema.fields![field]!,
      field,
      path: [...path, field],
    });
  const further = fields.filter(isHidden);
  const more = [...path, 'more'];
  return html`<div class="fields">
    ${fields.filter(field => !isHidden(field)).map(render)}
    ${hasWordings ? renderWordings(form, schema, path) : nothing}
    ${
      further.length
        ? html`<details class="further" .open=${isOpen(more)} @toggle=${toggled(form, more)}>
            <summary>More fields</summary>
            ${isOpen(more) ? further.map(render) : nothing}
          </details>`
        : nothing
    }
  </div>`;
}

function renderField(form: Form, place: FieldPlace): TemplateResult | typeof nothing {
  const {holder, schema, field, path} = place;
  const {codes, fields, item, values, isText} = schema;
  if (isText) return renderText(form, place);
  if (fields) return renderPart(form, place);
  if (referredLists(holder, field)) return renderReference(form, place);
  if (item) return renderList(form, place);
  if (values) return renderNames(form, place);
  if (schema === date) return renderDate(form, place);
  if (codes)
    return codes.length > 1 ? renderChoice(place, form, codes.map(String), String) : nothing;
  if (schema === flag)
    return renderChoice(place, form, ['true', 'false'], value => (value === 'true' ? 'yes' : 'no'));
  const isNumber = schema === number || schema === count;
  const value = valueAt(form.value, path);
  return renderInput(
    form,
    place,
    asTyped(value),
    typed => edit(path, isNumber ? numberTyped(typed) : typed.trim() || undefined),
    {
      mode: isNumber ? 'decimal' : /^(?:url|src|image|website)$/.test(field) ? 'url' : 'text',
    },
  );
}

function renderChoice(
  place: FieldPlace,
  form: Form,
  codes: readonly string[],
  say: (code: string) => string,
): TemplateResult {
  const {path} = place;
  const value = valueAt(form.value, path);
  const current = asTyped(value);
  const isFlag = codes.length === 2 && codes[0] === 'true';
  return renderSelect(
    form,
    place,
    html`<option value="" ?selected=${current === ''}>not said</option>
      ${codes.map(
        code =>
          html`<option value=${code} ?selected=${current === code}>
            ${codeWords(say(code))}
          </option>`,
      )}
      ${
        current && !codes.includes(current)
          ? html`<option value=${current} selected>as written: ${current}</option>`
          : nothing
      }`,
    chosen => edit(path, chosen === '' ? undefined : isFlag ? chosen === 'true' : chosen),
  );
}

/** A date field, with its interpretation below. */
function renderDate(form: Form, place: FieldPlace): TemplateResult {
  const {holder: schema, field, path} = place;
  const at = path.slice(0, -1);
  const fields = schema.fields ?? {};
  const holder = valueAt(form.value, at);
  const item: Plain = isPlain(holder) ? holder : {};
  const value = item[field];
  const own = ownDateOf(field, fields);
  const words = own === undefined ? undefined : item[own];
  const understood =
    typeof value === 'string' && !faultsAt(form, path).length
      ? `Understood: ${dateSaid(value)}${typeof words === 'string' ? `; families read “${words}”` : ''}.`
      : own !== undefined && typeof words === 'string'
        ? `Nobody can tell which day “${words}” is. Families read it as it stands; it is not sorted.`
        : '';
  return renderInput(
    form,
    place,
    dateShown(item, field, fields),
    typed => {
      const next = withDate(item, field, fields, typed);
      if (next !== item) edit(at, Object.keys(next).length || at.length ? next : undefined);
    },
    {more: understood ? html`<span class="understood">${understood}</span>` : nothing},
  );
}

/** An object within an item, such as where it comes from. */
function renderPart(form: Form, {holder, schema, field, path}: FieldPlace): TemplateResult {
  const {label, hint} = wordsOf(holder, field);
  const value = valueAt(form.value, path);
  const filled = isPlain(value) ? Object.keys(value).length : 0;
  const isShown = isOpen(path);
  return html`<details class="part" .open=${isShown} @toggle=${toggled(form, path)}>
    <summary>
      ${label}<span class="hint"
        >${filled ? 'filled in' : 'not said'}${hint ? ` · ${hint}` : ''}</span
      >
    </summary>
    ${
      isShown
        ? html`<div role="group" aria-label=${label}>
            ${faultsAt(form, path).map(words => html`<span class="fault">${words}</span>`)}
            ${value !== undefined && !isPlain(value) ? html`<code>${asTyped(value)}</code>` : nothing}
            ${renderFields(form, schema, path)}
          </div>`
        : nothing
    }
  </details>`;
}
