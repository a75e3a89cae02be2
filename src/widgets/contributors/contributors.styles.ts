/** The contributors' look: one row per group, with its kind above it or, on wide pages, in a separate column. */
import {css} from 'lit';

export const styles = css`
  .kind {
    border-block-start: var(--_rule-width) solid var(--_rule);
  }
  .kind > .quiet {
    font-weight: 400;
    font-family: inherit;
    padding-block-start: 0.5em;
  }
  .kind > ul > li:first-child > .row,
  .kind > ul > .row:first-child {
    border: 0;
  }
  .row > summary {
    align-items: center;
  }
  .kind .row:is(li) {
    padding-block: var(--_gap-row);
  }
  .note {
    margin-block-start: 0.75em;
  }
  .note :is(p, .words:not([lang])) {
    display: inline;
  }
  @media screen {
    .row > summary {
      min-block-size: 56px;
    }
    /* A link alone in its paragraph has a 44 px target. */
    .more p > a {
      display: inline-flex;
      align-items: center;
      min-block-size: var(--_target);
    }
  }
  @container (min-width: 520px) {
    .kind {
      display: grid;
      grid-template-columns: 11em minmax(0, 1fr);
      column-gap: 1.25em;
      align-items: baseline;
    }
    .kind > .quiet {
      padding-block: 1em 0.5em;
    }
    .kind > ul {
      grid-column: 2;
    }
  }
  @media print {
    /* Two lines are too short for two columns. */
    .more {
      columns: unset;
    }
    .kind {
      break-inside: avoid;
    }
    .kind > .quiet,
    .kind .row:is(li) {
      padding-block: 0.2em;
      /* The kind is next to its groups, not above them. */
      break-after: auto;
    }
  }
`;
