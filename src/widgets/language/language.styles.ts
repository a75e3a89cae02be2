/** The bar's look where it stands alone: as wide as its words, so that it fits into a header's row. */
import {css} from 'lit';

export const styles = css`
  :host {
    flex-grow: 0;
    /* A full row would squeeze "English" to its first letter. */
    min-inline-size: 96px;
  }
  .widget {
    container-type: normal;
  }
  @media (max-width: 519px) {
    .bar .label-text {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
`;
