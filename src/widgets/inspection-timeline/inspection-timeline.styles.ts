/**
 * The timeline's look: one thin line down the page, a dot for each important event and nothing else, the date at the
 * start. All sizes depend on the width of the container.
 */
import {css} from 'lit';

export const styles = css`
  .subtitle {
    margin-block-start: 1.1em;
  }
  .events {
    margin-block-start: 0.5em;
  }
  .all {
    margin-block-start: 1em;
  }
  .next {
    margin-block: 1em 0.5em;
    max-inline-size: var(--_measure);
  }

  .event {
    --_dot: 14px;
    position: relative;
    padding-inline-start: calc(var(--_dot) + 0.75em);
  }
  /* Each row draws its part of the line; dashes are spaced so that the parts join. */
  .event::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: calc(var(--_dot) / 2 - 1px);
    border-inline-start: 2px solid var(--_rule);
  }
  .upcoming::before {
    border-inline-start-style: dashed;
  }
  .event:first-child::before {
    inset-block-start: 1.4em;
  }
  .event:last-child::before {
    inset-block-end: auto;
    block-size: 1.4em;
  }
  .event:only-child::before {
    content: none;
  }
  .event:last-child:has(details[open])::before {
    inset-block-end: 0;
    block-size: auto;
  }
  /* A dot is only a border: a background would be lost on paper and in forced colours. */
  .event .head::before {
    content: '';
    position: absolute;
    inset-block-start: calc(0.6em + var(--_line) * 0.5 * var(--_size-small) - 5px);
    inset-inline-start: calc(var(--_dot) / 2 - 5px);
    inline-size: 10px;
    block-size: 10px;
    border: 2px solid var(--_edge);
    border-radius: 50%;
    background: var(--_paper);
  }
  .weighty .head::before {
    margin-block-start: -2px;
    inset-inline-start: 0;
    inline-size: 14px;
    block-size: 14px;
    border: 7px solid var(--_accent);
  }
  .upcoming .head::before {
    border-width: 2px;
  }

  .head {
    display: block;
    min-block-size: 44px;
    padding-block: 0.6em;
    padding-inline-end: 2em;
  }
  .when,
  .state {
    display: block;
    font-size: var(--_size-small);
  }
  /* The space between date and kind is a gap, which disappears at a line break in both writing directions. */
  .when {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 0.4em;
    color: var(--_quiet);
  }
  .when .icon {
    inline-size: 20px;
    block-size: 20px;
    margin-inline: -2px 0.25em;
    vertical-align: -4px;
    color: inherit;
  }
  .head .name {
    max-inline-size: var(--_measure);
  }
  /* Words in another language have their own line height; the line must not be as high as the reader's script. */
  :is(.name, .state):has([lang]) {
    line-height: 1.4;
  }
  /* The language of the words is shown once per row. */
  .meaning:has(.only) ~ .only,
  .meaning:has(.only) ~ * .only {
    display: none;
  }
  .state {
    max-inline-size: var(--_measure);
  }

  /* The arrow is on the first line. */
  :is(.event, .kid) > details > summary::after {
    position: absolute;
    inset-block-start: 1.35em;
    inset-inline-end: 0.1em;
  }

  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.6em;
    padding-block-end: 0.75em;
  }
  .meaning {
    max-inline-size: var(--_measure);
  }
  /* The label is inline with the words, if both are in the same language. */
  .meaning > .words:not([lang]),
  .meaning > .words:not([lang]) > :first-child {
    display: inline;
  }
  .facts :is(dt, dd) {
    display: inline;
  }
  .facts dt::after {
    content: ':';
  }
  .facts dd {
    color: var(--_text);
  }
  .documents li {
    padding-block: 0.2em;
  }

  .kids {
    border-block-start: 1px solid var(--_rule);
  }
  .kid {
    position: relative;
    border-block-end: 1px solid var(--_rule);
  }
  .kid > :not(details),
  .kid > details > summary {
    padding-block: 0.5em;
    padding-inline-end: 2em;
  }
  .kid > details > summary {
    min-block-size: 44px;
  }
  .kid .name {
    display: block;
    font-weight: inherit;
  }
  .kid > details > summary::after {
    inset-block-start: 1.15em;
  }
  .kid.linked > details > summary {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    inline-size: 44px;
    padding: 0;
  }
  .undated > .kids,
  .undated > .kids > :last-child {
    border: 0;
  }
  .undated > .when {
    padding-block-start: 0.6em;
  }

  .easy .body > .words {
    font-size: max(20px, 1.25em);
    line-height: max(1.6, var(--_leading));
  }
  .about > :not(summary) {
    margin-block-end: 0.5em;
  }

  @container (max-width: 260px) {
    :is(.event, .kid:not(.linked)) > details > summary::after {
      display: none;
    }
    .head,
    .kid:not(.linked) > details > summary {
      padding-inline-end: 0;
    }
  }
  @container (min-width: 520px) {
    .kid > :not(details),
    .kid:not(.linked) > details > summary,
    .undated {
      display: grid;
      grid-template-columns: 10em minmax(0, 1fr);
      column-gap: 1em;
      align-items: baseline;
    }
    .undated .kid > :not(details),
    .undated .kid.kid > details > summary {
      display: block;
    }
  }
  @media print {
    .kid.linked > details > summary,
    .about > summary {
      display: none;
    }
    .events:not(:has(> :only-child)) {
      columns: 21em auto;
      column-gap: 2em;
    }
    .kid > :not(details),
    .kid:not(.linked) > details > summary,
    .undated {
      display: block;
    }
    .kid :is(.when, .name) {
      display: inline;
    }
    .head,
    .kid > :not(details),
    .kid > details > summary,
    .body > :not(.kids) {
      break-inside: avoid;
    }
    .head,
    .kid > :not(details),
    .kid > details > summary {
      min-block-size: 0;
      padding-block: 0.2em 0.1em;
    }
    .head {
      break-after: avoid;
    }
    .event > * > .head::before {
      inset-block-start: calc(0.2em + 0.65em - 5px);
    }
    .body {
      display: block;
      padding-block-end: 0.2em;
    }
    .body > * + *,
    .about > :not(summary),
    .body .words > * + * {
      margin-block: 0.2em 0;
    }
    .documents li {
      padding: 0;
    }
    .kids :is(.facts, .source) {
      display: inline;
    }
    .facts > div {
      display: inline;
    }
    .facts > div + div::before {
      content: '· ';
    }
  }
`;
