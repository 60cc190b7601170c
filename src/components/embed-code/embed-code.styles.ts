import { css } from 'lit';

export const embedCodeStyles = css`
  .title {
    font: 600 1.15em/1.2 var(--_serif);
  }
  .two,
  .result {
    display: grid;
    gap: 1em;
    align-content: start;
  }
  .two > * {
    min-inline-size: 0;
  }
  textarea,
  .code {
    grid-area: 1 / 1;
    display: block;
    inline-size: 100%;
    padding: 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: #17191e;
    color: #f4f1ea;
    font: max(12px, 0.8em)/1.6 ui-monospace, monospace;
    overflow-wrap: anywhere;
    resize: vertical;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 0.75em;
  }
  /* What a server wrote: there is room for what does nothing without a script, and the code is in the field's place. */
  .two:has(.room) :is(textarea, details) {
    visibility: hidden;
  }
  .code {
    contain: size;
    overflow: auto;
  }
  @container (min-width: 44em) {
    .two:has(> [open]) {
      grid-template-columns: 1fr 1fr;
      column-gap: 2em;
    }
  }
  @media print {
    .choices,
    .row {
      display: none;
    }
  }
`;
