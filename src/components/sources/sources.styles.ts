import { css } from 'lit';

export const sourcesStyles = css`
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: center;
    margin-block: 1em;
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
  .bar-of-share {
    display: block;
    inline-size: min(100%, 24em);
    block-size: 4px;
    margin-block-start: 0.5em;
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
  }
`;
