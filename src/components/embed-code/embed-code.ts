import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { CampaignDocument } from '../../campaign/schema.js';
import { PolicyController } from '../../controllers/policy-controller.js';
import { CampaignShareEvent } from '../../events/campaign-share.js';
import { CampaignElement } from '../../element/campaign-element.js';
import { candle } from '../../styles/candle.js';
import { onServer } from '../../page/on-server.js';
import { only } from '../../page/only.js';
import { ask, create } from '../../page/page.js';
import { safeUrl } from '../../page/safe-url.js';
import { encode } from '../../sharing/share-actions.js';
import { pageScript, startTag, type SnippetLink } from '../../sharing/snippet.js';
import { textFor } from '../../element/text.js';
import { warnOnce } from '../../page/warn-once.js';
import { languageOf, LANGUAGES, SOURCE_LANGUAGE } from '../../locale/languages.js';
import { inLanguage, msg, str } from '../../locale/localize.js';
import { fieldStyles } from '../../styles/field.styles.js';
import { embedCodeStyles } from './embed-code.styles.js';
import {
  chooseScript,
  hintsFor,
  isPartner,
  weigh,
  writeForm,
  writePlain,
  type Choices,
  type EmbedForm,
  type KnownScript,
  type Release,
  type Releases,
} from './forms.js';

/** What a partner chooses from: every element but the one that the others are inside of, and this. */
type Offered = Exclude<
  keyof HTMLElementTagNameMap extends infer Tag
    ? Tag extends `campaign-${infer Name}`
      ? Name
      : never
    : never,
  'root' | 'embed-code'
>;

/** Milliseconds until a silent server counts as unreachable. */
const PATIENCE = 5_000;
const ACCENT = '#8f1d2c';
const RELEASES = 'releases.json';

const WORDPRESS = 'WordPress';
/** Where each system takes code, and the form that it keeps whole. */
const PLACES: readonly (readonly [system: string, place: string, form: EmbedForm])[] = [
  [WORDPRESS, 'Custom HTML', 'pinned'],
  ['Wix', 'Embed HTML', 'pinned'],
  ['Squarespace', 'Code', 'pinned'],
  ['Drupal', 'Full HTML', 'div'],
  ['HTML', '<body>', 'pinned'],
];

/**
 * Builds the code that puts the campaign on another page, with a live preview.
 *
 * What is printed belongs to the script that runs on this page: its folder holds the other scripts, and
 * `releases.json` with their versions and integrity, which is asked for when a visitor first touches the element.
 * Where no script runs (elements from npm), `script` says where one is; without it there is only code without a script.
 *
 * @customElement campaign-embed-code
 * @summary Builds the code for a partner's page, with a live preview.
 * @slot - Fallback: shown until the campaign is here, and for good where it cannot be had.
 * @fires {CampaignShareEvent} campaign-share - The code was copied; `detail.means` is `code`.
 * @fires {CampaignErrorEvent} campaign-error - The fallback stands instead of the campaign: `detail.reason` says why.
 * @csspart base - Everything.
 * @csspart options - The choices.
 * @csspart code - The code.
 * @csspart copy - The button that copies it.
 * @csspart preview - The frame with the preview.
 */
export class CampaignEmbedCode extends CampaignElement {
  static override properties: PropertyDeclarations = { script: {} };
  static override styles: CSSResultGroup = [super.styles, fieldStyles, embedCodeStyles];
  static override readonly sections = ['statements', 'sources'] as const;

  /** Address of `embed.js`, where the page's elements did not come from one of the scripts. */
  script: string | undefined = undefined;

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
  #asked: Promise<void> | undefined;
  /** The code that was copied last. */
  #copied: string | undefined;
  #previews = false;
  /** Whether a policy of the page refused the frame, which would stay blank. */
  #isRefused = false;
  #frame: HTMLIFrameElement | undefined;
  #framed: string | undefined;

  constructor() {
    super();
    new PolicyController(this, this.#refused);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('script')) this.#asked = this.#releases = undefined;
  }

  protected override renderCampaign(doc: CampaignDocument): TemplateResult | undefined {
    if (onServer) return undefined; // there is nothing to choose without a page
    const own = this.#ownScript();
    if (!own) warnOnce('<campaign-embed-code> needs the attribute script: the https address of embed.js.');
    const choices = this.#choices;
    const isPlain = !own || choices.form === 'html';

    const ownDocument = safeUrl(this.store?.url);
    const document = safeUrl(choices.campaign) ?? ownDocument;
    const isOther = document !== ownDocument;
    const lang = choices.lang || this.locale;
    // Of another document only its host is known.
    const { origin, host } = new URL(document ?? 'https://x');
    const link: SnippetLink = isOther
      ? { url: origin, title: host }
      : { url: safeUrl(doc.url), title: textFor(doc.name, lang, doc.languages?.[0]).value };

    const script = own && chooseScript(choices, own, this.#releases);
    const code =
      !script || isPlain
        ? writePlain(isOther ? undefined : doc, lang, link, this.#drawing(lang))
        : writeForm(
            choices,
            { src: script.src, integrity: script.integrity, 'data-campaign': document },
            link,
            hintsFor(choices, script, !!document),
          );
    const label = msg('Code', { id: 'embed.code' });
    const preview = msg('Preview', { id: 'embed.preview' });
    const forms = {
      pinned: msg('Fixed version', { id: 'embed.pinned' }),
      latest: msg('Always current', { id: 'embed.latest' }),
      div: '<div>',
      html: msg('Without a script', { id: 'embed.html' }),
    };

    return html`<div class="two" @focusin=${this.#ask} @pointerdown=${this.#ask}>
      <form part="options" @change=${this.#changed}>
        ${
          own
            ? html`${this.#renderElements(isPlain)}
                <div>
                  <label>${label}${select('form', '', Object.entries(forms), choices.form)}</label>
                  <label class="check" ?hidden=${isPlain || choices.form === 'latest'}>
                    <input type="checkbox" name="isFirst" .checked=${choices.isFirst} />${msg('On the first screen: load at once', { id: 'embed.first' })}
                  </label>
                </div>`
            : nothing
        }
        ${this.#renderOptions(doc, isPlain)}
      </form>
      <div class="result">
        <textarea readonly part="code" rows="9" dir="ltr" spellcheck="false" aria-label=${label} .value=${code}></textarea>
        <div class="row">
          <button class="button" part="copy" @click=${this.#copy}>${msg('Copy code', { id: 'share.copyCode' })}</button>
          <button class="button quiet" aria-expanded=${this.#previews} @click=${this.#preview}>${preview}</button>
          ${
            this.#releases === null && !isPlain
              ? html`<button class="button quiet" @click=${this.#askAgain}>
                  ${msg('Try again', { id: 'tryAgain' })}
                </button>`
              : nothing
          }
          <span class="muted">${this.#renderWeight(isPlain, !!document, script?.release)}</span>
          <span class="muted" role="status">${this.#renderStatus(code, isPlain)}</span>
        </div>
        ${this.#previews ? this.#renderPreview(code, preview) : nothing}
        <details>
          <summary>${PLACES.map(([system]) => system).join(', ')}</summary>
          ${PLACES.map(
            ([system, place, form]) =>
              html`<p>
                <b>${system}</b> ${msg(str`Paste the code into “${place}”.`, { id: 'embed.paste' })}
                ${own ? html`<span class="muted">${label}: ${forms[form]}</span>` : nothing}
                ${own && system === WORDPRESS ? html`<span class="muted">${whoMaySave(forms.div)}</span>` : nothing}
              </p>`,
          )}
        </details>
      </div>
    </div>`;
  }

  #renderElements(isPlain: boolean): TemplateResult {
    const { elements, placement } = this.#choices;
    // In this order; the compiler misses an element that is not among them.
    const names: Record<Offered, string> = {
      banner: msg('Banner', { id: 'name.banner' }),
      'recognition-map': msg('Acts by legislatures and other bodies', { id: 'map.title' }),
      gallery: msg('Gallery', { id: 'name.gallery' }),
      'pledge-button': msg('Join the campaign', { id: 'joinCampaign' }),
      statement: msg('Statement', { id: 'map.statement' }),
      figures: msg('Key figures', { id: 'name.figures' }),
      timeline: msg('Timeline', { id: 'name.timeline' }),
      collection: msg('Published works', { id: 'name.collection' }),
      film: msg('Film', { id: 'name.film' }),
      events: msg('Events', { id: 'name.events' }),
      press: msg('Press', { id: 'name.press' }),
      share: msg('Share', { id: 'share' }),
      anniversary: msg('Remembrance', { id: 'name.anniversary' }),
      positions: msg('Who says what', { id: 'name.positions' }),
      sources: msg('Sources', { id: 'sources' }),
      about: msg('About the campaign', { id: 'name.about' }),
    };
    return html`<fieldset ?hidden=${isPlain}>
      <legend>${msg('Put this on your site', { id: 'share.site' })}</legend>
      ${Object.entries(names).map(
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

  #renderOptions({ theme: colours }: CampaignDocument, isPlain: boolean): TemplateResult {
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
        safeUrl(this.store?.url) ?? 'https://',
      )}
      ${field('partner', msg('Partner', { id: 'embed.partner' }), isPartner(partner))}`;
  }

  #renderPreview(code: string, title: string): HTMLIFrameElement | TemplateResult {
    if (this.#isRefused) {
      return html`<p class="muted" role="alert">${couldNotLoad(title)}</p>`;
    }
    // A new frame for every code: a frame that goes elsewhere would be a step in the visitor's history.
    if (!this.#frame || this.#framed !== code) {
      const page = `<!doctype html>${startTag('html', { lang: this.locale })}<meta charset="utf-8"><meta name="color-scheme" content="light dark">${code}`;
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

  /** What a page with the chosen elements asks for, where that is known. */
  #renderWeight(isPlain: boolean, hasDocument: boolean, release: Release | undefined): string {
    const { bytes, requests } =
      (isPlain ? { bytes: 0, requests: 0 } : weigh(this.#choices, release, hasDocument)) ?? {};
    if (requests === undefined) return '';
    const count = msg(str`Requests: ${this.number(requests)}`, { id: 'embed.requests' });
    return bytes ? `${this.number(Math.round(bytes / 100) / 10)} kB (Brotli) · ${count}` : count;
  }

  #renderStatus(code: string, isPlain: boolean): string | typeof nothing {
    if (this.#copied === code) return msg('Copied', { id: 'share.copied' });
    if (isPlain || this.#releases || !this.#asked) return nothing;
    return this.#releases === null ? couldNotLoad(RELEASES) : `${RELEASES} …`;
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

  #ownScript(): KnownScript | undefined {
    const src = safeUrl(this.script, ask(document, 'baseURI'));
    return src ? { src, integrity: '' } : pageScript();
  }

  readonly #changed = ({ currentTarget }: Event) => {
    const data = new FormData(currentTarget as HTMLFormElement);
    const values = Object.fromEntries(data) as unknown as Choices;
    const { accent = ACCENT } = this.doc?.theme ?? {};
    this.#choices = {
      ...this.#choices,
      ...values,
      accent: values.accent === accent ? '' : values.accent,
      elements: data.getAll('elements') as string[],
      isFirst: data.has('isFirst'),
    };
    this.requestUpdate();
  };

  readonly #ask = () => {
    if (this.#asked) return;
    this.#asked = this.#load();
    this.requestUpdate();
  };

  readonly #askAgain = () => {
    this.#asked = this.#releases = undefined;
    this.#ask();
    // This button goes.
    this.renderRoot.querySelector<HTMLElement>('[part=copy]')?.focus();
  };

  async #load() {
    const { src } = this.#ownScript() ?? {};
    if (!src) return;
    let releases: Releases | null = null;
    try {
      const response = await fetch(
        new URL(RELEASES, src),
        only({
          credentials: 'omit',
          referrerPolicy: 'no-referrer',
          signal: AbortSignal.timeout(PATIENCE),
        }),
      );
      if (response.ok) releases = (await response.json()) as Releases;
    } catch {
      // Said in place.
    }
    if (src !== this.#ownScript()?.src) return;
    this.#releases = releases;
    this.requestUpdate();
  }

  readonly #copy = async () => {
    this.#copied = undefined;
    this.requestUpdate();
    // The integrity may be on its way.
    await this.#asked;
    await this.updateComplete;
    const field = this.renderRoot.querySelector('textarea');
    if (!field) return;
    try {
      await navigator.clipboard.writeText(field.value);
      this.#copied = field.value;
      this.requestUpdate();
      this.dispatchEvent(new CampaignShareEvent({ means: 'code' }));
    } catch {
      field.focus();
      field.select();
    }
  };

  readonly #refused = ({ effectiveDirective, blockedURI }: SecurityPolicyViolationEvent) => {
    // Ours has no address that a browser would tell.
    if (!this.#previews || effectiveDirective !== 'frame-src' || blockedURI.startsWith('http')) return;
    this.#isRefused = true;
    this.requestUpdate();
  };

  readonly #preview = async () => {
    // What arrives later would load the frame a second time.
    await this.#asked;
    this.#previews = !this.#previews;
    this.requestUpdate();
    await this.updateComplete;
    // The button keeps the focus; what it opened comes next.
    this.renderRoot.querySelector('.row + :not(details)')?.scrollIntoView(only({ block: 'nearest' }));
  };
}

type Options = readonly (readonly [value: string, label: string])[];

const couldNotLoad = (what: string) => msg(str`Could not load ${what}`, { id: 'embed.failed' });

/** Its filter keeps `<div data-…>`, and neither scripts nor unknown tags, for who lacks `unfiltered_html`. */
const whoMaySave = (form: string) =>
  msg(
    str`By default only administrators and editors may save a script there, in a network of sites only super administrators. All others use “${form}”, once somebody who may has added the script to the theme.`,
    { id: 'embed.whoMaySave' },
  );

/** Options that are called what is printed. */
const same = (...values: string[]): Options => values.map((value) => [value, value]);

function select(name: string, label: string, options: Options, chosen: string): TemplateResult {
  return html`<select name=${name} aria-label=${label || nothing}>
    ${options.map(
      ([value, words]) => html`<option value=${value} ?selected=${value === chosen}>${words}</option>`,
    )}
  </select>`;
}
