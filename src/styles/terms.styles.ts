import { css } from 'lit';

/** What is signed, and who receives it. */
export const termsStyles = css`
  .terms {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.15em 0.75em;
    margin: 0;
    font-size: 0.9em;
  }
  .terms dt {
    color: var(--_terms, var(--_ink-2));
  }
  .terms dd {
    margin: 0;
  }
  @container (max-width: 24em) {
    .terms {
      grid-template-columns: 1fr;
    }
    .terms dd {
      margin-block-end: 0.35em;
    }
  }
`;
