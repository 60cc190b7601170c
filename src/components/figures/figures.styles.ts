import { css } from 'lit';

/** Hairlines and one size a group: nothing here sets one figure above another. */
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
    font: 600 1.75em/1.2 var(--_serif);
    font-variant-numeric: oldstyle-nums;
  }
  .words .value {
    font-size: 1.5em;
  }
  .sentence .value {
    font-size: 1.15em;
    font-weight: 400;
  }
  .value small {
    font-size: max(0.6em, 0.85em);
  }
  .by {
    margin-block-start: 0.4em;
    font-size: 0.9em;
    font-weight: 600;
  }
`;
