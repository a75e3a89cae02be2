/** The contributors' look: groups by kind, each a short paragraph. */
import {css} from 'lit';

export const styles = css`
  .kind {
    margin-block-start: 1.5em;
  }
  .kind > :first-child {
    font-size: 1em;
    color: var(--_quiet);
  }
  .group {
    padding-block: 0.75em;
  }
  .group + .group {
    border-block-start: 1px solid var(--_rule);
  }
  .group > * + * {
    margin-block-start: 0.3em;
  }
  .name {
    font-size: 1.125em;
  }
  .note {
    padding-inline-start: 0.9em;
    border-inline-start: 3px solid var(--_edge);
  }
  @container (min-width: 680px) {
    .kind {
      display: grid;
      grid-template-columns: 13em minmax(0, 1fr);
      gap: 1.5em;
      border-block-start: 1px solid var(--_rule);
    }
    .kind > :first-child {
      padding-block-start: 0.95em;
    }
  }
  @media print {
    .group {
      break-inside: avoid;
    }
  }
`;
