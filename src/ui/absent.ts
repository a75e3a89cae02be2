/** What is said where nothing was published. Nothing is invented, and nothing is left blank. */
import {type TemplateResult, html} from 'lit';
import {msg} from '../language/msg.js';

/** In place of a fact that families would look for. */
export const absentWords = (): string =>
  msg('not published', {
    id: 'absent',
    desc: 'In place of a fact that families would look for and nobody published',
  });

/** In place of a widget's items, when the record has none. */
export const renderNothingYet = (): TemplateResult =>
  html`<p class="notice">
    ${msg('Nothing has been published here yet.', {
      id: 'empty',
      desc: 'Shown in place of a letter, a statement or another item that the record does not have',
    })}
  </p>`;
