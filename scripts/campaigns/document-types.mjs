/**
 * The types of a campaign document as applications get them: plain, with a word on every field. What the checker infers
 * says the same to the compiler, in ten times as many bytes and without a word; a test compares the two.
 */

/** What has a name of its own. */
const NAMED = { text: 'Text', claim: 'Claim', id: 'string', date: 'string', link: 'string' };

/**
 * @param schema - The JSON Schema of a document.
 * @param source - The TypeScript of `campaign/schema.ts`, which says what the items of each section are called.
 */
export function documentTypes({ properties, required, definitions }, source) {
  const [, body] = /^export interface CampaignDocument .*\{\n([^]*?)^\}/m.exec(source);
  const sections = new Map([...body.matchAll(/(\w+)\?: (\w+)/g)].map(([, section, type]) => [section, type]));
  const entries = Object.entries(properties);
  const header = Object.fromEntries(entries.filter(([name]) => !sections.has(name)));
  const items = entries.filter(([name]) => sections.has(name));
  return `/** The campaign document: written by scripts/write-package.mjs from its schema. */

/** Text in one language or several. */
export type Text = ${typeOf(definitions.text)};

/** Something that is said of the campaign, with who said it. */
export interface Claim ${typeOf(definitions.claim)}

${items.map(([name, node]) => `${comment(node.title)}export interface ${sections.get(name)} ${typeOf(node.items ?? node)}\n`).join('\n')}
/** What a document has besides its sections. */
export interface CampaignHeader ${typeOf({ properties: header, required })}

/** A checked campaign document. Sections that it lacks, or that were not asked for, are undefined. */
export interface CampaignDocument extends CampaignHeader {
${items.map(([name, { title, items }]) => `  ${comment(title)}  ${name}?: ${sections.get(name)}${items ? '[]' : ''} | undefined;\n`).join('')}}

/** A part of a document that is asked for by its name. */
export type SectionName = Exclude<keyof CampaignDocument, keyof CampaignHeader>;
`;
}

const comment = (text) => `/** ${text.replace(/\.?$/, '.')} */\n`;
const quoted = (value) => `'${value}'`;

function typeOf(node, indent = '') {
  if (node.$ref) return NAMED[node.$ref.replace('#/definitions/', '')];
  if (node.const) return quoted(node.const);
  if (node.enum) return node.enum.map(quoted).join(' | ');
  if (node.anyOf) return node.anyOf.map((choice) => typeOf(choice, indent)).join(' | ');
  if (node.properties) return fieldsOf(node, indent);
  if (node.type === 'object') return `Record<string, ${typeOf(node.additionalProperties, indent)}>`;
  if (Array.isArray(node.items)) return `[${node.items.map((item) => typeOf(item, indent)).join(', ')}]`;
  if (node.type === 'array') {
    const item = typeOf(node.items, indent);
    return node.items.anyOf || node.items.enum ? `(${item})[]` : `${item}[]`;
  }
  return node.type === 'integer' ? 'number' : node.type;
}

function fieldsOf({ properties, required = [] }, indent) {
  const inner = `${indent}  `;
  const fields = Object.entries(properties).map(([name, field]) => {
    const type = typeOf(field, inner);
    const isRequired = required.includes(name);
    return `${inner}${comment(field.description)}${inner}${name}${isRequired ? '' : '?'}: ${type}${isRequired ? '' : ' | undefined'};\n`;
  });
  return `{\n${fields.join('')}${indent}}`;
}
