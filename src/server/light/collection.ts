import { html, nothing } from 'lit';
import { kindOf } from '../../components/collection/kinds.js';
import { worksOf } from '../../components/collection/works.js';
import type { CollectionItem } from '../../campaign/schema.js';
import { formatBytes, formatList, languageName } from '../../locale/names.js';
import { line, list, type Light } from './light.js';

/** Published works, those that are part of a collection with it. */
export function collection(light: Light): unknown {
  const works = worksOf(light.doc.collection ?? [], light.attribute('kind') ?? '');
  if (!works.length) return undefined;
  return list(
    works.map(
      ({ item, parts }) =>
        html`${writeItem(light, item)} ${list(parts.map((part) => writeItem(light, part)))}`,
    ),
  );
}

function writeItem(light: Light, item: CollectionItem) {
  const { locale } = light;
  const { title, date, languages, bytes, isbn, authors = [], editions = [], cover } = item;
  const kind = kindOf(item.kind).word ?? light.text(item.kind);
  const src = light.url(cover?.src);
  const names = languages?.map((code) => languageName(locale, code));
  return html`<h3>${light.link(item.url, title ? light.text(title) : kind)}</h3>
    ${
      cover && src
        ? html`<figure><img src=${src} alt=${light.plain(cover.alt)}><figcaption>${light.text(cover.credit)}</figcaption></figure>`
        : nothing
    }
    ${line(...authors.map((author) => light.text(author)))}
    ${line(
      title && kind,
      date && light.date(date),
      light.text(item.publisher),
      light.text(item.contributor),
      light.text(item.occasion),
      names && formatList(locale, names),
      light.text(item.format),
      bytes && formatBytes(locale, bytes),
      isbn && `ISBN ${isbn}`,
    )}
    ${list(item.contents?.map((words) => light.text(words)))}
    ${line(...editions.map((words) => light.text(words)))} ${line(light.text(item.note))}
    ${light.sources(item.sources)}`;
}
