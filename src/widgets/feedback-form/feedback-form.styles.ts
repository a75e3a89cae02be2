/**
 * The form's look: one question below the other, with space between them; large targets; errors marked by a bar, not a
 * box.
 */
import {css} from 'lit';

export const styles = css`
  .sheet,
  .say + .buttons {
    padding-block-end: 0.5em;
  }
  .body > * + *,
  .outcome > * + * {
    margin-block-start: var(--_gap-item);
  }
  .buttons,
  .gate,
  .band,
  .receipt {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 1.25em;
  }
  /* "Is this page correct?": one line, or two on narrow pages. */
  .band {
    padding-block: 0.6em;
    border-block: var(--_rule-width) solid var(--_rule);
  }
  .gate {
    column-gap: 0.75em;
  }
  .gate .button {
    min-inline-size: 5em;
  }
  .gate [aria-expanded='true'] {
    background: var(--_wash);
    border-width: 2px;
  }

  .sheet {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap-part);
  }
  .question > * + *,
  .step > * + * {
    margin-block-start: 0.4em;
  }
  .step {
    margin-block-end: -1em;
  }
  .asked {
    display: block;
    font-weight: var(--_weight-strong);
    max-inline-size: min(var(--_measure), 100%);
    overflow-wrap: anywhere;
  }
  legend {
    padding: 0;
  }
  .optional {
    font-weight: 400;
  }
  .hint,
  .terms,
  .outcome > p {
    max-inline-size: var(--_measure);
  }
  .terms {
    font-size: var(--_size-small);
    color: var(--_quiet);
  }
  .terms > p + p:not(.acts) {
    margin-block-start: 0.5em;
  }
  .line {
    display: block;
    max-inline-size: 36rem;
    padding: 0.5em 0.75em;
    border-width: 2px;
  }
  .line.date {
    max-inline-size: 14em;
  }
  textarea.line {
    min-block-size: calc(4 * var(--_line) * 1em + 1em);
    max-block-size: 24em;
    resize: vertical;
    field-sizing: content;
  }
  .scale,
  .yes-no {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.75em;
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 0.75em;
    inline-size: fit-content;
    max-inline-size: 100%;
    min-block-size: var(--_target);
    padding-block: 0.35em;
    cursor: pointer;
  }
  .choice input {
    flex: none;
    inline-size: 1.5em;
    block-size: 1.5em;
    cursor: inherit;
  }
  .choice span {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  /* A picture is part of the target: the border shows which one is chosen. */
  .choice:has(img) {
    inline-size: min(100%, 22em);
    min-block-size: 72px;
    margin-block: 0.4em;
    padding: 0.35em 1em;
    border: 2px solid var(--_rule);
    border-radius: var(--_radius);
  }
  .choice:has(img):has(:checked) {
    border-color: var(--_accent);
  }
  .choice img {
    flex: none;
    inline-size: 60px;
  }

  .fault {
    color: var(--_fault);
    font-weight: var(--_weight-strong);
  }
  .wrong,
  .summary {
    padding-inline-start: 1em;
    border-inline-start: 4px solid var(--_fault);
  }
  .wrong .line {
    border-color: var(--_fault);
  }
  .summary a {
    display: inline-block;
    min-block-size: var(--_target);
    padding-block: 0.6em;
    color: var(--_fault);
    font-weight: var(--_weight-strong);
  }
  [data-focus],
  .asked {
    scroll-margin-block-start: 6em;
  }
  .personal {
    margin-block: 0.4em 0;
  }
  [aria-disabled='true'] {
    cursor: progress;
  }

  /* A question, its answer and the button to change it: one line on wide pages. */
  .answers > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 1em;
    align-items: baseline;
    padding-block: 0.35em;
    border-block-end: var(--_rule-width) solid var(--_rule);
  }
  .answers dt {
    grid-column: 1;
  }
  .answers dd:nth-of-type(1) {
    grid-column: 1;
    font-weight: var(--_weight-strong);
    overflow-wrap: anywhere;
  }
  .answers bdi {
    white-space: pre-line;
  }
  .answers dd.quiet {
    font-weight: 400;
  }
  .answers dd:nth-of-type(2) {
    grid-area: 1 / 2 / span 2;
    align-self: center;
  }
  .headline {
    display: flex;
    gap: 0.5em;
  }
  .headline .icon {
    flex: none;
    inline-size: 1.75em;
    block-size: 1.75em;
  }
  .receipt {
    inline-size: fit-content;
    padding: 0.25em 1em;
    border: var(--_rule-width) solid var(--_rule);
    border-radius: var(--_radius);
  }
  .reference {
    font-size: var(--_size-part);
  }
  .field,
  .line {
    inline-size: 100%;
  }

  @container (max-width: 240px) {
    .choice:has(img) {
      flex-wrap: wrap;
    }
    .choice img + span {
      flex: 1 1 5em;
    }
    .choice img {
      inline-size: 3em;
    }
  }
  @container (min-width: 560px) {
    .answers > div {
      align-items: center;
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr) auto;
    }
    .answers dd:nth-of-type(1) {
      grid-column: 2;
    }
    .answers dd:nth-of-type(2) {
      grid-area: 1 / 3;
    }
  }
  @media (forced-colors: active) {
    .choice:has(img):has(:checked) {
      border-color: Highlight;
    }
  }
  @media print {
    .sheet {
      break-inside: auto;
      gap: 0.75em;
    }
    /* One question of several is of no use on paper. */
    .sheet:has(> .step) {
      display: none;
    }
    .line {
      border: 1px solid #999;
    }
  }
`;
