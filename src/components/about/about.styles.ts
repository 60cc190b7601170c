import { css } from 'lit';

export const aboutStyles = css`
  .motto {
    margin-block: 0.75em 0.25em;
    font: 1.15em/1.4 var(--_serif);
  }
  h2 + p:empty {
    display: none;
  }
  .chapter:first-of-type {
    margin-block-start: 1.5em;
  }
  .content {
    display: grid;
    gap: 1em;
    max-inline-size: 48em;
  }
  figure,
  blockquote,
  dl,
  dd {
    margin: 0;
  }
  blockquote {
    margin-block-end: 0.4em;
    font: 1.05em/1.55 var(--_serif);
    text-wrap: pretty;
  }
  dl,
  .claims {
    display: grid;
    gap: 0.75em;
  }
  dl > div,
  .claims > li {
    break-inside: avoid;
  }
  dt {
    font-weight: 600;
  }
  [part='initiator'] .claims {
    gap: 0.4em;
    margin-block-start: 0.4em;
    padding-inline-start: 1.1em;
    list-style: disc;
  }
  .bullets {
    display: grid;
    gap: 0.35em;
    padding-inline-start: 1.1em;
    list-style: disc;
  }
  @container (min-width: 40em) {
    dl[part] > div {
      display: grid;
      grid-template-columns: 13em minmax(0, 1fr);
      gap: 1.5em;
    }
  }
`;
