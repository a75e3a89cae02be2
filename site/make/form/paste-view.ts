/** The form that takes the answers: its HTML is pasted, and its fields are given to our questions. */
import {type TemplateResult, html, nothing} from 'lit';
import {line, valueOf} from './field-view.js';
import type {FormField} from './fields.js';
import {type ChangeForm, type FormChoice, pastedForm, withForm, withSource} from './form-choice.js';
import type {AskedQuestion} from './form-map.js';

export function renderPaste(
  choice: FormChoice,
  questions: readonly AskedQuestion[],
  change: ChangeForm,
): TemplateResult {
  const form = pastedForm(choice);
  const read = () => {
    const source = (document.getElementById('form-source') as HTMLTextAreaElement).value;
    change(before => withSource(before, source, questions));
  };
  return html`<h4>The form that takes them</h4>
    ${line(
      'form-page',
      'Address of the page with the form',
      'Not asked for: it says what addresses in the HTML are relative to.',
      choice.pageAddress,
      pageAddress => change(before => ({...before, pageAddress})),
      {type: 'url', example: 'https://www.your-council.example/contact-us'},
    )}
    <div class="field">
      <label for="form-source">Its HTML</label>
      <span class="hint" id="form-source-hint"
        >On a computer, open that page, press Ctrl U, select everything and copy it. It is read
        here: no script of it runs, and it is sent nowhere.</span
      >
      <textarea
        id="form-source"
        rows="5"
        spellcheck="false"
        aria-describedby="form-source-hint"
        .value=${choice.source}
      ></textarea>
    </div>
    <p><button type="button" @click=${read}>Read the form</button></p>
    ${
      choice.source && !form
        ? html`<p class="fault">
            There is no form in it that asks anything. Some forms are made by a script: open the
            page, choose “Inspect” on the form, and copy the outer HTML of <code>form</code>.
          </p>`
        : nothing
    }
    ${
      choice.forms.length > 1
        ? html`<div class="field">
            <label for="form-which">Which one</label>
            <select
              id="form-which"
              @change=${(event: Event) => change(before => withForm(before, Number(valueOf(event))))}
            >
              ${choice.forms.map(
                ({fields}, at) =>
                  html`<option value=${at} ?selected=${at === choice.which}>
                    ${fields
                      .filter(({type}) => type !== 'hidden')
                      .map(({label}) => label)
                      .join(', ')
                      .slice(0, 80)}
                  </option>`,
              )}
            </select>
          </div>`
        : nothing
    }`;
}

const isAnswerable = ({type}: FormField): boolean => type !== 'unanswerable';

/** One question of ours, and the field that takes its answer. */
export function renderQuestion(
  choice: FormChoice,
  question: AskedQuestion,
  map: Readonly<Record<string, string>>,
  change: ChangeForm,
): TemplateResult {
  const {id, label, options = [], optionLabels} = question;
  const form = pastedForm(choice);
  const name = map[id] ?? (form?.fields.some(field => field.name === id) ? id : '');
  const setOwn = (key: string, value: string) =>
    change(before => ({
      ...before,
      own: {
        // Another field has other values.
        ...Object.fromEntries(
          Object.entries(before.own).filter(([other]) => key !== id || !other.startsWith(`${id}.`)),
        ),
        [key]: value,
      },
    }));
  if (!form)
    return line(`map-${id}`, label, '', choice.own[id] ?? '', value => setOwn(id, value), {
      example: id,
    });
  const field = form.fields.find(one => one.name === name);
  const values =
    field && (field.type === 'choice' || field.type === 'choices') ? field.options : [];
  return html`<div class="map-row">
    <div class="field">
      <label for="map-${id}">${label}</label>
      <select id="map-${id}" @change=${(event: Event) => setOwn(id, valueOf(event))}>
        <option value="" ?selected=${!field}>no field</option>
        ${form.fields
          .filter(isAnswerable)
          .map(
            one =>
              html`<option value=${one.name} ?selected=${one === field}>
                ${one.label === one.name ? one.name : `${one.label} (${one.name})`}
              </option>`,
          )}
      </select>
    </div>
    ${
      values.length
        ? html`<details>
            <summary>Its choices</summary>
            ${options.map(code => {
              const to = map[`${id}.${code}`] ?? code;
              return html`<div class="pair">
                <label for="map-${id}-${code}">${optionLabels[code] ?? code}</label>
                <select
                  id="map-${id}-${code}"
                  @change=${(event: Event) => setOwn(`${id}.${code}`, valueOf(event))}
                >
                  <option
                    value=""
                    ?selected=${!values.some(({value, name: own}) => value === to || own === to)}
                  >
                    none of them
                  </option>
                  ${values.map(
                    one =>
                      html`<option
                        value=${one.name ?? one.value}
                        ?selected=${one.value === to || one.name === to}
                      >
                        ${one.label || one.value}
                      </option>`,
                  )}
                </select>
              </div>`;
            })}
          </details>`
        : nothing
    }
  </div>`;
}
