/** Where answers go: the receiver, the form that is pasted, what stands in the way, and what would be sent. */
import {type TemplateResult, html, nothing} from 'lit';
import type {Purpose} from '../../../src/feedback/purposes.js';
import {readTarget} from '../../../src/feedback/receivers/receivers.js';
import type {SendRecord} from '../../../src/record/schema.js';
import {count} from '../count.js';
import {line, valueOf} from './field-view.js';
import {
  type ChangeForm,
  type FormChoice,
  PURPOSES,
  askedQuestions,
  hindrancesOf,
  mapOf,
  pastedForm,
  purposeOf,
  receiverOf,
} from './form-choice.js';
import {renderPaste, renderQuestion} from './paste-view.js';
import {type ChosenKind, TARGET_FAULTS, receiverList} from './receivers.js';
import {renderTrial} from './trial-view.js';

const PURPOSE_NAMES: Readonly<Record<Purpose, string>> = {
  page: 'Is this page correct?',
  report: 'What is wrong on this page?',
  comment: 'A comment on the Local Offer',
  survey: 'A survey of the record',
};

/** What families are asked, which decides what a form has to take. */
export const renderPurpose = (
  attributes: Readonly<Record<string, string>>,
  record: SendRecord | undefined,
  change: (purpose: Purpose) => void,
): TemplateResult => {
  const chosen = purposeOf(attributes);
  return html`<div class="field">
      <label for="form-purpose">What families are asked</label>
      <select id="form-purpose" @change=${(event: Event) => change(valueOf(event) as Purpose)}>
        ${PURPOSES.map(
          purpose =>
            html`<option value=${purpose} ?selected=${purpose === chosen}>
              ${PURPOSE_NAMES[purpose]}
            </option>`,
        )}
      </select>
    </div>
    ${
      chosen === 'survey' && !record?.surveys.length
        ? html`<p class="fault">Your record has no survey yet.</p>`
        : nothing
    }`;
};

/** Everything about the receiver of the form. */
export function renderReceiver(
  choice: FormChoice,
  attributes: Readonly<Record<string, string>>,
  record: SendRecord | undefined,
  change: ChangeForm,
): TemplateResult {
  const questions = askedQuestions(attributes, record);
  const words = receiverOf(choice);
  const form = pastedForm(choice);
  const found = hindrancesOf(choice, questions);
  const faults = found.filter(({weight}) => weight === 'fault');
  const notes = found.filter(({weight}) => weight === 'note');
  const map = mapOf(choice, questions);
  const isThere =
    choice.address !== '' &&
    typeof readTarget({
      address: choice.address,
      receiver: choice.kind,
      form: choice.formId || '1',
    }) !== 'string';
  return html`<h3>Where answers go</h3>
    <div class="field">
      <label for="receiver">Who takes them in</label>
      <select
        id="receiver"
        @change=${(event: Event) =>
          change(before => ({...before, kind: valueOf(event) as ChosenKind}))}
      >
        ${receiverList.map(
          ({kind, name}) =>
            html`<option value=${kind} ?selected=${kind === choice.kind}>${name}</option>`,
        )}
      </select>
    </div>
    <p>${words.about}</p>
    <p class="certainty ${words.certainty}">
      ${words.certainty === 'known' ? 'We know this.' : 'We believe this.'} ${words.why}
    </p>
    ${words.hasForm ? renderPaste(choice, questions, change) : nothing}
    ${line(
      'receiver-address',
      words.address,
      words.addressHint,
      choice.address,
      address => change(before => ({...before, address})),
      {type: words.kind === 'mailto' ? 'email' : 'url', example: words.example},
    )}
    ${choice.address && !isThere && words.kind !== 'mailto' ? html`<p class="fault">${TARGET_FAULTS['unsafe-address']}</p>` : nothing}
    ${
      words.formId
        ? line('receiver-form', words.formId.label, words.formId.hint, choice.formId, formId =>
            change(before => ({...before, formId})),
          )
        : nothing
    }
    ${
      words.kind === 'form'
        ? line(
            'receiver-thanks',
            'Part of the address of its thank-you page',
            'Such as /thank-you. With it, no other page is taken for a receipt.',
            choice.thanks,
            thanks => change(before => ({...before, thanks})),
          )
        : nothing
    }
    ${
      words.hasForm
        ? html`<details ?open=${form !== undefined}>
            <summary>
              Which field takes which
              answer${
                form
                  ? `: ${count(questions.filter(({id}) => map[id] || form.fields.some(({name}) => name === id)).length, 'answer')} of ${questions.length} ${questions.length === 1 ? 'has' : 'have'} a field`
                  : ''
              }
            </summary>
            ${questions.map(question => renderQuestion(choice, question, map, change))}
          </details>`
        : nothing
    }
    <div id="hindrances">
      ${
        faults.length
          ? html`<p class="verdict">${count(faults.length, 'thing')} would keep answers out:</p>
              <ul class="told">
                ${faults.map(({sentence}) => html`<li class="fault">${sentence}</li>`)}
              </ul>`
          : nothing
      }
      ${
        form && !faults.length
          ? html`<p class="verdict">
              Nothing in its HTML would keep answers out. Send one from your own page, and look
              whether it arrives.
            </p>`
          : nothing
      }
      ${
        notes.length
          ? html`<ul class="told">
              ${notes.map(({sentence}) => html`<li>${sentence}</li>`)}
            </ul>`
          : nothing
      }
    </div>
    ${renderTrial(choice, attributes, questions, record)}`;
}
