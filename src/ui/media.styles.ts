/** More contrast, forced colours, and paper: shapes and words carry all meaning, so colours can be removed. */
import {css} from 'lit';

export const media = css`
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
      --_text: CanvasText !important;
      --_quiet: CanvasText !important;
      --_mark: CanvasText !important;
      --_accent: LinkText !important;
    }
    .button {
      border-color: ButtonText;
    }
    /* In forced colours, Chromium gives everything in a summary the colour of a link unless it is set. */
    summary,
    .name {
      color: CanvasText;
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
      --_size-small: 0.92em;
      max-inline-size: none;
      color-scheme: light !important;
      font-size: 10pt;
      --_line-least: 0;
      /* Pages cannot break within an inline block. */
      display: block;
    }
    .widget:not(:lang(ur), :lang(ar), :lang(fa), :lang(ckb)) {
      --_line: 1.25;
    }
    .screen-only,
    .drawing,
    summary::after {
      display: none !important;
    }
    .print-only {
      display: block;
    }
    .title {
      --_leading: var(--_line);
      font-size: 1.4em;
      max-inline-size: none;
    }
    .part,
    .subtitle {
      font-size: 1.2em;
    }
    :is(h1, h2, h3, h4, h5, h6, .say > *, .label, summary),
    .widget::before {
      break-after: avoid;
    }
    /* Closed rows print open; in older browsers print-controller.ts opens them. */
    details::details-content {
      content-visibility: visible;
      block-size: auto;
    }
    /* Only the rows: the one-page handout. */
    :host([print='state']) :is(.more, .event .body) {
      display: none;
    }
    .row > summary {
      min-block-size: 0;
      padding-block: 0.2em;
      break-inside: avoid;
    }
    .fold > summary {
      min-block-size: 0;
      font-weight: var(--_weight-strong);
      text-decoration: none;
    }
    /* Two columns of short lines, which can break between paragraphs and never leave half a page empty. */
    .more {
      columns: 17em 2;
      column-gap: 1.25em;
      padding-inline-start: 0;
      padding-block-end: 0.3em;
    }
    .more > * + *,
    .more > :is(*, .label) + .label {
      margin-block-start: 0.1em;
    }
    :is(.entries > li, tr, dl > div) {
      break-inside: avoid;
    }
    .foot:has(> .paper) {
      display: flex;
      gap: 2em;
      break-before: avoid;
      break-inside: avoid;
    }
    .foot > .fold {
      flex: 1;
    }
    .say > * + *,
    .rows {
      margin-block-start: 0.25em;
    }
    .foot {
      margin-block-start: 0.4em;
    }
    .foot > .fold > * {
      margin: 0 !important;
    }
    /* Once per page, under the last widget. */
    .brief > :is(summary, .from),
    .foot .label {
      display: none;
    }
    .foot .words p {
      font-size: 0.9em;
    }
    .words {
      max-inline-size: none;
    }
    .easy-read {
      font-size: 14pt;
    }
    .paper {
      display: flex;
      gap: 1em;
      max-inline-size: 40%;
      font-size: 0.9em;
      overflow-wrap: anywhere;
    }
    .paper .qr {
      inline-size: 22mm;
      block-size: 22mm;
    }
  }
`;
