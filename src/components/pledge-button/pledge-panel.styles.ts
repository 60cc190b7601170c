import { css } from 'lit';

/** The form, in a dialog or in the page, and what is said of a pledge. */
export const pledgePanelStyles = css`
  .panel,
  form {
    display: grid;
    gap: 1em;
    align-content: start;
    min-inline-size: 0;
  }
  .panel > .button,
  form > .button {
    justify-self: start;
  }
  .panel {
    max-inline-size: 36em;
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    padding: 1.5em;
    color: inherit;
  }
  .panel blockquote {
    margin: 0.5em 0 0.25em;
    font-family: var(--_serif);
  }
  dialog.panel {
    inline-size: min(34em, calc(100vw - 1.5em));
    max-block-size: calc(100dvh - 1.5em);
    overflow: auto;
    overscroll-behavior: contain;
    box-shadow: 0 12px 48px rgb(0 0 0 / 0.3);
  }
  dialog h2 {
    padding-inline-end: 2em;
  }
  dialog > .icon-button {
    position: absolute;
    inset-block-start: 1em;
    inset-inline-end: 1em;
  }
  label {
    display: block;
    font-weight: 600;
    font-size: 0.9em;
  }
  input,
  select,
  textarea {
    display: block;
    inline-size: 100%;
    min-block-size: 2.75em;
    margin-block-start: 0.25em;
    font-size: max(1em, 16px);
  }
  textarea {
    resize: vertical;
  }
  .consent {
    display: flex;
    gap: 0.75em;
    font-weight: 400;
  }
  [type='checkbox'] {
    inline-size: 1.5em;
    min-block-size: 0;
    block-size: 1.5em;
    margin: 0;
  }
  [aria-invalid] {
    border-color: var(--_error);
    outline-color: var(--_error);
  }
  .problem {
    color: var(--_error);
    font-size: 0.9em;
  }
  .problem:not(:empty) {
    margin-block-start: 0.25em;
  }
  .status {
    font: 600 1.1em/1.35 var(--_serif);
  }
  .summary {
    display: grid;
    gap: 0.75em;
    justify-items: start;
  }
  :is(.status, .summary):empty {
    position: absolute;
  }
  form > a {
    justify-self: start;
    padding-block: 0.25em;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
  }
  @media print {
    dialog,
    form {
      display: none;
    }
  }
`;
