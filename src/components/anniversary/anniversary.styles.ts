import { css } from 'lit';

export const anniversaryStyles = css`
  .card {
    display: flex;
    flex-wrap: wrap;
    gap: 1rem 1.75rem;
    padding: 1.75rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .card > .candle {
    flex: none;
    block-size: 5.5rem;
    inline-size: 2.75rem;
  }
  .words {
    flex: 1 14rem;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .name {
    font-size: 0.75rem;
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
    margin-block-start: 1rem;
  }
  .list li {
    padding-block: 0.75rem;
    border-block-start: 1px solid var(--_line);
  }
  .calendar {
    margin-block-start: 1rem;
    inline-size: fit-content;
  }
  .today {
    flex-direction: column;
    align-items: center;
    padding-block: 2.5rem;
    text-align: center;
  }
  .today .words {
    flex: none;
    max-inline-size: 100%;
  }
  .today .list {
    inline-size: 24rem;
    max-inline-size: 100%;
    text-align: start;
  }
  .today .calendar {
    margin-inline: auto;
  }
`;
