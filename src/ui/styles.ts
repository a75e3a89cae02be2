/**
 * The look that all widgets share: the reset of what pages leak in, type, space, rows, the reader's bar and the foot.
 *
 * Every widget has the same four layers, in this order: `.say` (what the data says), `.rows` (one glance each), `.more` (what
 * lies behind a row), `.foot` (whose record, how fresh). Use these classes before making new ones. Values are tokens
 * (`--_accent`, `--_size-small` …, see tokens/tokens.json); colours come from look.ts, proven against what lies behind.
 */
import {css} from 'lit';
import {base} from './base.styles.js';
import {tokenDefaults} from './tokens/tokens.js';

/** Say, rows, open, foot. */
const layers = css`
  .say > * + * {
    margin-block-start: 0.5em;
  }
  .say > .eyebrow + .title {
    margin-block-start: 0.1em;
  }
  .eyebrow {
    color: var(--_quiet);
  }
  .lead {
    max-inline-size: var(--_measure);
  }
  /* The reader's bar, once a page. */
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 1em;
    font-size: var(--_size-small);
    color: var(--_quiet);
  }
  .bar label {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    max-inline-size: 100%;
  }
  .bar .draft {
    flex-basis: 100%;
  }
  .in-english {
    display: block;
  }

  .rows {
    margin-block-start: var(--_gap-item);
    border-block-end: var(--_rule-width) solid var(--_rule);
  }
  .row {
    border-block-start: var(--_rule-width) solid var(--_rule);
    scroll-margin-block-start: 0.5em;
  }
  summary {
    cursor: pointer;
  }
  summary:hover .name {
    text-decoration: underline 1px;
    text-underline-offset: 0.15em;
  }
  :is(.row, .fold) > summary {
    list-style: none;
  }
  :is(.row, .fold) > summary::-webkit-details-marker {
    display: none;
  }
  .row > summary {
    display: grid;
    grid-template-columns: 1.5em minmax(0, 1fr) 1.25em;
    column-gap: 0.75em;
    min-block-size: 60px;
    padding-block: var(--_gap-row);
  }
  .row.unmarked > summary {
    grid-template-columns: minmax(0, 1fr) 1.25em;
  }
  /* The arrow: down, and up when open. */
  :is(.row, .fold) > summary::after {
    content: '';
    inline-size: 0.55em;
    block-size: 0.55em;
    border: solid var(--_accent);
    border-width: 0 2px 2px 0;
    transform: rotate(45deg);
    align-self: center;
    justify-self: end;
    margin-block-start: -0.25em;
    margin-inline-end: 0.25em;
  }
  :is(.row, .fold)[open] > summary::after {
    transform: rotate(225deg);
    margin-block-start: 0.25em;
  }
  .glance {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 0.05em 1.25em;
  }
  .facts {
    color: var(--_quiet);
  }
  .more {
    padding-block-end: var(--_gap-item);
    padding-inline-start: 2.25em;
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
  /* Something folded inside a row or under the list: a line as tall as a thumb. */
  .fold > summary {
    display: flex;
    align-items: center;
    gap: 0.6em;
    inline-size: fit-content;
    min-block-size: var(--_target);
    color: var(--_accent);
    text-decoration: underline 1px;
    text-underline-offset: 0.15em;
  }
  .foot {
    margin-block-start: var(--_gap-item);
    color: var(--_quiet);
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
    block-size: auto;
    background: #fff;
    border-radius: var(--_radius);
  }
  .dark .easy-read img {
    background: #e9e2d6;
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
    .bar .label-text {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
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

const circumstances = css`
  @media (prefers-contrast: more) {
    .widget {
      --_quiet: var(--_text) !important;
      --_rule: var(--_edge) !important;
      --_edge: var(--_text) !important;
    }
    a,
    .act {
      text-decoration-thickness: 2px;
    }
  }
  @media (forced-colors: active) {
    .widget {
      --_mark: CanvasText !important;
      --_accent: LinkText !important;
    }
    .button {
      border-color: ButtonText;
    }
    svg {
      stroke: CanvasText;
    }
    .ink {
      fill: CanvasText;
    }
  }
  @media print {
    .widget {
      --_text: #000 !important;
      --_quiet: #222 !important;
      --_heading: #000 !important;
      --_accent: #000 !important;
      --_mark: #000 !important;
      --_rule: #999 !important;
      --_edge: #555 !important;
      --_paper: #fff !important;
      --_wash: #fff !important;
      --_ground: none !important;
      --_size-small: 1em;
      max-inline-size: none;
      color-scheme: light !important;
      font-size: 10.5pt;
      --_line-least: 0;
    }
    .widget:not(:lang(ur), :lang(ar), :lang(fa), :lang(ckb)) {
      --_line: 1.35;
    }
    .screen-only {
      display: none !important;
    }
    .print-only {
      display: block;
    }
    .title {
      font-size: 1.5em;
      max-inline-size: none;
    }
    .part,
    .subtitle {
      font-size: 1.2em;
    }
    :is(h1, h2, h3, h4, h5, h6, .label, summary) {
      break-after: avoid;
    }
    /* Closed rows print open; older browsers are opened by print-controller.ts. */
    details::details-content {
      content-visibility: visible;
      block-size: auto;
    }
    .row > summary {
      min-block-size: 0;
      padding-block: 0.4em;
      break-inside: avoid;
    }
    :is(.row, .fold) > summary::after {
      display: none;
    }
    .fold > summary {
      min-block-size: 0;
      font-weight: var(--_weight-strong);
      text-decoration: none;
    }
    .more {
      padding-block-end: 0.5em;
    }
    .more > * {
      break-inside: avoid;
    }
    .easy-read {
      font-size: 14pt;
    }
    .paper {
      display: flex;
      align-items: center;
      gap: 1em;
      margin-block-start: 1em;
      break-inside: avoid;
    }
    .paper .qr {
      inline-size: 22mm;
      block-size: 22mm;
    }
  }
`;

export const sharedStyles = [tokenDefaults, base, layers, circumstances];
