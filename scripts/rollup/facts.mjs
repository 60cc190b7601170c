import { readFileSync } from 'node:fs';
import { NO_SOURCE } from './edit-code.mjs';

const PREFIX = 'facts:';
/** What no element shows: it is in the published document, not in a script. */
const NOT_SHOWN = {
  recognitions: ['wordingTerms'],
  // The caption says what a drawing shows; saying it twice would be read out twice.
  gallery: ['alt', 'kind'],
};

/** What first pictures need of a section: see src/campaign/extracts.ts. */
const EXTRACTS = {
  marks: ({ recognitions }) =>
    recognitions.map((act) =>
      pick(act, ['code', 'jurisdiction', 'level', 'bodyType', 'date', 'mapDefault', 'wordingStatus']),
    ),
  layout: ({ recognitions, parties }, { layoutOf }) => layoutOf(recognitions, parties),
  newestSource: ({ recognitions, sources }) => {
    const cited = new Set(recognitions.flatMap((act) => act.sources));
    const dates = sources.filter(({ id, date }) => date && cited.has(id)).map(({ date }) => date);
    return dates.sort().at(-1);
  },
  told: ({ recognitions, timeline }, { TOLD }) => {
    const ids = new Set(timeline.map(({ recognition }) => recognition));
    return recognitions
      .filter(({ id }) => ids.has(id))
      .map((act) => {
        const { wordingStatus, quotes, describedBy = act.sources } = act;
        return {
          ...pick(act, ['id', ...TOLD]),
          ...(wordingStatus === 'quoted' && {
            quotes: quotes?.map((quote) => pick(quote, quote.quotedBy ? ['quotedBy'] : ['source'])),
          }),
          describedBy: wordingStatus === 'characterised' ? describedBy : undefined,
        };
      });
  },
  sourceDetails: ({ sources }, { SOURCE_DETAILS }) =>
    sources.map((source) => pick(source, ['id', ...SOURCE_DETAILS])),
  citations: (campaign, { citationsOf }) => citationsOf(campaign),
  aims: ({ about }) => about && pick(about, ['aims']),
};
/** Of what a fold says of a source, what the section itself says. */
const SAID_OF_SOURCES = { recognitions: ['extentRead'] };
/** Where the sources themselves are what is shown: none of them beside it, or all. */
const SOURCES = { sourceDetails: () => false, citations: () => true };

/**
 * Modules of the default campaign's facts: `facts:events+press` exports those sections, and of the sources those
 * that they cite, with what a list of sources shows: the rest is in `facts:sourceDetails`. They are checked here and
 * not again on a page, which only parses JSON.
 *
 * @param read - Gives the campaign, and what is told from it: `citationsOf`, `SOURCE_DETAILS`, `TOLD`.
 */
export function facts(read) {
  return {
    name: 'facts',
    resolveId: (source) => (source.startsWith(PREFIX) ? `\0${source}` : null),
    async load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return null;
      const { justiceForKhojaly: campaign, ...tools } = await read();
      const names = id.slice(PREFIX.length + 1).split('+');
      const sections = Object.fromEntries(
        names.map((name) => [
          name,
          EXTRACTS[name]?.(campaign, tools) ?? without(campaign[name], NOT_SHOWN[name]),
        ]),
      );
      const cited = new Set(stringsIn(sections));
      const isShown = SOURCES[names[0]] ?? (({ id }) => cited.has(id));
      const sources = campaign.sources.filter(isShown);
      const said = SAID_OF_SOURCES[names[0]] ?? [];
      const apart = tools.SOURCE_DETAILS.filter((field) => !said.includes(field));
      if (sources.length) sections.sources = without(sources, apart);
      return asModule(sections);
    },
  };
}

const SLICE = 'slice:';

/**
 * Modules of the default campaign's slices for applications: `slice:events+press` exports those sections and the
 * sources that they cite, in full.
 */
export function slices(read) {
  return {
    name: 'slices',
    resolveId: (source) => (source.startsWith(SLICE) ? `\0${source}` : null),
    async load(id) {
      if (!id.startsWith(`\0${SLICE}`)) return null;
      const { justiceForKhojaly: campaign, ...tools } = await read();
      const names = id.slice(SLICE.length + 1).split('+');
      const sections = Object.fromEntries(
        names.map((name) => [name, EXTRACTS[name]?.(campaign, tools) ?? campaign[name]]),
      );
      const cited = new Set(stringsIn(sections));
      return asModule({ ...sections, sources: campaign.sources.filter(({ id }) => cited.has(id)) });
    },
  };
}

const TEXTS = 'texts:';

/**
 * Modules of the default campaign's texts in a language: `texts:fr/timeline+chapters` has those of these sections.
 *
 * @param folder - Folder of the files by language.
 */
export function texts({ folder }) {
  return {
    name: 'texts',
    resolveId: (source) => (source.startsWith(TEXTS) ? `\0${source}` : null),
    load(id) {
      if (!id.startsWith(`\0${TEXTS}`)) return null;
      const [language, names] = id.slice(TEXTS.length + 1).split('/');
      return asModule(textsOf(folder, language, names.split('+')));
    },
  };
}

/** A document's texts in a language, as far as they are of these sections. */
function textsOf(folder, language, names) {
  const { texts, phrases, ...rest } = JSON.parse(readFileSync(`${folder}/${language}.json`, 'utf8'));
  const isToldIn = names.includes('timeline') ? toldIn(folder) : () => false;
  const ofSections = (byPlace) =>
    Object.fromEntries(
      Object.entries(byPlace).filter(([place]) => names.includes(place.split('/')[0]) || isToldIn(place)),
    );
  return { ...rest, texts: ofSections(texts), phrases: ofSections(phrases) };
}

/** Whether a place is in what a timeline tells of acts (`told`). */
function toldIn(folder) {
  const ids = JSON.parse(readFileSync(`${folder}/../timeline.json`, 'utf8')).map(
    ({ recognition }) => recognition,
  );
  return (place) => {
    const [section, id, ...field] = place.split('/');
    return (
      section === 'recognitions' &&
      (id === '*' || ids.includes(id)) &&
      /^(body|chamber|disputes\/\d+|quotes\/\d+\/quotedBy)$/.test(field.join('/'))
    );
  };
}

/** A string is read faster than the same as code: https://v8.dev/blog/cost-of-javascript-2019#json */
const asModule = (value) => ({
  code: `export default JSON.parse(${JSON.stringify(JSON.stringify(value))});`,
  map: NO_SOURCE,
});

const stringsIn = (value) =>
  typeof value === 'string'
    ? [value]
    : value && typeof value === 'object'
      ? Object.values(value).flatMap(stringsIn)
      : [];

const pick = (record, fields) =>
  Object.fromEntries(Object.entries(record).filter(([field]) => fields.includes(field)));

const without = (section, fields = []) =>
  Array.isArray(section)
    ? section.map((record) =>
        pick(
          record,
          Object.keys(record).filter((field) => !fields.includes(field)),
        ),
      )
    : section;
