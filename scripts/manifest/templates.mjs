/** Types of the elements for what writes its pages in templates of its own: JSX, Vue, Svelte, Solid. */
import { classesOf, field } from './elements.mjs';

const importsFor = (elements, from) =>
  `import type {\n${classesOf(elements)
    .map((name) => `  ${name},\n`)
    .join('')}} from '${from}';\n`;

/** Each element as a field: its summary, its tag, and what follows. */
const tags = (elements, type, indent) =>
  elements
    .map(
      (element) => `${indent}/** ${element.summary} */\n${indent}'${element.tagName}': ${type(element)};\n`,
    )
    .join('');

const listener = (event) => `((event: ${event}) => void)`;

/**
 * The props of every element in an interface of its own.
 *
 * @param namesOf - What a property is called.
 * @param listenersOf - What a listener is called.
 */
const props = (elements, namesOf, listenersOf) =>
  elements
    .map(({ className, properties, events }) => {
      const fields = [
        ...properties.flatMap((property) =>
          namesOf(property).map((name) =>
            field(property.description, name, `${className}['${property.name}']`, '  '),
          ),
        ),
        ...events.flatMap((event) =>
          listenersOf(event).map((name) => field(event.description, name, listener(event.event), '  ')),
        ),
      ];
      return `export interface ${className}Props {\n${fields.join('')}}\n`;
    })
    .join('\n');

/** A property by its own name and, where that is another, by its attribute's. */
const either = ({ name, attribute }) => [...new Set([name, attribute ?? name])];

export const jsxTypes = (elements) => `/**
 * The elements for JSX. For React there are components: \`campaign-elements/react\`. Preact, or React 19 without them:
 *
 *     import type { CustomElements } from 'campaign-elements/types/jsx.d.ts';
 *     declare module 'preact' {
 *       namespace JSX {
 *         interface IntrinsicElements extends CustomElements<HTMLAttributes<HTMLElement>> {}
 *       }
 *     }
 *
 * React: \`declare module 'react'\`, and \`CustomElements<React.DetailedHTMLProps<React.HTMLAttributes<HTMLElement>, HTMLElement>>\`.
 */
${importsFor(elements, '../index.js')}
type Handlers = {
  [Type in keyof GlobalEventHandlersEventMap as \`on\${Type}\` | \`on\${Capitalize<Type>}\`]?:
    ((event: GlobalEventHandlersEventMap[Type]) => void) | undefined;
};

/** What every element takes besides its own, where a framework's own list is not given. */
export interface CommonProps extends Handlers {
  [name: \`aria-\${string}\` | \`data-\${string}\`]: string | number | boolean | null | undefined;
  children?: unknown;
  class?: string | undefined;
  className?: string | undefined;
  dir?: string | undefined;
  hidden?: boolean | undefined;
  id?: string | undefined;
  inert?: boolean | undefined;
  key?: string | number | null | undefined;
  part?: string | undefined;
  ref?: unknown;
  role?: string | undefined;
  slot?: string | undefined;
  style?: string | object | undefined;
  tabIndex?: number | undefined;
  title?: string | undefined;
}

/** What it takes that React calls \`lang\` too. */
interface OwnProps {
  lang?: string | undefined;
}

${props(elements, either, ({ type }) => [`on${type}`])}
/** The elements by their tags. */
export interface CustomElements<Common = CommonProps> {
${tags(elements, ({ className }) => `Omit<Common, keyof ${className}Props> & OwnProps & ${className}Props`, '  ')}}
`;

export const vueTypes = (elements) => `/**
 * The elements in Vue's templates, for vue-tsc and editors: \`import type {} from 'campaign-elements/vue'\`, once.
 */
import type { HTMLAttributes, PublicProps } from 'vue';
${importsFor(elements, './index.js')}
type Tag<Element, Props> = new () => Element & { $props: Omit<HTMLAttributes, keyof Props> & PublicProps & Props };

${props(
  elements,
  ({ name }) => [name],
  ({ handler }) => [handler],
)}
declare module 'vue' {
  interface GlobalComponents {
${tags(elements, ({ className }) => `Tag<${className}, ${className}Props>`, '    ')}  }
}
`;

export const svelteTypes = (elements) => `/**
 * The elements in Svelte's templates, for svelte-check and editors: \`import type {} from 'campaign-elements/svelte'\`,
 * once.
 */
import type { HTMLAttributes } from 'svelte/elements';
${importsFor(elements, './index.js')}
type Tag<Element extends EventTarget, Props> = Omit<HTMLAttributes<Element>, keyof Props> & Props;

${props(elements, either, ({ type }) => [`on${type}`, `on:${type}`])}
declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${tags(elements, ({ className }) => `Tag<${className}, ${className}Props>`, '    ')}  }
}
`;

export const solidTypes = (
  elements,
) => `/** The elements in Solid's JSX: \`import type {} from 'campaign-elements/solid'\`, once. */
import type { JSX } from 'solid-js';
${importsFor(elements, './index.js')}
type Tag<Element, Props> = Omit<JSX.HTMLAttributes<Element>, keyof Props> & Props;

${props(
  elements,
  (property) => [...either(property), `prop:${property.name}`],
  ({ type }) => [`on:${type}`],
)}
declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
${tags(elements, ({ className }) => `Tag<${className}, ${className}Props>`, '      ')}    }
  }
}
`;
