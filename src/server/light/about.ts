import { html, nothing, type TemplateResult } from 'lit';
import type { About, CampaignDocument, Claim } from '../../campaign/schema.js';
import { msg } from '../../locale/localize.js';
import { line, list, type Light } from './light.js';

/** Who is behind the campaign, what it says that it is for, and what others say of it. */
export function about(light: Light): unknown {
  const { about, glossary = [], name, line: words, motto } = light.doc;
  if (!about && !glossary.length) return undefined;
  return html`<h2>${light.text(name)}</h2>
    ${line(light.text(words))} ${motto ? html`<p>${light.quote(motto)}</p>` : nothing}
    ${about?.mottos?.length ? html`<p>${msg('Other forms of the motto', { id: 'about.mottos' })}</p>${claims(light, about.mottos, true)}` : nothing}
    ${about && chapters(light, about)}
    ${chapter(msg('Terms', { id: 'about.terms' }), terms(light, glossary))}`;
}

const chapters = (light: Light, about: About) => {
  const { aims, initiator, organisations, launch, memorials, website, method, missing } = about;
  return [
    chapter(
      msg('Who is behind it', { id: 'about.who' }),
      initiator && writeInitiator(light, initiator),
      list(
        organisations?.map(
          ({ name, text, sources }) =>
            html`<strong>${light.text(name)}</strong>: ${light.text(text)} ${light.sources(sources)}`,
        ),
      ),
    ),
    chapter(
      msg('What it says that it is for', { id: 'about.aims' }),
      ...(aims ?? []).map((aim) => writeAim(light, aim)),
    ),
    chapter(msg('When it began', { id: 'about.launch' }), launch && writeLaunch(light, launch)),
    chapter(
      msg('What is claimed of its reach', { id: 'about.claims' }),
      about.claims && claims(light, about.claims),
    ),
    chapter(msg('Website', { id: 'about.website' }), website && claims(light, [website])),
    chapter(
      msg('Memorials', { id: 'about.memorials' }),
      list(
        memorials?.map(
          ({ place, date, name, note, sources }) =>
            html`<strong>${light.text(place)}</strong> ${line(light.text(name), date && light.date(date), light.text(note))} ${light.sources(sources)}`,
        ),
      ),
    ),
    chapter(
      msg('How the facts were gathered', { id: 'about.method' }),
      ...(method ?? []).map((words) => html`<p>${light.text(words)}</p>`),
    ),
    chapter(
      msg('What is missing', { id: 'about.missing' }),
      list(missing?.map((words) => light.text(words))),
    ),
    chapter(msg('Report an error', { id: 'about.corrections' }), writeCorrections(light, about)),
  ];
};

function chapter(title: string, ...contents: readonly unknown[]): TemplateResult | typeof nothing {
  const known = contents.filter((content) => content && content !== nothing);
  return known.length ? html`<h3>${title}</h3>${known}` : nothing;
}

const writeInitiator = (light: Light, { name, roles, note, sources }: NonNullable<About['initiator']>) =>
  html`<p><strong>${light.text(name)}</strong>${note ? html` — ${light.text(note)}` : nothing} (${msg('initiator', { id: 'about.initiator' })})</p>
    ${roles?.length ? claims(light, roles) : nothing} ${light.sources(sources)}`;

const writeAim = (light: Light, { text, translation, attribution, date, note, sources }: Claim) =>
  html`<blockquote>${light.quote(text)}</blockquote>
    ${light.translation(translation)}
    ${line(light.text(attribution), date && light.date(date), light.text(note))} ${light.sources(sources)}`;

const writeLaunch = (light: Light, { date, otherwise, sources }: NonNullable<About['launch']>) =>
  html`<p>${light.date(date)}</p>
    ${light.sources(sources)}
    ${otherwise?.length ? html`<p>${msg('Other sources give other dates', { id: 'about.otherDates' })}</p>${claims(light, otherwise)}` : nothing}`;

/** What is said, each with who says so. */
const claims = (light: Light, said: readonly Claim[], areWords = false) =>
  list(
    said.map(
      ({ text, translation, attribution, date, note, sources }) =>
        html`${areWords ? light.quote(text) : light.text(text)}${date ? html` (${light.date(date)})` : nothing}
        ${light.translation(translation)} ${attribution ? html`<p>— ${light.text(attribution)}</p>` : nothing}
        ${note ? html`<p>${light.text(note)}</p>` : nothing} ${light.sources(sources)}`,
    ),
  );

function writeCorrections(light: Light, { corrections, correctionsUrl }: About) {
  const url = light.url(correctionsUrl);
  if (!corrections && !url) return undefined;
  const words = msg('Report an error', { id: 'about.corrections' });
  return html`<p>${light.text(corrections)} ${url ? light.link(url, words) : nothing}</p>`;
}

const terms = (light: Light, glossary: NonNullable<CampaignDocument['glossary']>) =>
  glossary.length
    ? html`<dl>${glossary.map(
        ({ term, text, sources }) =>
          html`<dt>${light.text(term)}</dt><dd>${light.text(text)} ${light.sources(sources)}</dd>`,
      )}</dl>`
    : undefined;
