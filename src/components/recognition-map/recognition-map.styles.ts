import { css } from 'lit';

export const recognitionMapStyles = css`
  .base {
    --_land: var(--campaign-land, light-dark(#e3ded4, #31343d));
    --_pale: color-mix(in srgb, var(--_accent) 45%, var(--_land));
  }
  /* Everything begins 1em of the element's own text from the edge, in whatever size it is. */
  h2 {
    padding: 0.77em 0.77em 0;
    font-size: 1.3em;
  }
  .frame {
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    overflow: hidden;
  }
  .bar,
  .map,
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
  .map {
    position: relative;
  }
  .map > .failure {
    padding: 0.5em 1.1em;
    background: var(--_surface);
  }
  .stage {
    touch-action: pan-y;
    outline-offset: -3px;
  }
  .zoomed {
    touch-action: none;
    cursor: grab;
  }
  .stage svg {
    display: block;
    inline-size: 100%;
    fill-rule: evenodd;
    stroke-linejoin: round;
    stroke-linecap: round;
    user-select: none;
  }
  .stage path {
    vector-effect: non-scaling-stroke;
  }
  .full {
    --_mark: var(--_accent);
  }
  .unclear {
    --_mark: var(--_pale);
  }
  [role='option'] {
    cursor: pointer;
  }
  .area {
    stroke: var(--_surface);
    stroke-width: 0.6px;
    fill: var(--_mark, var(--_land));
  }
  .area.committee {
    fill: inherit;
    stroke: var(--_accent);
  }
  .stage .hatch {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 2px;
    vector-effect: none;
  }
  .dot {
    fill: none;
    stroke: var(--_mark, var(--_ember));
    stroke-width: 8px;
  }
  .dot.committee {
    stroke: inherit;
  }
  .dot.none {
    display: none;
  }
  .dot.halo {
    stroke: var(--_surface);
    stroke-width: 10.5px;
  }
  .ring {
    fill: none;
    stroke: var(--_ink);
    stroke-width: 1.75px;
    pointer-events: none;
  }
  .dot.ring {
    stroke-width: 15px;
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
  .frame > :last-child {
    padding-block-end: 0.75em;
  }
  @container (width < 600px) {
    .dot {
      stroke-width: 4.5px;
    }
    .dot.halo {
      stroke-width: 6px;
    }
    .dot.ring {
      stroke-width: 10px;
    }
  }
  @container (width < 480px) {
    .choice {
      display: grid;
      grid-template-columns: 1fr 1fr;
      inline-size: 100%;
    }
    .years input {
      order: 1;
      flex-basis: 100%;
    }
  }
  @container (width >= 720px) {
    .zoom {
      position: absolute;
      inset-block-end: 0.25em;
      inset-inline-start: 0;
    }
    .map > .failure {
      position: absolute;
      inset-block-start: 0.75em;
      inset-inline-end: 0.75em;
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .area {
      transition: fill 0.3s;
    }
  }
  @media (forced-colors: active) {
    .base {
      --_land: Canvas;
      --_accent: CanvasText;
      --_pale: GrayText;
      --_ember: LinkText;
    }
    .area {
      stroke: GrayText;
    }
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
    .fold,
    input,
    .icon-button {
      display: none;
    }
    .stage,
    .legend li::before {
      print-color-adjust: exact;
    }
  }
`;
