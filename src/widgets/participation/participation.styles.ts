/** The look of figures: one column of numerals, their words next to them, and a bar only for a share of those asked. */
import {css} from 'lit';

export const styles = css`
  .group {
    margin-block-start: var(--_gap-row);
  }
  .group + .group {
    margin-block-start: 1.5em;
  }
  .count {
    display: grid;
    /* The same in every row, so that the numerals form a column. */
    grid-template-columns: 6.25em minmax(0, 1fr);
    column-gap: 0.75em;
    align-items: baseline;
    padding-block: 0.5em;
    border-block-end: var(--_rule-width) solid var(--_rule);
  }
  dt {
    font-weight: var(--_weight-strong);
    overflow-wrap: anywhere;
  }
  /*
   * Words in another language: the line must not be as high as the reader's script, and our additions have a separate
   * line.
   */
  dd:has(> bdi[lang]) {
    line-height: 1.4;
  }
  bdi[lang] + .quiet {
    display: block;
    line-height: var(--_leading);
  }
  .share {
    display: block;
    inline-size: calc(100% - 1px);
    max-inline-size: 16em;
    block-size: 8px;
    margin-block: 0.3em;
    stroke: var(--_mark);
    stroke-width: 1px;
    overflow: visible;
  }
  .share.pictogram {
    block-size: 20px;
  }
  .share rect {
    vector-effect: non-scaling-stroke;
  }
  .share .filled {
    fill: var(--_mark);
    stroke: none;
  }
  [dir='rtl'] .share {
    transform: scaleX(-1);
  }
  .notes {
    margin-block-start: 0.6em;
  }
  .table {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding-block: 0.5em;
    padding-inline-end: 1em;
    text-align: start;
    vertical-align: top;
    border-block-end: var(--_rule-width) solid var(--_rule);
    font-weight: 400;
  }
  thead th {
    color: var(--_quiet);
  }
  tr:has(+ .quiet) {
    break-after: avoid;
  }
  tr:has(+ .quiet) > * {
    padding-block-end: 0;
    border: 0;
  }
  th[colspan] {
    font-weight: 600;
  }
  /* There is no space for pictures and large words next to a number. */
  .easy .count {
    grid-template-columns: minmax(0, 1fr);
  }
  @container (max-width: 300px) {
    .count {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  /* The table has all of it, and prints open. */
  @media print {
    .group:has(~ .fold) {
      display: none;
    }
    :is(th, td) {
      padding-block: 0.15em;
    }
  }
`;
