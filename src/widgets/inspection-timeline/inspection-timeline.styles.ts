/**
 * The timeline's look: one line down the page, a dot per event, the date where the eye starts. All measures follow the width
 * of the container: in a sidebar the line goes away, on a wide page the date stands before the line and the facts beside
 * the story.
 */
import {css} from 'lit';

export const styles = css`
  .title + .words {
    margin-block-start: 0.75em;
  }
  .filter {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block-start: 1.5em;
  }
  .choice {
    min-block-size: 44px;
    padding: 0.35em 0.9em;
    border: 1px solid var(--_edge);
    border-radius: 1.4em;
    background: none;
    color: var(--_text);
    cursor: pointer;
  }
  .choice:hover {
    text-decoration: underline;
  }
  .choice[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .year,
  .next {
    margin-block-start: 2.25em;
  }
  .year-name {
    font-size: 1.25em;
    color: var(--_quiet);
  }
  .next > .quiet {
    margin-block-start: 0.25em;
  }
  .all {
    margin-block-start: 1.5em;
  }

  .events {
    margin-block-start: 1em;
  }
  .event {
    --_dot: 2.25em;
    --_gap: 1em;
    position: relative;
    padding-inline-start: calc(var(--_dot) + var(--_gap));
    padding-block-end: 2.5em;
  }
  /* The line is drawn by each event, so that it ends with the last. */
  .event::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: calc(var(--_dot) / 2 - 1px);
    border-inline-start: 2px solid var(--_rule);
  }
  .event:last-child {
    padding-block-end: 0.5em;
  }
  .event:last-child::before {
    inset-block-end: auto;
    block-size: var(--_dot);
  }
  /* Find-in-page, print and screen readers see far events all the same; a height once known is remembered. */
  .far {
    content-visibility: auto;
    contain-intrinsic-block-size: auto var(--_height);
  }
  .year.far {
    contain-intrinsic-block-size: auto calc(var(--_events) * var(--_height));
  }
  .foretold::before {
    border-inline-start-style: dashed;
  }
  .dot {
    position: absolute;
    inset-inline-start: 0;
    inset-block-start: 0;
    display: grid;
    place-items: center;
    inline-size: var(--_dot);
    block-size: var(--_dot);
    border: 2px solid var(--_edge);
    border-radius: 50%;
    background: var(--_paper);
    color: var(--_quiet);
  }
  .dot .icon {
    vertical-align: 0;
  }
  .weighty > .dot {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .upcoming > .dot,
  .foretold > .dot {
    border-style: dashed;
    background: var(--_paper);
    color: var(--_quiet);
    border-color: var(--_edge);
  }
  .weighty.upcoming > .dot {
    border-color: var(--_accent);
    color: var(--_accent);
  }

  .when {
    color: var(--_quiet);
    padding-block-start: 0.3em;
  }
  .when time,
  .when bdi {
    font-weight: 600;
    color: var(--_text);
  }
  .name {
    margin-block-start: 0.1em;
    font-size: 1.125em;
    max-inline-size: 40ch;
  }
  .weighty > .name {
    font-size: 1.25em;
  }
  .outcome {
    max-inline-size: var(--_measure);
  }
  .name + .outcome {
    margin-block-start: 0.5em;
  }
  .outcome dd {
    font-weight: 600;
  }
  dt,
  .meaning > .label {
    color: var(--_quiet);
  }

  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em 3em;
    margin-block-start: 0.5em;
  }
  .body:not(:has(.side > *)) {
    gap: 0;
  }
  .story > * + *,
  .side > * + * {
    margin-block-start: 0.9em;
  }
  .meaning {
    padding-inline-start: 0.9em;
    border-inline-start: 3px solid var(--_accent);
    max-inline-size: var(--_measure);
  }
  .facts > * + * {
    margin-block-start: 0.6em;
  }
  .facts li {
    padding-block: 0.1em;
  }
  .documents li,
  .links li {
    padding-block: 0.3em;
  }

  .followers {
    margin-block-start: 1.5em;
    border-block-start: 1px solid var(--_rule);
  }
  .follower {
    display: grid;
    grid-template-columns: 1.25em minmax(0, 1fr);
    column-gap: 0.75em;
    padding-block: 1.1em;
  }
  .follower + .follower {
    border-block-start: 1px solid var(--_rule);
  }
  .follower:last-child {
    padding-block-end: 0;
  }
  .follower > .icon {
    color: var(--_quiet);
    margin-block-start: 0.15em;
  }
  .follower .name {
    font-size: 1em;
  }
  .follower .when {
    padding: 0;
  }

  .compact .event {
    --_dot: 1.75em;
    --_gap: 0.75em;
    padding-block-end: 1.5em;
  }
  .compact .dot .icon {
    inline-size: 1em;
    block-size: 1em;
  }
  .compact .when {
    padding-block-start: 0.05em;
  }
  .compact .name,
  .compact .weighty > .name {
    font-size: 1em;
  }
  .compact .year {
    margin-block-start: 1.5em;
  }
  summary {
    min-block-size: 44px;
    padding-block: 0.6em;
    color: var(--_accent);
    cursor: pointer;
    inline-size: fit-content;
  }
  summary:hover {
    text-decoration: underline;
  }
  details > .body {
    margin-block-start: 0;
  }

  /* Narrow: no room for a line beside the words. The dots stay, in front of the date. */
  @container (max-width: 300px) {
    .event {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      column-gap: 0.75em;
      padding-inline-start: 0;
      padding-block-end: 1.5em;
    }
    .event::before {
      content: none;
    }
    .event > * {
      grid-column: 1 / -1;
    }
    .event > .dot {
      position: static;
      grid-column: 1;
      grid-row: 1;
    }
    .event > .when {
      grid-column: 2;
      align-self: center;
      padding: 0;
    }
    .event > .name {
      margin-block-start: 0.5em;
    }
    .event + .event {
      border-block-start: 1px solid var(--_rule);
      padding-block-start: 1.5em;
    }
    .follower {
      grid-template-columns: minmax(0, 1fr);
    }
    .follower > .icon {
      display: none;
    }
    .title {
      font-size: 1.375em;
    }
  }
  @container (min-width: 560px) {
    .facts > div {
      display: grid;
      grid-template-columns: 11em minmax(0, 1fr);
      gap: 1.25em;
    }
  }
  /* Wide: the story in its measure, the facts beside it. */
  @container (min-width: 1100px) {
    :not(.compact) > .year .body,
    .next .body {
      grid-template-columns: minmax(0, 38em) minmax(0, 30em);
    }
    :not(.compact) > .year .facts > div {
      grid-template-columns: 9em minmax(0, 1fr);
    }
  }
  @media (forced-colors: active) {
    .weighty > .dot {
      border: 3px double CanvasText;
    }
    .weighty > .dot svg {
      stroke: CanvasText;
    }
    .choice[aria-pressed='true'] {
      border: 3px solid Highlight;
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
  @media print {
    .event {
      break-inside: avoid-page;
    }
    .dot,
    .weighty > .dot {
      background: #fff;
      color: #000;
      border-color: #000;
    }
    .weighty > .dot {
      border: 3px double #000;
    }
    summary {
      display: none;
    }
    details::details-content {
      content-visibility: visible;
      block-size: auto;
    }
  }
`;
