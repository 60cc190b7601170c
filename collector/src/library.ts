/** What the collector has in common with the pages, as the library's build has it. */
export { parseSections } from '../../build/campaign/parse-sections.js';
export { pledgeSection, type CampaignDocument, type Text } from '../../build/campaign/schema.js';
export { isOver } from '../../build/time/anniversary.js';
export { textFor } from '../../build/element/text.js';
export * from '../../build/wire/count.js';
export * from '../../build/wire/pledge.js';
