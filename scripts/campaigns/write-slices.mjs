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
  for (const [name, parts] of Object.entries(SLICES)) {
    const sections = parts.filter((part) => !EXTRACTS.includes(part) && part !== 'sources');
    const translated = sections.length > 0;
    const cites = parts.length > 0;
    write(
      name,
      `import type { CampaignDocument } from '../../../campaign/schema.js';
import { sliceOf } from '../slice-of.js';
${cites ? `import { sourceTexts } from './source-texts.js';\nimport facts from 'slice:${parts.join('+')}';\n` : ''}
/** "Justice for Khojaly": ${parts.length ? `its ${parts.filter((part) => !EXTRACTS.includes(part)).join(', ')}, ${name === 'sources' ? 'and what cites them' : 'and the sources that these cite'}` : 'its name, dates and organiser'}. */
const slice: CampaignDocument = sliceOf(${cites ? `facts, sourceTexts` : '{}'}${
        translated ? `, ${JSON.stringify(sections)}, ${textsOf(sections)}` : ''
      });
export default slice;
`,
    );
  }
}
