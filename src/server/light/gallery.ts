import { html, nothing } from 'lit';
import type { GalleryItem } from '../../campaign/schema.js';
import { msg } from '../../locale/localize.js';
import { drawingAddress } from '../default-campaign.js';
import { line, type Light } from './light.js';

/** Pictures with their captions: by their address, or where they have none in words. */
export function gallery(light: Light): unknown {
  const limit = Number(light.attribute('limit')) || undefined;
  const pictures = light.doc.gallery?.slice(0, limit);
  return pictures?.length ? pictures.map((picture) => writePicture(light, picture)) : undefined;
}

function writePicture(light: Light, picture: GalleryItem) {
  const { alt, caption, credit, licence, url, date, distressing } = picture;
  const src = light.url(drawingAddress(picture.src));
  return html`<figure>
    ${
      src && !distressing
        ? html`<img src=${src} alt=${light.plain(alt)} width=${picture.width} height=${picture.height}>`
        : html`<p>${light.text(alt || caption)}</p>`
    }
    <figcaption>
      ${line(light.link(url, light.text(caption)), date && light.date(date))}
      ${distressing ? line(msg('This image may be distressing', { id: 'gallery.distressing' }), src && light.link(src, msg('Show image', { id: 'gallery.show' }))) : nothing}
      ${line(light.text(credit), licence && light.link(licence.url, light.text(licence.name)))} ${light.sources(picture.sources)}
    </figcaption>
  </figure>`;
}
