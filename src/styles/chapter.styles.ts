import { css } from 'lit';

/** Parts of an element under a heading, each of which folds; on paper all are open. */
export const chapterStyles = css`
  .chapter {
    border-block-start: 1px solid var(--_line);
    overflow-wrap: anywhere;
  }
  .chapter:last-of-type {
    border-block-end: 1px solid var(--_line);
  }
  .chapter > summary {
    inline-size: auto;
    padding-block: 0.9em;
    scroll-margin-block: 4em;
  }
  /* Of the line of its marker. */
  .chapter > summary > h3 {
    display: inline-block;
    vertical-align: top;
    max-inline-size: calc(100% - 1.5em);
    margin-inline-end: 0.5em;
  }
  .chapter > summary > h3::first-letter {
    text-transform: uppercase;
  }
  .chapter > :last-child {
    margin-block-end: 1.5em;
  }
  .chapter > summary:last-child {
    margin-block-end: 0;
  }
  q:lang(fr) {
    quotes: '«\\202f' '\\202f»';
  }
  @media print {
    .chapter::details-content {
      content-visibility: visible;
      block-size: auto;
    }
  }
`;
