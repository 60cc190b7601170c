/**
 * Writes what is said of every element, from its folder in `src/components`: its definition, its export, its file of
 * the one script, the facts that it brings, its place among the stories that are tested; which languages can be
 * fetched, from what is translated; and the package's version. Nothing of it is committed.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import ts from 'typescript';
import { writeSlices } from './campaigns/write-slices.mjs';

/** In the one script itself: what others are inside of, and what stands first on most pages. */
const FIRST = ['root', 'banner'];
/** Facts that come in one file, since what shows the one shows the other. */
const TOGETHER = [
  ['recognitions', 'notCounted'],
  ['marks', 'layout', 'newestSource'],
  ['timeline', 'told', 'chapters'],
  ['figureGroups', 'figures'],
  ['pledge', 'share'],
  ['questions', 'speakers', 'positions'],
  ['about', 'glossary'],
  // Of no first picture but one: what a fold says of a source.
  ['sourceDetails'],
  // Of none: it is said where somebody is asked to join.
  ['aims'],
];
/** What is translated in one file of a language; the rest is in another. */
const TRANSLATED_TOGETHER = [
  ['recognitions', 'notCounted'],
  ['timeline', 'chapters'],
  ['figures', 'figureGroups', 'statements'],
  ['positions', 'questions', 'speakers'],
  ['about', 'glossary', 'organiser'],
];
/** Of these each file of facts carries what it cites. */
const CITED = 'sources';

const HAND_WRITTEN = ['define-element.ts'];

const elements = readdirSync('src/components', { withFileTypes: true })
  .filter((item) => item.isDirectory())
  .map(({ name }) => {
    const className = `Campaign${name.replace(/(^|-)(\w)/g, (_, dash, letter) => letter.toUpperCase())}`;
    return {
      name,
      tag: `campaign-${name}`,
      className,
      module: `components/${name}/${name}`,
      sections: sectionsOf(name, className),
    };
  })
  .sort((a, b) => (a.name < b.name ? -1 : 1));

/** What the class says in `static sections`. */
function sectionsOf(name, className) {
  const path = `src/components/${name}/${name}.ts`;
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);
  const own = file.statements.find(
    (statement) => ts.isClassDeclaration(statement) && statement.name?.text === className,
  );
  if (!own) throw new Error(`${path} has no class ${className}.`);
  const field = own.members.find((member) => member.name?.text === 'sections');
  const list = field && ts.isAsExpression(field.initializer) ? field.initializer.expression : undefined;
  if (field && !(list && ts.isArrayLiteralExpression(list) && list.elements.every(ts.isStringLiteral)))
    throw new Error(`${path}: \`static sections\` is not of the form ['one', 'two'] as const.`);
  return list?.elements.map(({ text }) => text).filter((section) => section !== CITED) ?? [];
}

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  const written = `// Written by scripts/write-elements.mjs from what stands in the folders; not committed.\n${text}`;
  try {
    // A file that says the same keeps its date: nothing is built anew for it.
    if (readFileSync(path, 'utf8') === written) return;
  } catch {
    // It is not there yet.
  }
  writeFileSync(path, written);
}
const lines = (list, line) => list.map(line).join('\n');
const camel = (file) => file.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

const definitions = [
  ...elements.map(({ name }) => `${name}.ts`),
  'all.ts',
  'lazy-locales.ts',
  ...HAND_WRITTEN,
];
mkdirSync('src/define', { recursive: true });
for (const file of readdirSync('src/define')) {
  if (!definitions.includes(file)) rmSync(`src/define/${file}`);
}

for (const { name, tag, className, module } of elements) {
  write(
    `src/define/${name}.ts`,
    `import { ${className} } from '../${module}.js';
import './lazy-locales.js';
import { defineElement } from './define-element.js';

defineElement('${tag}', ${className});

declare global {
  interface HTMLElementTagNameMap {
    '${tag}': ${className};
  }
}
`,
  );
}

write(
  'src/define/all.ts',
  `/** Registers every element; what gives its document to others comes first. */
${lines(
  elements.toSorted((a, b) => (b.name === 'root') - (a.name === 'root')),
  ({ name }) => `import './${name}.js';`,
)}
`,
);

const languages = readdirSync('src/locale/xliff').map((file) => file.replace('.xlf', ''));
const CAMPAIGN = 'src/campaigns/justice-for-khojaly';
const translations = readdirSync(`${CAMPAIGN}/texts`).map((file) => file.replace('.json', ''));
write(
  `${CAMPAIGN}/lazy-texts.ts`,
  `import { addTextsLoader } from '../../campaign/text-loaders.js';
import type { DocumentTexts } from '../../campaign/document-texts.js';

/** The campaign's texts in a language, fetched when it is first shown. */
const loaders: Readonly<Record<string, () => Promise<{ default: DocumentTexts }>>> = {
${lines(translations, (language) => `  ${language}: () => import('./texts/${language}.json', { with: { type: 'json' } }),`)}
};

addTextsLoader('justice-for-khojaly', async (language) => (await loaders[language]?.())?.default);
`,
);

writeSlices((name, code) => write(`${CAMPAIGN}/slices/${name}.ts`, code), translations);

write(
  'src/define/lazy-locales.ts',
  `import { setLocaleLoader, type Catalogue } from '../locale/catalogues.js';

/** Registered elements fetch a language when it is first shown. English is in them. */
const loaders: Readonly<Record<string, () => Promise<{ templates: Catalogue }>>> = {
${lines(languages, (language) => `  ${language}: () => import('../locale/generated/${language}.js'),`)}
};

setLocaleLoader(async (language) => (await loaders[language]?.()) ?? { templates: {} });
`,
);

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
write(
  'src/page/version.ts',
  `/** Of the package. */
export const version = '${version}';
`,
);

write(
  'src/elements.ts',
  `/** The class of every element, with its values and types. */
${lines(elements, ({ module }) => `export * from './${module}.js';`)}
`,
);

const first = FIRST.map((name) => elements.find((element) => element.name === name));
const later = elements.filter(({ name }) => !FIRST.includes(name));
write(
  'src/embed/elements.ts',
  `/** The elements of the script: each comes in a file of its own, with the parts of the campaign that it shows. */
${lines(first, ({ className, module }) => `import { ${className} } from '../${module}.js';`)}
import type { PartName } from '../campaign/extracts.js';

interface Entry {
  readonly bring: () => Promise<CustomElementConstructor>;
  readonly sections: readonly PartName[];
}

/** In this script itself: what others are inside of, and what stands first on most pages. */
export const FIRST: Readonly<Record<string, CustomElementConstructor>> = {
${lines(first, ({ tag, className }) => `  '${tag}': ${className},`)}
};

export const ELEMENTS: Readonly<Record<string, Entry>> = {
${lines(
  later,
  ({ tag, className, module, sections }) => `  '${tag}': {
    bring: async () => (await import('../${module}.js')).${className},
    sections: ${JSON.stringify(sections)},
  },`,
)}
};
`,
);

const sections = [...new Set(later.flatMap(({ sections }) => sections))].sort();
const files = [
  ...TOGETHER,
  ...sections.filter((section) => !TOGETHER.flat().includes(section)).map((section) => [section]),
];
write(
  'src/embed/facts.ts',
  `/** The default campaign as the scripts carry it: its header here, the rest in files of their own, by section. */
import { justiceForKhojalyHeader as header } from '../campaigns/justice-for-khojaly/header.js';
import { CampaignStore } from '../campaign/campaign-store.js';
import { markParsed } from '../campaign/parsed.js';
import type { DocumentInParts } from '../campaign/extracts.js';
import { knowDate, knowYears } from '../locale/formats.js';
import words from './anniversary-words.json' with { type: 'json' };
import { texts } from './languages.js';

if (header.anniversary) knowDate(words.days, header.anniversary.from, header.anniversary.to);
knowYears(words.years);

const sectionsOf = async (file: Promise<{ default: Partial<DocumentInParts> }>) => (await file).default;
${lines(files, ([section, ...others]) => `const ${section} = () => sectionsOf(import('facts:${[section, ...others].join('+')}'));`)}

export const bundled = new CampaignStore({
  campaign: markParsed(header),
  texts,
  parts: {
${lines(files, (names) => lines(names, (name) => `    ${name === names[0] ? name : `${name}: ${names[0]}`},`))}
  },
});
`,
);

const documents = readdirSync(CAMPAIGN)
  .filter((file) => file.endsWith('.json') && file !== 'header.json')
  .map((file) => file.replace('.json', ''));
write(
  `${CAMPAIGN}/sections.ts`,
  `${lines(documents, (file) => `import ${camel(file)} from './${file}.json' with { type: 'json' };`)}
import type { CampaignDocument, SectionName } from '../../campaign/schema.js';

/** The sections of the campaign, each from the file of its name; a test checks them. */
export const sections = {
${lines(documents, (file) => `  ${camel(file)},`)}
} as unknown as Pick<CampaignDocument, SectionName>;
`,
);

const rest = [...documents.map(camel), CITED].filter((name) => !TRANSLATED_TOGETHER.flat().includes(name));
const groups = [...TRANSLATED_TOGETHER, [CITED], [...new Set(rest)].filter((name) => name !== CITED)];
const fileOf = Object.fromEntries(groups.flatMap((names) => names.map((name) => [name, names[0]])));
for (const language of languages) {
  const hasTexts = translations.includes(language);
  write(
    `src/embed/languages/${language}.ts`,
    `/** A language: the interface's words, and where the default campaign's texts in it are. */
import type { SectionName } from '../../campaign/schema.js';

export { templates } from '../../locale/generated/${language}.js';

${
  hasTexts
    ? `const files: Readonly<Record<string, () => Promise<{ default: unknown }>>> = {
${lines(groups, (names) => `  ${names[0]}: () => import('texts:${language}/${names.join('+')}'),`)}
};
const fileOf: Readonly<Partial<Record<string, string>>> = ${JSON.stringify(fileOf)};

export const texts = async (section: SectionName): Promise<unknown> => (await files[fileOf[section] ?? '']?.())?.default;`
    : 'export const texts = (_: SectionName): Promise<unknown> => Promise.resolve();'
}
`,
  );
}
write(
  'src/embed/languages.ts',
  `/** The languages of the script, each in a file of its own. English is in the first. */
import { setLocaleLoader, type Catalogue } from '../locale/catalogues.js';
import type { SectionName } from '../campaign/schema.js';
import type { TextsLoader } from '../campaign/text-loaders.js';

interface Words {
  readonly templates: Catalogue;
  readonly texts: (section: SectionName) => Promise<unknown>;
}

const languages: Readonly<Record<string, () => Promise<Words>>> = {
${lines(languages, (language) => `  ${language}: () => import('./languages/${language}.js'),`)}
};

setLocaleLoader(async (language) => (await languages[language]?.()) ?? { templates: {} });

/** The texts of the default campaign in a language, with those of one section at least. */
export const texts: TextsLoader = async (language, section) => (await languages[language]?.())?.texts(section);
`,
);

const stories = readdirSync('stories/components')
  .filter((file) => file.endsWith('.stories.ts'))
  .map((file) => file.replace('.stories.ts', ''));
write(
  'test/helpers/all-stories.ts',
  `${lines(stories, (file) => `import * as ${camel(file)} from '../../stories/components/${file}.stories.js';`)}

/** Every file of stories. */
export const allStories = [
${lines(stories, (file) => `  ${camel(file)},`)}
];
`,
);
