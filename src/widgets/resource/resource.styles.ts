/** A resource's look: a static entry, like one in a good bibliography. */
import {css} from 'lit';

export const styles = css`
  .say:has(*) + .entries {
    margin-block-start: 0.5em;
  }
  .entry:not(:only-child) {
    padding-block: var(--_gap-row);
  }
  .entry + .entry,
  .far > .entry {
    border-block-start: var(--_rule-width) solid var(--_rule);
  }
  .entry > .words {
    margin-block-start: 0.25em;
  }
  .entry .icon {
    inline-size: 1.1em;
    color: var(--_quiet);
  }
  .entry .say > * + * {
    margin-block-start: 0;
  }
  @container (max-width: 420px) {
    .entry .icon {
      display: none;
    }
  }
  @media print {
    .entry {
      break-inside: avoid;
    }
  }
`;
