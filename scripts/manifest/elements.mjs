/** The elements of the manifest, as types for frameworks are written from them. */
export function elementsOf({ modules }) {
  const elements = modules
    .flatMap(({ declarations }) => declarations)
    .filter(({ tagName }) => tagName)
    .sort((a, b) => (a.tagName < b.tagName ? -1 : 1))
    .map(describe);
  // What bubbles reaches whoever gives the campaign to others.
  const bubbling = elements.flatMap(({ events }) => events.filter(({ bubbles }) => bubbles));
  const root = elements.find(({ name }) => name === 'root');
  root.events.push(...new Map(bubbling.map((event) => [event.type, event])).values());
  return elements;
}

function describe({ name: className, tagName, summary, members = [], attributes = [], events = [] }) {
  return {
    name: tagName.replace('campaign-', ''),
    tagName,
    className,
    summary,
    /** Those that a page may set; `attribute` is missing where there is none. */
    properties: members
      .filter(({ kind, readonly }) => kind === 'field' && !readonly)
      .map(({ name, description }) => ({
        name,
        description,
        attribute: attributes.find(({ fieldName }) => fieldName === name)?.name,
      })),
    events: events.map(({ name: type, type: { text: event }, description }) => ({
      type,
      event,
      description,
      bubbles: /\bBubbles\b/.test(description),
      /** `campaign-select` → `onCampaignSelect`. */
      handler: `on-${type}`.replace(/-(\w)/g, (_, letter) => letter.toUpperCase()),
    })),
  };
}

/** Names that begin with `Campaign` among the types of elements and events. */
export const classesOf = (elements) =>
  [...new Set(elements.flatMap(({ className, events }) => [className, ...events.map(({ event }) => event)]))]
    .filter((name) => name.startsWith('Campaign'))
    .sort();

/** A field of an interface, with what is said of it. */
export const field = (description, name, type, indent = '    ') =>
  `${indent}/** ${description} */\n${indent}${/^\w+$/.test(name) ? name : `'${name}'`}?: ${type} | undefined;\n`;
