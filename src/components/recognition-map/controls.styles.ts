import { css } from 'lit';

export const controlStyles = css`
  .zoom {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em;
  }
  .ask ul,
  .nothing:not(:empty) {
    position: absolute;
    z-index: 2;
    inset-inline: 0;
    inset-block-start: calc(100% + 0.25em);
    max-block-size: 18em;
    padding: 0.35em;
    overflow-y: auto;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: 0 12px 32px rgb(0 0 0 / 0.16);
  }
  .nothing:not(:empty) {
    padding: 0.7em 1em;
  }
  .ask li {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    gap: 1em;
    padding: 0.35em 0.65em;
    border-radius: 6px;
  }
  .ask li:hover,
  .ask .reached {
    background: color-mix(in srgb, var(--_ink) 9%, transparent);
  }
  .ask .reached {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
  .ask .muted {
    flex: none;
  }
  [data-sign]::before {
    content: attr(data-sign);
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
  .zoom select {
    max-inline-size: 6.5em;
  }
  /* Over the open sea. */
  @container (width >= 600px) {
    .zoom {
      flex-direction: column;
      align-items: start;
    }
  }
  .labels {
    fill: var(--_ink);
    stroke: var(--_surface);
    stroke-linejoin: round;
    paint-order: stroke;
    font-weight: 500;
    font-family: inherit;
    pointer-events: none;
  }
  .inset svg {
    outline: 1px solid var(--_line);
    outline-offset: -1px;
    border-radius: 8px;
    fill-rule: evenodd;
    stroke-linejoin: round;
    stroke-linecap: round;
    cursor: pointer;
  }
  figcaption {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    block-size: 4.2em;
    padding-block-start: 0.3em;
    overflow: hidden;
    color: var(--_ink-2);
    line-height: 1.3;
  }
  .wide figcaption {
    -webkit-line-clamp: 2;
    block-size: 3em;
  }
  .years {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: end;
    gap: 0.35em 0.5em;
    padding: 0.6em 1em;
  }
  .bars {
    block-size: 3.4em;
    border-block-end: 1px solid var(--_line);
  }
  .bars svg {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    fill: var(--_ink-2);
  }
  .bars:hover svg {
    fill: var(--_ink);
  }
  .bars:dir(rtl) svg {
    scale: -1 1;
  }
  .bars .later {
    fill: var(--_line);
  }
  .span {
    grid-column: 2;
    display: flex;
    justify-content: space-between;
    gap: 0.75em;
    color: var(--_ink-2);
    font-size: max(12px, 0.85em);
    font-variant-numeric: tabular-nums;
  }
  output {
    color: var(--_ink);
    font-weight: 600;
    text-align: center;
  }
  .years .icon-button {
    align-self: center;
    border: 1px solid var(--_edge);
  }
  .dock > .failure {
    padding: 0.5em 1.11em;
  }
  .strip {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em;
  }
  .strip .button {
    font-size: 1em;
    font-weight: 400;
  }
  @media (forced-colors: active) {
    .inset svg {
      outline: 1px solid CanvasText;
    }
    .bars svg {
      fill: Highlight;
    }
    .bars .later {
      fill: GrayText;
    }
    .labels {
      fill: CanvasText;
      stroke: Canvas;
    }
    .ask .reached {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
  @media print {
    .zoom,
    .years,
    .icon-button {
      display: none;
    }
  }
`;
