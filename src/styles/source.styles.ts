import { css } from 'lit';

/** Folds with the sources of a claim. */
export const sourceStyles = css`
  .cited {
    font-size: max(12px, 0.85em);
    color: var(--_ink-2);
  }
  /* Small text inside small text is no smaller. */
  .muted .cited {
    font-size: max(12px, 0.95em);
  }
  .cited .muted {
    font-size: max(12px, 0.9em);
  }
  .cited .button.small {
    font-size: 1em;
  }
  /* Links that stand alone are large enough for a finger; their lines stay where they are. */
  h3 > a {
    padding-block: 0.15em;
  }
  .sources a {
    padding-block: 0.35em;
  }
  .sources {
    display: grid;
    gap: 0.5em;
    margin: 0.25em 0;
    padding-inline-start: 1.1em;
    list-style: disc;
    overflow-wrap: anywhere;
  }
  .meta {
    display: block;
  }
  cite {
    font-style: normal;
  }
  .unencrypted {
    white-space: nowrap;
  }
  /* On paper a claim keeps its sources. */
  @media print {
    .cited::details-content {
      content-visibility: visible;
      block-size: auto;
    }
    .source-fold:not([open]) {
      display: none;
    }
    .sources a::after {
      content: ' ' attr(href);
      color: var(--_ink-2);
    }
  }
`;
