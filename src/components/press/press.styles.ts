import { css } from 'lit';

export const pressStyles = css`
  .list {
    display: grid;
    column-gap: 2.5em;
  }
  .list > li {
    display: grid;
    gap: 0.15em 1.25em;
    align-content: start;
    padding-block: 0.7em 0.5em;
    border-block-end: 1px solid var(--_line);
    overflow-wrap: anywhere;
    break-inside: avoid;
  }
  /* Who, where and when, beside each other while there is room. */
  li > p,
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
  }
  .foot {
    align-items: center;
  }
  .foot > [open] {
    flex: 100%;
  }
  h3 {
    font-size: 1.1em;
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
    li > p {
      flex-direction: column;
    }
  }
  @container (min-width: 56em) {
    .list {
      grid-template-columns: repeat(auto-fit, minmax(17em, 1fr));
    }
    .list > li {
      grid-template-columns: none;
    }
    li > p {
      flex-direction: row;
    }
  }
  @media print {
    .button {
      display: none;
    }
  }
`;
