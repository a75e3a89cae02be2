/** The form's look: one question under the other, with room; large targets; what is wrong marked by a bar, not a box. */
import {css} from 'lit';

export const styles = css`
  .about {
    max-inline-size: var(--_measure);
  }
  .body > * + * {
    margin-block-start: 0.75em;
  }
  .about > * + *,
  .outcome > * + *,
  .keep > * + * {
    margin-block-start: 0.6em;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1.25em;
  }
  .row a:not(.button) {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
  }
  .gate .button {
    min-inline-size: 7em;
  }
  .gate [aria-expanded='true'] {
    background: var(--_wash);
    border-width: 2px;
  }

  .sheet {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2em;
  }
  .question > * + * {
    margin-block-start: 0.4em;
  }
  .asked {
    display: block;
    font-size: 1.125em;
    font-weight: 600;
    max-inline-size: var(--_measure);
  }
  legend {
    padding: 0;
  }
  .optional {
    font-weight: 400;
  }
  .hint {
    max-inline-size: var(--_measure);
  }
  .line {
    display: block;
    inline-size: 100%;
    max-inline-size: 36rem;
    min-block-size: 44px;
    padding: 0.5em 0.75em;
    border: 2px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_paper);
    color: var(--_text);
  }
  .line.date {
    max-inline-size: 14em;
  }
  textarea.line {
    min-block-size: calc(5 * var(--_line) * 1em + 1em);
    max-block-size: 24em;
    resize: vertical;
    field-sizing: content;
  }
  .choices.scale,
  .choices.yes-no {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.75em;
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 0.75em;
    inline-size: fit-content;
    min-block-size: 44px;
    padding-block: 0.35em;
    cursor: pointer;
  }
  .choice input {
    flex: none;
    inline-size: 1.5em;
    block-size: 1.5em;
    accent-color: var(--_accent);
    cursor: inherit;
  }
  .choice span {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .choice img {
    flex: none;
    inline-size: 4.5em;
    block-size: auto;
    background: #fff;
    border-radius: var(--_radius);
  }

  .theirs {
    display: block;
  }
  .fault {
    color: var(--_fault);
    font-weight: 600;
  }
  .wrong,
  .summary {
    padding-inline-start: 1em;
    border-inline-start: 4px solid var(--_fault);
  }
  .wrong .line {
    border-color: var(--_fault);
  }
  .summary > * + * {
    margin-block-start: 0.5em;
  }
  .summary a {
    display: inline-block;
    min-block-size: 44px;
    padding-block: 0.6em;
    color: var(--_fault);
    font-weight: 600;
  }
  [data-focus],
  .asked {
    scroll-margin-block-start: 6em;
  }
  .personal {
    margin-block: 0.4em 0;
  }
  .trap {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .plain {
    min-block-size: 44px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    text-align: start;
    cursor: pointer;
    text-decoration: underline 1px;
    text-underline-offset: 0.15em;
  }
  .plain:hover {
    text-decoration-thickness: 2px;
  }
  [aria-disabled='true'] {
    opacity: 0.75;
    cursor: progress;
  }

  .answers > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0 1.5em;
    align-items: baseline;
    padding-block: 0.75em;
    border-block-end: 1px solid var(--_rule);
  }
  .answers > div:first-child {
    border-block-start: 1px solid var(--_rule);
  }
  .answers dt {
    font-weight: 600;
  }
  .answers dd {
    white-space: pre-line;
  }
  .reference {
    font-size: 1.25em;
  }
  .keep {
    padding-block-start: 1em;
  }
  [hidden] {
    display: none;
  }

  @container (max-width: 240px) {
    .choice img {
      inline-size: 3em;
    }
  }
  @container (min-width: 560px) {
    .answers > div {
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr) auto;
    }
  }
  @media (forced-colors: active) {
    .choice input {
      accent-color: auto;
    }
    .gate [aria-expanded='true'] {
      border-width: 3px;
    }
  }
  @media print {
    .sheet {
      break-inside: auto;
    }
    .line {
      border: 1px solid #999;
    }
  }
`;
