import { css } from 'lit';

/** What the visitor fills in. */
export const fieldStyles = css`
  :where(input:not([type='range']), select, textarea) {
    padding: 0.5em 0.75em;
    border: 1px solid var(--_edge);
    border-radius: 8px;
    background: var(--_surface);
  }
  [type='checkbox'] {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    accent-color: var(--_accent);
  }
`;
