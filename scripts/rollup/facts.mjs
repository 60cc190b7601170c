import { pathToFileURL } from 'node:url';

const PREFIX = 'facts:';
/** What no element shows: it is in the published document, not in a script. */
const NOT_SHOWN = {
  recognitions: ['summary', 'evidenceNote', 'wordingTerms'],
  sources: ['kind', 'extentRead', 'note'],
  // The caption says what a drawing shows; saying it twice would be read out twice.
  gallery: ['alt', 'kind'],
};

/** What first pictures need of a section: see src/campaign/extracts.ts. */
const EXTRACTS = {
  marks: ({ recognitions }) =>
    recognitions.map((act) => only(act, ['code', 'jurisdiction', 'level', 'bodyType', 'date', 'mapDefault'])),
  layout: ({ recognitions }, { layoutOf }) => layoutOf(recognitions),
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
};

/**
 * Modules of the default campaign's facts: `facts:events+press` exports those sections, and of the sources those
 * that they cite. They are checked here and not again on a page, which only parses JSON.
 *
 * @param build - Folder that tsc wrote to.
 */
export function facts({ build }) {
  return {
    name: 'facts',
    resolveId: (source) => (source.startsWith(PREFIX) ? `\0${source}` : null),
    async load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return null;
      const bring = (module) => import(pathToFileURL(`${build}/${module}.js`).href);
      const { justiceForKhojaly: campaign } = await bring(
        'campaigns/justice-for-khojaly/justice-for-khojaly',
      );
      // The elements' own code, so that what is made here is what a page would make.
      const acts = await bring('components/recognition-map/acts');
      const names = id.slice(PREFIX.length + 1).split('+');
      const sections = Object.fromEntries(
        names.map((name) => [
          name,
          EXTRACTS[name]?.(campaign, acts) ?? without(campaign[name], NOT_SHOWN[name]),
        ]),
      );
      const cited = new Set(
        JSON.stringify(sections)
          .match(/"[^"]+"/g)
          .map((text) => text.slice(1, -1)),
      );
      const sources = campaign.sources.filter((source) => cited.has(source.id));
      if (sources.length) sections.sources = without(sources, NOT_SHOWN.sources);
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
