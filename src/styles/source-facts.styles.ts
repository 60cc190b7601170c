import { css } from 'lit';

/** What is known of a source, opened on demand. */
export const sourceFactsStyles = css`
  .source-facts {
    display: grid;
    gap: 0.2em;
    margin: 0.2em 0 0.6em;
  }
  .source-facts > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
  }
  .source-facts dt {
    color: var(--_ink-2);
  }
  .source-facts dd {
    margin: 0;
    color: var(--_ink);
  }
  @container (min-width: 30em) {
    .source-facts > div {
      display: grid;
      grid-template-columns: 11em minmax(0, 1fr);
    }
  }
`;
