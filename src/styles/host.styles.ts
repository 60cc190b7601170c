import { css } from 'lit';

/**
 * What every element shares: the tokens and the box. `light-dark()` follows the page's own `color-scheme`, so an
 * element is never dark on a page that is light; `theme` overrules it (the tokens resolve where they are used).
 */
export const hostStyles = css`
  :host {
    --_ink: var(--campaign-ink, light-dark(#17191e, #f1eee8));
    --_ink-2: var(--campaign-ink-muted, light-dark(#555b66, #a9adb6));
    --_paper: var(--campaign-paper, light-dark(#fbfaf7, #121317));
    --_surface: var(--campaign-surface, light-dark(#fff, #1b1d23));
    --_line: var(--campaign-line, light-dark(#e2ddd3, #30333b));
    --_edge: var(--campaign-edge, light-dark(#85827b, #7d818b));
    --_on-accent: var(--campaign-on-accent, light-dark(#fff, #20080c));
    --_ember: var(--campaign-ember, light-dark(#b8651b, #e7a65b));
    --_error: light-dark(#b3261e, #ff9d94);
    --_serif: var(--campaign-heading-font, 'Iowan Old Style', 'Palatino Linotype', Palatino, P052, Georgia, serif);
    --_radius: var(--campaign-radius, 10px);
  }
  /* Until there is something to show, the element is what the page would make of an unknown one. */
  :host(:state(shown)) {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .base {
    /* Here, where the document's own colours are set: on the host they would not be seen. */
    --_accent: var(--campaign-accent, light-dark(var(--_accent-doc, #8f1d2c), var(--_accent-doc-dark, #e0788a)));
    /* How the page sets its own text (capitals, spacing, shadows …) would change how quoted words look. */
    all: initial;
    color-scheme: inherit;
    cursor: inherit;
    interactivity: inherit;
    pointer-events: inherit;
    visibility: inherit;
    /* The room that the page keeps for the element. */
    min-block-size: inherit;
    position: relative;
    /* As wide as its column, and where a page shrinks it to fit, down to nothing: its widest is that of the box. */
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    color: var(--_ink);
    font-family: var(--campaign-font, inherit);
    font-size: var(--campaign-font-size, max(1em, 16px));
    line-height: 1.55;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  .box {
    container-type: inline-size;
    contain-intrinsic-inline-size: 48em;
    display: flow-root;
    min-block-size: inherit;
  }
  .light,
  .dark {
    color-scheme: light;
    font-family: var(--campaign-font, system-ui, 'Segoe UI', Roboto, 'Liberation Sans', Arial, sans-serif);
  }
  .dark {
    color-scheme: dark;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h2,
  h3 {
    font: 600 1.6em/1.2 var(--_serif);
    letter-spacing: -0.01em;
    margin: 0;
    text-wrap: balance;
  }
  h3 {
    font-size: 1.15em;
  }
  p {
    margin: 0;
  }
  ul,
  ol {
    margin: 0;
    padding: 0;
    /* Not "none": that takes the list away from VoiceOver. */
    list-style: '';
  }
  summary {
    inline-size: fit-content;
    padding-block: 0.35em;
    cursor: pointer;
  }
  a {
    color: inherit;
    text-underline-offset: 0.15em;
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
  }
  :focus-visible {
    outline: 2px solid var(--_focus, var(--_accent));
    outline-offset: 2px;
  }
  .muted {
    color: var(--_ink-2);
    font-size: max(12px, 0.9em);
  }
  .draft {
    margin-block-start: 1em;
    color: var(--_ink-2);
    font-size: max(12px, 0.8em);
  }
  .draft button {
    padding: 0.3em 0.5em;
    border: 0;
    background: none;
    text-decoration: underline;
    text-underline-offset: 0.15em;
    cursor: pointer;
  }
  .visually-hidden:not(:focus, :active, :focus-within) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  /* Keeps the place of what comes later. */
  .room {
    visibility: hidden;
  }
  .failure {
    display: flex;
    gap: 0.75em;
    align-items: center;
    font-size: max(12px, 0.85em);
    color: var(--_ink-2);
  }
  .over {
    min-block-size: 0;
    position: absolute;
    z-index: 1;
    inline-size: max-content;
    max-inline-size: min(22em, 85vw);
    padding: 0.4em 0.4em 0.4em 1em;
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    box-shadow: 0 4px 16px rgb(0 0 0 / 0.12);
  }
  /* Paper is read closer than a screen, and nothing opens there. */
  @media print {
    .base {
      font-size: var(--campaign-font-size, 10pt);
      line-height: 1.4;
    }
    summary {
      list-style: none;
      break-after: avoid;
    }
  }
`;
