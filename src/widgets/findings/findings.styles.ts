/** The look of findings: kinds apart, each finding a plain sentence, what works well marked by a disc, the rest by a ring. */
import {css} from 'lit';

export const styles = css`
  .kind {
    margin-block-start: 0.75em;
  }
  .finding {
    padding-inline-start: 1.4em;
    margin-block-start: 0.5em;
  }
  /* The room that a link takes for a thumb does not cover words above it: who points at these means these. */
  .finding > .words {
    position: relative;
  }
  /* Beside the first line of the words, whatever stands before them. Drawn by its border alone: backgrounds are neither printed
     nor kept in forced colours. */
  .finding > .words::before {
    content: '';
    position: absolute;
    inset-inline-start: -1.25em;
    inset-block-start: calc(var(--_leading) / 2 * 1em - 5px);
    inline-size: 10px;
    block-size: 10px;
    border: 2px solid var(--_mark);
    border-radius: 50%;
  }
  .finding > .across::before {
    inset-inline: auto -1.25em;
  }
  /* Said before the first of a list; the rest shows by itself that it is in another language. */
  .finding:has(.only) ~ * .only {
    display: none;
  }
  .strength .words::before {
    border-width: 5px;
  }
  .event > :is(p, .answers) {
    margin-block-start: 0.75em;
  }
  /* Its mark hangs before its words. */
  .answer {
    margin-block-start: 0.25em;
    padding-inline-start: 1.65em;
  }
  .answer .icon {
    margin-inline-start: -1.65em;
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
    .kind {
      display: block;
    }
    .finding {
      break-inside: avoid;
    }
    .answer {
      margin: 0;
    }
  }
`;
