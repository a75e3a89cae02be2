/**
 * What every widget begins from: the reset of what pages leak in, type, controls.
 */
import {css} from 'lit';

export const base = css`
  /* Pages write rules such as *{display:…} and *:focus{outline:…}; only an important :host rule beats them. */
  :host {
    display: block !important;
    outline: 0 !important;
    box-shadow: none !important;
    /* In a row, a column, a grid or a float of the page's, a widget takes the room that there is. */
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
    /* Nothing leaks in but the font family, the language, the direction, and whether it is to be seen at all. */
    all: initial;
    visibility: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    display: block;
    box-sizing: border-box;
    container-type: inline-size;
    /* Where the page asks how wide it would like to be: a float, a flex row, a table cell. */
    contain-intrinsic-inline-size: min(20em, 100vw - 3em);
    max-inline-size: var(--_width);
    --_line: 1.5;
    --_leading: max(var(--_line), var(--_line-least, 0));
    color-scheme: light;
    color: var(--_text);
    background: var(--_ground, none);
    font-family: var(--_font);
    /* The page's own size, which follows the reader's; never under 16 px. */
    font-size: max(16px, var(--_own-size, 1em));
    line-height: var(--_leading);
    overflow-wrap: break-word;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  .widget.dark {
    color-scheme: dark;
  }
  .widget.grounded {
    padding: 1em;
  }

  /* Line boxes as each script needs them: measured on the Noto fonts at 16 px. */
  :is([lang], .widget):lang(ur) {
    --_line: 2.3;
  }
  :is([lang], .widget):is(:lang(ar), :lang(fa), :lang(ckb)) {
    --_line: 1.9;
  }
  :is([lang], .widget):is(:lang(bn), :lang(pa), :lang(zh)) {
    --_line: 1.7;
  }
  [lang]:is(
    :lang(en),
    :lang(pl),
    :lang(so),
    :lang(ro),
    :lang(es),
    :lang(pt),
    :lang(fr),
    :lang(uk)
  ) {
    --_line: 1.5;
  }
  [lang] {
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
  /* Firefox and Safari hand on the side of the reader's language to what is in another. */
  li {
    text-align: inherit;
  }
  :is(h1, h2, h3, h4, h5, h6, dt, legend, label) {
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
    text-wrap: wrap;
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
  /* Words in another language than the reader's: a block of their own, with a rule on the reader's side. */
  .foreign {
    padding-inline-start: 0.75em;
    border-inline-start: 2px solid var(--_rule);
  }
  .foreign.across {
    padding-inline: 0 0.75em;
    border-inline: 0 solid var(--_rule);
    border-inline-end-width: 2px;
  }
  /* Room for its bullets, which would hang out of the page. */
  ul.foreign.across {
    padding-inline-start: 1.2em;
  }
  /* A heading or a hint in another language has that one's leading, and stays on the reader's side. */
  :is(h1, h2, h3, h4, h5, h6, .hint) > bdi[lang]:only-child {
    display: block;
    text-align: match-parent;
    line-height: max(calc(var(--_line) - 0.2), var(--_line-least, 0));
  }
  .all-foreign .only {
    display: none;
  }
  .quiet {
    color: var(--_quiet);
  }
  :is(.small, .state, .facts, .eyebrow, .foot, .only) {
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
  /* Kept together on a line, and broken only where a whole line is too short for it. */
  :is(time, .date) {
    display: inline-block;
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
    box-shadow: 0 0 0 2px var(--_focus-inner);
  }

  :is(button, input, textarea, select) {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    margin: 0;
  }
  :is(input, textarea) {
    accent-color: var(--_accent);
  }
  :is(select, .field) {
    min-block-size: var(--_target);
    max-inline-size: 100%;
    padding: 0.35em 0.6em;
    border: var(--_stroke) solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_paper);
    color: var(--_text);
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: var(--_target);
    padding: 0.5em 1.1em;
    border: var(--_stroke) solid var(--_accent);
    border-radius: var(--_radius);
    background: transparent;
    color: var(--_accent);
    font-weight: var(--_weight-strong);
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
  /* A link in an item or a line of its own is as tall as a thumb, and moves no line. */
  :where(li, dd, .acts, .answer, .eyebrow, .origin, .subtitle, .kid > :not(details) > .name) > a,
  :where(.entry) a {
    padding-block: calc((var(--_target) - 1em) / 2);
  }
  /* A link or a button in a line of its own: as tall as a thumb, and looks like a link. */
  .act {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_target);
    min-inline-size: var(--_target);
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    text-align: start;
    text-decoration: underline 1px;
    text-underline-offset: 0.15em;
    cursor: pointer;
  }
  .act:hover {
    text-decoration-thickness: 2px;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 0.75em;
    font-size: var(--_size-small);
  }
  .foot .acts {
    font-size: 1em;
  }

  .notice {
    margin-block: 0.75em;
    padding-inline-start: 0.9em;
    border-inline-start: 3px solid var(--_edge);
    color: var(--_quiet);
    max-inline-size: var(--_measure);
  }
  [data-spoken] {
    background: var(--_wash);
    outline: 2px solid var(--_accent);
    outline-offset: 3px;
  }
  :is(.hidden-visually, .trap) {
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
  .ink {
    fill: currentColor;
  }
  .icon {
    inline-size: 1.375em;
    block-size: 1.375em;
    vertical-align: -0.3em;
    color: var(--_mark);
  }
  .print-only {
    display: none;
  }
`;
