/**
 * Writes docs/document.md, the fields of a campaign document, from its JSON Schema, so that a change of them shows in
 * a diff. `test/package/manifest.test.mjs` fails where the committed file is not that.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const FILE = 'docs/document.md';

const EXAMPLE = {
  $schema: './node_modules/campaign-elements/dist/campaign.schema.json',
  id: 'plane-trees',
  name: { en: 'Keep the plane trees', fr: 'Gardons les platanes' },
  url: 'https://trees.example/',
  updated: '2026-01-02',
  languages: ['en', 'fr'],
  sources: [
    {
      id: 'minutes',
      title: 'Minutes of the town council',
      publisher: 'Town Gazette',
      url: 'https://gazette.example/minutes',
      date: '2020-05-04',
      perspective: 'public body',
    },
  ],
  timeline: [{ id: 'vote', kind: 'vote', title: 'The council votes', date: '2020-05', sources: ['minutes'] }],
};

const INTRODUCTION = `# The campaign document

One JSON file holds everything that the elements show. A small one, with one source and one event:

\`\`\`json
${JSON.stringify(EXAMPLE, null, 2)}
\`\`\`

\`npx campaign-elements validate campaign.json\` says what is wrong with a document and where. A field that is wrong is left out, an item that cannot be shown without it too, and never the whole document. What is said of somebody or something cites a source: an item of \`statements\`, \`figures\`, \`recognitions\`, \`timeline\`, \`positions\` or \`press\` without one is not shown.

- **Text**: one string, in the first of \`languages\`, or one for each language: \`{ "en": "…", "fr": "…" }\`.
- **Date**: as precise as it is known: \`1992\`, \`1992-02\` or \`1992-02-26\`.
- **Id**: letters, digits and \`. : _ -\`; unique in its section. \`sources\` of an item are ids of sources.
- **Link**: an \`https:\` address. **Picture**: one, or a path beside the document.
`;

const code = (text) => `\`${text}\``;
const KINDS = { text: 'text', date: 'date', id: 'id', link: 'link' };

/** What a field holds, in a word or two, and the object whose fields follow it. */
function kindOf(node) {
  const [, name] = /#\/definitions\/(\w+)/.exec(node.$ref ?? '') ?? [];
  if (name) return { kind: KINDS[name] };
  if (node.type === 'array') {
    const { kind, fields } = kindOf(node.items);
    return { kind: `list of ${kind}`, fields };
  }
  if (node.enum) return { kind: node.enum.map((value) => code(value)).join(', ') };
  if (node.const !== undefined) return { kind: code(node.const) };
  if (node.properties) return { kind: 'object', fields: node };
  if (node.type === 'object') return { kind: 'object' };
  if (node.anyOf) return { kind: [...new Set(node.anyOf.map((part) => kindOf(part).kind))].join(' or ') };
  return { kind: node.type === 'string' ? 'string' : (node.type ?? 'anything') };
}

function describeFields({ properties, required = [] }, indent = '') {
  return Object.entries(properties).flatMap(([name, node]) => {
    const { kind, fields } = kindOf(node);
    const said = [kind, ...(required.includes(name) ? ['required'] : [])].join(', ');
    const sentence = node.description ? ` ${node.description.trim()}` : '';
    return [
      `${indent}- ${code(name)} (${said}).${sentence}`,
      ...(fields ? describeFields(fields, `${indent}  `) : []),
    ];
  });
}

/** The page for a schema. */
export function describeDocument({ properties, required }) {
  const isSection = ([, node]) => node.title;
  const header = Object.entries(properties).filter((entry) => !isSection(entry) && entry[0] !== '$schema');
  const sections = Object.entries(properties).filter(isSection);
  return `${INTRODUCTION}
## Of the whole campaign

${describeFields({ properties: Object.fromEntries(header), required }).join('\n')}
${sections
  .map(([name, node]) => {
    const fields = node.items ?? node;
    const list = node.type === 'array' ? 'A list of' : 'One object';
    return `
## ${code(name)}

${node.title}. ${list}${node.type === 'array' ? ' objects' : ''}${node.description ? `. ${node.description}` : '.'}

${describeFields(fields).join('\n')}
`;
  })
  .join('')}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(FILE, describeDocument(JSON.parse(readFileSync('dist/campaign.schema.json', 'utf8'))));
}
