import { css } from 'lit';

/** The round buttons of toolbars and dialogs. */
export const iconButtonStyles = css`
  .icon-button {
    display: inline-grid;
    place-items: center;
    flex: none;
    inline-size: 2.5em;
    block-size: 2.5em;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
    color: inherit;
    cursor: pointer;
  }
  .icon-button:hover {
    background: color-mix(in srgb, currentColor 12%, transparent);
  }
  .icon-button svg {
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  @media (forced-colors: active) {
    .icon-button {
      border: 1px solid ButtonText;
    }
  }
`;
