/** A field of this page with its label and its hint. */
import {type TemplateResult, html, nothing} from 'lit';

export const valueOf = ({target}: Event): string =>
  (target as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement).value;

export const line = (
  id: string,
  label: string,
  hint: string,
  value: string,
  change: (value: string) => void,
  more: {type?: string; example?: string} = {},
): TemplateResult =>
  html`<div class="field">
    <label for=${id}>${label}</label>
    ${hint ? html`<span class="hint" id="${id}-hint">${hint}</span>` : nothing}
    <input
      id=${id}
      type=${more.type ?? 'text'}
      placeholder=${more.example ?? nothing}
      aria-describedby=${hint ? `${id}-hint` : nothing}
      .value=${value}
      @change=${(event: Event) => change(valueOf(event).trim())}
    />
  </div>`;
