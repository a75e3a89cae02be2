/** A resource's look: a still entry, like one in a good bibliography. */
import {css} from 'lit';

export const styles = css`
  .entries {
    margin-block-start: 1em;
  }
  .entry {
    display: grid;
    grid-template-columns: 2.25em minmax(0, 1fr);
    padding-block: 1.1em;
    border-block-start: 1px solid var(--_rule);
  }
  .entry > .icon {
    color: var(--_quiet);
    margin-block-start: 0.1em;
    inline-size: 1.5em;
    block-size: 1.5em;
  }
  .entry > div > * + * {
    margin-block-start: 0.4em;
  }
  .name {
    font-size: 1.125em;
  }
  .name a {
    font-weight: 600;
  }
  @container (max-width: 300px) {
    .entry {
      grid-template-columns: minmax(0, 1fr);
      gap: 0.35em;
    }
  }
  @media print {
    .entry {
      break-inside: avoid;
    }
  }
`;
