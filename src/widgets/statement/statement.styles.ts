/** A statement's look: somebody's words, set apart by a rule, with the name beside them. */
import {css} from 'lit';

export const styles = css`
  .statement + .statement {
    margin-block-start: 2em;
    padding-block-start: 2em;
    border-block-start: 1px solid var(--_rule);
  }
  .statement > * + * {
    margin-block-start: 0.75em;
  }
  blockquote {
    padding-inline-start: 1.1em;
    border-inline-start: 3px solid var(--_accent);
    font-size: 1.125em;
  }
  .who {
    font-weight: 600;
  }
  figcaption > * + * {
    margin-block-start: 0.25em;
  }
  @media print {
    .statement {
      break-inside: avoid;
    }
  }
`;
