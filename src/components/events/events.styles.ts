import { css } from 'lit';

export const eventsStyles = css`
  .list > li {
    display: grid;
    grid-template-columns: 2.75em minmax(0, 1fr);
    gap: 0.9em;
    padding-block: 0.7em;
    border-block-end: 1px solid var(--_line);
    overflow-wrap: anywhere;
  }
  .day {
    text-align: center;
  }
  .day small {
    display: block;
    color: var(--_accent);
    font-size: max(12px, 0.75em);
    text-transform: uppercase;
  }
  b {
    font: 600 1.5em/1.2 var(--_serif);
  }
  strong {
    color: var(--_accent);
    font-size: max(12px, 0.85em);
  }
  .folds {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    align-items: center;
  }
  .cited[open] {
    flex: 100%;
  }
  .list + .button {
    margin-block-start: 1em;
  }
  @container (min-width: 40em) {
    .list > li {
      grid-template-columns: 4.5em minmax(0, 1fr);
    }
  }
  @media print {
    .button {
      display: none;
    }
  }
`;
