import { css } from 'lit';

export const shareStyles = css`
  .share > .button {
    min-block-size: 2.6rem;
    font-size: 0.9rem;
  }
  svg {
    display: block;
    inline-size: min(100%, 15rem);
    margin-block: 0.5rem;
    border: 1px solid var(--_line);
    forced-color-adjust: none;
  }
  details p {
    margin-block-end: 0.75rem;
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
