/** The base of every widget: a reset of inherited page styles, and typography. */
import {css} from 'lit';

export const base = css`
  /* Pages write rules such as *{display:…} and *:focus{outline:…}; only an important :host rule beats them. */
  :host {
    display: block !important;
    outline: 0 !important;
    box-shadow: none !important;
    /* In a flex row or column, a grid or a float of the page, a widget takes the available space. */
    flex-grow: 1;
    align-self: stretch;
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  .widget {
    /* Only the font family, the language, the direction and the visibility are inherited. */
    all: initial;
    visibility: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    display: var(--_display, flow-root);
    inline-size: 100%;
    vertical-align: top;
    box-sizing: border-box;
    container-type: inline-size;
    /* Where the page uses its intrinsic width: a float, a flex row, a table cell. */
    contain-intrinsic-inline-size: min(20em, 100vw - 3em);
    max-inline-size: var(--_width);
    --_line: 1.5;
    --_leading: max(var(--_line), var(--_line-least, 0));
    color-scheme: light;
    color: var(--_text);
    background: var(--_ground, none);
    font-family: var(--_font);
    /* The page's own size, which follows the reader's; never less than 16 px. */
    font-size: max(16px, var(--_own-size, 1em));
    line-height: var(--_leading);
    overflow-wrap: break-word;
    text-underline-offset: 0.15em;
    -webkit-text-size-adjust: 100%;
  }
  .widget.dark {
    color-scheme: dark;
  }
  .widget.grounded {
    padding: 1em;
  }
  /* A zero-width letter absorbs the drop caps and first-line styles of the page's paragraphs. */
  .widget::before {
    content: '\\200b';
    display: block;
    block-size: 0;
    overflow: hidden;
  }

  /* Line heights for each script, measured with the Noto fonts at 16 px. */
  :is([lang], .widget):lang(ur) {
    --_line: 2.3;
  }
  :is([lang], .widget):is(:lang(ar), :lang(fa), :lang(ckb)) {
    --_line: 1.9;
  }
  :is([lang], .widget):is(:lang(bn), :lang(pa), :lang(zh)) {
    --_line: 1.7;
  }
  [lang] {
    --_line: 1.5;
    --_leading: max(var(--_line), var(--_line-least, 0));
    line-height: var(--_leading);
  }

  .widget *,
  .widget *::before,
  .widget *::after {
    box-sizing: border-box;
  }
  :is(h1, h2, h3, h4, h5, h6, p, ul, ol, dl, dd, figure, blockquote, fieldset) {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  :is(ul, ol) {
    list-style: none;
  }
  /* In Firefox and Safari, text in another language inherits the alignment of the reader's language. */
  li {
    text-align: inherit;
  }
  /* Tables too: on a page without a doctype they do not inherit it. */
  :is(h1, h2, h3, h4, h5, h6, dt, legend, label, table) {
    font: inherit;
    line-height: var(--_leading);
  }
  :is(h1, h2, h3, h4, h5, h6) {
    --_leading: max(calc(var(--_line) - 0.2), var(--_line-least, 0));
    font-family: var(--_font-heading);
    font-weight: var(--_weight-heading);
    letter-spacing: var(--_tracking-heading);
    color: var(--_heading);
    text-wrap: balance;
  }
  .title {
    --_leading: max(calc(var(--_line) - 0.25), var(--_line-least, 0));
    font-size: var(--_size-title);
    max-inline-size: 36ch;
    hyphens: auto;
  }
  :is(.part, .subtitle) {
    font-size: var(--_size-part);
  }
  .name {
    --_leading: max(calc(var(--_line) - 0.15), var(--_line-least, 0));
    font: inherit;
    line-height: var(--_leading);
    font-weight: var(--_weight-strong);
    letter-spacing: inherit;
    color: inherit;
    text-wrap: pretty;
  }
  .words {
    max-inline-size: var(--_measure);
    text-wrap: pretty;
  }
  .words > * + * {
    margin-block-start: 0.6em;
  }
  .words ul {
    list-style: disc;
    padding-inline-start: 1.2em;
  }
  /* Text in another language than the reader's: a separate block, with a rule at the start of the reader's line. */
  .foreign {
    padding-inline-start: 0.75em;
    border-inline-start: 2px solid var(--_rule);
  }
  .foreign.across {
    padding-inline: 0 0.75em;
    border-inline: 0 solid var(--_rule);
    border-inline-end-width: 2px;
  }
  /* Space for its bullets, which would otherwise be outside the page. */
  ul.foreign.across {
    padding-inline-start: 1.2em;
  }
  /*
   * A heading, a hint or a question in another language has the line height of that language, and the alignment of the
   * reader's.
   */
  :is(h1, h2, h3, h4, h5, h6, .label, .hint, :is(.name, .subtitle, .origin) > *)
    > bdi[lang]:only-child,
  :is(.asked, .choice > span, .apart) > bdi[lang],
  .apart {
    display: block;
    /* Chromium only supports the prefixed name. */
    text-align: -webkit-match-parent;
    text-align: match-parent;
    line-height: max(calc(var(--_line) - 0.2), var(--_line-least, 0));
  }
  /* As a block, its link would lose its 44 px target. */
  :is(.name, .subtitle, .origin) > a > bdi[lang]:only-child {
    display: inline-block;
    max-inline-size: 100%;
  }
  .all-foreign .only {
    display: none;
  }
  .all-foreign .foreign {
    border: 0;
  }
  :is(.quiet, .eyebrow, .facts, .foot, .bar, .controls, .draft) {
    color: var(--_quiet);
  }
  :is(.small, .state, .facts, .eyebrow, .foot, .only, .bar, .controls, .draft) {
    --_leading: max(calc(var(--_line) - 0.05), var(--_line-least, 0));
    font-size: var(--_size-small);
    line-height: var(--_leading);
  }
  :is(.label, .late) {
    font-weight: var(--_weight-strong);
  }
  .figure {
    font-size: var(--_size-figure);
    font-weight: var(--_weight-strong);
    line-height: 1.15;
    font-variant-numeric: tabular-nums;
  }
  /* Kept on one line, and broken only if a whole line is too short for it; not in containers where most lines are. */
  @container (min-width: 190px) {
    :is(time, .date, time > bdi, :not(a) > .whole) {
      display: inline-block;
      max-inline-size: 100%;
    }
  }
  .notice {
    margin-block: 0.75em;
    padding-inline-start: 0.9em;
    border-inline-start: 3px solid var(--_edge);
    color: var(--_quiet);
    max-inline-size: var(--_measure);
  }
  .print-only {
    display: none;
  }
`;
