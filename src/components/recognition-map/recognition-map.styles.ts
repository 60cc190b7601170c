import { css } from 'lit';

/** The picture, and the room around it for what comes after it. */
export const recognitionMapStyles = css`
  .base {
    --_land: var(--campaign-land, light-dark(#e3ded4, #31343d));
    --_shade: color-mix(in srgb, var(--_ink) 18%, transparent);
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
  .split {
    border-block-end: 1px solid var(--_line);
  }
  /* Room for what comes there: two lines, on narrow screens more. */
  .frame {
    --_lines: 2;
  }
  .bar + .split {
    margin-block-start: calc((1.35 * var(--_lines) + 0.8) * max(12px, 0.85em));
  }
  .map {
    container-type: inline-size;
  }
  .map,
  .picture {
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
    aspect-ratio: 1691 / 780;
    min-block-size: 15em;
    fill-rule: evenodd;
    stroke-linejoin: round;
    stroke-linecap: round;
    user-select: none;
  }
  /* Of one class each, so that they hold in the insets, which show the same again. */
  .area,
  .dot,
  .ring,
  .party,
  .read {
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
  .hatch {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 2px;
  }
  .read {
    fill: none;
    stroke: var(--_ink);
    stroke-width: 1px;
    pointer-events: none;
  }
  .party {
    fill: none;
    stroke: var(--_ink);
    stroke-width: 2.75px;
    stroke-dasharray: 0.01 3.75;
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
  .dot.read {
    stroke: var(--_ink);
    stroke-width: 10.5px;
  }
  .ring {
    fill: none;
    stroke: var(--_ink);
    stroke-width: 2.25px;
    pointer-events: none;
  }
  .dot.ring {
    stroke-width: 15px;
  }
  .zoom {
    min-block-size: 2.76em;
  }
  /* In pixels, so that how wide an inset is follows from the map's width: pictures.ts. */
  .insets {
    --_one: calc((100% - 5px) / 2);
    --_two: 100%;
    display: flex;
    flex-wrap: wrap;
    gap: 5px;
    padding: 4px 8px 8px;
  }
  .insets > * {
    inline-size: var(--_one);
    margin: 0;
  }
  .insets > .wide {
    inline-size: var(--_two);
  }
  /* Room for what comes: a picture and lines below. */
  .inset svg,
  .insets > div::before {
    content: '';
    display: block;
    inline-size: 100%;
    aspect-ratio: 1 / 1.08;
  }
  .wide .inset svg,
  .insets > .wide::before {
    aspect-ratio: 1 / 0.49;
  }
  figcaption,
  .insets > div {
    font-size: max(12px, 0.8em);
  }
  .insets > div::after {
    content: '';
    display: block;
    block-size: 4.2em;
  }
  .insets > .wide::after {
    block-size: 3em;
  }
  .years {
    align-content: start;
    min-block-size: 6.75em;
    border-block-start: 1px solid var(--_line);
  }
  .dock {
    border-block-start: 1px solid var(--_line);
  }
  /* Room for the line that says of a translation that it is a draft: it comes later. */
  .roomy + .draft {
    min-block-size: 1.9em;
  }
  .roomy:last-child:not(:lang(en)) {
    margin-block-end: calc(1em + 1.9 * max(12px, 0.8em));
  }
  @container (width < 44em) {
    .frame {
      --_lines: 3;
    }
  }
  @container (width < 30em) {
    .frame {
      --_lines: 4;
    }
  }
  /* The map itself. */
  @container (width < 23em) {
    .map > .years {
      min-block-size: 8.2em;
    }
  }
  @container (width >= 48em) {
    .split {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 18em;
    }
    /* As high as the map, and scrolls. */
    .dock {
      contain: size;
      overflow-y: auto;
      scrollbar-width: thin;
      /* Shades where there is more; what moves along covers them at either end. */
      background:
        linear-gradient(var(--_surface) 40%, transparent) top / 100% 2.5em no-repeat local,
        linear-gradient(transparent, var(--_surface) 60%) bottom / 100% 2.5em no-repeat local,
        linear-gradient(var(--_shade), transparent) top / 100% 0.8em no-repeat,
        linear-gradient(transparent, var(--_shade)) bottom / 100% 0.8em no-repeat;
      border-block-start: 0;
      border-inline-start: 1px solid var(--_line);
    }
  }
  @container (width >= 600px) {
    .zoom {
      position: absolute;
      inset-block-end: 0.25em;
      left: 0;
      min-block-size: 0;
    }
  }
  @container (width < 600px) {
    .dot {
      stroke-width: 4.5px;
    }
    .dot.halo,
    .dot.read {
      stroke-width: 6.5px;
    }
    .dot.ring {
      stroke-width: 10px;
    }
  }
  @container (width >= 480px) {
    .insets {
      --_one: calc((100% - 10px) / 3);
      --_two: calc((100% - 10px) / 3 * 2 + 5px);
    }
  }
  @container (width >= 730px) {
    .insets {
      --_one: calc((100% - 20px) / 6.2);
      --_two: calc((100% - 20px) / 6.2 * 2.2);
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
      --_shade: color-mix(in srgb, var(--_ink) 18%, transparent);
    --_pale: GrayText;
      --_ember: LinkText;
    }
    .area {
      stroke: GrayText;
    }
  }
  @media print {
    .zoom,
    .dock {
      display: none;
    }
    .bar + .split {
      margin: 0;
    }
    .stage {
      print-color-adjust: exact;
    }
  }
`;
