import { css } from 'lit';

/** What the visitor fills in. */
export const fieldStyles = css`
  :where(input:not([type='range']), select, textarea) {
    padding: 0.5rem 0.75rem;
    border: 1px solid var(--_edge);
    border-radius: 8px;
    background: var(--_surface);
  }
  [type='checkbox'] {
    flex: none;
    inline-size: 1.25rem;
    block-size: 1.25rem;
    margin: 0;
    accent-color: var(--_accent);
  }
`;
