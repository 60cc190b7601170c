/**
 * `npm run dev`: the demonstration's pages straight from `src`. A changed style is on the page at once, after any other
 * change it is loaded again.
 */
import { createServer } from 'vite';
import { demoPages } from './vite/demo-pages.mjs';

await import('./write-elements.mjs');
await import('./locale/build-catalogues.mjs');
const server = await createServer({
  root: 'demo',
  // With the film of the invented campaign.
  publicDir: '../stories',
  cacheDir: '../.cache/vite',
  configFile: 'vite.config.mjs',
  configLoader: 'native',
  appType: 'mpa',
  server: { port: Number(process.env.PORT ?? 5173) },
  plugins: [demoPages()],
});
await server.listen();
server.printUrls();
