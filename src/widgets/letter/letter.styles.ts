/** A letter's look: its name, its formats, its main points, and its own words on a separate sheet. */
import {css} from 'lit';

export const styles = css`
  .formats {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em;
    margin-block-start: 0.4em;
  }
  .formats .button {
    padding-inline: 0.75em;
    text-align: start;
    justify-content: start;
  }
  .formats .facts {
    font-weight: 400;
    color: inherit;
  }
  .points {
    list-style: disc;
    padding-inline-start: 1.2em;
    max-inline-size: var(--_measure);
  }
  .points li + li {
    margin-block-start: 0.2em;
  }
  :is(.points-label, .notes) {
    margin-block: 0.6em 0.2em;
  }
  .rest .only {
    display: none;
  }
  /* As wide as the text, not as the page. */
  .body {
    max-inline-size: calc(var(--_measure) + 3em);
    margin-block-start: 0.5em;
    padding: 1.25em clamp(1em, 5cqi, 1.5em);
    background: var(--_wash);
    border: var(--_stroke) solid var(--_rule);
    border-radius: var(--_radius);
  }
  .body .words > * + * {
    margin-block-start: 1em;
  }
  .body .words p {
    white-space: pre-line;
  }
  .original {
    margin-block-end: 1em;
  }
  @media print {
    .rest > summary {
      display: none;
    }
    .body {
      max-inline-size: none;
      margin: 0;
      padding: 0;
      border: 0;
    }
    .body .words > * + * {
      margin-block-start: 0.3em;
    }
  }
`;
