/** The JSON Schema of a campaign document, from the Valibot definition that the elements read it by. */
import { readFile } from 'node:fs/promises';
import { toJsonSchema } from '@valibot/to-json-schema';
import { array, maxLength, object, optional, pipe } from 'valibot';

const SECTIONS = {
  sources: 'Sources that the claims cite, with who is speaking',
  statements: 'Quotations: exact words with speaker, role and date',
  figureGroups: 'Titles of the groups of figures, and what they do not show',
  figures: 'Figures, each attributed; conflicting ones share a group',
  recognitions: 'Acts by legislatures and other bodies',
  notCounted: 'What is not listed among the acts, and why',
  chapters: 'Chapters of the timeline',
  questions: 'Questions on which speakers differ',
  speakers: 'Who speaks to these questions',
  positions: 'What a speaker says on a question',
  glossary: 'Terms, and what they mean',
  about: 'What the campaign is, in its own words, and how its facts were gathered',
  timeline: 'Dated events',
  gallery: 'Photographs, images and drawings',
  films: 'Films',
  collection: 'Published books, documents, photo sets and films',
  events: 'Live events',
  press: 'Press and media items',
  pledge: 'Joining the campaign: what is signed, and who receives it',
  share: 'What is shared',
};

/**
 * @param schema - The compiled module `campaign/schema.js`.
 * @param source - Path of its TypeScript source, whose comments become descriptions.
 */
export async function campaignJsonSchema(schema, source) {
  const { allSections, headerSchema, pictureUrl, MAX_BYTES, MAX_DEPTH, MAX_ITEMS } = schema;
  const sections = allSections.map(({ name, item, list }) => [
    name,
    optional(list ? pipe(array(item), maxLength(MAX_ITEMS)) : item),
  ]);
  const whole = object({ ...headerSchema.entries, ...Object.fromEntries(sections) });
  const json = toJsonSchema(whole, {
    target: 'draft-07',
    // Whether a time zone exists, only the running engine knows.
    ignoreActions: ['check'],
    // Nor does a file know our drawings: in it a picture is an address.
    overrideSchema: ({ valibotSchema, jsonSchema }) =>
      valibotSchema === pictureUrl ? jsonSchema.anyOf[0] : undefined,
  });
  json.properties.$schema = { type: 'string' };

  const described = await comments(source);
  describe(json, described.get('header'));
  for (const [name, title] of Object.entries(SECTIONS)) {
    const section = json.properties[name];
    section.title = title;
    describe(section.items ?? section, described.get(name));
    const cites = allSections.find((entry) => entry.name === name).cites;
    if (cites)
      section.description = `Every item cites at least one entry of "${cites.name}". Ids are unique.`;
  }
  const definitions = share(json, {
    text: json.properties.name,
    date: json.properties.launched,
    id: json.properties.id,
    link: json.properties.url,
  });
  const { $schema, ...rest } = json;
  return {
    $schema,
    title: 'Campaign document',
    description:
      `What the campaign elements show. At most ${MAX_BYTES} bytes and ${MAX_DEPTH} levels. ` +
      'Dates are as precise as they are known; a text is one string, or an object of strings by language.',
    ...rest,
    definitions,
  };
}

/** The comments of the schema's source, by section and by the key that follows them. */
async function comments(source) {
  const text = await readFile(source, 'utf8');
  const byConstant = new Map(
    [...text.matchAll(/^const (\w+) = .*\{\n([^]*?)^\}/gm)].map(([, constant, body]) => [
      constant,
      new Map(
        [...body.matchAll(/^ {2}\/\*\* (.+?) \*\/\n {2}(\w+)/gm)].map(([, comment, key]) => [key, comment]),
      ),
    ]),
  );
  const sections = text.matchAll(/(?:list|single)\('(\w+)', (\w+)/g);
  return new Map([
    ['header', byConstant.get('header')],
    ...[...sections].map(([, name, constant]) => [name, byConstant.get(constant)]),
  ]);
}

function describe({ properties }, comments = new Map()) {
  for (const [key, comment] of comments) properties[key].description = comment;
}

/** Puts rules that come again and again in one place. */
function share(json, parts) {
  const names = new Map(Object.entries(parts).map(([name, part]) => [print(part), name]));
  const definitions = structuredClone(parts);
  const replace = (node) => {
    for (const [key, inner] of Object.entries(node)) {
      if (!inner || typeof inner !== 'object') continue;
      const name = names.get(print(inner));
      if (name) {
        const { title, description } = inner;
        node[key] = {
          ...(title && { title }),
          ...(description && { description }),
          $ref: `#/definitions/${name}`,
        };
      } else replace(inner);
    }
  };
  replace(json);
  return definitions;
}

const print = ({ title: _title, description: _description, ...rest }) => JSON.stringify(rest);
