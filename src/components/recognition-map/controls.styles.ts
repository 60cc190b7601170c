import { css } from 'lit';

export const controlStyles = css`
  .choice,
  .zoom,
  .legend {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    align-content: start;
    justify-content: space-between;
    gap: 0.5em 1.5em;
    padding: 0.75em 1em;
  }
  .ask {
    position: relative;
    flex: 1 1 20em;
    max-inline-size: 26em;
  }
  .ask label {
    display: block;
    margin-block-end: 0.4em;
    font: 600 1.1em/1.3 var(--_serif);
  }
  .ask input {
    inline-size: 100%;
    min-block-size: 2.75em;
    padding-inline: 1em;
    border-radius: 999px;
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
  .choice {
    gap: 0.25em 1.25em;
    font-size: max(12px, 0.9em);
  }
  .choice button {
    min-block-size: 2.2em;
    padding: 0.3em 0;
    border: 0;
    border-block-end: 2px solid transparent;
    background: none;
    color: var(--_ink-2);
    text-align: start;
    cursor: pointer;
  }
  .choice button:hover {
    color: var(--_ink);
  }
  .choice [aria-pressed='true'] {
    border-color: currentColor;
    color: var(--_ink);
    font-weight: 600;
  }
  .choice label {
    color: var(--_ink-2);
  }
  .choice select {
    color: var(--_ink);
    max-inline-size: 100%;
    padding: 0.3em 0.5em;
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
  .hint {
    padding: 1.1em 1em 0.5em;
    color: var(--_ink-2);
  }
  .dock > .failure {
    padding: 0.5em 1.11em;
  }
  .legend {
    gap: 0.3em 1.25em;
    padding-block-start: 0.9em;
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
  .legend b {
    color: var(--_ink);
    font-variant-numeric: tabular-nums;
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
  .legend .outlined,
  .legend .of-party {
    --_mark: none;
  }
  .legend .outlined::before {
    border: 1.5px solid var(--_ink);
  }
  .legend .of-party::before {
    border: 2.5px dotted var(--_ink);
  }
  .notes,
  .legend,
  .beside {
    padding-inline: 1.18em;
    font-size: max(12px, 0.85em);
    color: var(--_ink-2);
  }
  .notes {
    padding-block: 0.35em;
  }
  .below > .fold {
    padding-inline: 1em;
    font-size: max(12px, 0.85em);
  }
  .beside {
    display: grid;
    gap: 1em 2.5em;
    margin-block-start: 0.9em;
    padding-block: 0.9em 0.5em;
    border-block-start: 1px solid var(--_line);
    color: var(--_ink);
  }
  .beside summary {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .rows li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 1em;
    padding-block: 0.2em;
    border-block-end: 1px solid var(--_line);
  }
  .rows .muted {
    margin-inline-start: auto;
    font-size: max(12px, 0.92em);
    font-variant-numeric: tabular-nums;
  }
  .link {
    min-block-size: max(24px, 1.6em);
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .link[disabled] {
    color: var(--_ink-2);
    text-decoration: none;
    cursor: default;
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
  .below > :last-child {
    padding-block-end: 0.75em;
  }
  @container (width >= 48em) {
    .beside {
      grid-template-columns: minmax(0, 2fr) minmax(0, 1fr);
    }
  }
  @container (width < 48em) {
    .hint {
      padding-block-end: 1.1em;
    }
  }
  @media (forced-colors: active) {
    .legend li::before,
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
    .choice button:not([aria-pressed='true']) {
      border-color: Canvas;
    }
    .ask .reached {
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
    .beside > :first-child,
    .beside h3,
    input,
    .icon-button {
      display: none;
    }
    .legend li::before {
      print-color-adjust: exact;
    }
  }
`;
