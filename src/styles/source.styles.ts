import { css } from 'lit';

/** Folds with the sources of a claim. */
export const sourceStyles = css`
  .cited {
    font-size: 0.85rem;
    color: var(--_ink-2);
  }
  .sources {
    display: grid;
    gap: 0.5rem;
    margin: 0.25rem 0;
    padding-inline-start: 1.1rem;
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
