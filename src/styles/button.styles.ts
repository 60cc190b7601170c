import { css } from 'lit';

/** Pills for actions. */
export const buttonStyles = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: 2.75em;
    padding: 0.5em 1.35em;
    border: 1px solid transparent;
    border-radius: 999px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
    font-size: 0.95em;
    line-height: 1.2;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
  }
  .button.quiet {
    background: none;
    border-color: var(--_edge);
    color: var(--_ink);
  }
  .button.small {
    min-block-size: 2.1em;
    padding: 0.25em 1em;
    font-size: max(12px, 0.85em);
  }
  .button:hover {
    filter: brightness(1.08);
  }
  .button.quiet:hover {
    border-color: currentColor;
  }
  .button[disabled] {
    opacity: 0.55;
    cursor: default;
    filter: none;
  }
  @media (forced-colors: active) {
    .button {
      border: 1px solid ButtonText;
    }
  }
`;
