/** A fact as a label and its value, inside a `dl`. */
import {type TemplateResult, html} from 'lit';

export const row = (label: string, value: unknown): TemplateResult =>
  html`<div>
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;
