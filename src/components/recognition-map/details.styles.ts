import { css } from 'lit';

/** Of cards, list and what a pointer is told. */
export const detailStyles = css`
  tr,
  .act:not(:last-child) {
    border-block-end: 1px solid var(--_line);
  }
  .tip {
    position: absolute;
    z-index: 1;
    left: clamp(9em, var(--_x), 100% - 9em);
    top: max(5em, var(--_y));
    inline-size: max-content;
    max-inline-size: 18em;
    translate: -50% calc(-100% - 0.9em);
    padding: 0.3em 0.8em;
    border-radius: 6px;
    background: var(--_ink);
    color: var(--_surface);
    font-size: max(12px, 0.85em);
    line-height: 1.4;
    text-align: center;
    pointer-events: none;
  }
  .tip > * {
    display: block;
  }
  .tip .truth {
    text-wrap: pretty;
  }
  .about {
    min-block-size: calc(1.35em * var(--_lines) + 0.8em);
    font-size: max(12px, 0.85em);
  }
  .about summary {
    display: grid;
    grid-template-columns: 1fr 1em;
    inline-size: auto;
    padding: 0.4em 1.18em;
    line-height: 1.35;
    color: var(--_ink-2);
  }
  .about summary::-webkit-details-marker {
    display: none;
  }
  .about summary::after {
    content: '+' / '';
    text-align: end;
  }
  .about[open] > summary::after {
    content: '\\2212' / '';
  }
  .about:not([open]) > summary > span {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_lines);
    overflow: hidden;
  }
  .about > :not(summary) {
    padding: 0.2em 1.18em 0.5em;
  }
  .about ul {
    list-style: disc inside;
  }
  .save {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
  }
  .act details > dl,
  .citation {
    font-size: max(12px, 0.95em);
    overflow-wrap: anywhere;
  }
  .act > p + p {
    margin-block-start: 0.35em;
  }
  .act cite {
    font: 1.05em/1.4 var(--_serif);
  }
  .card .strip {
    padding-inline: 0;
  }
  .card {
    padding: 1em 1.11em;
    font-size: max(12px, 0.9em);
    overflow-wrap: anywhere;
    outline-offset: -3px;
  }
  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
  }
  .card .icon-button {
    margin: -0.4em -0.5em;
  }
  .act {
    padding-block: 0.6em;
  }
  dl {
    display: grid;
    grid-template-columns: fit-content(7em) 1fr;
    gap: 0.35em 0.9em;
    margin: 0.4em 0;
  }
  dt {
    color: var(--_ink-2);
  }
  dd {
    margin: 0;
  }
  dd p + p {
    margin-block-start: 0.35em;
  }
  /* A card is narrow: what stands there has the whole line. */
  .card dl {
    grid-template-columns: 1fr;
    gap: 0;
  }
  .card dd {
    margin-block-end: 0.45em;
  }
  .not-listed {
    display: grid;
    gap: 0.5em;
    margin: 0.25em 0;
    padding-inline-start: 1.1em;
    list-style: disc;
    overflow-wrap: anywhere;
  }
  .card > p,
  .card > .not-listed {
    margin-block-start: 0.5em;
  }

  .list {
    padding: 0.75em 1em;
  }
  input[type='search'] {
    inline-size: min(100%, 20em);
  }
  table {
    inline-size: 100%;
    margin-block-start: 0.5em;
    border-collapse: collapse;
    font-size: max(12px, 0.9em);
  }
  th,
  td {
    padding: 0.5em 0.75em 0.5em 0;
    text-align: start;
    vertical-align: top;
    font-weight: inherit;
    overflow-wrap: break-word;
  }
  thead {
    color: var(--_ink-2);
  }
  table button {
    min-block-size: max(24px, 1.5em);
    padding: 0;
    border: 0;
    background: none;
    font-weight: 600;
    text-align: start;
    cursor: pointer;
  }
  .is-party {
    padding: 0 1.11em 1em;
    color: var(--_ink-2);
    font-size: max(12px, 0.9em);
  }
  .is-party::before {
    content: '';
    display: inline-block;
    inline-size: 0.9em;
    block-size: 0.9em;
    margin-inline-end: 0.45em;
    border: 2.5px dotted var(--_ink);
    border-radius: 3px;
    vertical-align: -1px;
  }
  .places {
    display: none;
    padding: 0.25em 1.11em 1em;
    font-size: max(12px, 0.9em);
  }
  .places h3 {
    margin-block: 1em 0.25em;
  }
  [aria-sort='ascending'] button::after {
    content: ' ↑';
  }
  [aria-sort='descending'] button::after {
    content: ' ↓';
  }
  .detail td {
    padding: 0;
  }
  .detail .card {
    padding-inline: 0;
    font-size: 1em;
  }
  @container (width < 600px) {
    tr {
      display: grid;
      grid-template-columns: 1fr auto;
      padding-block: 0.4em;
    }
    th,
    td {
      padding: 0.1em 0;
    }
    td:nth-child(2) {
      grid-area: 2 / 1 / auto / 3;
    }
    td:nth-child(5) {
      grid-area: 1 / 2;
    }
    td:nth-child(4) {
      text-align: end;
    }
    thead th:not([aria-sort]) {
      display: none;
    }
    .detail td {
      grid-column: 1 / -1;
    }
  }
  @container (width >= 48em) {
    .places {
      display: block;
    }
  }
  @container (width >= 720px) {
    td:nth-child(5) {
      white-space: nowrap;
    }
  }
  @media print {
    .tip {
      display: none;
    }
    .about summary > span {
      -webkit-line-clamp: none !important;
    }
    .about summary::after {
      display: none;
    }
    tr:not(.detail) {
      break-inside: avoid;
      break-after: avoid;
    }
    dl {
      margin-block: 0;
      row-gap: 0.1em;
    }
  }
`;
