/** A field that names items of the record: chosen by their titles. */
import {type TemplateResult, html, nothing} from 'lit';
import {lists} from '../../../src/record/schema.js';
import {say} from '../../elements.js';
import {type FieldPlace, asTyped, renderSelect} from './frame.js';
import {type Form, edit} from './form.js';
import {valueAt} from '../../../cli/value-paths.js';
import {entryTitle} from '../../../cli/entry-title.js';
import {referredLists, wordsOf} from './schema-words.js';

interface Choice {
  id: string;
  title: string;
}

function choicesOf(form: Form, {holder, field}: FieldPlace): Choice[] {
  return referredLists(holder, field)!.flatMap(list =>
    (form.record?.[list] ?? []).map((item, at) => ({
      id: item.id,
      title: entryTitle(item, lists[list], at, form.own),
    })),
  );
}

const options = (choices: readonly Choice[], current: string, none: string) =>
  html`<option value="" ?selected=${current === ''}>${none}</option>
    ${choices.map(
      ({id, title}) => html`<option value=${id} ?selected=${current === id}>${title}</option>`,
    )}
    ${
      current && !choices.some(({id}) => id === current)
        ? html`<option value=${current} selected>not in this record: ${current}</option>`
        : nothing
    }`;

export function renderReference(form: Form, place: FieldPlace): TemplateResult {
  const {schema, path} = place;
  const choices = choicesOf(form, place);
  const value = valueAt(form.value, path);
  if (!schema.item)
    return renderSelect(form, place, options(choices, asTyped(value), 'not said'), chosen =>
      edit(path, chosen || undefined),
    );
  const ids = Array.isArray(value) ? value.map(String) : [];
  const {label} = wordsOf(place.holder, place.field);
  const titleOf = (named: string) =>
    choices.find(choice => choice.id === named)?.title ?? `not in this record: ${named}`;
  return renderSelect(
    form,
    place,
    options(
      choices.filter(choice => !ids.includes(choice.id)),
      '',
      'Add …',
    ),
    (added, select) => {
      select.value = '';
      if (added) edit(path, [...ids, added]);
    },
    ids.length
      ? html`<ul class="chips" aria-label=${label}>
          ${ids.map(
            (named, at) =>
              html`<li>
                ${titleOf(named)}
                <button
                  type="button"
                  aria-label="Take out: ${titleOf(named)}"
                  @click=${() => {
                    const rest = ids.filter((_, index) => index !== at);
                    edit(path, rest.length ? rest : undefined);
                    say(`${titleOf(named)} was taken out.`);
                  }}
                >
                  Take out
                </button>
              </li>`,
          )}
        </ul>`
      : nothing,
  );
}
