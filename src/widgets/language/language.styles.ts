/** The picker's look: one line, as tall as a thumb. */
import {css} from 'lit';

export const styles = css`
  .picker {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 0.75em;
  }
  label {
    font-weight: 600;
  }
  select {
    min-block-size: 44px;
    max-inline-size: 100%;
    padding: 0.35em 0.75em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_paper);
    color: var(--_text);
    line-height: 1.5;
  }
  .forget {
    border: 0;
    min-block-size: 44px;
    padding: 0 0.25em;
    background: none;
    color: var(--_accent);
    text-decoration: underline;
    cursor: pointer;
  }
  .kept {
    flex-basis: 100%;
  }
  @media print {
    .picker {
      display: none;
    }
  }
`;
