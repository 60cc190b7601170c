import { css } from 'lit';

/** The button, what is signed, and the count. The rest comes with the panel. */
export const pledgeButtonStyles = css`
  :host([dialog-only]) {
    display: contents;
  }
  .pledge,
  .page {
    display: grid;
    gap: 1em;
    align-content: start;
    min-inline-size: 0;
  }
  .pledge {
    gap: 1.5em 3em;
  }
  .page > .button {
    justify-self: start;
  }
  [aria-disabled] {
    opacity: 0.55;
  }
  /* The room for the count is there before the count is. */
  .count {
    min-block-size: 6.5em;
  }
  .number {
    font: 600 2.6em/1 var(--_serif);
    font-variant-numeric: tabular-nums;
  }
  progress {
    display: block;
    inline-size: 100%;
    block-size: 0.5em;
    margin-block: 0.85em 0.5em;
    accent-color: var(--_accent);
  }
  @media (forced-colors: none) {
    progress {
      appearance: none;
      border: 0;
      border-radius: 1em;
      overflow: hidden;
      background: var(--_line);
    }
    ::-webkit-progress-bar {
      background: none;
    }
    ::-webkit-progress-value {
      background: var(--_accent);
    }
    ::-moz-progress-bar {
      background: var(--_accent);
    }
  }
  .failed {
    border: 1px solid var(--_line);
    background: var(--_surface);
  }
  @container (min-width: 40em) {
    .counted {
      grid-template-columns: 1fr 1fr;
    }
  }
  @media print {
    .button {
      display: none;
    }
  }
`;
