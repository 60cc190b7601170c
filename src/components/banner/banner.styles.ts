import { css } from 'lit';

export const bannerStyles = css`
  :host {
    --_focus: #f1eee8;
  }
  /* What is fixed hangs on the window, not on a container. */
  :host(:is([placement='top'], [placement='bottom'], [placement='dialog'])) .box {
    container-type: normal;
  }
  .banner {
    display: flex;
    align-items: center;
    gap: 1em 1.5em;
    padding: 1em 1.5em;
    background: var(--campaign-banner-background, #17191e);
    color: var(--campaign-banner-color, #f4f1ea);
    line-height: 1.4;
    container-type: inline-size;
  }
  .candle {
    flex: none;
    block-size: 2em;
    inline-size: 1em;
  }
  /* In a narrow column the action stands below the words. */
  .inline {
    flex-wrap: wrap;
    min-block-size: inherit;
  }
  .words {
    flex: 1 1 14em;
    min-inline-size: 0;
  }
  .name {
    display: block;
    font: 600 1.15em/1.3 var(--_serif);
    text-wrap: balance;
  }
  .line {
    font-size: 0.92em;
    color: var(--campaign-banner-muted, #b9bcc4);
  }
  .terms {
    --_terms: var(--campaign-banner-muted, #b9bcc4);
    flex: 1 1 20em;
    min-inline-size: 0;
    font-size: max(12px, 0.8em);
  }
  .button {
    flex: none;
    background: var(--campaign-banner-color, #f4f1ea);
    color: var(--campaign-banner-background, #17191e);
  }
  .icon-button {
    margin-inline-end: -0.75em;
  }
  .fixed {
    position: fixed;
    inset-inline: 0;
    z-index: var(--campaign-banner-z-index, 1000);
    box-shadow: 0 0 24px rgb(0 0 0 / 0.25);
    max-block-size: 30vh;
    overflow: auto;
  }
  .top {
    inset-block-start: 0;
  }
  .bottom {
    inset-block-end: 0;
    padding-block-end: max(1em, env(safe-area-inset-bottom));
  }
  dialog {
    inline-size: min(30em, calc(100vw - 2em));
    max-block-size: calc(100vh - 2em);
    padding: 2em 1.5em;
    border: 0;
    border-radius: var(--_radius);
    text-align: center;
    flex-direction: column;
    box-shadow: 0 12px 48px rgb(0 0 0 / 0.4);
  }
  dialog .icon-button {
    position: absolute;
    inset-block-start: 0.5em;
    inset-inline-end: 0.5em;
    margin: 0;
  }
  dialog .candle {
    block-size: 3.5em;
    inline-size: 1.75em;
  }
  dialog .name {
    font-size: 1.5em;
  }
  dialog :is(.words, .terms) {
    flex: none;
    inline-size: 100%;
  }
  @media (max-width: 600px) {
    .banner:not(dialog) {
      display: grid;
      grid-template-columns: auto 1fr auto;
      align-items: start;
      gap: 0.75em;
      padding: 0.85em 1em;
    }
    .banner:not(dialog) .terms {
      grid-row: 2;
      grid-column: 1 / -1;
    }
    .banner:not(dialog) .button {
      grid-row: 3;
      grid-column: 1 / -1;
    }
    .banner:not(dialog) .icon-button {
      grid-row: 1;
      grid-column: 3;
    }
    /* Over a page there is room for the dates or for the terms; these are said again in full above the form. */
    .fixed:has(.terms) .line {
      display: none;
    }
    .fixed.banner:has(.terms) {
      gap: 0.4em 0.75em;
      padding-block: 0.5em;
    }
    .fixed .terms {
      grid-template-columns: auto 1fr;
    }
    .fixed .terms dd {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
      overflow: hidden;
      margin: 0;
    }
  }
  /* A short screen, or 400 % zoom: name and action in one low row. */
  @media (max-height: 480px) {
    .fixed.banner {
      display: flex;
      gap: 0.25em 0.75em;
      padding: 0.25em 0.75em;
    }
    .fixed :is(.line, .candle) {
      display: none;
    }
    .fixed:has(.terms) {
      flex-wrap: wrap;
    }
    .fixed .terms {
      order: 1;
    }
    .fixed .name {
      font-size: 1em;
    }
    .fixed .button {
      min-block-size: 2.25em;
      padding-inline: 0.85em;
      font-size: max(12px, 0.85em);
    }
  }
  @media (forced-colors: active) {
    .banner {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    .fixed,
    dialog,
    .button,
    .icon-button {
      display: none;
    }
  }
`;
