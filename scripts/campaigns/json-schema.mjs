/** The JSON Schema of a campaign document, from the Valibot definition that the elements read it by. */
import { readFile } from 'node:fs/promises';
import { toJsonSchema } from '@valibot/to-json-schema';
import ts from 'typescript';
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

  json.properties.$schema.description =
    'Address of this schema, by which an editor checks and completes the document.';
  const describe = await describer(source);
  describe(json, 'header');
  for (const [name, title] of Object.entries(SECTIONS)) {
    const section = json.properties[name];
    section.title = title;
    describe(section.items ?? section, name);
    const cites = allSections.find((entry) => entry.name === name).cites;
    if (cites)
      section.description = `Every item cites at least one entry of "${cites.name}". Ids are unique.`;
  }
  const definitions = share(json, {
    text: json.properties.name,
    date: json.properties.launched,
    id: json.properties.id,
    link: json.properties.url,
    claim: json.properties.about.properties.website,
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

/**
 * Reads the comments of the schema's source. A field has its own, or that of the rule that it follows: what is said of
 * every date stands once.
 *
 * @returns What gives the fields of an object in the JSON Schema, and of those within it, their descriptions; the
 *   second argument names the section, or the constant that defines the object.
 */
async function describer(source) {
  const file = ts.createSourceFile(source, await readFile(source, 'utf8'), ts.ScriptTarget.Latest, true);
  const constants = new Map();
  const sections = new Map();
  for (const statement of file.statements.filter(ts.isVariableStatement)) {
    const [{ name, initializer }] = statement.declarationList.declarations;
    constants.set(name.text, { value: initializer, comment: commentOf(statement) });
    const { expression, arguments: [section, item] = [] } = initializer;
    if (/^(list|single)$/.test(expression?.getText())) sections.set(section.text, item);
  }

  const ruleOf = (value) => {
    if (ts.isIdentifier(value)) return constants.get(value.text)?.comment;
    return ts.isCallExpression(value) && value.arguments.length ? ruleOf(value.arguments[0]) : undefined;
  };
  const describe = (node, value) => {
    if (ts.isIdentifier(value)) {
      const constant = constants.get(value.text);
      if (constant) describe(node, constant.value);
    } else if (ts.isObjectLiteralExpression(value)) {
      for (const property of value.properties) {
        const inner = property.initializer ?? property.name;
        const field = node.properties[property.name.text];
        const comment = commentOf(property) ?? ruleOf(inner);
        if (comment) field.description = comment;
        describe(field, inner);
      }
    } else if (ts.isArrayLiteralExpression(value)) {
      value.elements.forEach((choice, index) => node.anyOf && describe(node.anyOf[index], choice));
    } else if (ts.isCallExpression(value)) {
      const isList = value.expression.getText() === 'v.array';
      if (value.arguments.length) describe(isList ? node.items : node, value.arguments[0]);
    }
  };
  return (node, name) => describe(node, sections.get(name) ?? constants.get(name).value);
}

function commentOf(node) {
  const [{ comment } = {}] = ts.getJSDocCommentsAndTags(node);
  return comment?.replaceAll(/\s+/g, ' ');
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
  Object.values(definitions).forEach(replace);
  return definitions;
}

const print = ({ title: _title, description: _description, ...rest }) => JSON.stringify(rest);
