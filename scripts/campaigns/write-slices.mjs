/** Writes the modules of the default campaign's slices, and where their texts in other languages are. Not committed. */
import { SLICES } from './slices.mjs';

const EXTRACTS = ['told', 'aims', 'citations'];

/**
 * @param write - Writes a module: its name in the folder of slices, and its code.
 * @param languages - Those that the campaign is translated into.
 */
export function writeSlices(write, languages) {
  const textsOf = (sections) =>
    `{\n${languages.map((language) => `  ${language}: () => import('texts:${language}/${sections.join('+')}'),`).join('\n')}\n}`;
  write(
    'source-texts',
    `import type { SliceTexts } from '../slice-of.js';

/** What is translated of the sources, which every slice has some of. */
export const sourceTexts: SliceTexts = ${textsOf(['sources'])};
`,
  );
  write(
    'header',
    `import { markParsed } from '../../../campaign/parsed.js';
import type { CampaignDocument } from '../../../campaign/schema.js';
import { justiceForKhojalyHeader } from '../header.js';

/** "Justice for Khojaly": its name, dates and organiser. */
const slice: CampaignDocument = markParsed({ ...justiceForKhojalyHeader });
export default slice;
`,
  );
  for (const [name, parts] of Object.entries(SLICES)) {
    if (!parts.length) continue;
    const sections = parts.filter((part) => !EXTRACTS.includes(part) && part !== 'sources');
    const known = sections.length ? `, ${JSON.stringify(sections)}, ${textsOf(sections)}` : '';
    const what = sections.length
      ? `${sections.join(', ')}, and the sources that these cite`
      : 'sources, and what cites them';
    write(
      name,
      `import type { CampaignDocument } from '../../../campaign/schema.js';
import { sliceOf } from '../slice-of.js';
import { sourceTexts } from './source-texts.js';
import facts from 'slice:${parts.join('+')}';

/** "Justice for Khojaly": its ${what}. */
const slice: CampaignDocument = sliceOf(facts, sourceTexts${known});
export default slice;
`,
    );
  }
}
