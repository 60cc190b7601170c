import { css } from 'lit';

/** The picture, and the room around it for what comes after it. */
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
  .map {
    border-block-end: 1px solid var(--_line);
  }
  .bar {
    min-block-size: 3.85em;
  }
  /* Room for what comes there: two lines, on narrow screens more. */
  .frame {
    --_lines: 2;
  }
  .bar + .map {
    margin-block-start: calc((1.35 * var(--_lines) + 0.8) * max(12px, 0.85em));
  }
  .map {
    position: relative;
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
    min-block-size: 2.76em;
  }
  /* As high as what comes there for the bundled document, in the languages that need most. */
  .roomy .below {
    min-block-size: var(--_room, 15.25em);
  }
  @container (width < 70em) {
    .roomy {
      --_room: 17.25em;
    }
  }
  @container (width < 52em) {
    .roomy {
      --_room: 18.75em;
    }
  }
  @container (width < 44em) {
    .frame {
      --_lines: 3;
    }
    .roomy {
      --_room: 20.75em;
    }
    .bar {
      min-block-size: 6.35em;
    }
  }
  @container (width < 37.6em) {
    .roomy {
      --_room: 22em;
    }
  }
  @container (width < 32.4em) {
    .roomy {
      --_room: 23.6em;
    }
  }
  @container (width < 30em) {
    .frame {
      --_lines: 4;
    }
    .roomy {
      --_room: 26.1em;
    }
  }
  @container (width < 27.6em) {
    .roomy {
      --_room: 27.6em;
    }
  }
  @container (width < 25.5em) {
    .roomy {
      --_room: 28.4em;
    }
  }
  @container (width < 23.5em) {
    .roomy {
      --_room: 30.7em;
    }
  }
  @container (width < 21em) {
    .roomy {
      --_room: 32.3em;
    }
  }
  @container (width >= 720px) {
    .zoom {
      position: absolute;
      inset-block-end: 0.25em;
      inset-inline-start: 0;
    }
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
    .bar {
      min-block-size: 8.05em;
    }
  }
  @container (width < 21em) {
    .bar {
      min-block-size: 9.4em;
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
  }
  @media print {
    .bar,
    .zoom {
      display: none;
    }
    .bar + .map {
      margin: 0;
    }
    .roomy .below {
      min-block-size: 0;
    }
    .stage {
      print-color-adjust: exact;
    }
  }
`;
