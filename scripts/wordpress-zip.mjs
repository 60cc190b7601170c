/**
 * `npm run wordpress:zip`, after `npm run build`: the WordPress plugin, `dist/wordpress/campaign-elements.zip`. It is
 * `integrations/wordpress/campaign-elements` with the scripts, what the manifest says of the elements, and each
 * element as plain HTML in each language.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { offeredNames } from '../build/components/embed-code/offered-names.js';
import { LANGUAGES } from '../build/locale/language-names.js';
import { renderElement } from '../dist/server/server.js';

const PLUGIN = 'integrations/wordpress/campaign-elements';
const FILE = 'dist/wordpress/campaign-elements.zip';
/** Shows nothing itself. */
const NOT_OFFERED = ['campaign-root'];
/** Attributes that the plugin writes itself: from the block's own fields. */
const OWN = ['lang', 'src'];
/** Addresses among the attributes: the manifest knows only that they are texts. */
const ADDRESSES = ['feed', 'script'];

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));
const { version } = readJson('package.json');

const titles = { ...offeredNames(), 'embed-code': 'Put this on your site' };
const elements = readJson('dist/custom-elements.json')
  .modules.flatMap(({ declarations = [] }) => declarations)
  .filter(({ tagName }) => tagName && !NOT_OFFERED.includes(tagName))
  .map(({ tagName, summary, attributes }) => {
    const name = tagName.replace('campaign-', '');
    const own = attributes.filter((attribute) => !OWN.includes(attribute.name));
    return [
      name,
      {
        title: titles[name],
        description: summary,
        attributes: Object.fromEntries(own.map((attribute) => [attribute.name, typeOf(attribute)])),
      },
    ];
  })
  .sort(([a], [b]) => (a < b ? -1 : 1));

/** What the plugin must know of an attribute to write it. */
function typeOf({ name, type, default: value, description }) {
  const text = description.replaceAll('`', '');
  if (ADDRESSES.includes(name)) return { type: 'address', description: text };
  const kinds = type.text.split(' | ').filter((kind) => kind !== 'undefined' && kind !== 'null');
  const values = kinds.map((kind) => /^'(.*)'$/.exec(kind)?.[1]);
  if (values.every((choice) => choice !== undefined))
    return { type: 'choice', values, default: value?.replaceAll("'", ''), description: text };
  const [kind] = kinds;
  if (kinds.length !== 1 || !['boolean', 'number', 'string'].includes(kind))
    throw new Error(`${name} is of a type that the plugin cannot write: ${type.text}.`);
  return { type: kind, description: text };
}

const { name, url } = readJson('src/campaigns/justice-for-khojaly/header.json');
const known = {
  version,
  integrity: readJson('dist/embed/releases.json')[version].scripts['embed.js'].integrity,
  campaign: { name, url },
  languages: LANGUAGES,
  elements: Object.fromEntries(elements),
};

const files = { LICENSE: readFileSync('LICENSE'), 'elements.json': `${JSON.stringify(known, null, 1)}\n` };
for (const file of readdirSync(PLUGIN)) {
  // The version is written where the package's is.
  files[file] = readFileSync(`${PLUGIN}/${file}`, 'utf8').replace(
    /^(.*(?:Version:|Stable tag:|["']version["']\s*(?::|=>)) *["']?)\d+\.\d+\.\d+/gm,
    (_, before) => before + version,
  );
}
for (const file of readdirSync('dist/embed')) {
  // The one script brings its pieces; who wants everything in one file takes it from the package.
  if (!file.endsWith('.map') && !file.startsWith('complete.'))
    files[`embed/${file}`] = readFileSync(`dist/embed/${file}`);
}
for (const [element] of elements) {
  for (const lang of Object.keys(LANGUAGES)) {
    const light = await renderElement(element, { lang });
    // Of what the campaign has none of, the plugin writes a link.
    if (light) files[`fallback/${element}.${lang}.html`] = light;
  }
}

mkdirSync('dist/wordpress', { recursive: true });
// Files of one day, read by all and written by their owner: the archive depends on nothing but what is in it.
const options = { level: 9, mtime: new Date(1980, 0, 1), os: 3, attrs: 0o100644 << 16 };
const archive = zipSync(
  Object.fromEntries(
    Object.entries(files)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, content]) => [`campaign-elements/${path}`, Buffer.from(content)]),
  ),
  options,
);
writeFileSync(FILE, archive);
console.log(`${FILE}: ${Object.keys(files).length} files, ${Math.round(archive.length / 1000)} kB`);
