/**
 * Writes what the package publishes beside its code, from what tsc wrote to `build/`: the default campaign as one
 * JSON file, with its drawings and its texts in other languages beside it, and the JSON Schema of any campaign document.
 *
 *   node scripts/campaigns/build-documents.mjs [BUILD [DIST]]
 */
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { campaignJsonSchema } from './json-schema.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const [build = 'build', dist = 'dist'] = process.argv.slice(2);
const from = (path) => pathToFileURL(resolve(root, build, path)).href;
const to = (path) => resolve(root, dist, path);
const ID = 'justice-for-khojaly';
const sources = resolve(root, 'src/campaigns', ID);

const { justiceForKhojaly } = await import(from(`campaigns/${ID}/${ID}.js`));
const { allSections, ...schema } = await import(from('campaign/schema.js'));
const limits = await import(from('campaign/limits.js'));
const gallery = JSON.parse(await readFile(resolve(sources, 'gallery.json'), 'utf8'));

const { id, name, ...header } = justiceForKhojaly;
const ordered = Object.fromEntries(allSections.map(({ name }) => [name, justiceForKhojaly[name]]));
const languages = (await readdir(resolve(sources, 'texts'))).map((file) => file.replace('.json', ''));
const published = {
  $schema: '../campaign.schema.json',
  id,
  name,
  ...header,
  translations: Object.fromEntries(languages.map((language) => [language, `${ID}.${language}.json`])),
  ...ordered,
  gallery: gallery.map((item) => ({ ...item, src: item.src.replace(/^drawings\//, `${ID}/`) })),
};

await mkdir(to('campaigns'), { recursive: true });
await writeFile(to(`campaigns/${ID}.json`), print(published));
for (const language of languages)
  await cp(resolve(sources, `texts/${language}.json`), to(`campaigns/${ID}.${language}.json`));
await cp(resolve(sources, 'drawings'), to(`campaigns/${ID}`), { recursive: true });
const jsonSchema = await campaignJsonSchema(
  { allSections, ...schema, ...limits },
  resolve(root, 'src/campaign/schema.ts'),
);
await writeFile(to('campaign.schema.json'), print(jsonSchema));

function print(value) {
  return `${JSON.stringify(value, null, 2)}\n`;
}
