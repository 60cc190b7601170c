import { html, nothing } from 'lit';
import { clock, mediaOf } from '../../components/film/media.js';
import { msg } from '../../locale/localize.js';
import { languageName } from '../../locale/names.js';
import { fold, line, list, type Light } from './light.js';

/** What is known of a film, where it is to be seen, and what is said in it. */
export function film(light: Light): unknown {
  const id = light.attribute('film');
  const film = light.doc.films?.find((one) => !id || one.id === id);
  if (!film) return undefined;
  const { title, maker, date, duration, languages, provider, poster, licence, url, distressing } = film;
  const media = mediaOf(film, light.base);
  const site = provider && mediaOf({ ...film, files: undefined }, light.base)?.site;
  const src = distressing ? undefined : light.url(poster?.src);
  const names = (tags: readonly string[] = []) =>
    [...new Set(tags)].map((tag) => languageName(tag, tag)).join(', ');
  const captions = [
    ...(film.tracks ?? [])
      .filter(({ kind }) => /^(captions|subtitles)$/.test(kind))
      .map((track) => track.language),
    ...(provider?.captions ?? []),
  ];
  const link = light.url(url);
  return html`<h3>${light.text(title ?? msg('Film', { id: 'name.film' }))}</h3>
    ${distressing ? html`<p><strong>${msg('This film may be distressing', { id: 'film.distressing' })}</strong></p>` : nothing}
    ${
      src
        ? html`<figure><img src=${src} alt=${light.plain(poster?.alt)}><figcaption>${light.text(poster?.credit)}</figcaption></figure>`
        : nothing
    }
    ${line(light.text(maker), date && light.date(date), duration && clock(duration), names(languages))}
    ${line(captions.length && `${msg('Captions', { id: 'film.captions' })}: ${names(captions)}`)}
    ${line(licence && html`${msg('Licence', { id: 'film.licence' })}: ${light.text(licence)}`)}
    ${line(light.text(film.relation))} ${line(light.text(film.note))}
    ${line(
      ...(media?.files ?? []).map(({ src, height }) =>
        light.link(
          src,
          `${msg('Play film', { id: 'film.play' })} (${[new URL(src).host, height].filter(Boolean).join(', ')})`,
        ),
      ),
      site && light.link(site.page, `${msg('Play film', { id: 'film.play' })} (${site.name})`),
      link && light.link(link, new URL(link).host),
    )}
    ${light.sources(film.sources)}
    ${film.chapters?.length ? fold(msg('Chapters', { id: 'film.chapters' }), list(film.chapters.map(({ start, title }) => html`${clock(start)} ${light.text(title)}`))) : nothing}
    ${film.transcript?.length ? fold(msg('Transcript', { id: 'film.transcript' }), list(film.transcript.map(({ start, text }) => html`${clock(start)} ${light.text(text)}`))) : nothing}`;
}
