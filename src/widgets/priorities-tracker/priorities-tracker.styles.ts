/** The tracker's look: short stories, parted by hairlines. */
import {css} from 'lit';

export const styles = css`
  .said { margin-block-start: 0.5em; font-size: 1.125em; max-inline-size: 44ch; }
  .priorities { counter-reset: priority; margin-block-start: 1.5em; }
  .priority {
    counter-increment: priority; display: grid; grid-template-columns: 2.5em minmax(0, 1fr); padding-block: 1.5em;
    border-block-start: 1px solid var(--_rule);
  }
  .priority::before { content: counter(priority); font-size: 1.25em; font-weight: 600; line-height: calc(var(--_line) - 0.2); color: var(--_quiet); }
  .priority > div > * + * { margin-block-start: 0.75em; }
  .name { font-size: 1.25em; max-inline-size: 40ch; }
  .status { display: inline-flex; align-items: center; gap: 0.5em; font-weight: 600; }
  .facts { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.35em 1.25em; }
  .facts dt { color: var(--_quiet); }
  .facts dd.absent { color: var(--_quiet); }
  .update { padding-inline-start: 0.9em; border-inline-start: 3px solid var(--_rule); }

  @container (max-width: 420px) {
    .priority { grid-template-columns: minmax(0, 1fr); gap: 0.25em; }
    .facts { grid-template-columns: minmax(0, 1fr); gap: 0; }
    .facts dd { margin-block-end: 0.5em; }
  }
  @media print { .priority { break-inside: avoid; } }
`;
