/** The timeline's look: one line down the page, a dot per event, the date where the eye starts. */
import {css} from 'lit';

export const styles = css`
  .intro { margin-block-start: 0.35em; }
  .year { margin-block-start: 2em; }
  .year > :first-child { font-size: 1.25em; color: var(--_quiet); }

  .events { position: relative; margin-block-start: 0.75em; }
  .event { position: relative; padding-inline-start: 3.25em; padding-block-end: 2em; }
  .event:last-child { padding-block-end: 0.5em; }
  /* The line is drawn by each event, so that it ends with the last. */
  .event::before {
    content: ''; position: absolute; inset-block: 0; inset-inline-start: 1.0625em; border-inline-start: 2px solid var(--_rule);
  }
  .event:last-child::before { inset-block-end: auto; block-size: 2.25em; }
  .dot {
    position: absolute; inset-inline-start: 0; inset-block-start: 0; display: grid; place-items: center; inline-size: 2.25em;
    block-size: 2.25em; border: 2px solid var(--_edge); border-radius: 50%; background: var(--_paper); color: var(--_quiet);
  }
  .dot .icon { vertical-align: 0; }
  .weighty > .dot { border-color: var(--_accent); background: var(--_accent); color: var(--_on-accent); }
  .upcoming > .dot { border-style: dashed; }

  .when { color: var(--_quiet); padding-block-start: 0.3em; }
  .when time, .when bdi { font-weight: 600; color: var(--_text); }
  .name { margin-block-start: 0.15em; font-size: 1.125em; }
  .weighty > .name { font-size: 1.25em; }
  .body > * + * { margin-block-start: 0.75em; }
  .body { margin-block-start: 0.5em; }
  .meaning { padding-inline-start: 0.9em; border-inline-start: 3px solid var(--_accent); }
  .meaning > .label, .outcome > dt { font-weight: 600; }
  .documents li, .links li { padding-block: 0.35em; }

  .followers { margin-block-start: 1.25em; padding-block-start: 0.25em; border-block-start: 1px solid var(--_rule); }
  .follower { display: grid; grid-template-columns: 1.75em 1fr; padding-block-start: 0.9em; }
  .follower > .icon { color: var(--_quiet); margin-block-start: 0.2em; }
  .follower .name { font-size: 1em; }
  .follower .when { padding: 0; }

  @container (max-width: 300px) {
    .event { padding-inline-start: 0; }
    .event::before { content: none; }
    .dot { position: static; margin-block-end: 0.25em; }
  }
  @media (forced-colors: active) {
    .weighty > .dot { border: 3px double CanvasText; }
  }
  @media print {
    .event { break-inside: avoid; }
    .weighty > .dot { background: none; color: #000; border: 3px double #000; }
  }
`;
