/** The look of "you said, we did": rows by theme; on wide pages, two columns with headings. */
import {css} from 'lit';

export const styles = css`
  .theme {
    margin-block-start: var(--_gap-row);
  }
  .theme > .rows {
    margin-block-start: 0.25em;
  }
  .heads {
    display: none;
  }
  @container (min-width: 520px) {
    .heads,
    .glance:has(> .state) {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 11em;
    }
    .heads {
      column-gap: 1.25em;
      margin-block-start: var(--_gap-row);
      padding-inline: 1.925em 1.45em;
      font-weight: var(--_weight-strong);
    }
    .glance > :is(.name, .facts) {
      grid-column: 1;
    }
    .glance > .state {
      grid-column: 2;
      grid-row: 1 / span 2;
    }
  }
`;
