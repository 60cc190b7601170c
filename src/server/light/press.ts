import { html } from 'lit';
import type { PressItem } from '../../campaign/schema.js';
import { textFor } from '../../element/text.js';
import { languageName } from '../../locale/names.js';
import { line, list, type Light } from './light.js';

/** Press and media items, newest first, each under the headline that its publisher wrote. */
export function press(light: Light): unknown {
  const items = (light.doc.press ?? [])
    .toSorted(({ date: one = '' }, { date: other = '' }) => Number(one < other) - Number(one > other))
    .slice(0, Number(light.attribute('limit')) || undefined);
  return items.length ? list(items.map((item) => writeItem(light, item))) : undefined;
}

function writeItem(light: Light, item: PressItem) {
  const { title, language, publisher, date, perspective, note, sources } = item;
  // The headline as it was published, not in the reader's language.
  const { value, lang } = textFor(title, language ?? light.locale, language ?? light.doc.languages?.[0]);
  return html`${line(light.text(publisher), date && light.date(date))}
    <h3>${light.link(item.url, html`<cite lang=${lang} dir="auto">${value}</cite>`)}</h3>
    ${line(language && languageName(light.locale, language.replace(/-.*/, '')), light.text(perspective))}
    ${line(light.text(note))} ${light.sources(sources)}`;
}
