/** `campaign-elements/react`: a component for each element, around `src/react/wrap.ts`. */
import { field } from './elements.mjs';

/** The files by their names. */
export function reactFiles(elements) {
  const files = elements.flatMap((element) => [
    [`${element.name}.js`, moduleOf(element)],
    [`${element.name}.d.ts`, typesOf(element)],
  ]);
  return {
    ...Object.fromEntries(files),
    'index.js': lines(elements, ({ name, className }) => `export { ${className} } from './${name}.js';`),
    'index.d.ts': lines(elements, ({ name }) => `export * from './${name}.js';`),
  };
}

const lines = (list, line) => list.map((item) => `${line(item)}\n`).join('');
const table = (entries) => JSON.stringify(Object.fromEntries(entries));

function moduleOf({ name, tagName, className, properties, events }) {
  const [attributes, others] = [true, false].map((has) =>
    properties
      .filter(({ attribute }) => !!attribute === has)
      .map(({ name, attribute = name }) => [name, attribute]),
  );
  return `'use client';
import { ${className} as Element } from '../components/${name}/${name}.js';
import { wrap } from './wrap.js';

export const ${className} = /* @__PURE__ */ wrap(
  '${tagName}',
  Element,
  ${table(attributes)},
  ${table(others)},
  ${table(events.map(({ handler, type }) => [handler, type]))},
);
`;
}

function typesOf({ name, className, summary, properties, events }) {
  const fields = [
    ...properties.map(({ name, description }) => field(description, name, `Element['${name}']`, '  ')),
    ...events.map(({ handler, event, description }) =>
      field(description, handler, `((event: ${event}) => void)`, '  '),
    ),
  ];
  const imported = [...new Set(events.map(({ event }) => event))].filter((type) =>
    type.startsWith('Campaign'),
  );
  return `import type { ${className} as Element } from '../components/${name}/${name}.js';
import type { ${imported.join(', ')} } from '../index.js';
import type { Wrapper } from './wrap.js';

export interface ${className}Props {
${fields.join('')}}

/** ${summary} */
export declare const ${className}: Wrapper<Element, ${className}Props>;
`;
}
