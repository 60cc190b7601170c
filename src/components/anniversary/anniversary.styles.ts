import { css } from 'lit';

export const anniversaryStyles = css`
  .card {
    display: flex;
    flex-wrap: wrap;
    gap: 1em 1.75em;
    padding: 1.25em 1.5em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .card > .candle {
    flex: none;
    block-size: 5.5em;
    inline-size: 2.75em;
  }
  .words {
    flex: 1 14em;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .name {
    font-size: max(12px, 0.75em);
    font-weight: 700;
    color: var(--_accent);
    text-transform: uppercase;
  }
  .days {
    font: 600 2.4em/1.2 var(--_serif);
    text-wrap: balance;
  }
  .days + p {
    color: var(--_ink-2);
  }
  .list {
    margin-block-start: 1em;
  }
  .list li {
    padding-block: 0.75em 0.25em;
    border-block-start: 1px solid var(--_line);
  }
  .calendar {
    margin-block-start: 0.5em;
    inline-size: fit-content;
  }
  .today {
    flex-direction: column;
    align-items: center;
    padding-block: 2.5em;
    text-align: center;
  }
  .today .words {
    flex: none;
    max-inline-size: 100%;
  }
  .today .list {
    inline-size: 24em;
    max-inline-size: 100%;
    text-align: start;
  }
  .today .calendar {
    margin-inline: auto;
  }
  /* No room for two columns: the days stand beside the candle, the rest below it. */
  @container (max-width: 25em) {
    .card:not(.today) {
      display: flow-root;
      padding: 1em;
    }
    .card:not(.today) > .candle {
      float: inline-start;
      inline-size: 2em;
      block-size: 4em;
      margin-inline-end: 0.9em;
    }
    .list {
      clear: both;
    }
  }
`;
