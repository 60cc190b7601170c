import { css } from 'lit';

export const embedCodeStyles = css`
  .two,
  form,
  .result {
    display: grid;
    gap: 1rem;
    align-content: start;
    min-inline-size: 0;
  }
  .two {
    gap: 1.5rem 2rem;
  }
  fieldset {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(12rem, 1fr));
    gap: 0.25rem 1rem;
    min-inline-size: 0;
    margin: 0;
    padding: 0.75rem 1rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  [hidden] {
    display: none;
  }
  legend,
  label {
    font-weight: 600;
    font-size: 0.9rem;
  }
  legend {
    padding-inline: 0.4em;
  }
  label {
    display: block;
  }
  .check {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    min-block-size: 2.1rem;
    font-weight: 400;
  }
  select,
  input:not([type='checkbox']) {
    display: block;
    inline-size: 100%;
    min-block-size: 2.75rem;
    margin-block-start: 0.25rem;
    font-size: max(1rem, 16px);
    font-weight: 400;
  }
  .check + select {
    margin: 0;
    min-block-size: 2.1rem;
    padding-block: 0;
  }
  .colours {
    display: flex;
    gap: 0.5rem;
    padding: 0;
    border: 0;
  }
  .colours legend {
    padding: 0;
  }
  input[type='color'] {
    flex: 0 0 4rem;
    padding: 0.25rem;
  }
  [aria-invalid='true'] {
    border-color: var(--_error);
  }
  .problem {
    color: var(--_error);
    font-size: 0.9rem;
  }
  ::placeholder {
    color: var(--_ink-2);
  }
  textarea {
    display: block;
    inline-size: 100%;
    padding: 1rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: #17191e;
    color: #f4f1ea;
    font: 0.8rem/1.6 ui-monospace, monospace;
    overflow-wrap: anywhere;
    resize: vertical;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 0.75rem;
  }
  details p {
    margin-block: 0.5rem;
  }
  details .muted {
    display: block;
  }
  iframe {
    inline-size: 100%;
    block-size: 24rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    resize: vertical;
  }
  @container (min-width: 44rem) {
    .two {
      grid-template-columns: 1fr 1fr;
    }
  }
  @media print {
    form,
    .row,
    iframe {
      display: none;
    }
  }
`;
