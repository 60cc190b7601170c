import { css } from 'lit';

/** Hairlines and one size for numbers: nothing here sets one figure above another. */
export const figuresStyles = css`
  .group + .group {
    margin-block-start: 2.5em;
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr));
    gap: 0 2em;
    margin-block-start: 0.8em;
    overflow-wrap: anywhere;
  }
  .figures > li {
    padding-block: 1em;
    border-block-start: 1px solid var(--_line);
    break-inside: avoid;
  }
  .value {
    font: 1em/1.45 var(--_serif);
  }
  .numbers .value {
    font: 600 1.25em/1.3 var(--_serif);
    font-variant-numeric: oldstyle-nums;
  }
  .value small {
    font-size: max(12px, 0.8em);
  }
  .by {
    margin-block-start: 0.4em;
    font-size: 0.9em;
    font-weight: 600;
  }
`;
