import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { demoCampaign, planeTrees } from './campaign.mjs';

/** What pages of other origins show, among them the sandboxed frame in which the embed code is previewed. */
const FOR_OTHERS = ['/embed/*', '/campaigns/*', '/campaign.json', '/plane-trees/*', '/film/*'];

/**
 * Serves the demo partner pages, what was built, and the collector under /collector.
 *
 * @param options.port - 0 picks a free one.
 * @param options.data - Folder of the pledges; a second process on it is refused.
 * @param options.onFailure - Called when the folder can no longer be written to.
 * @returns The address, and how to stop.
 */
export async function demoServer({ port = 0, data = '.campaign-data', onFailure } = {}) {
  const { createCollector } = await import('../build/collector/collector.js');
  const { openStore } = await import('../build/collector/store.js');
  const documents = [demoCampaign(), planeTrees()];
  const store = await openStore(data, onFailure);
  const app = new Hono();
  for (const path of FOR_OTHERS) app.use(path, cors());
  app.get('/campaign.json', (context) => context.json(demoCampaign()));
  app.route('/collector', createCollector({ store, documents }));
  app.use('/film/*', serveStatic({ root: './stories' }));
  app.use('/*', serveStatic({ root: './demo' }));
  app.use('/*', serveStatic({ root: './dist' }));
  const server = await new Promise((resolve, reject) => {
    const listening = serve({ fetch: app.fetch, port }, () => resolve(listening));
    listening.on('error', reject);
  });
  return {
    url: `http://localhost:${server.address().port}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await store.close();
    },
  };
}

/** Alone: `node demo/server.mjs --port 8787 --data .campaign-data`, after a build. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { port: { type: 'string' }, data: { type: 'string' } } });
  const stop = (message) => {
    console.error(message);
    process.exit(1);
  };
  const server = await demoServer({
    port: Number(values.port ?? 8787),
    ...(values.data && { data: values.data }),
    onFailure: () => stop('Pledges can no longer be stored: stopped.'),
  }).catch((error) => stop(error.message));
  console.log(server.url);
}
