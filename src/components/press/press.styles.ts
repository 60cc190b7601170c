import { css } from 'lit';

export const pressStyles = css`
  .list > li {
    display: grid;
    gap: 0.3em 1.25em;
    padding-block: 0.9em;
    border-block-end: 1px solid var(--_line);
    overflow-wrap: anywhere;
    break-inside: avoid;
  }
  li > p > * {
    display: block;
  }
  h3 a {
    text-decoration-color: var(--_edge);
    text-decoration-thickness: 1px;
  }
  .button {
    flex: none;
    margin-block: 0.9em;
  }
  .failure > .button {
    font-size: 1em;
  }
  @container (min-width: 36em) {
    .list > li {
      grid-template-columns: 10em minmax(0, 1fr);
    }
  }
  @media print {
    .button {
      display: none;
    }
  }
`;
