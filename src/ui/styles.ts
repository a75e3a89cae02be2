/**
 * The look that all widgets share: the reset of inherited page styles, typography, spacing, rows, the reader's bar and
 * the footer.
 *
 * Every widget has the same four layers, in this order: `.say` (a summary of the data), `.rows` (scannable rows),
 * `.more` (the content of an open row), `.foot` (whose record, how old). Use these classes before you add new ones.
 * Values are tokens (`--_accent`, `--_size-small` …, see tokens/tokens.json); colours come from look.ts, with their
 * contrast checked against the background.
 */
import {css} from 'lit';
import {base} from './base.styles.js';
import {controls} from './controls.styles.js';
import {media} from './media.styles.js';
import {tokenDefaults} from './tokens/tokens.js';

/** The four layers. */
const layers = css`
  .say > * + * {
    margin-block-start: 0.4em;
  }
  .say > .eyebrow + .title {
    margin-block-start: 0.1em;
  }
  .lead {
    max-inline-size: var(--_measure);
  }
  /* The reader's bar, once per page, and the selects that filter a widget. */
  :is(.bar, .controls) {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.75em;
  }
  .controls {
    margin-block-start: var(--_gap-row);
  }
  :is(.bar, .controls) label {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    max-inline-size: 100%;
  }
  /* As wide as the chosen option, where browsers support that; never so wide that the two do not fit on one line. */
  :is(.bar, .controls) select {
    field-sizing: content;
    min-inline-size: 0;
    max-inline-size: 9em;
    text-overflow: ellipsis;
  }
  .bar + .draft {
    margin-block-start: 0.25em;
  }
  .in-english {
    display: block;
  }

  .rows {
    margin-block-start: var(--_gap-row);
    border-block-end: var(--_rule-width) solid var(--_rule);
  }
  /* Find-in-page, print and screen readers still reach far blocks; their height is remembered once known. */
  .far {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 4.5em;
  }
  div.far {
    overflow-clip-margin: 6px;
    contain-intrinsic-block-size: auto 180em;
  }
  .row {
    border-block-start: var(--_rule-width) solid var(--_rule);
    scroll-margin-block-start: 0.5em;
  }
  summary {
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary:hover .name {
    text-decoration: underline 1px;
  }
  .row > summary {
    display: grid;
    grid-template-columns: 1.375em minmax(0, 1fr) 0.9em;
    column-gap: 0.55em;
    /* A short row is centred in its target. */
    align-content: center;
    min-block-size: 60px;
    padding-block: var(--_gap-row);
  }
  .row.unmarked > summary {
    grid-template-columns: minmax(0, 1fr) 0.9em;
  }
  /* The arrow: down, and up when open. */
  summary::after {
    content: '';
    inline-size: 0.55em;
    block-size: 0.55em;
    border: solid var(--_accent);
    border-width: 0 2px 2px 0;
    transform: rotate(45deg);
    align-self: center;
    justify-self: end;
    margin-block-start: -0.25em;
    margin-inline: 0.6em 0.15em;
    flex: none;
  }
  .fold > summary > span {
    min-inline-size: 0;
  }
  [open] > summary::after {
    transform: rotate(225deg);
    margin-block-start: 0.25em;
  }
  .glance {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 0 1.25em;
  }
  .more {
    padding-block-end: var(--_gap-item);
    padding-inline-start: 1.925em;
  }
  .unmarked > .more {
    padding-inline-start: 0;
  }
  .more > * + * {
    margin-block-start: 0.4em;
  }
  .more > * + .label {
    margin-block-start: 1em;
  }
  /* A disclosure inside a row or under the list: a line with a 44 px target. */
  .fold > summary {
    display: flex;
    align-items: center;
    inline-size: fit-content;
    max-inline-size: 100%;
    overflow-wrap: anywhere;
    min-block-size: var(--_target);
    color: var(--_accent);
    text-decoration: underline 1px;
  }
  .foot summary {
    color: var(--_quiet);
    text-decoration: none;
    padding-block: 0.15em;
  }
  /* Its last line ends at the edge of the widget; the target extends a little further. */
  .foot > .fold:last-child {
    margin-block-end: -0.5em;
  }
  .fresh::first-letter {
    text-transform: uppercase;
  }
  .foot > .fold > :not(summary) {
    margin-block-end: 0.75em;
  }
  textarea[readonly] {
    inline-size: 100%;
  }
  .easy-read {
    display: grid;
    gap: 1em;
    font-size: max(20px, 1.25em);
    line-height: max(1.6, var(--_leading));
  }
  .easy-read li {
    display: grid;
    grid-template-columns: minmax(56px, 112px) minmax(0, 1fr);
    gap: 1em;
    align-items: center;
  }
  .easy-read img {
    inline-size: 100%;
  }
  img {
    block-size: auto;
    background: #fff;
    border-radius: var(--_radius);
  }
  /* Most have a light background, which would glare. */
  @media screen {
    .dark img {
      background: #fbf3e4;
      filter: brightness(90%);
    }
  }
  .easy-read li > :only-child {
    grid-column: 1 / -1;
  }

  @container (min-width: 600px) {
    .glance:has(> .state) {
      grid-template-columns: minmax(0, 1fr) 13em;
    }
    .glance > :is(.name, .facts) {
      grid-column: 1;
    }
    .glance > .state {
      grid-column: 2;
      grid-row: 1 / span 2;
    }
  }
  @container (max-width: 519px) {
    .label-text {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }
  @container (max-width: 420px) {
    .title {
      font-size: min(var(--_size-title), 1.5em);
    }
  }
  @container (max-width: 260px) {
    .row > summary {
      grid-template-columns: 1.375em minmax(0, 1fr);
      column-gap: 0.5em;
    }
    .row.unmarked > summary {
      grid-template-columns: minmax(0, 1fr);
    }
    .row > summary::after {
      display: none;
    }
    .more {
      padding-inline-start: 1.875em;
    }
    .title {
      font-size: 1.25em;
    }
    .easy-read li {
      grid-template-columns: minmax(0, 1fr);
    }
    .easy-read img {
      inline-size: 112px;
    }
  }
`;

export const sharedStyles = [tokenDefaults, base, controls, layers, media];
