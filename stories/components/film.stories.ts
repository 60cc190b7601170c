import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import '../../src/define/film.js';
import { markParsed } from '../../src/campaign/parsed.js';
import type { Film } from '../../src/campaign/schema.js';
import { CampaignFilm } from '../../src/components/film/film.js';
import { aFilm, onVimeo, onYouTube, transcript } from '../film/a-film.js';
import { aCampaign, defaultCampaign, failingSource, LONG_TEXT, silentSource } from '../fixtures.js';

interface Args {
  film?: string;
  theme?: 'auto' | 'light' | 'dark';
  lang?: string;
  campaign?: unknown;
}

const filmed = (overrides: Partial<Film> = {}) => aCampaign({ films: [aFilm(overrides)] });
/** As another site has it: without files of the document's own. */
const elsewhere: Partial<Film> = { files: undefined, tracks: undefined };
const fallback = html`<a href="https://campaign.example/">The film</a>`;

const meta: Meta<Args> = {
  title: 'Images and works/Film',
  component: 'campaign-film',
  args: { theme: 'auto' },
  render: ({ film, theme = 'auto', lang = '', campaign = filmed() }) =>
    html`<campaign-film .campaign=${campaign} .film=${film} .lang=${lang} theme=${theme}></campaign-film>`,
};
export default meta;
type Story = StoryObj<Args>;

/** The default campaign's first film: nothing that may be played is known, so nothing pretends to play. */
export const Default: Story = { args: { campaign: defaultCampaign } };

/** A film that is known by title, maker, licence and relation; nothing can be played. */
export const KnownOnly: Story = { args: { campaign: defaultCampaign, film: 'film-endless-corridor' } };

/** What is said about a distressing film comes first, here too. */
export const KnownDistressing: Story = { args: { campaign: defaultCampaign, film: 'film-mustafayev-1992' } };

/** Every film that is known, as a list in a column. */
export const KnownList: Story = {
  render: () =>
    html`<div style="max-width: 20rem">
      ${defaultCampaign.films?.map(({ id }) => html`<campaign-film .campaign=${defaultCampaign} film=${id}></campaign-film>`)}
    </div>`,
};

/** A film of the document's own: its poster, and nothing more until it is asked for. */
export const Poster: Story = {};

/** With the document's own transcript, which can be read and searched before anything is loaded. */
export const Transcript: Story = { args: { campaign: filmed({ transcript }) } };

/** Playing (without sound here): captions, descriptions, chapters, two qualities, and the transcript that follows. */
export const Playing: Story = {
  render: () => html`<campaign-film .campaign=${filmed()} ${ref((film) => void play(film))}></campaign-film>`,
};

/** A distressing film says so before it can be played; its poster is not loaded. */
export const Distressing: Story = { args: { campaign: filmed({ distressing: true }) } };

/** Another site plays it: the button says which, and nothing is loaded from there before. */
export const YouTube: Story = {
  args: { campaign: filmed({ ...elsewhere, provider: onYouTube, transcript }) },
};

/** The same for Vimeo, without a poster. */
export const Vimeo: Story = {
  args: { campaign: filmed({ ...elsewhere, poster: undefined, provider: onVimeo }) },
};

/** The file cannot be had, or the page's policy refuses it: this is said in place, with a link to the file. */
export const Unplayable: Story = {
  render: () =>
    html`<campaign-film
      .campaign=${filmed({ files: [{ src: '/no-such-film.webm' }] })}
      ${ref((film) => void play(film))}
    ></campaign-film>`,
};

/** Until the document is here the fallback stands. */
export const Loading: Story = {
  render: () => html`<campaign-film src=${silentSource}>${fallback}</campaign-film>`,
};

/** The document cannot be had: the fallback stays, and the visitor can try again. */
export const Failed: Story = {
  render: () => html`<campaign-film src=${failingSource}>${fallback}</campaign-film>`,
};

/** A campaign without films leaves the fallback. */
export const Empty: Story = {
  render: () => html`<campaign-film .campaign=${aCampaign()}>${fallback}</campaign-film>`,
};

/** Long German words break; nothing is cut. */
export const LongText: Story = {
  args: {
    lang: 'de',
    campaign: filmed({
      ...elsewhere,
      title: LONG_TEXT,
      maker: LONG_TEXT,
      note: `${LONG_TEXT}: ${LONG_TEXT}`,
      distressing: true,
      provider: onYouTube,
      chapters: [{ start: 0, title: LONG_TEXT }],
      transcript: [{ start: 3601, text: `${LONG_TEXT} ${LONG_TEXT}` }],
    }),
  },
  parameters: { viewport: { width: 320, height: 640 } },
  globals: { viewport: { value: 'mobile1' } },
};

/** A transcript of a thousand lines keeps to its box. */
export const ManyLines: Story = {
  args: {
    campaign: filmed({
      transcript: [...new Array(1000).keys()].map((index) => ({
        start: index * 4,
        text: `Line ${index + 1}: a leaf comes down.`,
      })),
    }),
  },
};

/** Text is text, and an address that may not be followed or loaded is left out, here too. */
export const Hostile: Story = {
  args: {
    // Marked as checked before: the parser lets none of these addresses through.
    campaign: markParsed(
      filmed({
        title: '<img src=x onerror=alert(1)>',
        maker: '<script>alert(1)</script>',
        note: '<b>note</b>',
        relation: '"><svg onload=alert(1)>',
        licence: '{{licence}}',
        url: 'javascript:alert(1)',
        poster: { src: 'javascript:alert(1)', alt: '" onload="alert(1)' },
        files: [{ src: 'javascript:alert(1)' }],
        tracks: [{ src: 'data:text/vtt,WEBVTT', kind: 'captions', language: 'en' }],
        provider: { name: 'youtube', id: '../../evil' },
        transcript: [{ start: 0, text: '<iframe src="javascript:alert(1)"></iframe>' }],
      }),
    ),
  },
};

/** Arabic, from the right. */
export const RightToLeft: Story = { args: { lang: 'ar', campaign: filmed({ transcript }) } };

/** German, playing. */
export const German: Story = {
  render: () =>
    html`<campaign-film lang="de" .campaign=${filmed()} ${ref((film) => void play(film))}></campaign-film>`,
};

/** On a dark page. The stage is dark in every theme. */
export const Dark: Story = {
  render: () =>
    html`<div style="background: #121317; padding: 1rem">
      <campaign-film theme="dark" .campaign=${filmed({ transcript })}></campaign-film>
    </div>`,
};

/** On a phone, playing. */
export const Narrow: Story = {
  ...Playing,
  parameters: { viewport: { width: 320, height: 640 } },
  globals: { viewport: { value: 'mobile1' } },
};

/** The transcript jumps where it would glide. */
export const ReducedMotion: Story = { ...Playing, parameters: { media: { reducedMotion: 'reduce' } } };

/** In the visitor's own colours. */
export const ForcedColors: Story = { ...Playing, parameters: { media: { forcedColors: 'active' } } };

async function play(film?: Element) {
  if (!(film instanceof CampaignFilm)) return;
  await film.updateComplete;
  film.shadowRoot?.querySelector<HTMLElement>('[part=play]')?.click();
  // The player comes in a file of its own.
  let video = film.shadowRoot?.querySelector('video');
  while (!video && film.isConnected) {
    await new Promise(requestAnimationFrame);
    video = film.shadowRoot?.querySelector('video');
  }
  if (video) video.muted = true;
}
