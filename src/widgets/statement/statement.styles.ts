/** A statement's look: who speaks, and then the words, set apart by a rule. */
import {css} from 'lit';

export const styles = css`
  /* Not by what stands before it: the browser would style all statements again for each that is added. */
  .further {
    margin-block-start: var(--_gap-part);
    padding-block-start: var(--_gap-item);
    border-block-start: var(--_rule-width) solid var(--_rule);
  }
  .statement > * + * {
    margin-block-start: 0.5em;
  }
  .statement > p + p {
    margin-block-start: 0.25em;
  }
  blockquote {
    padding-inline-start: 1em;
    border-inline-start: 3px solid var(--_edge);
  }
`;
