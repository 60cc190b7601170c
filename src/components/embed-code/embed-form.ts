import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { CampaignDocument } from '../../campaign/schema.js';
import { PolicyController } from '../../controllers/policy-controller.js';
import { candle } from '../../styles/candle.js';
import { create } from '../../page/page.js';
import { safeUrl } from '../../page/safe-url.js';
import { readReleases, RELEASES, type Releases } from '../../releases/releases.js';
import { encode } from '../../sharing/share-actions.js';
import { startTag, type SnippetLink } from '../../sharing/snippet.js';
import { textFor } from '../../element/text.js';
import { LANGUAGES } from '../../locale/language-names.js';
import { languageOf, SOURCE_LANGUAGE } from '../../locale/languages.js';
import { inLanguage, msg, str } from '../../locale/localize.js';
import { fieldStyles } from '../../styles/field.styles.js';
import type { System } from './embed-code.js';
import { embedFormStyles } from './embed-form.styles.js';
import { offeredNames } from './offered-names.js';
import {
  chooseScript,
  hintsFor,
  isPartner,
  weigh,
  writeForm,
  writePlain,
  type Choices,
  type EmbedForm as Form,
  type KnownScript,
} from './forms.js';

const ACCENT = '#8f1d2c';

/**
 * Where each system takes code and the form that it keeps whole, tried there or said so by its own documentation:
 * docs/platforms.md.
 */
const PLACES: Readonly<Record<System, { place?: string; form?: Form; isTried?: true }>> = {
  WordPress: { place: 'Custom HTML', form: 'pinned', isTried: true },
  Wix: { place: 'HTML iframe' },
  Squarespace: {},
  Drupal: { place: 'Full HTML' },
  HTML: { place: '<body>', form: 'pinned', isTried: true },
};

/** What the form reads of its element. */
export interface FormOwner {
  doc(): CampaignDocument | undefined;
  /** Address of the document, where it has one that another page may ask for. */
  docUrl(): string | undefined;
  locale(): string;
  number(value: number): string;
  /** The script that is known on this page. */
  script(): KnownScript | undefined;
}

/** What a partner chooses, and the code that follows from it. */
export class EmbedForm {
  readonly styles = [fieldStyles, embedFormStyles];
  /** Settles when it is known which versions there are, or that they cannot be had. */
  asked: Promise<void>;
  readonly #host: LitElement;
  readonly #owner: FormOwner;
  #choices: Choices = {
    form: 'pinned',
    isFirst: false,
    elements: ['banner'],
    placement: 'inline',
    theme: '',
    accent: '',
    lang: '',
    campaign: '',
    partner: '',
  };
  /** Null when they could not be had. */
  #releases: Releases | null | undefined;
  /** Whether a policy of the page refused the frame, which would stay blank. */
  #isRefused = false;
  #frame: HTMLIFrameElement | undefined;
  #framed: string | undefined;

  constructor(host: LitElement, owner: FormOwner) {
    this.#host = host;
    this.#owner = owner;
    new PolicyController(host, this.#refused);
    this.asked = this.ask();
  }

  /** Asks which versions there are. */
  ask(): Promise<void> {
    this.#releases = undefined;
    this.#host.requestUpdate();
    return (this.asked = this.#load());
  }

  /** The code of what is chosen. */
  write(doc: CampaignDocument): string {
    const choices = this.#choices;
    const document = this.#document;
    const script = this.#script;
    const isOther = document !== this.#owner.docUrl();
    const lang = choices.lang || this.#owner.locale();
    // Of another document only its host is known.
    const { origin, host } = new URL(document ?? 'https://x');
    const link: SnippetLink = isOther
      ? { url: origin, title: host }
      : { url: safeUrl(doc.url), title: textFor(doc.name, lang, doc.languages?.[0]).value };
    return !script || this.#isPlain
      ? writePlain(isOther ? undefined : doc, lang, link, this.#drawing(lang))
      : writeForm(
          choices,
          { src: script.src, integrity: script.integrity, 'data-campaign': document },
          link,
          hintsFor(choices, script, !!document),
        );
  }

  renderOptions(doc: CampaignDocument): TemplateResult {
    const { form, isFirst } = this.#choices;
    const isPlain = this.#isPlain;
    return html`<form part="options" @change=${this.#changed}>
      ${
        this.#owner.script()
          ? html`${this.#renderElements(isPlain)}
              <div>
                <label>${msg('Code', { id: 'embed.code' })}${select('form', '', Object.entries(formNames()), form)}</label>
                <label class="check" ?hidden=${isPlain || form === 'latest'}>
                  <input type="checkbox" name="isFirst" .checked=${isFirst} />${msg('On the first screen: load at once', { id: 'embed.first' })}
                </label>
              </div>`
          : nothing
      }
      ${this.#renderSettings(doc, isPlain)}
    </form>`;
  }

  #renderElements(isPlain: boolean): TemplateResult {
    const { elements, placement } = this.#choices;
    return html`<fieldset aria-labelledby="title" ?hidden=${isPlain}>
      ${Object.entries(offeredNames()).map(
        ([name, label]) =>
          html`<label class="check">
              <input type="checkbox" name="elements" value=${name} .checked=${elements.includes(name)} />${label}
            </label>
            ${
              name === 'banner'
                ? select('placement', label, same('inline', 'top', 'bottom', 'dialog'), placement)
                : nothing
            }`,
      )}
    </fieldset>`;
  }

  #renderSettings({ theme: colours }: CampaignDocument, isPlain: boolean): TemplateResult {
    const { lang, theme, accent, campaign, partner } = this.#choices;
    const asThePage = ['', msg('As the page', { id: 'embed.asThePage' })] as const;
    const label = msg('Colours', { id: 'embed.colours' });
    const colour = accent || (colours?.accent ?? ACCENT);
    const field = (name: 'campaign' | 'partner', label: string, isRight: unknown, placeholder = '') => {
      const value = this.#choices[name];
      const isWrong = value && !isRight;
      return html`<div ?hidden=${isPlain}>
        <label
          >${label}
          <input
            name=${name}
            dir="ltr"
            autocomplete="off"
            placeholder=${placeholder}
            aria-invalid=${isWrong ? 'true' : 'false'}
            aria-describedby="${name}-problem"
            .value=${value}
        /></label>
        <span class="problem" role="status" id="${name}-problem"
          >${isWrong ? msg('Please check this', { id: 'pledge.bad' }) : nothing}</span
        >
      </div>`;
    };
    return html`<label
        >${msg('Language', { id: 'embed.language' })}
        ${select('lang', '', [asThePage, ...Object.entries(LANGUAGES)], lang)}</label
      >
      <fieldset class="colours">
        <legend>${label}</legend>
        ${isPlain ? nothing : select('theme', label, [asThePage, ...same('light', 'dark')], theme)}
        <input type="color" name="accent" aria-label="${label}: ${colour}" .value=${colour} />
      </fieldset>
      ${field(
        'campaign',
        msg('Campaign document', { id: 'embed.campaign' }),
        safeUrl(campaign),
        this.#owner.docUrl() ?? 'https://',
      )}
      ${field('partner', msg('Partner', { id: 'embed.partner' }), isPartner(partner))}`;
  }

  /** The page that the code makes, in a frame. */
  renderPreview(code: string, title: string): HTMLIFrameElement | TemplateResult {
    if (this.#isRefused) {
      return html`<p class="muted" role="alert">${couldNotLoad(title)}</p>`;
    }
    // A new frame for every code: a frame that goes elsewhere would be a step in the visitor's history.
    if (!this.#frame || this.#framed !== code) {
      const page = `<!doctype html>${startTag('html', { lang: this.#owner.locale() })}<meta charset="utf-8"><meta name="color-scheme" content="light dark">${code}`;
      const frame = create('iframe');
      frame.setAttribute('sandbox', 'allow-scripts');
      frame.setAttribute('part', 'preview');
      frame.src = `data:text/html;charset=utf-8,${encode(page)}`;
      this.#frame = frame;
      this.#framed = code;
    }
    this.#frame.title = title;
    return this.#frame;
  }

  renderHelp(): TemplateResult {
    const label = msg('Code', { id: 'embed.code' });
    const names = formNames();
    const hasScript = !!this.#owner.script();
    return html`${Object.entries(PLACES).map(
      ([system, { place, form, isTried }]) =>
        html`<p>
          <b>${system}</b> ${place ? msg(str`Paste the code into “${place}”.`, { id: 'embed.paste' }) : nothing}
          ${isTried ? nothing : msg('Not tried by us.', { id: 'embed.notTried' })}
          ${hasScript && form ? html`<span class="muted">${label}: ${names[form]}</span>` : nothing}
          ${hasScript && system === 'WordPress' ? html`<span class="muted">${whoMaySave(names.div)} ${withPlugin()}</span>` : nothing}
        </p>`,
    )}`;
  }

  /** Where the versions cannot be had. */
  renderTrouble(): TemplateResult | typeof nothing {
    return this.#releases === null && !this.#isPlain
      ? html`<button class="button quiet" @click=${this.#askAgain}>${msg('Try again', { id: 'tryAgain' })}</button>`
      : nothing;
  }

  /** What a page with the chosen elements asks for, where that is known. */
  renderWeight(): string {
    const { bytes, requests } =
      (this.#isPlain
        ? { bytes: 0, requests: 0 }
        : weigh(this.#choices, this.#script?.release, !!this.#document)) ?? {};
    if (requests === undefined) return '';
    const { number } = this.#owner;
    const count = msg(str`Requests: ${number(requests)}`, { id: 'embed.requests' });
    return bytes ? `${number(Math.round(bytes / 100) / 10)} kB (Brotli) · ${count}` : count;
  }

  /** What is to be said of the versions. */
  get status(): string {
    if (this.#isPlain || this.#releases) return '';
    return this.#releases === null ? couldNotLoad(RELEASES) : `${RELEASES} …`;
  }

  get #isPlain() {
    return !this.#owner.script() || this.#choices.form === 'html';
  }

  /** The script that the code names. */
  get #script() {
    const own = this.#owner.script();
    return own && chooseScript(this.#choices, own, this.#releases);
  }

  /** Address of the document that the code names; undefined for the scripts' own. */
  get #document() {
    return safeUrl(this.#choices.campaign) ?? this.#owner.docUrl();
  }

  /** The candle as an image's address, and its caption. */
  #drawing(lang: string) {
    const shape = candle.strings
      .join('')
      .replace('class="candle"', 'xmlns="http://www.w3.org/2000/svg"')
      .replace('currentColor', this.#choices.accent || '#85827b');
    return {
      src: `data:image/svg+xml,${encode(shape)}`,
      caption: inLanguage(languageOf(lang) ?? SOURCE_LANGUAGE, () =>
        msg('Drawing: a candle', { id: 'embed.drawing' }),
      ),
    };
  }

  readonly #changed = ({ currentTarget }: Event) => {
    const data = new FormData(currentTarget as HTMLFormElement);
    const values = Object.fromEntries(data) as unknown as Choices;
    const { accent = ACCENT } = this.#owner.doc()?.theme ?? {};
    this.#choices = {
      ...this.#choices,
      ...values,
      accent: values.accent === accent ? '' : values.accent,
      elements: data.getAll('elements') as string[],
      isFirst: data.has('isFirst'),
    };
    this.#host.requestUpdate();
  };

  readonly #askAgain = () => {
    void this.ask();
    // This button goes.
    this.#host.renderRoot.querySelector<HTMLElement>('[part=copy]')?.focus();
  };

  async #load() {
    const src = this.#owner.script()?.src;
    const releases = src && (await readReleases(src));
    if (!releases || src !== this.#owner.script()?.src) return;
    this.#releases = typeof releases === 'string' ? null : releases;
    this.#host.requestUpdate();
  }

  readonly #refused = ({ effectiveDirective, blockedURI }: SecurityPolicyViolationEvent) => {
    // Ours has no address that a browser would tell.
    if (!this.#frame?.isConnected || effectiveDirective !== 'frame-src' || blockedURI.startsWith('http'))
      return;
    this.#isRefused = true;
    this.#host.requestUpdate();
  };
}

type Options = readonly (readonly [value: string, label: string])[];

const formNames = (): Record<Form, string> => ({
  pinned: msg('Fixed version', { id: 'embed.pinned' }),
  latest: msg('Always current', { id: 'embed.latest' }),
  div: '<div>',
  html: msg('Without a script', { id: 'embed.html' }),
});

const couldNotLoad = (what: string) => msg(str`Could not load ${what}`, { id: 'embed.failed' });

/** Its filter keeps `<div data-…>`, and neither scripts nor unknown tags, for who lacks `unfiltered_html`. */
const whoMaySave = (form: string) =>
  msg(
    str`By default only administrators and editors may save a script there, in a network of sites only super administrators. All others use “${form}”, once somebody who may has added the script to the theme.`,
    { id: 'embed.whoMaySave' },
  );

/** See docs/wordpress.md. */
const pluginName = 'Campaign Elements';
const withPlugin = () =>
  msg(str`With the plugin “${pluginName}” authors add elements without code.`, { id: 'embed.plugin' });

/** Options that are called what is printed. */
const same = (...values: string[]): Options => values.map((value) => [value, value]);

function select(name: string, label: string, options: Options, chosen: string): TemplateResult {
  return html`<select name=${name} aria-label=${label || nothing}>
    ${options.map(
      ([value, words]) => html`<option value=${value} ?selected=${value === chosen}>${words}</option>`,
    )}
  </select>`;
}
