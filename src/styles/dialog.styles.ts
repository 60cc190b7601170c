import { css } from 'lit';

/** Modal dialogs, and the page behind them. */
export const dialogStyles = css`
  dialog:not([open]) {
    display: none;
  }
  dialog::backdrop {
    background: rgb(12 13 16 / 0.6);
  }
`;
