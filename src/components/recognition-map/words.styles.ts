import { css } from 'lit';

/** What stands around the picture from the beginning: what chooses, how to begin, the words below. */
export const wordStyles = css`
  .choice,
  .legend {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    align-content: start;
    justify-content: space-between;
    gap: 0.5em 1.5em;
    padding: 0.75em 1em;
  }
  .ask {
    position: relative;
    flex: 1 1 20em;
    max-inline-size: 26em;
  }
  .ask label {
    display: block;
    margin-block-end: 0.4em;
    font: 600 1.1em/1.3 var(--_serif);
  }
  .ask input {
    inline-size: 100%;
    min-block-size: 2.75em;
    padding-inline: 1em;
    border-radius: 999px;
  }
  .choice {
    gap: 0.25em 1.25em;
    font-size: max(12px, 0.9em);
  }
  .choice button {
    min-block-size: 2.2em;
    padding: 0.3em 0;
    border: 0;
    border-block-end: 2px solid transparent;
    background: none;
    color: var(--_ink-2);
    text-align: start;
    cursor: pointer;
  }
  .choice button:hover {
    color: var(--_ink);
  }
  .choice [aria-pressed='true'] {
    border-color: currentColor;
    color: var(--_ink);
    font-weight: 600;
  }
  .choice label {
    color: var(--_ink-2);
  }
  .choice select {
    color: var(--_ink);
    max-inline-size: 100%;
    padding: 0.3em 0.5em;
  }
  .hint {
    padding: 1.1em 1em 0.5em;
    color: var(--_ink-2);
  }
  .legend {
    gap: 0.3em 1.25em;
    padding-block-start: 0.9em;
  }
  .legend li::before {
    content: '';
    display: inline-block;
    inline-size: 0.8em;
    block-size: 0.8em;
    margin-inline-end: 0.45em;
    border-radius: 3px;
    background: var(--_mark, var(--_land));
    vertical-align: -1px;
    forced-color-adjust: none;
  }
  .legend b {
    color: var(--_ink);
    font-variant-numeric: tabular-nums;
  }
  .legend .committee {
    --_mark: repeating-linear-gradient(-45deg, var(--_accent) 0 2px, transparent 2px 4.5px);
  }
  .legend .dot {
    --_mark: var(--_ember);
  }
  .legend .dot::before {
    border-radius: 50%;
  }
  .legend .outlined,
  .legend .of-party {
    --_mark: none;
  }
  .legend .outlined::before {
    border: 1.5px solid var(--_ink);
  }
  .legend .of-party::before {
    border: 2.5px dotted var(--_ink);
  }
  .notes,
  .legend,
  .beside {
    padding-inline: 1.18em;
    font-size: max(12px, 0.85em);
    color: var(--_ink-2);
  }
  .notes {
    padding-block: 0.35em;
  }
  .below > .fold {
    padding-inline: 1em;
    font-size: max(12px, 0.85em);
  }
  .beside {
    display: grid;
    gap: 1em 2.5em;
    margin-block-start: 0.9em;
    padding-block: 0.9em 0.5em;
    border-block-start: 1px solid var(--_line);
    color: var(--_ink);
  }
  .beside summary {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .rows li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 1em;
    padding-block: 0.2em;
    border-block-end: 1px solid var(--_line);
  }
  .rows .muted {
    margin-inline-start: auto;
    font-size: max(12px, 0.92em);
    font-variant-numeric: tabular-nums;
  }
  .link {
    min-block-size: max(24px, 1.6em);
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .link[disabled] {
    color: var(--_ink-2);
    text-decoration: none;
    cursor: default;
  }
  .below > :last-child {
    padding-block-end: 0.75em;
  }
  @container (width >= 48em) {
    .beside {
      grid-template-columns: minmax(0, 2fr) minmax(0, 1fr);
    }
  }
  @container (width < 48em) {
    .hint {
      padding-block-end: 1.1em;
    }
  }
  /* A name of one line has the room of two: in the visitor's language it may come later than the picture. */
  @container (width < 30em) {
    .beside .rows li {
      align-content: start;
      min-block-size: calc(3lh + 0.4em + 1px);
    }
  }
  @media (forced-colors: active) {
    .legend li::before {
      outline: 1px solid CanvasText;
    }
    .choice button:not([aria-pressed='true']) {
      border-color: Canvas;
    }
  }
  @media print {
    .bar,
    .fold:not(.not-counted),
    .beside > :first-child,
    .beside h3,
    input {
      display: none;
    }
    .legend li::before {
      print-color-adjust: exact;
    }
  }
`;
