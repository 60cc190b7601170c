/**
 * Writes docs/api.md from the manifest of the built package: what pages may rely on, one line for each thing, so that
 * a change of it shows in a diff. `test/package/manifest.test.mjs` fails where the committed file is not that.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const FILE = 'docs/api.md';

const code = (text) => `\`${text}\``;
const byName = (a, b) => (a.name < b.name ? -1 : 1);
const sentence = ({ description = '' }) => description.replaceAll(/\s+/g, ' ').trim();
const given = ({ default: value }) =>
  value === undefined || value === 'undefined' ? '' : ` = ${code(value)}`;

/** Each part of an element's interface: its heading, its items, and one item as a line. */
const PARTS = [
  [
    'Attributes',
    ({ attributes = [] }) => attributes,
    (item) => `${code(item.name)}: ${code(item.type?.text ?? 'string')}${given(item)}. ${sentence(item)}`,
  ],
  [
    'Properties without an attribute',
    ({ members = [] }) => members.filter(({ kind, attribute }) => kind === 'field' && !attribute),
    (item) => `${code(item.name)}: ${code(item.type?.text)}${given(item)}. ${sentence(item)}`,
  ],
  [
    'Methods',
    ({ members = [] }) => members.filter(({ kind }) => kind === 'method'),
    (item) =>
      `${code(`${item.name}(${(item.parameters ?? []).map((one) => `${one.name}: ${one.type?.text}`).join(', ')}): ${item.return?.type.text}`)}. ${sentence(item)}`,
  ],
  [
    'Events',
    ({ events = [] }) => events,
    (item) => `${code(item.name)}: ${code(item.type?.text)}. ${sentence(item)}`,
  ],
  [
    'Slots',
    ({ slots = [] }) => slots,
    (item) => `${item.name ? code(item.name) : '(default)'}. ${sentence(item)}`,
  ],
  ['Parts', ({ cssParts = [] }) => cssParts, (item) => `${code(item.name)}. ${sentence(item)}`],
  [
    'Custom properties',
    ({ cssProperties = [] }) => cssProperties.filter(({ inheritedFrom }) => !inheritedFrom),
    (item) => `${code(item.name)}${given(item)}. ${sentence(item)}`,
  ],
  ['States', ({ cssStates = [] }) => cssStates, (item) => `${code(item.name)}. ${sentence(item)}`],
];

/** The page for a manifest. */
export function describeApi({ modules }) {
  const declarations = modules.flatMap(({ declarations }) => declarations);
  const base = declarations.find(({ name }) => name === 'CampaignElement');
  const elements = declarations
    .filter(({ tagName }) => tagName)
    .sort((a, b) => (a.tagName < b.tagName ? -1 : 1));
  return `# API

Written by \`npm run api\` from what was built; a test fails when it is not that. Types are those of TypeScript.

${elements.map(describeElement).join('\n')}
## Every element

${partsOf(base, ['Custom properties'])}`;
}

function describeElement(element) {
  const name = element.tagName.replace('campaign-', '');
  return `## \`<${element.tagName}>\`

${element.summary} Class \`${element.name}\`, defined by \`campaign-elements/define/${name}.js\`.

${partsOf(element)}`;
}

function partsOf(element, headings = PARTS.map(([heading]) => heading)) {
  return PARTS.filter(([heading]) => headings.includes(heading))
    .map(([heading, itemsOf, line]) => [heading, [...itemsOf(element)].sort(byName).map(line)])
    .filter(([, lines]) => lines.length)
    .map(([heading, lines]) => `### ${heading}\n\n${lines.map((line) => `- ${line.trim()}\n`).join('')}`)
    .join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(FILE, describeApi(JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'))));
}
