import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const HEADER = `/**
 * The elements for JSX. React 19:
 *
 *     import type { CustomElements } from 'campaign-elements/types/jsx.d.ts';
 *     declare module 'react' {
 *       namespace JSX {
 *         interface IntrinsicElements extends CustomElements {}
 *       }
 *     }
 */
`;

const COMMON = `/** What every element takes besides its own. */
export interface CommonProps {
  children?: unknown;
  class?: string;
  className?: string;
  dir?: string;
  hidden?: boolean;
  id?: string;
  key?: string | number | null;
  lang?: string;
  part?: string;
  ref?: unknown;
  slot?: string;
  style?: string | object;
  title?: string;
}
`;

/** Plugin of the analyzer: types of the elements for frameworks that write JSX, taken from the classes' own types. */
export function jsxTypes(file) {
  return {
    name: 'jsx-types',
    packageLinkPhase({ customElementsManifest: { modules } }) {
      const elements = modules
        .flatMap(({ declarations }) => declarations)
        .filter(({ tagName }) => tagName)
        .sort((a, b) => (a.tagName < b.tagName ? -1 : 1));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, [HEADER + importsFor(elements), COMMON, elementsTable(elements)].join('\n'));
    },
  };
}

function importsFor(elements) {
  const events = elements.flatMap(({ events = [] }) => events.map(({ type }) => type.text));
  const names = [...new Set([...elements.map(({ name }) => name), ...events])]
    .filter((name) => name.startsWith('Campaign'))
    .sort();
  return `import type {\n${names.map((name) => `  ${name},\n`).join('')}} from '../index.js';\n`;
}

function elementsTable(elements) {
  return `export interface CustomElements {\n${elements.map(elementLines).join('')}}\n`;
}

function elementLines({ name, tagName, summary, members = [], attributes = [], events = [] }) {
  const properties = members.filter(({ kind, readonly }) => kind === 'field' && !readonly);
  const renamed = attributes.filter(
    (attribute) => attribute.fieldName && attribute.fieldName !== attribute.name,
  );
  const lines = [
    ...renamed.map((attribute) => [attribute, `${name}['${attribute.fieldName}']`]),
    ...events.map((event) => [{ ...event, name: `on${event.name}` }, `(event: ${event.type.text}) => void`]),
  ].map(([item, type]) => `    /** ${item.description} */\n    '${item.name}'?: ${type};\n`);
  const own = properties.map((property) => `'${property.name}'`).join(' | ');
  return `  /** ${summary} */\n  '${tagName}': CommonProps & Partial<Pick<${name}, ${own}>> & {\n${lines.join('')}  };\n`;
}
