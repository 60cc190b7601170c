import { css } from 'lit';

export const sourcesStyles = css`
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: center;
    margin-block: 0.75em;
  }
  input {
    flex: 0 1 18em;
    min-inline-size: 0;
    min-block-size: 2.5em;
    font-size: max(1em, 16px);
  }
  .forms {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-inline-start: auto;
  }
  .forms > .button {
    padding-inline: 0.75em;
  }
  .groups > div > :last-child {
    border: 0;
    border-block-start: 1px solid var(--_line);
  }
  .chapter > summary {
    padding-block: 0.25em;
  }
  .chapter > summary > h3 {
    max-inline-size: calc(100% - 2em);
    margin: 0;
    font-size: 1.05em;
    text-wrap: wrap;
  }
  .measure {
    margin-block-start: 0.15em;
    display: flex;
    gap: 0.75em;
    align-items: center;
    max-inline-size: 24em;
    line-height: 1.3;
  }
  .measure > .muted {
    min-inline-size: 6em;
  }
  .bar-of-share {
    flex: 1;
    min-inline-size: 0;
    block-size: 3px;
    fill: var(--_line);
  }
  :dir(rtl) > .bar-of-share {
    scale: -1 1;
  }
  .bar-of-share rect + rect {
    fill: var(--_ink-2);
  }
  [part='source'] {
    padding-block: 0.9em;
    border-block-start: 1px solid var(--_line);
    break-inside: avoid;
  }
  .title {
    font: 600 1.05em/1.35 var(--_serif);
  }
  .title a,
  .citing a {
    padding-block: 0.2em;
  }
  .title > .muted {
    font-weight: 400;
    font-size: max(12px, 0.8em);
  }
  .source-facts {
    font-size: max(12px, 0.9em);
  }
  .source-facts q {
    font: 1.1em/1.5 var(--_serif);
  }
  .citing {
    padding-inline-start: 1.1em;
    list-style: disc;
  }
  @container (min-width: 48em) {
    .groups {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 2.5em;
      align-items: start;
    }
  }
  @media (forced-colors: active) {
    .bar-of-share {
      fill: GrayText;
      forced-color-adjust: none;
    }
    .bar-of-share rect + rect {
      fill: CanvasText;
    }
  }
  @media print {
    .bar {
      display: none;
    }
    .groups {
      display: block;
    }
  }
`;
