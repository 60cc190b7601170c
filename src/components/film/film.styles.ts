import { css } from 'lit';

export const filmStyles = css`
  .base {
    overflow-wrap: anywhere;
  }
  .stage {
    --_focus: currentColor;
    --_ink: var(--campaign-film-color, #f4f1ea);
    --_ground: var(--campaign-film-background, #17191e);
    --_edge: #8a8d95;
    position: relative;
    display: grid;
    grid-template-rows: 1fr auto;
    place-items: center;
    aspect-ratio: 16/9;
    padding: 0.75em;
    border-radius: var(--_radius);
    background: var(--_ground);
    color: var(--_ink);
    overflow: clip;
  }
  .stage > :is(img, video, iframe) {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    border: 0;
    outline-offset: -3px;
  }
  img {
    object-fit: cover;
  }
  svg {
    fill: none;
    stroke: currentColor;
    stroke-linejoin: round;
  }
  /* Words over any poster can be read. */
  .plate,
  .credit {
    position: relative;
    padding: 0.25em 0.75em;
    border-radius: var(--_radius);
    background: color-mix(in srgb, var(--_ground) 85%, transparent);
    line-height: 1.4;
  }
  .plate {
    display: grid;
    justify-items: center;
    gap: 0.6em;
    max-inline-size: 29em;
    padding: 1.1em 1.4em;
    font-size: max(12px, 0.9em);
    text-align: center;
  }
  .stage > .failure {
    color: inherit;
  }
  .credit {
    justify-self: end;
    margin-block-start: 0.5em;
    font-size: max(12px, 0.75em);
  }
  .play {
    display: grid;
    justify-items: center;
    gap: 0.6em;
    padding: 0.25em 0.5em;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    font-weight: 600;
    font-size: 1.1em;
    cursor: pointer;
  }
  .play svg {
    inline-size: 4.25em;
    padding: 0.75em;
    border: 1.5px solid;
    border-radius: 50%;
    fill: currentColor;
  }
  .play:hover svg {
    background: var(--_ink);
    color: var(--_ground);
  }
  .details {
    margin-block-start: 1em;
  }
  h3 {
    margin-block-end: 0.3em;
    font-size: 1.35em;
  }
  /* Nothing to play: what is known stands beside a small drawing. */
  .known {
    display: grid;
    grid-template-columns: 3.5em minmax(0, 1fr);
    gap: 0.9em;
    align-items: start;
  }
  .known .stage {
    aspect-ratio: 4/3;
    padding: 0;
    border-radius: 6px;
  }
  .known .stage svg {
    inline-size: 1.75em;
    opacity: 0.7;
  }
  .known .details {
    margin: 0;
  }
  .known h3 {
    font-size: 1.1em;
  }
  .known strong {
    display: block;
    font-size: max(12px, 0.9em);
  }
  @container (width >= 36em) {
    .known {
      grid-template-columns: 9em minmax(0, 1fr);
      gap: 1.5em;
    }
    .known .stage svg {
      inline-size: 3em;
    }
  }
  .controls,
  .chapters {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1.25em;
    align-items: center;
    margin-block-start: 0.6em;
  }
  .controls .button {
    font-size: 0.95em;
  }
  label {
    display: flex;
    gap: 0.5em;
    align-items: center;
    min-block-size: 2.2em;
  }
  select,
  [type='search'] {
    min-block-size: 2.3em;
    padding: 0.25em 0.6em;
    color: var(--_ink);
  }
  .chapters {
    gap: 0.5em;
    margin-block-start: 1em;
  }
  .chapters [aria-current] {
    border: 2px solid var(--_accent);
  }
  time {
    font-variant-numeric: tabular-nums;
    font-weight: 400;
    white-space: nowrap;
    color: var(--_ink-2);
  }
  .transcript {
    margin-block-start: 1em;
    > summary {
      font-weight: 600;
    }
  }
  .find {
    display: flex;
    gap: 0.75em;
    align-items: center;
  }
  [type='search'] {
    inline-size: min(100%, 20em);
  }
  .lines {
    position: relative;
    max-block-size: 20em;
    margin-block-start: 0.5em;
    padding-block: 0.5em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    overflow: auto;
    overscroll-behavior: contain;
  }
  .line {
    display: grid;
    grid-template-columns: minmax(3em, max-content) 1fr;
    gap: 0.75em;
    inline-size: 100%;
    padding: 0.45em 0.9em;
    border: 0;
    border-inline-start: 3px solid transparent;
    background: none;
    font-size: max(12px, 0.93em);
    text-align: start;
    outline-offset: -2px;
  }
  button.line {
    cursor: pointer;
  }
  button.line:hover,
  .line[aria-current] {
    background: color-mix(in srgb, var(--_accent) 9%, transparent);
  }
  .line[aria-current] {
    border-color: var(--_accent);
  }
  @media (prefers-reduced-motion: no-preference) {
    .lines {
      scroll-behavior: smooth;
    }
  }
  @media (forced-colors: active) {
    .stage {
      border: 1px solid;
    }
    .line {
      border-inline-start-color: Canvas;
    }
    [aria-current] {
      border-color: Highlight !important;
    }
  }
  @media print {
    .controls,
    .play,
    .find {
      display: none;
    }
    .lines {
      max-block-size: none;
    }
    [part='more']::details-content {
      content-visibility: visible;
      block-size: auto;
    }
  }
`;
