import { css } from 'lit';

/** The ways to share, side by side; what they unfold below them. */
export const shareActionsStyles = css`
  .share {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
  }
  .share > :is(input, details) {
    flex: 1 0 100%;
    min-inline-size: 0;
  }
  .share :is(input, textarea) {
    inline-size: 100%;
    max-inline-size: 36em;
  }
  .share textarea {
    display: block;
    margin-block: 0.5em;
    font: max(12px, 0.8em)/1.5 ui-monospace, monospace;
  }
`;
