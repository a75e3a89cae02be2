/** The tracker's look: short stories, parted by hairlines. On a wide page what belongs together stands side by side. */
import {css} from 'lit';

export const styles = css`
  .title + .words {
    margin-block-start: 0.75em;
  }
  .said {
    margin-block-start: 0.75em;
    font-size: 1.25em;
    max-inline-size: 40ch;
    text-wrap: balance;
  }
  .states {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35em 1.5em;
    margin-block-start: 0.75em;
  }
  .status .icon {
    margin-inline-end: 0.15em;
  }

  .choices,
  .controls {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block-start: 1em;
  }
  .choice {
    min-block-size: 44px;
    padding: 0.35em 0.9em;
    border: 1px solid var(--_edge);
    border-radius: 1.4em;
    background: none;
    color: var(--_text);
    text-align: start;
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
  .controls {
    gap: 0.75em 1.5em;
    margin-block-start: 1.5em;
  }
  .controls label {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25em;
    color: var(--_quiet);
    max-inline-size: 100%;
  }
  select,
  .copy input {
    min-block-size: 44px;
    max-inline-size: 100%;
    padding: 0.35em 0.75em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_paper);
    color: var(--_text);
  }
  .shown {
    margin-block-start: 1em;
  }
  .plain-button,
  summary {
    color: var(--_accent);
    cursor: pointer;
  }
  .plain-button {
    min-block-size: 44px;
    padding: 0 0.5em;
    border: 0;
    background: none;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  .changes {
    margin-block-start: 1.5em;
    padding-block: 1.25em;
    border-block: 1px solid var(--_rule);
  }
  .changes > * + * {
    margin-block-start: 0.75em;
  }

  .priorities {
    margin-block-start: 1.5em;
  }
  .priority {
    display: grid;
    grid-template-columns: 2.25em minmax(0, 1fr);
    padding-block: 1.75em 1.25em;
    border-block-start: 1px solid var(--_rule);
  }
  /* Find-in-page, print and screen readers see them all the same; a height once known is remembered. */
  .priority:nth-child(n + 61) {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 36em;
  }
  .priority > :only-child {
    grid-column: 1 / -1;
  }
  .place {
    font-size: 1.25em;
    line-height: calc(var(--_line) - 0.2);
    color: var(--_quiet);
  }
  .story > * + * {
    margin-block-start: 1.25em;
  }
  .story > .standing {
    margin-block-start: 0.4em;
  }
  .name {
    font-size: 1.25em;
    max-inline-size: 40ch;
  }
  .standing > * + * {
    margin-block-start: 0.25em;
  }
  .standing .status {
    font-weight: 600;
  }
  .standing dl,
  .facts,
  .pair,
  .measures {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.35em;
  }
  dt {
    color: var(--_quiet);
  }
  .label {
    font-weight: 600;
  }
  .pair {
    gap: 1.25em 2.5em;
  }
  .pair:empty {
    display: none;
  }
  .pair > div > * + * {
    margin-block-start: 0.4em;
  }
  .families {
    padding-inline-start: 0.9em;
    border-inline-start: 3px solid var(--_accent);
  }
  .facts li + li {
    margin-block-start: 0.35em;
  }
  .measures {
    gap: 2em 2.5em;
  }
  .entries > li {
    padding-block: 0.9em;
  }
  .entries > li + li {
    border-block-start: 1px solid var(--_rule);
  }
  .entries > li > * + * {
    margin-block-start: 0.3em;
  }
  summary {
    min-block-size: 44px;
    padding-block: 0.6em;
    inline-size: fit-content;
  }
  summary:hover {
    text-decoration: underline;
  }
  .story > details,
  .story > details + .copy {
    margin-block-start: 0.25em;
  }
  .copy {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
  }
  .copy .button {
    padding-inline: 0;
    border-color: transparent;
    font-weight: 400;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  .copy [hidden] {
    display: none;
  }
  .all,
  .foot {
    margin-block-start: 1.5em;
  }
  .foot {
    padding-block-start: 1.5em;
    border-block-start: 1px solid var(--_rule);
  }
  .foot > * + * {
    margin-block-start: 0.75em;
  }
  .foot p {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
  }
  .paper,
  .print-only {
    display: none;
  }

  @container (max-width: 420px) {
    .priority {
      display: block;
    }
    .place {
      float: inline-start;
      margin-inline-end: 0.5em;
    }
    .title {
      font-size: 1.375em;
      hyphens: auto;
    }
  }
  @container (min-width: 520px) {
    .standing dl > div,
    .facts > div {
      display: grid;
      grid-template-columns: 10em minmax(0, 1fr);
      gap: 1.25em;
    }
  }
  @container (min-width: 720px) {
    .pair:has(> :nth-child(2)),
    .measures:has(> :nth-child(2)) {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @container (min-width: 1000px) {
    .pair,
    .measures {
      max-inline-size: 64em;
    }
  }
  @media (forced-colors: active) {
    .choice[aria-pressed='true'] {
      border: 3px solid Highlight;
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
  @media print {
    .print-only {
      display: flex;
    }
    .priority {
      padding-block: 1.25em 0.5em;
    }
    .pair:has(> :nth-child(2)),
    .measures:has(> :nth-child(2)) {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .name,
    summary {
      break-after: avoid;
    }
    .standing,
    .pair,
    .entries > li {
      break-inside: avoid;
    }
    .story > details {
      margin-block-start: 1em;
    }
    summary {
      min-block-size: 0;
      padding: 0;
      color: inherit;
      font-weight: 600;
      list-style: none;
    }
    summary::-webkit-details-marker,
    .measure summary {
      display: none;
    }
    details::details-content {
      content-visibility: visible;
      block-size: auto;
    }
    .paper {
      display: flex;
      align-items: center;
      gap: 1em;
      margin-block-start: 1.5em;
      padding-block-start: 1em;
      border-block-start: 1px solid var(--_rule);
      break-inside: avoid;
    }
    .paper .qr {
      inline-size: 28mm;
      block-size: 28mm;
    }
    .paper bdi {
      overflow-wrap: anywhere;
    }
  }
`;
