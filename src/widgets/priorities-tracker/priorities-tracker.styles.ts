/** The tracker's own look; rows, their icons and their content have the look of every widget. */
import {css} from 'lit';

export const styles = css`
  .shown {
    margin-block-start: 0.5em;
  }
  .changes {
    margin-block-start: var(--_gap-item);
    padding-block: var(--_gap-row);
    border-block: var(--_rule-width) solid var(--_rule);
  }
  .changes > * + *,
  .changes li + li {
    margin-block-start: 0.5em;
  }
  .changes + .rows {
    border-block-start: 0;
  }
  .more > :is([part='update'], [part='families']) > * + * {
    margin-block-start: 0.25em;
  }
  .more > :is([part='update'], [part='families'], .measure, .pairs) {
    margin-block-start: 1em;
  }
  .pairs > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.4em;
  }
  .pairs dd {
    min-inline-size: 0;
  }
  .origin {
    display: block;
    margin-block-start: 0.25em;
  }
  .entries > li {
    padding-block: 0.75em;
  }
  .entries > li + li {
    border-block-start: var(--_rule-width) solid var(--_rule);
  }
  .entries > li > * + * {
    margin-block-start: 0.25em;
  }
  :is(.more > .fold, .pairs) + :is(.fold, .copy) {
    margin-block-start: 0;
  }
  .status .icon {
    margin-inline-end: 0.15em;
  }
  .cards > li {
    padding-block: var(--_gap-part);
    border-block-start: var(--_rule-width) solid var(--_rule);
  }
  .cards,
  .steps {
    font-size: max(20px, 1.125em);
  }
  .cards {
    margin-block-start: var(--_gap-item);
    line-height: max(1.6, var(--_leading));
  }
  .cards .easy-read {
    font-size: 1em;
  }
  .steps {
    margin-block-end: var(--_gap-item);
  }
  .card > * + * {
    margin-block-start: 0.75em;
  }
  .stand {
    display: flex;
    align-items: center;
    gap: 0.75em;
    font-weight: var(--_weight-strong);
  }
  .stand .icon {
    inline-size: 3em;
    block-size: 3em;
  }
  .card .fold {
    font-size: 0.8em;
  }

  @media print {
    .pairs > .shared {
      display: none;
    }
    .pairs :is(div, dt, dd, .origin),
    .entries > li > p {
      display: inline;
    }
    .entries > li > p + p::before,
    .pairs > div + div::before {
      content: '· ';
    }
    .more > :is([part='update'], [part='families'], .measure, .pairs) {
      margin-block-start: 0.4em;
    }
    .entries > li {
      padding-block: 0.2em;
    }
  }
`;
