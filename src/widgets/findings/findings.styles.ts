/** The look of findings: kinds parted by rules, each finding a plain sentence. */
import {css} from 'lit';

export const styles = css`
  .event {
    margin-block-start: 2em;
  }
  .event > :first-child {
    font-size: 1.25em;
  }
  .kind {
    margin-block-start: 1.25em;
    padding-block-start: 1.1em;
    border-block-start: 1px solid var(--_rule);
  }
  .kind > :first-child {
    font-size: 1.125em;
  }
  .finding {
    position: relative;
    padding-inline-start: 1.4em;
    margin-block-start: 0.9em;
  }
  .finding::before {
    content: '';
    position: absolute;
    inset-inline-start: 0.15em;
    inset-block-start: calc(var(--_line) / 2 * 1em - 0.25em);
    inline-size: 0.5em;
    block-size: 0.5em;
    border: 2px solid var(--_accent);
    border-radius: 50%;
  }
  .kind ~ p {
    margin-block-start: 1em;
  }
  .finding.strength::before {
    background: var(--_accent);
  }
  .finding > * + * {
    margin-block-start: 0.3em;
  }
  @container (min-width: 760px) {
    .kind {
      display: grid;
      grid-template-columns: 12em minmax(0, 1fr);
      column-gap: 2em;
    }
    .kind > ul > :first-child {
      margin-block-start: 0;
    }
  }
  @media print {
    .finding {
      break-inside: avoid;
    }
  }
`;
