/** The look of the bar by itself: as wide as its words, so that it fits into a page header. */
import {css} from 'lit';

export const styles = css`
  :host {
    flex-grow: 0;
    /* In a full row "English" would be truncated to its first letter. */
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
