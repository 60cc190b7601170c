import { css } from 'lit';

/** Who speaks stands before the words, and beside them, for as long as they last, where there is room. */
export const statementStyles = css`
  figure {
    /* A folded quotation leaves its quotation mark open: the next one must not count as inside it. */
    contain: style;
    display: grid;
    gap: 1em 2.5em;
    align-items: start;
    margin: 0;
    overflow-wrap: anywhere;
  }
  figure + figure {
    margin-block-start: 2em;
    padding-block-start: 2em;
    border-block-start: 1px solid var(--_line);
  }
  @container (min-width: 44em) {
    figure {
      grid-template-columns: 13em 1fr;
    }
    figcaption {
      position: sticky;
      inset-block-start: 1em;
    }
  }
  figcaption strong {
    display: block;
    font: 600 1.28em/1.3 var(--_serif);
    color: var(--_ink);
  }
  blockquote {
    margin: 0;
    max-inline-size: 38em;
    font: var(--campaign-statement-font-size, 1.25em) / 1.5 var(--_serif);
    text-wrap: pretty;
  }
  blockquote p {
    margin-block-end: 0.5em;
  }
  blockquote p + p,
  .rest:not([hidden]) {
    margin-block-start: 0.8em;
  }
  blockquote > p:first-child::before {
    content: open-quote;
  }
  blockquote p:last-child::after {
    content: close-quote;
  }
  /* The browser's own marks for French come without their space. */
  blockquote:lang(fr) {
    quotes: '«\\202f' '\\202f»';
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
    align-items: center;
  }
  .note {
    margin-block-start: 0.5em;
  }
  /* Where who speaks stands above the words, these begin shorter: whole lines, and a mark that more follows. */
  @container (max-width: 44em) {
    figure {
      row-gap: 0.6em;
    }
    .folded > p {
      max-block-size: 8lh;
      margin-block-end: 0;
      overflow: hidden;
    }
    .folded::after {
      display: block;
      margin-block-end: 0.4em;
      content: '[…]';
      content: '[…]' / '';
    }
  }
  @container (max-width: 20em) {
    .tools .button {
      padding-inline: 0.8em;
    }
  }
  .translation p {
    max-inline-size: 38em;
    font-size: 1.15em;
    white-space: pre-line;
  }
  /* Focused so that reading goes on there; nothing in it is operated. */
  .rest {
    outline: 0;
  }
  textarea {
    inline-size: 100%;
  }
  @media print {
    .folded > p {
      max-block-size: none;
    }
    .folded::after {
      display: none;
    }
    [hidden] {
      display: block;
      content-visibility: visible;
    }
    .tools {
      display: none;
    }
  }
`;
