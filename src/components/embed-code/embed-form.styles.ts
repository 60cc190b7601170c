import { css } from 'lit';

export const embedFormStyles = css`
  form {
    display: grid;
    gap: 1em;
    margin-block-start: 0.5em;
  }
  fieldset {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(12em, 1fr));
    gap: 0.25em 1em;
    min-inline-size: 0;
    margin: 0;
    padding: 0.75em 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  [hidden] {
    display: none;
  }
  legend,
  label {
    font-weight: 600;
    font-size: max(12px, 0.9em);
  }
  label {
    display: block;
  }
  .check {
    display: flex;
    align-items: center;
    gap: 0.75em;
    min-block-size: 2.1em;
    font-weight: 400;
  }
  select,
  input:not([type='checkbox']) {
    display: block;
    inline-size: 100%;
    min-block-size: 2.75em;
    margin-block-start: 0.25em;
    font-size: max(1em, 16px);
    font-weight: 400;
  }
  .check + select {
    margin: 0;
    min-block-size: 2.1em;
    padding-block: 0;
  }
  .colours {
    display: flex;
    gap: 0.5em;
    padding: 0;
    border: 0;
  }
  .colours legend {
    padding: 0;
  }
  input[type='color'] {
    flex: 0 0 4em;
    padding: 0.25em;
  }
  [aria-invalid='true'] {
    border-color: var(--_error);
  }
  .problem {
    color: var(--_error);
    font-size: max(12px, 0.9em);
  }
  ::placeholder {
    color: var(--_ink-2);
  }
  .help p {
    margin-block: 0.5em;
  }
  .help .muted {
    display: block;
  }
  iframe {
    inline-size: 100%;
    block-size: 24em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    resize: vertical;
  }
  @media print {
    iframe {
      display: none;
    }
  }
`;
