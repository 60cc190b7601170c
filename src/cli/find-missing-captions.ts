import { safeParse, type InferOutput } from 'valibot';
import { isForgiven } from '../campaign/forgiving.js';
import type { Problem } from '../campaign/parse-campaign.js';
import { films } from '../campaign/schema.js';

/** Films that can be played and have no captions. A transcript is read beside a film, not with it. */
export function findMissingCaptions(input: unknown): Problem[] {
  const entries = (input as { films?: unknown } | null)?.films;
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((entry: unknown, index) => {
    const { issues = [], output } = safeParse(films.item, entry);
    // A film that is left out has its problem already.
    if (!issues.every(isForgiven) || !isUncaptioned(output as InferOutput<typeof films.item>)) return [];
    return {
      path: `films[${index}]`,
      message:
        'can be played and has no captions: add a WebVTT file to "tracks", of the kind "captions" or "subtitles", or name the languages of the site\'s own captions in "provider.captions"',
    };
  });
}

function isUncaptioned({ files, provider, tracks }: InferOutput<typeof films.item>): boolean {
  const isPlayable = !!files?.length || !!provider;
  const isCaptioned =
    !!provider?.captions?.length || tracks?.some(({ kind }) => kind === 'captions' || kind === 'subtitles');
  return isPlayable && !isCaptioned;
}
