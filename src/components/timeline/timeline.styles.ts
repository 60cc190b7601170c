import { css } from 'lit';

/** Lines that unfold, down the page; across it as columns, where asked and where there is room. On paper always down. */
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
  .bars {
    margin-block-end: 0.5em;
  }
  .bars svg {
    display: block;
    direction: ltr;
    inline-size: 100%;
    block-size: 80px;
    overflow: visible;
    fill: var(--_edge);
  }
  .bars .marked {
    fill: var(--_accent);
  }
  .bars line {
    stroke: var(--_line);
  }
  .bars text {
    fill: var(--_ink-2);
    font-size: max(12px, 0.85em);
    font-variant-numeric: lining-nums tabular-nums;
  }
  .bars:hover svg {
    fill: var(--_ink-2);
  }
  .of-year .title {
    text-decoration: underline 2px var(--_accent);
    text-underline-offset: 0.25em;
  }
  .vertical {
    overflow-wrap: anywhere;
  }
  .chapter,
  .vertical > .group {
    padding-block: 0.25em;
    border-block-start: 1px solid var(--_line);
  }
  .chapter[open],
  .vertical > .group {
    padding-block: 1em;
  }
  .vertical > :last-child {
    border-block-end: 1px solid var(--_line);
  }
  .vertical > .main {
    border-block-start: 2px solid var(--_ink);
  }
  summary {
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  @media screen {
    .cited > summary {
      list-style: revert;
    }
  }
  .chapter > summary,
  li > details > summary {
    display: grid;
    grid-template-columns: 1fr 1.2em;
    gap: 0 0.75em;
    inline-size: auto;
    padding-block: 0.3em;
    min-block-size: 24px;
  }
  .chapter > summary::after,
  li > details > summary::after {
    content: '+' / '';
    grid-area: 1 / -2;
    color: var(--_ink-2);
    text-align: center;
  }
  .chapter[open] > summary::after,
  li > details[open] > summary::after {
    content: '\\2212' / '';
  }
  .chapter > summary > * {
    grid-column: 1;
  }
  .chapter > summary > .muted {
    grid-column: 1 / -1;
  }
  .chapter h3 {
    hyphens: auto;
  }
  .main > summary h3 {
    font-size: 1.35em;
  }
  .chapter > ol {
    margin-block-start: 0.5em;
  }
  .year {
    margin: 0;
    font: 600 1.15em/1.35 var(--_serif);
  }
  /* An entry; the sources inside it are a list of another kind. */
  ol > li {
    scroll-margin-block: 5em;
  }
  .vertical.long li:not([aria-current]) > details {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 8em;
  }
  [aria-current] {
    padding-inline-start: 0.75em;
    margin-inline-start: calc(-0.75em - 3px);
    border-inline-start: 3px solid var(--_accent);
  }
  time {
    grid-column: 1;
    color: var(--_ink-2);
    font-size: max(12px, 0.9em);
  }
  .title {
    grid-column: 1;
    font: 600 1em/1.4 var(--_serif);
  }
  details[open] > summary > .title {
    font-size: 1.15em;
    line-height: 1.3;
  }
  cite {
    font-style: normal;
  }
  .marked {
    quotes: none;
  }
  q:lang(fr) {
    quotes: '«\\202f' '\\202f»';
  }
  .body {
    max-inline-size: 40em;
    padding-block: 0.1em 1.1em;
  }
  .body > p + p {
    margin-block-start: 0.4em;
  }
  .text {
    font-family: var(--_serif);
    font-size: 1.05em;
    text-wrap: pretty;
  }
  [part='link'] {
    display: inline-block;
    min-block-size: 24px;
  }
  p:empty {
    display: none;
  }
  @media screen {
  @container (width >= 44em) {
    .chapter,
    .vertical > .group {
      display: grid;
      grid-template-columns: 13em 1fr;
      gap: 0 2em;
    }
    .chapter > ol {
      margin-block-start: 0;
    }
    /* Closed it is one line. */
    .chapter:not([open]) {
      display: block;
    }
    .chapter:not([open]) > summary {
      grid-template-columns: 1fr auto 1.2em;
      align-items: baseline;
    }
    .chapter:not([open]) > summary > .muted {
      grid-area: 1 / 2;
    }
    .chapter::details-content {
      grid-column: 2;
      min-inline-size: 0;
    }
    .chapter > summary {
      align-content: start;
    }
    .vertical li > details > summary {
      grid-template-columns: 11.5em 1fr 1.2em;
      align-items: baseline;
    }
    .vertical .title {
      grid-column: 2;
    }
    .vertical .body {
      padding-inline-start: 12.25em;
      max-inline-size: 52em;
    }
  }
    @container (min-width: 40em) {
      .horizontal {
        display: flex;
        overflow-x: auto;
        overflow-wrap: anywhere;
        scroll-snap-type: x mandatory;
        overscroll-behavior-x: contain;
        padding: 4px;
        margin: -4px;
        scroll-padding: 4px;
      }
      .horizontal .group {
        flex: none;
      }
      .horizontal .year {
        position: sticky;
        inset-inline-start: 0;
        inline-size: fit-content;
      }
      .horizontal ol {
        display: flex;
        margin-block-start: 0.5em;
        border-block-start: 1px solid var(--_line);
      }
      .horizontal ol > li {
        flex: none;
        inline-size: var(--campaign-timeline-column, 19em);
        padding-block: 0.75em 1em;
        padding-inline: 0 2em;
        margin: 0;
        border: 0;
        scroll-snap-align: start;
      }
      .horizontal [aria-current] {
        border-block-start: 3px solid var(--_accent);
        margin-block-start: -2px;
      }
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .horizontal {
      scroll-behavior: smooth;
    }
  }
  @media print {
    .bar,
    .to {
      display: none;
    }
    details::details-content {
      content-visibility: visible;
      block-size: auto;
    }
    summary::after {
      display: none;
    }
    .body {
      max-inline-size: none;
    }
    .bars {
      print-color-adjust: exact;
    }
  }
  @media (forced-colors: active) {
    .bars {
      fill: CanvasText;
    }
    .bars .marked {
      fill: Highlight;
    }
    .bars text {
      fill: CanvasText;
    }
  }
`;
