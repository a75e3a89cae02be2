/** A list of sentences, of which no more stand there than somebody reads. */
import {type TemplateResult, html, nothing} from 'lit';
import {count} from './count.js';

/** How many show: more nobody reads. */
export const MOST_SAID = 30;

/** @param what one of those that do not show is called: "thing" */
export const renderSentences = (words: readonly unknown[], what: string): TemplateResult =>
  html`<ul class="told">
    ${words.slice(0, MOST_SAID).map(line => html`<li>${line}</li>`)}
    ${
      words.length > MOST_SAID
        ? html`<li>And ${count(words.length - MOST_SAID, `further ${what}`)}.</li>`
        : nothing
    }
  </ul>`;
