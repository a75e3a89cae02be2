/** Links, buttons and fields, their focus, and icons. */
import {css} from 'lit';

export const controls = css`
  a {
    color: var(--_accent);
    text-decoration-thickness: 1px;
    overflow-wrap: anywhere;
  }
  :is(a, .act):hover {
    text-decoration-thickness: 2px;
  }
  /* Two rings, dark and light, so that one of them is visible on any page. */
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
  :is(select, .field, .line) {
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
  /* A link in a list item or alone on a line has a 44 px target, without changing the line height. */
  :where(li, dd, .acts, .answer, .eyebrow, .origin, .subtitle, .kid > :not(details) > .name) > a,
  :where(.entry) a {
    padding-block: calc((var(--_target) - 1em) / 2);
  }
  /* A link or a button alone on a line: a 44 px target that looks like a link. */
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
    cursor: pointer;
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
`;
