import { css } from 'lit';

/** The list: every frame has its size from the document, before any picture is here. */
export const galleryStyles = css`
  ul {
    --_gap: var(--campaign-gallery-gap, 8px);
    --_row: var(--campaign-gallery-row-height, clamp(6em, 18cqi, 13em));
    --_most: 2.4;
    display: flex;
    gap: var(--_gap);
  }
  li {
    position: relative;
    min-inline-size: 0;
    aspect-ratio: var(--_ratio);
    border-radius: var(--campaign-gallery-radius, 6px);
    background: var(--_colour, var(--_line));
  }
  .tile,
  .tile > :not(.button) {
    border-radius: inherit;
  }
  /* Basis and growth in the same proportion as the picture: a row has one height and crops nothing. */
  .rows {
    flex-wrap: wrap;
    /* Each has its height from its own shape; stretched, WebKit keeps that of its first, wider layout. */
    align-items: start;
  }
  .rows li {
    flex: var(--_ratio) 1 calc(var(--_ratio) * var(--_row));
    max-inline-size: calc(var(--_ratio) * var(--_row) * var(--_most));
  }
  @container (min-width: 40em) {
    ul {
      --_most: 1.5;
    }
  }
  .grid {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 10.5em), 1fr));
  }
  .grid li {
    aspect-ratio: 1;
  }
  .strip {
    overflow-x: auto;
    scroll-snap-type: x proximity;
    padding: 4px;
    margin: -4px;
    scroll-padding: 4px;
    overscroll-behavior-x: contain;
  }
  .strip li {
    flex: none;
    block-size: calc(var(--_row) * 1.5);
    max-inline-size: 100%;
    scroll-snap-align: start;
  }
  .show-pictures {
    margin-block-end: 0.75em;
  }
  .turns {
    display: flex;
    justify-content: end;
    margin-block-start: 0.5em;
  }
  :dir(rtl) > .turn svg {
    scale: -1 1;
  }
  .tile {
    container-type: inline-size;
    position: relative;
    display: block;
    inline-size: 100%;
    block-size: 100%;
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
  }
  button.tile {
    cursor: zoom-in;
  }
  /* Over the frame: in WebKit what is inside a button would give the frame its own size. */
  li > .tile,
  li img {
    position: absolute;
    inset: 0;
  }
  li img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
  }
  .grid img {
    object-fit: cover;
  }
  li > .over {
    inset-block-start: 0.5em;
    inset-inline-start: 0.5em;
  }
  .caption {
    position: absolute;
    inset-inline: 0;
    inset-block-end: 0;
    padding: 1.25em 0.75em 0.4em;
    background: linear-gradient(transparent, rgb(0 0 0 / 0.7) 1.2em);
    color: #fff;
    font-size: max(12px, 0.82em);
    line-height: 1.3;
  }
  .caption > * {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    overflow-wrap: anywhere;
  }
  .caption small {
    -webkit-line-clamp: 1;
    font-size: 0.92em;
    color: #dcdcdc;
  }
  @container (max-width: 13em) {
    .caption {
      padding: 0.8em 0.5em 0.25em;
      font-size: max(12px, 0.75em);
    }
    .caption small {
      display: none;
    }
  }
  .instead {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: safe center;
    gap: 0.4em;
    padding: 0.5em;
    overflow: auto;
    background: var(--_surface);
    border: 1px solid var(--_line);
    font-size: max(12px, 0.8em);
    line-height: 1.3;
    text-align: center;
  }
  .instead > .button {
    flex: none;
    font-size: max(12px, 0.95em);
  }
  .veil {
    --_ink: #f4f1ea;
    --_edge: #8a8d95;
    --_focus: #f4f1ea;
    border-color: #30333b;
    background: #191a1f;
    color: var(--_ink);
  }
  .memory {
    display: flex;
    gap: 0.6em;
    align-items: center;
    min-block-size: 2.5em;
    inline-size: fit-content;
  }
  .memory input {
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    flex: none;
    accent-color: var(--_accent);
  }
  @media (prefers-reduced-motion: no-preference) {
    .strip {
      scroll-behavior: smooth;
    }
  }
  @media (forced-colors: active) {
    .caption {
      background: Canvas;
      color: CanvasText;
      padding-block-start: 0.25em;
    }
    .caption small {
      color: CanvasText;
    }
    .veil {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    dialog,
    .turns,
    .memory,
    .show-pictures,
    .instead .button {
      display: none;
    }
    .strip {
      flex-wrap: wrap;
    }
    li {
      break-inside: avoid;
      print-color-adjust: exact;
    }
  }
`;
