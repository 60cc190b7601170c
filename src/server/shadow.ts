import { html, type TemplateResult } from 'lit';
import { textFor } from '../element/text.js';
import { safeUrl } from '../page/safe-url.js';
import { writeLink } from '../sharing/snippet.js';
import type { Told } from './document-for.js';
import type { ElementName } from './light/elements.js';
import type { ElementAttributes } from './light/light.js';

/** For hydration; the script draws anew what it takes over. */
const MARKERS = /<!--\/?lit-[^>]*-->|<\?>/g;

/** An element with what it shows in a declarative shadow root. */
export async function renderShadow(
  name: ElementName,
  { doc, locale }: Told,
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
  const rendered = await collectResult(render(templateFor(name, names, [...values, doc])));
  const end = `</campaign-${name}>`;
  return `${rendered.replace(MARKERS, '').replace('shadowroot="open" ', '').slice(0, -end.length)}${fallback}${end}`;
}

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
