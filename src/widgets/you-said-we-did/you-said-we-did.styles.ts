/** The look of "you said, we did": question and answer side by side where there is room. */
import {css} from 'lit';

export const styles = css`
  .filter {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block-start: 1em;
  }
  .filter [aria-pressed='true'] {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .theme {
    margin-block-start: 2em;
  }
  .theme > :first-child {
    font-size: 1.25em;
  }
  .response {
    padding-block: 1.25em;
    border-block-end: 1px solid var(--_rule);
  }
  .response:first-child {
    margin-block-start: 0.75em;
    border-block-start: 1px solid var(--_rule);
  }
  .response > * + * {
    margin-block-start: 0.9em;
  }
  .label {
    font-weight: 600;
  }
  .status {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    font-weight: 600;
  }
  .side > * + * {
    margin-block-start: 0.3em;
  }
  @container (min-width: 680px) {
    .response {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: 0 2.5em;
    }
    .response > * + * {
      margin-block-start: 0;
    }
  }
  @media (forced-colors: active) {
    .filter [aria-pressed='true'] {
      border-width: 3px;
    }
  }
  @media print {
    .response {
      break-inside: avoid;
    }
  }
`;
