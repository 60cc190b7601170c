import { css } from 'lit';

/** Dark in every theme: a picture is seen best that way. */
export const lightboxStyles = css`
  dialog {
    --_ink: #f1eee8;
    --_ink-2: #b9bcc4;
    --_edge: #7d818b;
    --_accent: #e7a65b;
    --_focus: #f1eee8;
    color-scheme: dark;
    inline-size: 100%;
    block-size: 100%;
    max-inline-size: none;
    max-block-size: none;
    padding: 0;
    border: 0;
    background: var(--campaign-lightbox-background, #121317);
    color: var(--_ink);
    overscroll-behavior: contain;
  }
  .frame {
    display: grid;
    grid-template: auto minmax(50vh, 1fr) auto / 100%;
    min-block-size: 100%;
    outline: none;
  }
  dialog figure {
    display: contents;
  }
  .bar {
    display: flex;
    align-items: center;
    gap: 0.25em;
    padding: 0.5em;
  }
  .counter {
    margin-inline: 0.5em auto;
    font-variant-numeric: tabular-nums;
    color: var(--_ink-2);
  }
  [aria-disabled='true'] {
    opacity: 0.4;
    cursor: default;
  }
  .stage {
    grid-area: 2 / 1;
    container-type: size;
    display: flex;
    overflow: auto;
    touch-action: none;
    user-select: none;
  }
  .stage img {
    flex: none;
    margin: auto;
    inline-size: calc(min(100cqi, 100cqb * var(--_ratio), var(--_width)) * var(--_zoom, 1));
    block-size: auto;
    aspect-ratio: var(--_ratio);
    background: var(--_colour);
  }
  .stage .instead {
    border: 0;
    font-size: 1em;
  }
  .frame > .turn {
    position: relative;
    z-index: 1;
    grid-area: 2 / 1;
    align-self: center;
    margin-inline: 0.5em;
    background: rgb(18 19 23 / 0.7);
  }
  .frame > .next {
    justify-self: end;
  }
  .details {
    padding: 0.75em 1em max(0.75em, env(safe-area-inset-bottom));
    text-align: center;
  }
  .details > * {
    max-inline-size: 70ch;
    margin-inline: auto;
    overflow-wrap: anywhere;
  }
  .words {
    font: 1.05em/1.4 var(--_serif);
  }
`;
