import { css } from 'lit';

/** A slider over bars of years: what is seen are the bars, its thumb is as wide as one (`size-thumb.ts`). */
export const yearSliderStyles = css`
  .bars {
    position: relative;
  }
  .bars input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    appearance: none;
    opacity: 0;
    cursor: pointer;
  }
  .bars input::-webkit-slider-thumb {
    appearance: none;
    inline-size: calc(100% / var(--_years, 30));
    block-size: 3.4em;
  }
  .bars input::-moz-range-thumb {
    inline-size: calc(100% / var(--_years, 30));
    block-size: 3.4em;
    border: 0;
  }
  .bars:has(:focus-visible) {
    outline: 2px solid var(--_focus, var(--_accent));
    outline-offset: 2px;
  }
`;
