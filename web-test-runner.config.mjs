import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { chromiumPath, CHROMIUM_FLAGS } from './scripts/chromium.mjs';

/** JSON as modules: the compiler below takes the `with { type: 'json' }` of an import away. */
const jsonModules = {
  name: 'json-modules',
  resolveMimeType: ({ path }) => (path.endsWith('.json') ? 'js' : undefined),
  transform: ({ path, body }) => (path.endsWith('.json') ? `export default ${body};` : undefined),
};

/** An address that never answers. */
const silent = (context, next) => (context.path === '/__silent' ? new Promise(() => {}) : next());

/** Parts of films, as servers give them: a player cannot enter elsewhere what is given whole. */
const ranges = async (context, next) => {
  await next();
  const [, start, end] = /^bytes=(\d+)-(\d*)$/.exec(context.get('Range')) ?? [];
  if (start === undefined || context.status !== 200 || !context.path.startsWith('/stories/film/')) return;
  const film = await readFile(new URL(`.${context.path}`, import.meta.url));
  const last = Math.min(Number(end || Infinity), film.length - 1);
  context.status = 206;
  context.set('Content-Range', `bytes ${start}-${last}/${film.length}`);
  context.body = film.subarray(Number(start), last + 1);
};

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  files: ['test/**/*.test.ts'],
  nodeResolve: { exportConditions: ['development', 'browser'] },
  concurrency: 2,
  browsers: [
    playwrightLauncher({
      product: 'chromium',
      launchOptions: { executablePath: await chromiumPath(), args: CHROMIUM_FLAGS },
    }),
  ],
  middleware: [ranges, silent],
  plugins: [
    jsonModules,
    // The file is needed for how class fields are compiled.
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
    }),
  ],
  testFramework: { config: { timeout: 10_000 } },
};
