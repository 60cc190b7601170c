import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { facts, texts } from '../rollup/facts.mjs';

const CAMPAIGN = '/src/campaigns/justice-for-khojaly';

/**
 * The demonstration's pages with the script's sources in place of the script, and the campaign's document as it stands
 * in the sources. Nobody receives pledges here.
 */
export function demoPages() {
  let server;
  const read = async () => {
    const modules = [
      `${CAMPAIGN}/justice-for-khojaly.ts`,
      '/src/campaign/extracts.ts',
      '/src/campaign/citations.ts',
      '/src/components/recognition-map/acts.ts',
    ];
    return Object.assign({}, ...(await Promise.all(modules.map((module) => server.ssrLoadModule(module)))));
  };
  const sources = [facts(read), texts({ folder: `${process.cwd()}${CAMPAIGN}/texts` })];
  return {
    name: 'demo-pages',
    config: () => ({
      resolve: { alias: { '/src': join(process.cwd(), 'src') } },
      optimizeDeps: { entries: [join(process.cwd(), 'src/embed/embed.ts')] },
    }),
    configureServer(created) {
      server = created;
      server.middlewares.use('/campaign.json', async (_, response, next) => {
        try {
          const folder = process.cwd() + CAMPAIGN;
          const gallery = JSON.parse(readFileSync(`${folder}/gallery.json`, 'utf8'));
          const placed = gallery.map((item) => ({ ...item, src: `/@fs${folder}/${item.src}` }));
          response.setHeader('Content-Type', 'application/json');
          response.end(JSON.stringify({ ...(await read()).justiceForKhojaly, gallery: placed }));
        } catch (error) {
          next(error);
        }
      });
    },
    resolveId: (source) => sources.map((plugin) => plugin.resolveId(source)).find(Boolean) ?? null,
    load: async (id) => (await Promise.all(sources.map((plugin) => plugin.load(id)))).find(Boolean) ?? null,
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => html.replace('src="/embed/embed.js"', 'type="module" src="/src/embed/embed.ts"'),
    },
    /** Facts are made of the campaign's files, and import none of them. */
    hotUpdate({ file }) {
      if (!file.includes(CAMPAIGN)) return;
      const { moduleGraph } = this.environment;
      for (const [id, module] of moduleGraph.idToModuleMap) {
        if (/^\0(facts|texts):/.test(id)) moduleGraph.invalidateModule(module);
      }
      this.environment.hot.send({ type: 'full-reload' });
    },
  };
}
