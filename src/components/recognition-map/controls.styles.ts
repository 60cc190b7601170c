import { css } from 'lit';

export const controlStyles = css`
  .years {
    border-block-end: 1px solid var(--_line);
  }
  .bar,
  .choice,
  .zoom,
  .years,
  .strip,
  .legend {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em;
  }
  .bar {
    justify-content: space-between;
    padding: 0.75em 1em;
  }
  .choice {
    gap: 0;
    padding: 3px;
    border: 1px solid var(--_line);
    border-radius: 1.4em;
  }
  [data-sign]::before {
    content: attr(data-sign);
  }
  .choice button {
    flex: auto;
    min-block-size: 2em;
    padding: 0.25em 1em;
    border: 0;
    border-radius: 999px;
    background: none;
    color: var(--_ink-2);
    font-weight: 600;
    font-size: max(12px, 0.85em);
    cursor: pointer;
  }
  .choice [aria-pressed='true'] {
    background: var(--_ink);
    color: var(--_surface);
  }
  .map > .failure {
    padding: 0.5em 1.1em;
    background: var(--_surface);
  }
  .zoom {
    padding: 0.5em 1em;
  }
  .zoom > * {
    inline-size: auto;
    min-inline-size: 2em;
    block-size: 2em;
    padding: 0 0.4em;
    border: 1px solid var(--_line);
    border-radius: 6px;
    background: var(--_surface);
    font-size: max(12px, 0.85em);
    cursor: pointer;
  }
  .years {
    padding: 0.35em 1em;
  }
  .years input {
    flex: 1;
    block-size: 2em;
    accent-color: var(--_accent);
  }
  output {
    margin-inline-start: auto;
    font-size: max(12px, 0.9em);
    font-variant-numeric: tabular-nums;
  }
  .legend {
    column-gap: 1.25em;
    margin: 0.4em 0 0;
  }
  .legend li::before {
    content: '';
    display: inline-block;
    inline-size: 0.8em;
    block-size: 0.8em;
    margin-inline-end: 0.45em;
    border-radius: 3px;
    background: var(--_mark, var(--_land));
    vertical-align: -1px;
    forced-color-adjust: none;
  }
  .legend .committee {
    --_mark: repeating-linear-gradient(-45deg, var(--_accent) 0 2px, transparent 2px 4.5px);
  }
  .legend .dot {
    --_mark: var(--_ember);
  }
  .legend .dot::before {
    border-radius: 50%;
  }
  .notes,
  .fold,
  .strip,
  .legend {
    padding: 0.35em 1.18em;
    font-size: max(12px, 0.85em);
    color: var(--_ink-2);
  }
  .strip .button {
    font-size: 1em;
    font-weight: 400;
  }
  .fold .strip {
    padding-inline: 0;
    font-size: 1em;
  }
  .below > :last-child {
    padding-block-end: 0.75em;
  }
  @container (width < 44em) {
    .choice:last-child {
      inline-size: 100%;
    }
  }
  @container (width < 480px) {
    .choice {
      display: grid;
      grid-template-columns: 1fr 1fr;
      inline-size: 100%;
    }
    .choice button {
      padding-inline: 0.25em;
    }
    .years input {
      order: 1;
      flex-basis: 100%;
    }
  }
  @container (width >= 720px) {
    .map > .failure {
      position: absolute;
      inset-block-start: 0.75em;
      inset-inline-end: 0.75em;
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
    }
  }
  @media (forced-colors: active) {
    .legend li::before {
      outline: 1px solid CanvasText;
    }
    .choice [aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
  @media print {
    .bar,
    .zoom,
    .years,
    .fold:not(.not-counted),
    input,
    .icon-button {
      display: none;
    }
    .legend li::before {
      print-color-adjust: exact;
    }
  }
`;
