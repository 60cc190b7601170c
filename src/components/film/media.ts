import type { Film, Text } from '../../campaign/schema.js';
import { onServer } from '../../page/on-server.js';
import { safeUrl } from '../../page/safe-url.js';

/** A second of the film and what it is named by there: a line of the transcript, or a chapter. */
export interface Line {
  readonly start: number;
  readonly text: Text;
}

export type File = NonNullable<Film['files']>[number];
type Track = NonNullable<Film['tracks']>[number];

/** What of a film can be played: its own files, or else a site's player. */
export interface Media {
  readonly files: readonly File[];
  readonly tracks: readonly Track[];
  readonly site: Site | undefined;
}

interface Site {
  readonly name: string;
  /** The film's own page there. */
  readonly page: string;
  /** Address of the player, from a second on, with captions in a language. */
  player(start: number, language: string): string;
}

/** The sites by name. An id of any other form is refused: it would be another address. */
const SITES: Record<NonNullable<Film['provider']>['name'], (id: string) => Site | undefined> = {
  youtube: (id) =>
    /^[\w-]{11}$/.test(id)
      ? {
          name: 'YouTube',
          page: `https://www.youtube.com/watch?v=${id}`,
          player: (start, language) =>
            `https://www.youtube-nocookie.com/embed/${id}?rel=0&start=${start}&hl=${language}&cc_lang_pref=${language}&cc_load_policy=1`,
        }
      : undefined,
  vimeo: (id) =>
    /^\d{5,}$/.test(id)
      ? {
          name: 'Vimeo',
          page: `https://vimeo.com/${id}`,
          player: (start, language) =>
            `https://player.vimeo.com/video/${id}?dnt=1&texttrack=${language}#t=${start}s`,
        }
      : undefined,
};

/** What can be played, with addresses that may be loaded; undefined where nothing can. */
export function mediaOf({ files, tracks, provider }: Film, base: string): Media | undefined {
  const loadable = <Item extends { src: string }>(items: readonly Item[] = []) =>
    items.flatMap((item) => {
      const src = safeUrl(item.src, base);
      return src ? { ...item, src } : [];
    });
  const media = {
    files: loadable(files),
    tracks: loadable(tracks),
    site: provider && SITES[provider.name](provider.id),
  };
  return media.files.length || media.site ? media : undefined;
}

/** The file nearest to a height, among those that did not fail. */
export function nearest(
  files: readonly File[],
  height: number,
  failed: ReadonlySet<string>,
): File | undefined {
  const distance = (file: File) => Math.abs((file.height ?? 0) - height);
  return files.filter(({ src }) => !failed.has(src)).sort((a, b) => distance(a) - distance(b))[0];
}

/** "1:02:03", as players write it. */
export function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${hours ? `${hours}:${pad(minutes)}` : minutes}:${pad(whole % 60)}`;
}

export const isElsewhere = (address: string): boolean =>
  !onServer && new URL(address).origin !== location.origin;
