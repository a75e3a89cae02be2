/** A resource's look: a still entry, like one in a good bibliography. */
import {css} from 'lit';

export const styles = css`
  .say + .entries {
    margin-block-start: 0.5em;
  }
  .entry {
    display: grid;
    grid-template-columns: 1.5em minmax(0, 1fr);
    column-gap: 0.75em;
  }
  .entry:not(:only-child) {
    padding-block: var(--_gap-row);
  }
  .entry + .entry {
    border-block-start: var(--_rule-width) solid var(--_rule);
  }
  .entry > .icon {
    margin-block-start: 0.1em;
    color: var(--_quiet);
  }
  .entry .words {
    margin-block-start: 0.25em;
  }
  /* As tall as a thumb without taking more than its line. */
  .entry a {
    padding-block: 0.85em;
  }
  @container (max-width: 260px) {
    .entry {
      grid-template-columns: minmax(0, 1fr);
    }
    .entry > .icon {
      display: none;
    }
  }
  @media print {
    .entry {
      break-inside: avoid;
    }
  }
`;
