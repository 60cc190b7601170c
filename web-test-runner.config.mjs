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
  middleware: [silent],
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
