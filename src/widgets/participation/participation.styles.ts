/** The look of figures: large numerals with their words beside them, and a modest bar or dots where comparison is honest. */
import {css} from 'lit';

export const styles = css`
  .group {
    margin-block-start: 1.75em;
  }
  .group + .group {
    padding-block-start: 1.5em;
    border-block-start: 1px solid var(--_rule);
  }
  .group > :not(.figures) {
    font-size: 1.125em;
  }
  .figures > li {
    padding-block-start: 1.25em;
  }
  .figure {
    display: grid;
    grid-template-columns: minmax(4.5em, max-content) minmax(0, 1fr);
    column-gap: 0.75em;
    align-items: baseline;
  }
  .figure strong {
    font-size: 2em;
    line-height: 1.2;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .figure strong.words-only {
    font-size: 1.25em;
  }
  .what {
    font-size: 1.125em;
    max-inline-size: 40ch;
  }
  .chart {
    display: block;
    inline-size: 100%;
    max-inline-size: 34em;
    margin-block-start: 0.5em;
    stroke: none;
  }
  .chart .track {
    fill: var(--_rule);
  }
  .chart .bar,
  .chart .dot {
    fill: var(--_accent);
  }
  .more {
    margin-block-start: 0.4em;
  }
  .more > * + * {
    margin-block-start: 0.2em;
  }
  details {
    margin-block-start: 1.5em;
  }
  summary {
    min-block-size: 44px;
    padding-block: 0.6em;
    cursor: pointer;
    color: var(--_accent);
    font-weight: 600;
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
    padding: 0.5em 1em 0.5em 0;
    text-align: start;
    vertical-align: top;
    border-block-end: 1px solid var(--_rule);
    font-weight: 400;
  }
  thead th {
    color: var(--_quiet);
  }
  th[colspan] {
    font-weight: 600;
  }

  @container (max-width: 420px) {
    .figure {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (forced-colors: active) {
    .chart {
      forced-color-adjust: none;
    }
    .chart .track {
      fill: GrayText;
    }
    .chart .bar,
    .chart .dot {
      fill: CanvasText;
    }
  }
  @media print {
    .group {
      break-inside: avoid;
    }
    .chart .bar,
    .chart .dot {
      fill: #333;
    }
  }
`;
