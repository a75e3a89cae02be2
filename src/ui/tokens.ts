/**
 * The look that all widgets share: tokens, the reset of what pages leak in, type and space.
 *
 * A page may set every `--send-*` property. Inside, only the `--_` copies are used, so that a dark surface can have other
 * defaults. Text colours keep AAA contrast (7:1) on both surfaces.
 */
import {css} from 'lit';

export const tokens = css`
  /* Pages write rules such as *{display:…}; only an important :host rule beats them. */
  :host {
    display: block !important;
  }
  :host([hidden]) {
    display: none !important;
  }

  .widget {
    --_text: var(--send-colour-text, #16201d);
    --_quiet: var(--send-colour-quiet, #47524e);
    --_rule: var(--send-colour-rule, #c9d1cd);
    --_edge: var(--send-colour-edge, #6b7672);
    --_accent: var(--send-colour-accent, #174a7c);
    --_on-accent: var(--send-colour-on-accent, #fff);
    --_wash: var(--send-colour-wash, #f1f4f2);
    --_paper: var(--send-colour-paper, #fff);
    --_fault: var(--send-colour-fault, #8f1414);
    --_focus: var(--send-colour-focus, #174a7c);
    --_space: var(--send-space, 1em);
    --_radius: var(--send-radius, 0.25em);
    --_measure: var(--send-measure, 66ch);
    --_line: 1.5;

    container-type: inline-size;
    box-sizing: border-box;
    color-scheme: light;
    color: var(--_text);
    font-family: var(--send-font, inherit);
    /* The page's own size, which follows the reader's; never under 16 px. */
    font-size: max(16px, 1em);
    font-style: normal;
    font-weight: 400;
    line-height: var(--_line);
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    text-shadow: none;
    text-decoration: none;
    white-space: normal;
    visibility: visible;
    overflow-wrap: break-word;
    hyphens: manual;
    cursor: auto;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  .widget.dark {
    --_text: var(--send-colour-text-dark, #f0f3f1);
    --_quiet: var(--send-colour-quiet-dark, #c0c9c5);
    --_rule: var(--send-colour-rule-dark, #46514c);
    --_edge: var(--send-colour-edge-dark, #93a09a);
    --_accent: var(--send-colour-accent-dark, #a9cdf5);
    --_on-accent: var(--send-colour-on-accent-dark, #0d1512);
    --_wash: var(--send-colour-wash-dark, #1f2926);
    --_paper: var(--send-colour-paper-dark, #131a18);
    --_fault: var(--send-colour-fault-dark, #ffb3ab);
    --_focus: var(--send-colour-focus-dark, #a9cdf5);
    color-scheme: dark;
  }

  /* Line boxes as each script needs them: measured on the Noto fonts at 16 px. */
  :lang(ur) {
    --_line: 2.3;
    line-height: 2.3;
  }
  :lang(ar),
  :lang(fa),
  :lang(ckb) {
    --_line: 1.9;
    line-height: 1.9;
  }
  :lang(bn),
  :lang(pa),
  :lang(zh) {
    --_line: 1.7;
    line-height: 1.7;
  }
  :lang(en),
  :lang(pl),
  :lang(so),
  :lang(ro),
  :lang(es),
  :lang(pt),
  :lang(fr),
  :lang(uk) {
    --_line: 1.5;
    line-height: 1.5;
  }

  .widget *,
  .widget *::before,
  .widget *::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  blockquote,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  dt,
  legend,
  label {
    font: inherit;
  }

  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    font-weight: 600;
    line-height: calc(var(--_line) - 0.2);
    text-wrap: balance;
  }
  .title {
    font-size: 1.625em;
    max-inline-size: 36ch;
  }
  .subtitle {
    font-size: 1.25em;
  }
  .words {
    max-inline-size: var(--_measure);
  }
  .words > * + * {
    margin-block-start: 0.6em;
  }
  .words ul {
    list-style: disc;
    padding-inline-start: 1.2em;
  }
  .quiet {
    color: var(--_quiet);
  }
  .small {
    font-size: max(16px, 0.9375em);
  }

  a {
    color: var(--_accent);
    text-underline-offset: 0.15em;
    text-decoration-thickness: 1px;
    overflow-wrap: anywhere;
  }
  a:hover {
    text-decoration-thickness: 2px;
  }
  /* Two rings, dark and light, so that one of them shows on any page. */
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
    border-radius: 2px;
  }

  button,
  input,
  textarea,
  select {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    margin: 0;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: 44px;
    padding: 0.5em 1.1em;
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
    background: transparent;
    color: var(--_accent);
    font-weight: 600;
    text-decoration: none;
    cursor: pointer;
  }
  .button.main {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .button:hover {
    text-decoration: underline;
  }

  .notice {
    margin-block: 0.75em;
    padding-inline-start: 0.9em;
    border-inline-start: 3px solid var(--_edge);
    color: var(--_quiet);
    max-inline-size: var(--_measure);
  }
  .easy-read {
    display: grid;
    gap: 1em;
    font-size: 1.125em;
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
  .easy-read li > :only-child {
    grid-column: 1 / -1;
  }
  /* The reader's tools: quiet words in a line, each as tall as a thumb. */
  .tools,
  .tools > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
  }
  .tools {
    justify-content: space-between;
    margin-block-end: 0.75em;
    border-block-end: 1px solid var(--_rule);
  }
  .translation {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 1.25em;
    margin-block-end: 0.75em;
  }
  .tools button,
  .translation button {
    min-block-size: 44px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    cursor: pointer;
  }
  :is(.tools, .translation) button:hover {
    text-decoration: underline;
  }
  :is(.tools, .translation) [aria-pressed='true'] {
    color: var(--_text);
    font-weight: 600;
    box-shadow: inset 0 -3px var(--_accent);
  }
  [data-spoken] {
    background: var(--_wash);
    outline: 2px solid var(--_accent);
    outline-offset: 3px;
  }
  @media (forced-colors: active) {
    :is(.tools, .translation) [aria-pressed='true'] {
      border-block-end: 3px solid Highlight;
    }
  }
  .draft {
    margin-block-start: 1.5em;
  }
  .in-english {
    display: block;
  }
  .hidden-visually {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  svg {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
    flex: none;
  }
  .icon {
    inline-size: 1.25em;
    block-size: 1.25em;
    vertical-align: -0.25em;
  }

  @media (forced-colors: active) {
    .button {
      border-color: ButtonText;
    }
    svg {
      stroke: CanvasText;
    }
  }
  @media print {
    .widget {
      --_text: #000;
      --_quiet: #222;
      --_rule: #999;
      --_accent: #000;
      color: #000;
      font-size: 11pt;
    }
    .small {
      font-size: 10pt;
    }
    .screen-only {
      display: none !important;
    }
    a {
      color: #000;
    }
  }
`;
