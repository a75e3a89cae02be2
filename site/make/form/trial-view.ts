/** What would be sent, name by name. */
import {type TemplateResult, html, nothing} from 'lit';
import type {SendRecord} from '../../../src/record/schema.js';
import {type FormChoice, pastedForm, purposeOf, receiverAttributes} from './form-choice.js';
import type {AskedQuestion} from './form-map.js';
import {exampleAnswers, tryForm} from './form-trial.js';
import {TARGET_FAULTS} from './receivers.js';

export function renderTrial(
  choice: FormChoice,
  attributes: Readonly<Record<string, string>>,
  questions: readonly AskedQuestion[],
  record: SendRecord | undefined,
): TemplateResult {
  const where = receiverAttributes(choice, questions);
  const trial = tryForm(
    {
      receiver: where['receiver'] ?? null,
      address: where['action'] ?? null,
      form: where['form-id'] ?? null,
      map: where['map'] ?? null,
      thanks: where['thanks'] ?? null,
    },
    {
      questions,
      answers: choice.tried ?? exampleAnswers(questions),
      purpose: purposeOf(attributes),
      record,
      form: pastedForm(choice),
    },
  );
  return html`<h4 id="trial-heading">What would be sent</h4>
    <p>
      ${
        choice.tried
          ? 'These are the answers that you gave in the form above. Nothing was sent.'
          : 'With answers that we made up. Fill in the form above and press its button to try your own: nothing is sent from this page.'
      }
    </p>
    ${
      typeof trial === 'string'
        ? html`<p class="fault">${TARGET_FAULTS[trial]}</p>`
        : html`<p>
              ${trial.method === 'POST' ? 'A request (POST) to' : 'A link to'}
              <code>${trial.address}</code>${
                trial.tooLong
                  ? ', without the answers: they are too long for an address, so families copy and paste them.'
                  : ', with:'
              }
            </p>
            <dl class="pairs trial">
              ${trial.lines.map(
                ({name, value, wrong}) =>
                  html`<div>
                    <dt><code>${name}</code></dt>
                    <dd>
                      ${value || html`<span class="hint">empty</span>`}
                      ${wrong ? html`<span class="fault">${wrong}</span>` : nothing}
                    </dd>
                  </div>`,
              )}
            </dl>`
    }`;
}
