import { css } from 'lit';

/** Works side by side; a collection over the whole width, what it contains below it without drawn covers. */
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
  li[part] {
    display: grid;
    gap: 2.5em 2em;
  }
  .works {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 24em), 1fr));
    overflow-wrap: anywhere;
  }
  li[part] {
    grid-template-columns: auto minmax(0, 1fr);
    gap: 1em 1.25em;
  }
  .whole,
  .parts {
    grid-column: 1 / -1;
  }
  ul.parts {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr));
    row-gap: 0;
  }
  .parts > li {
    column-gap: 0.75em;
    padding-block: 0.8em 0.5em;
    border-block-start: 1px solid var(--_line);
  }
  .words > * {
    margin-block: 0 0.3em;
  }
  .words > :empty {
    display: none;
  }
  .parts h3 {
    font-size: 1.05em;
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
  @container (min-width: 40em) {
    .cover {
      inline-size: 8.5em;
    }
    .cover > * {
      font-size: max(12px, 0.8em);
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
  }
  .parts .drawn {
    display: contents;
  }
  .parts svg {
    inline-size: 2em;
    margin: 0;
  }
  .parts .drawn > :not(svg) {
    display: none;
  }
  @media print {
    .show-pictures {
      display: none;
    }
  }
`;
