import { css } from 'lit';

export const aboutStyles = css`
  .motto {
    margin-block: 0.75em 0.25em;
    font: 1.15em/1.4 var(--_serif);
  }
  h2 + p:empty {
    display: none;
  }
  .chapter > summary {
    padding-block: 0.4em;
  }
  .chapter.who {
    margin-block-start: 1em;
    border-block-end: 0;
  }
  /* What it says is short, and so are its lines. */
  .who .claims > li,
  .who dd {
    font-size: max(12px, 0.9em);
  }
  .who .muted,
  .who .cited {
    font-size: max(12px, 0.9em);
  }
  .who p {
    display: inline;
  }
  .who .cited:not([open]) {
    display: inline-block;
    margin-block: -0.35em;
  }
  .who > .content {
    margin-block-end: 1em;
  }
  .content {
    display: grid;
    gap: 0.75em 2.5em;
    max-inline-size: 48em;
  }
  .rest {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    column-gap: 2.5em;
    align-items: start;
  }
  /* One line between two columns that stand one below the other. */
  .rest > :not(:first-child) {
    margin-block-start: -1px;
  }
  figure,
  blockquote,
  dl,
  dd {
    margin: 0;
  }
  blockquote {
    margin-block-end: 0.4em;
    font: 1.05em/1.55 var(--_serif);
    text-wrap: pretty;
  }
  dl,
  .claims {
    display: grid;
    align-content: start;
    gap: 0.75em;
  }
  dl > div,
  .claims > li {
    break-inside: avoid;
  }
  dt {
    font-weight: 600;
  }
  [part='initiator'] .claims {
    gap: 0.4em;
    margin-block-start: 0.4em;
    padding-inline-start: 1.1em;
    list-style: disc;
  }
  .bullets {
    display: grid;
    gap: 0.35em;
    padding-inline-start: 1.1em;
    list-style: disc;
  }
  @container (min-width: 60em) {
    .rest,
    .who > .content {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      max-inline-size: none;
    }
    .rest > :not(:first-child) {
      margin-block-start: 0;
    }
  }
  @container (min-width: 40em) {
    dl[part] > div {
      display: grid;
      grid-template-columns: 13em minmax(0, 1fr);
      gap: 1.5em;
    }
  }
`;
