import { css } from 'lit';

/** The buttons of a `TableSaver`. */
export const saveStyles = css`
  .save {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block-start: 0.75em;
  }
  @media print {
    .save {
      display: none;
    }
  }
`;
