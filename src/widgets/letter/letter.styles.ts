/** A letter's look: a well-set letter, on screen and on paper. */
import {css} from 'lit';

export const styles = css`
  .letter + .letter {
    margin-block-start: 2.5em;
    padding-block-start: 2em;
    border-block-start: 1px solid var(--_rule);
  }
  .letter > * + * {
    margin-block-start: 1.25em;
  }
  .head {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 0.25em 1.25em;
  }
  .head dt {
    color: var(--_quiet);
  }
  .points ul {
    list-style: disc;
    padding-inline-start: 1.2em;
    max-inline-size: var(--_measure);
  }
  .points li + li {
    margin-block-start: 0.35em;
  }
  .points > * + * {
    margin-block-start: 0.5em;
  }
  .label {
    font-weight: 600;
  }
  .body {
    padding: 1.5em clamp(1em, 5cqi, 2.5em);
    background: var(--_wash);
    border-radius: var(--_radius);
  }
  .body .words > * + * {
    margin-block-start: 1em;
  }
  .body .words p {
    white-space: pre-line;
  }
  .body > .original {
    margin-block-end: 1em;
  }
  .formats ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
    margin-block-start: 0.5em;
  }
  .formats .button {
    font-weight: 600;
    text-align: start;
    justify-content: start;
  }
  .formats .facts {
    font-weight: 400;
  }
  .missing {
    margin-block-start: 0.75em;
  }
  .copy {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75em;
  }
  .copy input {
    min-block-size: 44px;
    padding: 0.35em 0.75em;
    border: 1px solid var(--_edge);
    background: var(--_paper);
    color: var(--_text);
    max-inline-size: 100%;
  }
  .copy [hidden] {
    display: none;
  }
  .paper {
    display: none;
  }

  @container (max-width: 420px) {
    .head {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
    .head dd + dt {
      margin-block-start: 0.5em;
    }
  }
  @media print {
    .letter + .letter {
      break-before: page;
      border: 0;
    }
    .body {
      background: none;
      padding: 0;
    }
    .formats {
      display: none;
    }
    .paper {
      display: flex;
      align-items: center;
      gap: 1em;
      break-inside: avoid;
      border-block-start: 1px solid #999;
      padding-block-start: 1em;
    }
    .paper .qr {
      inline-size: 28mm;
      block-size: 28mm;
    }
  }
`;
