import { css } from 'lit';

export const shareStyles = css`
  .share {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
  }
  .share > .button {
    min-block-size: 2.6rem;
    font-size: 0.9rem;
  }
  .share > input,
  details {
    flex: 1 0 100%;
    min-inline-size: 0;
  }
  input,
  textarea {
    inline-size: 100%;
    max-inline-size: 36rem;
  }
  textarea {
    display: block;
    margin-block: 0.5rem;
    font: 0.8rem/1.5 ui-monospace, monospace;
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
