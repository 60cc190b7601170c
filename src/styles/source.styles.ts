import { css } from 'lit';

/** Folds with the sources of a claim. */
export const sourceStyles = css`
  .cited {
    font-size: max(12px, 0.85em);
    color: var(--_ink-2);
  }
  .sources {
    display: grid;
    gap: 0.5em;
    margin: 0.25em 0;
    padding-inline-start: 1.1em;
    list-style: disc;
    overflow-wrap: anywhere;
  }
  .sources .muted,
  .address {
    display: block;
  }
  /* On paper a claim keeps its sources. */
  @media print {
    .cited::details-content {
      content-visibility: visible;
      block-size: auto;
    }
  }
`;
