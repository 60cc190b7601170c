import { css, html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import '../../src/define/anniversary.js';
import '../../src/define/banner.js';
import '../../src/define/pledge-button.js';
import '../../src/define/root.js';
import '../../src/define/statement.js';
import { fakeCollector } from '../fake-collector.js';
import { aCampaign, defaultCampaign } from '../fixtures.js';
import { contrast } from './contrast.js';

/** Grounds and text of the tokens, for light and for dark. */
const GROUNDS = { light: '#fbfaf7', dark: '#121317' };
const ON_ACCENT = ['#ffffff', '#17191e'];
/** What text must reach: https://www.w3.org/TR/WCAG22/#contrast-minimum. */
const LEAST = 4.5;
const FONTS = {
  'As the page': '',
  Sans: 'system-ui, sans-serif',
  Serif: 'Georgia, serif',
  Mono: 'ui-monospace, monospace',
};

const PLEDGE = aCampaign({
  pledge: {
    collector: fakeCollector('confirmed'),
    statement: 'I ask the town council to keep the plane trees.',
    recipient: 'Friends of the Plane Trees, an invented society',
    goal: 2000,
  },
});

const ratio = (value: number) => value.toFixed(1);
const better = (accent: string) =>
  ON_ACCENT.reduce((best, colour) => (contrast(accent, colour) > contrast(accent, best) ? colour : best));

/** Sets the tokens, shows them on elements, says which contrasts they have, and prints them as CSS. */
export class ThemeEditor extends LitElement {
  static override properties: PropertyDeclarations = {
    light: { state: true },
    dark: { state: true },
    font: { state: true },
    headings: { state: true },
    size: { state: true },
    radius: { state: true },
    copied: { state: true },
  };
  declare light: string;
  declare dark: string;
  declare font: keyof typeof FONTS;
  declare headings: keyof typeof FONTS;
  declare size: number;
  declare radius: number;
  declare copied: string;

  static override styles = css`
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr));
      gap: 1.5rem;
      color: light-dark(#17191e, #f1eee8);
      font: 16px/1.5 system-ui, sans-serif;
    }
    form {
      display: grid;
      grid-template-columns: 1fr auto;
      gap: 0.75rem 1rem;
      align-content: start;
      align-items: center;
    }
    label {
      display: contents;
    }
    form input,
    form select {
      min-inline-size: 8rem;
      min-block-size: 2rem;
      font: inherit;
    }
    table,
    pre,
    .copy,
    p {
      grid-column: 1 / -1;
      margin: 0;
    }
    td,
    th {
      padding: 0.2rem 0.75rem 0.2rem 0;
      font-weight: 400;
      text-align: start;
    }
    .fails {
      font-weight: 600;
    }
    pre {
      overflow: auto;
      padding: 0.75rem;
      border: 1px solid #85827b;
      border-radius: 6px;
      font-size: 14px;
    }
    button {
      min-block-size: 2rem;
      font: inherit;
    }
    .shown > * {
      display: grid;
      gap: 1.5rem;
    }
  `;

  constructor() {
    super();
    this.light = '#8f1d2c';
    this.dark = '#e0788a';
    this.font = this.headings = 'As the page';
    this.size = 1;
    this.radius = 10;
    this.copied = '';
  }

  get #tokens(): readonly (readonly [string, string])[] {
    const { light, dark, size, radius } = this;
    return [
      ['--campaign-accent', `light-dark(${light}, ${dark})`],
      ['--campaign-on-accent', `light-dark(${better(light)}, ${better(dark)})`],
      ...(FONTS[this.font] ? [['--campaign-font', FONTS[this.font]] as const] : []),
      ...(FONTS[this.headings] ? [['--campaign-heading-font', FONTS[this.headings]] as const] : []),
      ['--campaign-font-size', `${size}rem`],
      ['--campaign-radius', `${radius}px`],
    ];
  }

  protected override render(): TemplateResult {
    const tokens = this.#tokens;
    const css = `:root {\n${tokens.map(([name, value]) => `  ${name}: ${value};\n`).join('')}}`;
    const set = (change: (value: string) => void) => (event: Event) => {
      change((event.target as HTMLInputElement).value);
      this.copied = '';
    };
    const fonts = (chosen: string) =>
      Object.keys(FONTS).map((name) => html`<option ?selected=${name === chosen}>${name}</option>`);
    return html`<form>
        <label
          >Accent on light <input type="color" .value=${this.light} @input=${set((to) => (this.light = to))}
        /></label>
        <label
          >Accent on dark <input type="color" .value=${this.dark} @input=${set((to) => (this.dark = to))}
        /></label>
        <label
          >Text
          <select @change=${set((to) => (this.font = to as keyof typeof FONTS))}>
            ${fonts(this.font)}
          </select></label
        >
        <label
          >Headings
          <select @change=${set((to) => (this.headings = to as keyof typeof FONTS))}>
            ${fonts(this.headings)}
          </select></label
        >
        <label
          >Size, which sets the density (${this.size}rem)
          <input
            type="range"
            min="0.9"
            max="1.4"
            step="0.05"
            .value=${String(this.size)}
            @input=${set((to) => (this.size = Number(to)))}
        /></label>
        <label
          >Corners (${this.radius}px)
          <input
            type="range"
            min="0"
            max="24"
            .value=${String(this.radius)}
            @input=${set((to) => (this.radius = Number(to)))}
        /></label>
        <table>
          <tr>
            <th>Contrast, at least ${LEAST} for text</th>
            <th>Light</th>
            <th>Dark</th>
          </tr>
          <tr>
            <th>Accent on the page</th>
            ${this.#ratios((scheme) => contrast(this[scheme], GROUNDS[scheme]))}
          </tr>
          <tr>
            <th>Text on the accent</th>
            ${this.#ratios((scheme) => contrast(this[scheme], better(this[scheme])))}
          </tr>
        </table>
        <pre tabindex="0">${css}</pre>
        <p class="copy">
          <button type="button" @click=${() => this.#copy(css)}>Copy CSS</button>
          <span role="status">${this.copied}</span>
        </p>
      </form>
      <div class="shown" style=${tokens.map(([name, value]) => `${name}: ${value}`).join(';')}>
        <campaign-root .campaign=${defaultCampaign}>
          <campaign-banner></campaign-banner>
          <campaign-pledge-button .campaign=${PLEDGE}></campaign-pledge-button>
          <campaign-anniversary></campaign-anniversary>
          <campaign-statement></campaign-statement>
        </campaign-root>
      </div>`;
  }

  #ratios(of: (scheme: 'light' | 'dark') => number) {
    return (['light', 'dark'] as const).map((scheme) => {
      const value = of(scheme);
      return value < LEAST
        ? html`<td class="fails">${ratio(value)}: too little</td>`
        : html`<td>${ratio(value)}</td>`;
    });
  }

  async #copy(css: string) {
    try {
      await navigator.clipboard.writeText(css);
      this.copied = 'Copied';
    } catch {
      this.copied = 'Not copied: select the text above';
    }
  }
}
