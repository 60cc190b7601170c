import { html, type TemplateResult } from 'lit';
import { textFor } from '../element/text.js';
import { markDraft, markParsed } from '../campaign/parsed.js';
import type { CampaignDocument } from '../campaign/schema.js';
import { layoutOf } from '../components/recognition-map/layout-of.js';
import { safeUrl } from '../page/safe-url.js';
import { writeLink } from '../sharing/snippet.js';
import type { Told } from './document-for.js';
import type { ElementName } from './light/elements.js';
import type { ElementAttributes } from './light/light.js';

/** Nothing to press that does nothing, but for pictures; its room stays. */
const WITHOUT_SCRIPTS =
  '@media (scripting: none) { button:not(:has(img, svg)), input, select { visibility: hidden } }';

/**
 * Without the marks of hydration, for the script draws anew what it takes over, and with the spaces that its templates
 * have (`scripts/rollup/minify-templates.mjs`): a line that has one more may break elsewhere.
 */
const compact = (html: string) =>
  html
    .replace(/<!--lit-node [^>]*-->|<\?>/g, '')
    .replace(/<style>[^]*?<\/style>/g, (style) => style.replace(/\/\*[^]*?\*\//g, ''))
    // Where a value begins and ends, a space is one of the text.
    .replace(/<!--\/?lit-[^>]*-->/g, '\0')
    .replace(/>\s*\n\s*</g, '><')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\0/g, '')
    .replace('shadowroot="open" ', '')
    .replace('</style>', `${WITHOUT_SCRIPTS}</style>`);

/** An element with what it shows in a declarative shadow root. */
export async function renderShadow(
  name: ElementName,
  { doc, locale, isDraft }: Told,
  attributes: ElementAttributes = {},
  fallback = writeLink({ url: safeUrl(doc.url), title: textFor(doc.name, locale, doc.languages?.[0]).value }),
): Promise<string> {
  const [{ render, collectResult }] = await Promise.all([bringRenderer(), import('../define/all.js')]);
  const all: ElementAttributes = { ...attributes, lang: locale };
  const given = Object.entries(all).flatMap(([attribute, value]) =>
    value === undefined || value === false || !/^[a-z][a-z-]*$/.test(attribute)
      ? []
      : ([[attribute, value === true ? '' : String(value)]] as const),
  );
  const names = given.map(([attribute]) => attribute);
  const values = given.map(([, value]) => value);
  const shown = withLayout(doc);
  if (isDraft) markDraft(shown);
  const rendered = await collectResult(render(templateFor(name, names, [...values, shown])));
  const end = `</campaign-${name}>`;
  return `${compact(rendered).slice(0, -end.length)}${fallback}${end}`;
}

/** With the map laid out, as the script has it: so it keeps the room that it will need. */
const withLayout = (doc: CampaignDocument): CampaignDocument =>
  markParsed({ ...doc, layout: layoutOf(doc.recognitions ?? [], doc.parties) });

/** By name and attributes: the renderer keeps what it knows of a template for as long as the server runs. */
const templates = new Map<string, TemplateStringsArray>();

function templateFor(
  name: ElementName,
  names: readonly string[],
  values: readonly unknown[],
): TemplateResult {
  const key = [name, ...names].join(' ');
  let strings = templates.get(key);
  if (!strings) {
    const written = [...names, '.campaign'].map(
      (attribute, index) => `${index ? '' : `<campaign-${name}`} ${attribute}=`,
    );
    written.push(`></campaign-${name}>`);
    templates.set(key, (strings = Object.assign([...written], { raw: written })));
  }
  return html(strings, ...values);
}

async function bringRenderer() {
  try {
    const [{ render }, { collectResult }] = await Promise.all([
      import('@lit-labs/ssr'),
      import('@lit-labs/ssr/lib/render-result.js'),
    ]);
    return { render, collectResult };
  } catch (cause) {
    throw new Error('To render "shadow", install what renders it: npm install @lit-labs/ssr', { cause });
  }
}
