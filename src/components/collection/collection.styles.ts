import { css } from 'lit';

/** Works side by side; a collection over the whole width, what it contains below it, a line each. */
export const collectionStyles = css`
  dl,
  dd,
  .cover {
    margin: 0;
  }
  .show-pictures {
    margin-block-end: 1.5em;
  }
  .works,
  .parts,
  .works > li {
    display: grid;
    gap: 1.75em 2em;
  }
  .works {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 24em), 1fr));
    overflow-wrap: anywhere;
  }
  .works > li {
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.75em 1.25em;
    align-content: start;
  }
  .whole,
  .parts {
    grid-column: 1 / -1;
  }
  ul.parts {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 12em), 1fr));
    gap: 0 1.5em;
    align-self: start;
  }
  .parts > li {
    border-block-start: 1px solid var(--_line);
  }
  .part > summary {
    inline-size: auto;
    padding-block: 0.4em;
  }
  /* Beside the marker and the motif. */
  .part h3 {
    display: inline-block;
    max-inline-size: calc(100% - 3.4em);
    vertical-align: middle;
    font-size: 1.05em;
    text-wrap: wrap;
  }
  .motif svg {
    inline-size: 1.5em;
    margin: 0 0.25em;
    vertical-align: middle;
  }
  .part > .words {
    padding-block-end: 0.5em;
  }
  .words > * {
    margin-block: 0 0.3em;
  }
  .words > :empty {
    display: none;
  }
  .kind {
    display: inline-block;
  }
  .kind::first-letter {
    text-transform: uppercase;
  }
  .contents {
    padding-inline-start: 1.1em;
    list-style: disc;
  }
  .cover {
    align-self: start;
    inline-size: 6em;
    line-height: 1.3;
  }
  /* Not the cover's own size, which is measured by the text beside it. */
  .cover > * {
    font-size: max(12px, 0.75em);
  }
  img,
  .drawn,
  dd {
    border: 1px solid var(--_line);
    border-radius: 6px;
  }
  img,
  .drawn {
    aspect-ratio: 3/4;
    background: var(--_surface);
  }
  img {
    inline-size: 100%;
    object-fit: contain;
  }
  .drawn {
    display: flex;
    flex-direction: column;
    gap: 0.25em;
    padding: 0.5em;
    hyphens: auto;
  }
  svg {
    inline-size: 3em;
    margin: auto;
    fill: none;
    color: var(--_accent);
    stroke: currentColor;
    stroke-linejoin: round;
  }
  b {
    font-family: var(--_serif);
  }
  .folds,
  dt {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
    align-items: center;
  }
  [open] {
    flex: 100%;
  }
  dt {
    padding-block: 0.6em 0.4em;
  }
  dd {
    padding: 0.6em 0.75em;
    color: var(--_ink);
    white-space: pre-wrap;
  }
  dd[dir='ltr'] {
    font-family: monospace;
  }
  /* No room for a cover that is only drawn: its motif is enough. */
  @container (max-width: 25em) {
    .works > li {
      column-gap: 0.75em;
    }
    .cover.drawn {
      display: contents;
    }
    .drawn > svg {
      inline-size: 2em;
      margin: 0;
    }
    .drawn > :not(svg) {
      display: none;
    }
  }
  @container (min-width: 40em) {
    .cover {
      inline-size: 7.5em;
    }
    .whole {
      grid-template-rows: auto 1fr;
    }
    .whole > .cover {
      grid-row: 1 / 3;
    }
    .parts {
      grid-column: 2;
    }
  }
  .parts .cover {
    inline-size: 4em;
    margin-block-end: 0.5em;
  }
  @media print {
    .show-pictures {
      display: none;
    }
    .part::details-content {
      content-visibility: visible;
      block-size: auto;
    }
  }
`;
