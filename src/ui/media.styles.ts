/** More contrast, forced colours, and paper: shapes and words carry all meaning, so that these can take every colour away. */
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
      --_mark: CanvasText !important;
      --_accent: LinkText !important;
    }
    .button {
      border-color: ButtonText;
    }
    .row > summary {
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
