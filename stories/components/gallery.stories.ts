import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import '../../src/define/gallery.js';
import { markParsed } from '../../src/campaign/parsed.js';
import type { GalleryItem } from '../../src/campaign/schema.js';
import { CampaignGallery, type GalleryLayout } from '../../src/components/gallery/gallery.js';
import { aCampaign, defaultCampaign, failingSource, image, LONG_TEXT, silentSource } from '../fixtures.js';

interface Args {
  layout?: GalleryLayout;
  limit?: number;
  theme?: 'auto' | 'light' | 'dark';
  lang?: string;
  campaign?: unknown;
}

const SHAPES = [
  [1200, 800],
  [800, 1200],
  [1600, 900],
  [1000, 1000],
  [900, 1200],
  [2400, 800],
] as const;

/** Made pictures, no photographs. */
function pictures(count: number, change: (index: number) => Partial<GalleryItem> = () => ({})) {
  const gallery = [...new Array(count).keys()].map((index): GalleryItem => {
    const [width, height] = SHAPES[index % SHAPES.length] ?? SHAPES[0];
    return {
      id: `tree-${index}`,
      src: image(width, height, (index * 40) % 360),
      width,
      height,
      alt: `Two tones and a horizon, number ${index + 1}`,
      caption: `Plane trees on the quay, number ${index + 1}`,
      credit: 'Made for testing',
      licence: { name: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
      ...change(index),
    };
  });
  // Marked as the library's own: the parser lets no data: address into a gallery.
  return markParsed(aCampaign({ gallery }));
}

const meta: Meta<Args> = {
  title: 'Images and works/Gallery',
  component: 'campaign-gallery',
  args: { layout: 'rows', theme: 'auto' },
  render: ({ layout = 'rows', limit, theme = 'auto', lang = '', campaign = defaultCampaign }) =>
    html`<campaign-gallery
      .campaign=${campaign}
      .limit=${limit}
      .lang=${lang}
      layout=${layout}
      theme=${theme}
    ></campaign-gallery>`,
};
export default meta;
type Story = StoryObj<Args>;

/** The default campaign's drawings, in rows of one height that crop nothing. */
export const Default: Story = {};

/** Squares of one size, cropped: for many pictures of like content. */
export const Grid: Story = { args: { layout: 'grid', campaign: pictures(12) } };

/** One row that scrolls sideways, by finger, wheel, keys or buttons: where height is short. */
export const Strip: Story = { args: { layout: 'strip', campaign: pictures(12) } };

/** The first pictures only, in the lightbox too. */
export const Limited: Story = { args: { limit: 3 } };

/** Distressing pictures are covered and not loaded until they are asked for; nothing is remembered without a tick. */
export const Distressing: Story = {
  args: { campaign: pictures(5, (index) => ({ distressing: index % 2 === 1 })) },
};

/** A picture that does not come leaves its alt text, in its own place, and a way to try again. */
export const Broken: Story = {
  args: { campaign: pictures(4, (index) => (index === 1 ? { src: 'data:image/png,broken' } : {})) },
};

/** A picture in the lightbox, with caption, credit, licence, date, address and sources. */
export const Lightbox: Story = {
  render: () =>
    html`<campaign-gallery
      .campaign=${pictures(5, () => ({ date: '2020-05', url: 'https://trees.example/quay', sources: ['gazette'] }))}
      ${ref((gallery) => void openFirst(gallery))}
    ></campaign-gallery>`,
};

/** A distressing picture is covered in the lightbox as well. */
export const LightboxCovered: Story = {
  render: () =>
    html`<campaign-gallery
      .campaign=${pictures(3, (index) => ({ distressing: index === 2 }))}
      ${ref((gallery) => void openLast(gallery))}
    ></campaign-gallery>`,
};

/** Until the document is here the fallback stands. */
export const Loading: Story = {
  render: () =>
    html`<campaign-gallery src=${silentSource}><a href="https://campaign.example/">All pictures</a></campaign-gallery>`,
};

/** The document cannot be had: the fallback stays, and the visitor can try again. */
export const Failed: Story = {
  render: () =>
    html`<campaign-gallery src=${failingSource}><a href="https://campaign.example/">All pictures</a></campaign-gallery>`,
};

/** A campaign without pictures leaves the fallback. */
export const Empty: Story = {
  render: () =>
    html`<campaign-gallery .campaign=${aCampaign()}><a href="https://campaign.example/">All pictures</a></campaign-gallery>`,
};

/** A long caption is cut on the tile and whole in the lightbox. */
export const LongText: Story = {
  args: { campaign: pictures(6, () => ({ caption: `${LONG_TEXT}: ${LONG_TEXT}`, credit: LONG_TEXT })) },
};

/** Thousands of pictures: frames are drawn as their end nears, and filled only near the screen. */
export const ManyItems: Story = { args: { campaign: pictures(5000) } };

/** Arabic: rows start at the right, and the arrow keys of the lightbox turn round. */
export const RightToLeft: Story = { args: { lang: 'ar' } };

/** German, with covered pictures. */
export const German: Story = { args: { lang: 'de', campaign: pictures(4, () => ({ distressing: true })) } };

/** On a dark page. The lightbox is dark in every theme. */
export const Dark: Story = {
  render: () =>
    html`<div style="background: #121317; padding: 1rem">
      <campaign-gallery
        theme="dark"
        .campaign=${pictures(5, (index) => ({ distressing: index === 2 }))}
      ></campaign-gallery>
    </div>`,
};

/** On a phone: rows of one to three pictures. */
export const Narrow: Story = {
  args: { campaign: pictures(8, (index) => ({ distressing: index === 2 })) },
  parameters: { viewport: { width: 320, height: 640 } },
  globals: { viewport: { value: 'mobile1' } },
};

/** The strip jumps where it would glide. */
export const ReducedMotion: Story = {
  args: { layout: 'strip' },
  parameters: { media: { reducedMotion: 'reduce' } },
};

/** Captions and veils keep their edges in the visitor's own colours. */
export const ForcedColors: Story = {
  args: { campaign: pictures(5, (index) => ({ distressing: index === 2 })) },
  parameters: { media: { forcedColors: 'active' } },
};

async function openFirst(gallery?: Element) {
  if (!(gallery instanceof CampaignGallery)) return;
  await gallery.updateComplete;
  gallery.shadowRoot?.querySelector<HTMLElement>('button.tile')?.click();
  // The lightbox comes in a file of its own.
  while (gallery.isConnected && !gallery.shadowRoot?.querySelector('dialog')) {
    await new Promise(requestAnimationFrame);
  }
}

async function openLast(gallery?: Element) {
  await openFirst(gallery);
  gallery?.shadowRoot?.querySelector<HTMLElement>('dialog .previous')?.click();
}
