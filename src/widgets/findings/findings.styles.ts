/**
 * The look of findings: separated by kind, each finding a plain sentence; strengths marked by a disc, others by a
 * ring.
 */
import {css} from 'lit';

export const styles = css`
  .kind {
    margin-block-start: 0.75em;
  }
  .finding {
    padding-inline-start: 1.4em;
    margin-block-start: 0.5em;
  }
  /* The 44 px target of a link must not cover the words above it. */
  .finding > .words {
    position: relative;
  }
  /*
   * Next to the first line of the words, whatever is before them. Drawn as a border, because backgrounds are neither
   * printed nor preserved in forced colours.
   */
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
  /* Shown before the first item of a list; for the others it is evident that they are in another language. */
  .finding:has(.only) ~ * .only {
    display: none;
  }
  .strength .words::before {
    border-width: 5px;
  }
  .event > :is(p, .answers) {
    margin-block-start: 0.75em;
  }
  /* Its mark is in the margin before its words. */
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
