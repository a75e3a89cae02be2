/** A statement's look: the speaker, then the words, marked by a rule. */
import {css} from 'lit';

export const styles = css`
  /* A class, not a sibling selector: the browser would restyle all statements for each one added. */
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
