import { css } from 'lit';

export const shareStyles = css`
  .share > .button {
    min-block-size: 2.6em;
    font-size: max(12px, 0.9em);
  }
  .share > details:not([open]) {
    flex: none;
  }
  @container (max-width: 25em) {
    .share > .button {
      padding-inline: 0.85em;
    }
  }
  svg {
    display: block;
    inline-size: min(100%, 15em);
    margin-block: 0.5em;
    border: 1px solid var(--_line);
    forced-color-adjust: none;
  }
  details p {
    margin-block-end: 0.75em;
    overflow-wrap: anywhere;
  }
  @media print {
    .share > :not([part='qr'][open]),
    summary,
    .button {
      display: none;
    }
  }
`;
