import { css } from 'lit';

/** Hairlines, one size for all words: nobody's stand out among the others. */
export const positionsStyles = css`
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.5em;
    align-items: center;
    margin-block: 0.75em;
  }
  [part='all'] {
    margin-inline-start: auto;
  }
  .bar label {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
    align-items: center;
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  select {
    flex: 1 1 8em;
    min-inline-size: 0;
    max-inline-size: 100%;
    min-block-size: 2.5em;
    padding-block: 0;
    font-size: max(1em, 16px);
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    overflow-wrap: anywhere;
  }
  th {
    font-weight: 600;
    text-align: start;
  }
  th > .muted {
    display: block;
    font-weight: 400;
  }
  .chapter > summary {
    padding-block: 0.6em;
  }
  /* Under the question, past its marker. */
  @container (max-width: 48em) {
    .counts {
      display: block;
      margin-inline-start: 1.2em;
    }
  }
  .overview > table {
    font-size: max(12px, 0.85em);
    table-layout: fixed;
  }
  .overview thead > tr > :first-child {
    inline-size: 25%;
  }
  .overview th,
  .overview td {
    padding: 0.3em 0.5em;
    border-block-end: 1px solid var(--_line);
  }
  .overview thead th {
    font-weight: 400;
    line-height: 1.3;
    vertical-align: bottom;
    hyphens: auto;
  }
  .overview thead a {
    display: block;
    text-decoration-color: var(--_edge);
  }
  .overview td a {
    display: inline-block;
    min-inline-size: 2em;
    padding-block: 0.15em;
    text-align: center;
  }
  [part='question'] td,
  [part='question'] th {
    padding-block: 0.9em;
    padding-inline: 0 1.5em;
    border-block-start: 1px solid var(--_line);
    vertical-align: top;
  }
  [part='question'] thead th {
    padding-block: 0.3em;
    font-weight: 400;
  }
  [part='question'] thead th:first-child {
    inline-size: 20%;
  }
  [part='question'] thead th:nth-child(2) {
    inline-size: 50%;
  }
  [part='question'] tr,
  .said {
    scroll-margin-block: 4em;
    break-inside: avoid;
  }
  .words {
    font: 1.05em/1.5 var(--_serif);
    text-wrap: pretty;
  }
  [part='kind'] {
    margin-block-start: 0.25em;
  }
  h4 {
    margin: 0;
    font: inherit;
    font-weight: 600;
  }
  h4 > .muted {
    font-weight: 400;
  }
  .list {
    overflow-wrap: anywhere;
  }
  .list > li {
    padding-block: 0.9em;
    border-block-start: 1px solid var(--_line);
  }
  .said {
    margin-block-start: 0.5em;
  }
  /* Of what a server wrote, what there is room for. */
  .wide > .chapter {
    border-block-end: 0;
  }
  @container (width < 48em) {
    .wide {
      display: none;
    }
  }
  @container (width >= 48em) {
    .narrow {
      display: none;
    }
  }
  @media print {
    .bar,
    [part='question'] thead {
      display: none;
    }
    /* Each answer over the whole line: beside it, the addresses of its sources would be a thin column. */
    [part='question'] :is(table, tbody, tr, th, td) {
      display: block;
      padding: 0;
      border: 0;
    }
    [part='question'] tr {
      padding-block: 0.6em;
      border-block-start: 1px solid var(--_line);
    }
  }
`;
