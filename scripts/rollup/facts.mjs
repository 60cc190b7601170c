import { pathToFileURL } from 'node:url';

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
    recognitions.map((act) => only(act, ['code', 'jurisdiction', 'level', 'bodyType', 'date', 'mapDefault'])),
  newestSource: ({ recognitions, sources }) => {
    const cited = new Set(recognitions.flatMap((act) => act.sources));
    const dates = sources.filter(({ id, date }) => date && cited.has(id)).map(({ date }) => date);
    return dates.sort().at(-1);
  },
  told: ({ recognitions, timeline }) => {
    const ids = new Set(timeline.map(({ recognition }) => recognition));
    return recognitions
      .filter(({ id, disputes }) => ids.has(id) && disputes?.length)
      .map((act) => only(act, ['id', 'disputes']));
  },
  sourceDetails: ({ sources }, { SOURCE_DETAILS }) =>
    sources.map((source) => only(source, ['id', ...SOURCE_DETAILS])),
  citations: (campaign, { citationsOf }) => citationsOf(campaign),
};
/** Where the sources themselves are what is shown: none of them beside it, or all. */
const SOURCES = { sourceDetails: () => false, citations: () => true };

/**
 * Modules of the default campaign's facts: `facts:events+press` exports those sections, and of the sources those
 * that they cite, with what a list of sources shows: the rest is in `facts:sourceDetails`. They are checked here and not again on a page, which only parses JSON.
 *
 * @param build - Folder that tsc wrote to.
 */
export function facts({ build }) {
  return {
    name: 'facts',
    resolveId: (source) => (source.startsWith(PREFIX) ? `\0${source}` : null),
    async load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return null;
      const built = (module) => import(pathToFileURL(`${build}/${module}.js`).href);
      const { justiceForKhojaly: campaign } = await built(
        'campaigns/justice-for-khojaly/justice-for-khojaly',
      );
      const tools = { ...(await built('campaign/extracts')), ...(await built('campaign/citations')) };
      const names = id.slice(PREFIX.length + 1).split('+');
      const sections = Object.fromEntries(
        names.map((name) => [
          name,
          EXTRACTS[name]?.(campaign, tools) ?? without(campaign[name], NOT_SHOWN[name]),
        ]),
      );
      const cited = new Set(
        JSON.stringify(sections)
          .match(/"[^"]+"/g)
          .map((text) => text.slice(1, -1)),
      );
      const isShown = SOURCES[names[0]] ?? (({ id }) => cited.has(id));
      const sources = campaign.sources.filter(isShown);
      if (sources.length) sections.sources = without(sources, tools.SOURCE_DETAILS);
      // A string is read faster than the same as code: https://v8.dev/blog/cost-of-javascript-2019#json
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(sections))});`;
    },
  };
}

const only = (record, fields) =>
  Object.fromEntries(Object.entries(record).filter(([field]) => fields.includes(field)));

const without = (section, fields = []) =>
  Array.isArray(section)
    ? section.map((record) =>
        only(
          record,
          Object.keys(record).filter((field) => !fields.includes(field)),
        ),
      )
    : section;
