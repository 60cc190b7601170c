import { css } from 'lit';

/** One line down the page; across it where asked and where there is room. On paper always down. */
export const timelineStyles = css`
  [hidden] {
    display: none !important;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1em;
  }
  .bar > * {
    min-inline-size: 0;
    margin-block-end: 1.25em;
  }
  select {
    max-inline-size: 100%;
    min-block-size: 2.5em;
    padding-block: 0;
    margin-inline-start: 0.5em;
    font-size: max(1em, 16px);
  }
  .turns {
    flex: none;
    margin-inline-start: auto;
  }
  :dir(rtl) > .turn svg {
    scale: -1 1;
  }
  .year {
    margin: 0 0 1em;
    font: 600 1.5em/1.2 var(--_serif);
  }
  /* An entry; the sources inside it are a list of another kind. */
  ol > li {
    position: relative;
    max-inline-size: 44em;
    padding: 0 0 2em;
    padding-inline-start: 28px;
    scroll-margin-block: 5em;
    overflow-wrap: anywhere;
  }
  ol > li::before,
  ol > li::after {
    content: '';
    position: absolute;
    inset-inline-start: 0;
    inset-block-start: 6px;
    inline-size: 14px;
    block-size: 14px;
    border: 2px solid var(--_edge);
    border-radius: 50%;
  }
  ol > li::after {
    inset-block: 24px 4px;
    inline-size: 7px;
    block-size: auto;
    border: 0 solid var(--_line);
    border-inline-end-width: 1px;
    border-radius: 0;
  }
  .group:last-child ol > li:last-child::after {
    display: none;
  }
  [aria-current]::before {
    border: 7px solid var(--_accent);
  }
  .when {
    display: inline-block;
    min-block-size: 24px;
    font-weight: 600;
  }
  p:empty {
    display: none;
  }
  p + p {
    margin-block-start: 0.25em;
  }
  h3 {
    margin-block: 0.2em 0.35em;
  }
  @container (min-width: 40em) {
    .group {
      display: grid;
      grid-template-columns: 6em 1fr;
    }
  }
  @media screen {
    @container (min-width: 40em) {
      .horizontal {
        display: flex;
        overflow-x: auto;
        scroll-snap-type: x mandatory;
        overscroll-behavior-x: contain;
        padding: 4px;
        margin: -4px;
        scroll-padding: 4px;
      }
      .horizontal .group {
        display: block;
        flex: none;
      }
      .horizontal .year {
        position: sticky;
        inset-inline-start: 0;
        inline-size: fit-content;
      }
      .horizontal ol {
        display: flex;
      }
      .horizontal ol > li {
        flex: none;
        inline-size: var(--campaign-timeline-column, 19em);
        padding-block: 1.5em 1em;
        padding-inline: 0 2em;
        scroll-snap-align: start;
      }
      .horizontal ol > li::before {
        inset-block-start: 0;
      }
      .horizontal ol > li::after {
        inset-block: 0 auto;
        inset-inline: 22px 8px;
        inline-size: auto;
        block-size: 7px;
        border-width: 0 0 1px;
      }
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .horizontal {
      scroll-behavior: smooth;
    }
  }
  @media print {
    .bar {
      display: none;
    }
    ol > li {
      break-inside: avoid;
    }
  }
`;
