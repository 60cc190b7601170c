import { css } from 'lit';

/** Hairlines and one size for numbers: nothing here sets one figure above another. */
export const figuresStyles = css`
  .group {
    overflow-wrap: anywhere;
  }
  .group > h3 {
    font-size: 1.35em;
  }
  .group > .muted {
    max-inline-size: 42em;
    margin-block-start: 0.35em;
  }
  .fold {
    border-block-end: 1px solid var(--_line);
  }
  .group:not(.fold) + .fold {
    margin-block-start: 1.5em;
    border-block-start: 1px solid var(--_line);
  }
  .fold > summary {
    display: grid;
    grid-template-columns: 1fr auto 1em;
    gap: 0.15em 1em;
    align-items: baseline;
    inline-size: auto;
    padding-block: 0.6em;
    list-style: none;
  }
  .fold > summary::-webkit-details-marker {
    display: none;
  }
  .fold > summary::after {
    content: '+' / '';
    grid-area: 1 / -2;
    color: var(--_ink-2);
    text-align: end;
  }
  .fold[open] > summary::after {
    content: '\\2212' / '';
  }
  .fold > summary h3 {
    font-size: 1.05em;
  }
  .summary {
    grid-area: 2 / 1 / auto / -1;
  }
  .summary:empty {
    display: none;
  }
  .fold > .foot {
    margin-block-end: 1.5em;
  }
  /* A table to who listens; to the eye each row has its own room. */
  table,
  thead,
  tbody {
    display: block;
  }
  tr {
    display: grid;
    grid-template-columns: 1fr fit-content(52%);
    gap: 0 1.5em;
    padding-block: 0.4em;
    border-block-end: 1px solid var(--_line);
    break-inside: avoid;
  }
  th,
  td {
    padding: 0;
    font-weight: 400;
    text-align: start;
    vertical-align: baseline;
  }
  table:not(:has(thead:not(.visually-hidden))) > tbody:first-of-type > tr:first-child,
  .words > tbody:first-of-type > tr:first-child {
    border-block-start: 1px solid var(--_line);
  }
  .group:not(.fold) > table {
    margin-block-start: 1em;
  }
  .fold > table > tbody:first-of-type > tr:first-child {
    border-block-start: 0;
    padding-block-start: 0;
  }
  thead:not(.visually-hidden) tr {
    padding-block: 0;
    border: 0;
  }
  /* Within its cell, so that at the edge of a page it makes it no wider. */
  thead th {
    position: relative;
  }
  thead th > .visually-hidden {
    inset-inline-end: 0;
  }
  .counted {
    padding-block: 0.6em 0.1em;
  }
  .counted td {
    grid-column: 1 / -1;
    color: var(--_ink-2);
    font-size: max(12px, 0.85em);
    font-weight: 600;
    break-after: avoid;
  }
  .by,
  th .muted {
    display: block;
  }
  .by {
    font-size: 0.95em;
    font-weight: 600;
  }
  tbody th {
    line-height: 1.3;
  }
  th .muted {
    font-size: max(12px, 0.85em);
    line-height: 1.4;
  }
  .value {
    font: 1em/1.45 var(--_serif);
  }
  .numbers .value {
    font: 600 1.25em/1.2 var(--_serif);
    font-variant-numeric: lining-nums tabular-nums;
    text-align: end;
    text-wrap: balance;
  }
  .value small {
    font-size: max(12px, 0.8em);
  }
  .what,
  .from,
  thead th:nth-child(3) {
    grid-column: 1 / -1;
  }
  thead th:last-child {
    position: absolute;
    inset-inline-end: 0;
  }
  /* Who says so has the whole line, the value stands beside its drawing; one that is too long for that above it. */
  @container (width < 44em) {
    .words tr {
      grid-template-columns: 1fr;
    }
    .numbers:has(.plot) {
      & tr {
        grid-template-columns: 1fr 8em;
      }
      & tbody th {
        grid-area: 1 / 1 / auto / -1;
      }
      & .by {
        font-size: max(12px, 0.92em);
      }
      & .value:not(.long) {
        grid-area: 2 / 2;
        align-self: start;
      }
      & .what {
        grid-area: 2 / 1 / auto / -1;
      }
      & .long {
        grid-area: 2 / 1 / auto / -1;
        text-align: start;
      }
      & .long + .what {
        grid-row: 3;
      }
      & .plot,
      & .axis {
        inline-size: calc(100% - 9em);
      }
    }
  }
  .from > .cited {
    margin-block: 0;
  }
  .what > p {
    font-size: max(12px, 0.92em);
    max-inline-size: 42em;
    text-wrap: pretty;
  }
  .what > .muted {
    font-size: max(12px, 0.85em);
  }
  .marked {
    quotes: none;
  }
  q:lang(fr) {
    quotes: '«\\202f' '\\202f»';
  }
  .plot,
  .axis {
    display: block;
    inline-size: 100%;
    block-size: 1.4em;
    overflow: visible;
  }
  .plot {
    margin-block: 0 0.1em;
  }
  .axis text {
    fill: var(--_ink-2);
    font-size: max(12px, 0.85em);
    font-variant-numeric: lining-nums tabular-nums;
  }
  .tick {
    stroke: var(--_line);
  }
  .point {
    overflow: visible;
    fill: var(--_ink);
  }
  .point path {
    fill: none;
    stroke: var(--_ink);
    stroke-width: 2;
  }
  .range {
    fill: var(--_paper);
    stroke: var(--_ink-2);
    stroke-width: 1.5;
    transform: translateY(-4px);
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 2em;
    align-items: start;
    margin-block-start: 0.75em;
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 1.5em;
    color: var(--_ink-2);
    font-size: max(12px, 0.85em);
  }
  .key li {
    display: flex;
    gap: 0.6em;
    align-items: center;
  }
  .sample {
    inline-size: 40px;
    block-size: 16px;
  }
  .limits {
    flex: 1 1 24em;
    max-inline-size: 44em;
    padding: 0.5em 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-size: 0.92em;
  }
  @container (width >= 44em) {
    tr {
      grid-template-columns: 15em 1fr 9.5em;
      grid-template-rows: auto 1fr;
    }
    .numbers .value {
      grid-area: 1 / 3;
    }
    .numbers .what,
    .numbers thead th:nth-child(3) {
      grid-area: 1 / 2 / span 2;
    }
    .from {
      grid-area: 2 / 1;
    }
    .from:has([open]) {
      grid-area: 3 / 2 / auto / -1;
    }
    .words tr {
      grid-template-columns: 15em 1fr;
    }
    .words .value {
      grid-area: 1 / 2;
    }
    .words .what {
      grid-area: 2 / 2;
    }
    .fold > summary {
      grid-template-columns: 1fr auto auto 1em;
    }
    .summary {
      grid-area: 1 / 2;
    }
  }
  @container (width >= 60em) {
    tr {
      grid-template-columns: 19em 1fr 9.5em;
    }
    .words tr {
      grid-template-columns: 19em 1fr;
    }
  }
  @media print {
    .fold::details-content {
      content-visibility: visible;
      block-size: auto;
    }
    .fold > summary::after {
      content: none;
    }
    /* Beside the value the addresses of its sources would be a thin column. */
    .from {
      grid-area: 3 / 1 / auto / -1 !important;
    }
    .plot,
    .sample {
      print-color-adjust: exact;
    }
  }
  @media (forced-colors: active) {
    .point {
      fill: CanvasText;
    }
    .point path,
    .range {
      stroke: CanvasText;
    }
    .tick {
      stroke: GrayText;
    }
    .axis text {
      fill: CanvasText;
    }
  }
`;
