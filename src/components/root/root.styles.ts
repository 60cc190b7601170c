import { css } from 'lit';

export const rootStyles = css`
  :host {
    display: contents;
  }
`;
