/**
 * What a page of an element lists, from the manifest. Storybook's own reading of it has one name for everything, so
 * that a part takes the place of an attribute of the same name, and it knows neither methods nor a slot without a name.
 */
import type { StrictArgTypes } from 'storybook/internal/types';
import manifest from '../dist/custom-elements.json' with { type: 'json' };

interface Item {
  readonly name: string;
  /** The property of an attribute. */
  readonly fieldName?: string;
  readonly description?: string;
  readonly default?: string;
  readonly type?: { readonly text: string };
}
interface Member extends Item {
  readonly kind: string;
  readonly attribute?: string;
  readonly parameters?: readonly Item[];
  readonly return?: { readonly type: { readonly text: string } };
}
interface Declaration {
  readonly tagName?: string;
  readonly attributes?: readonly Item[];
  readonly members?: readonly Member[];
  readonly events?: readonly Item[];
  readonly slots?: readonly Item[];
  readonly cssProperties?: readonly Item[];
  readonly cssParts?: readonly Item[];
}

const declarations = manifest.modules.flatMap(({ declarations }) => declarations as Declaration[]);

const typeOf = ({ name, type, parameters, return: given }: Member) =>
  type?.text ??
  (parameters || given ? `${name}(${parametersOf(parameters)}): ${given?.type.text ?? 'void'}` : '');
const parametersOf = (parameters: readonly Item[] = []) =>
  parameters.map(({ name, type }) => `${name}: ${type?.text ?? 'unknown'}`).join(', ');

/** The key of an attribute is its property, by which a story sets it. */
export function extractArgTypes(tag: string): StrictArgTypes {
  const { attributes, members = [], ...rest } = declarations.find(({ tagName }) => tagName === tag) ?? {};
  const lists: Record<string, readonly Item[] | undefined> = {
    attributes,
    properties: members.filter(({ kind, attribute }) => kind === 'field' && !attribute),
    methods: members.filter(({ kind }) => kind === 'method'),
    events: rest.events,
    slots: rest.slots?.map((slot) => ({ ...slot, name: slot.name || '(default)' })),
    'custom properties': rest.cssProperties,
    parts: rest.cssParts,
  };
  return Object.fromEntries(
    Object.entries(lists).flatMap(([category, items = []]) =>
      items.map((item) => [
        category === 'properties' ? item.name : (item.fieldName ?? `${category} ${item.name}`),
        {
          name: item.name,
          description: item.description ?? '',
          table: {
            category,
            ...(typeOf(item as Member) ? { type: { summary: typeOf(item as Member) } } : {}),
            ...(item.default === undefined ? {} : { defaultValue: { summary: item.default } }),
          },
        },
      ]),
    ),
  );
}
