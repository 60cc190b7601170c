/**
 * `npm start`: builds, serves the demo partner page and the pledge collector, and builds again on every change.
 */
import { fork, spawnSync } from 'node:child_process';
import { watch } from 'node:fs';

const port = Number(process.env.PORT ?? 8787);
const stop = (message) => {
  console.error(message);
  process.exit(1);
};
const TSC = 'node_modules/typescript/bin/tsc';
const run = (...words) => spawnSync(process.execPath, words, { stdio: 'inherit' }).status === 0;

let builder;
/** Builds, and goes on building what changes; resolves with whether it was built. */
function build() {
  builder?.kill();
  for (const script of ['scripts/write-elements.mjs', 'scripts/locale/build-catalogues.mjs']) {
    if (!run(script)) return Promise.resolve(false);
  }
  builder = fork('scripts/watch.mjs');
  return new Promise((resolve) => {
    builder.once('message', (word) => {
      const isBuilt =
        word === 'built' && run(TSC, '-p', 'collector') && run('scripts/campaigns/build-documents.mjs');
      builder.on('message', (word) =>
        console.log(
          word === 'built' ? 'Built. Reload the page.' : 'The build failed; the page shows the last one.',
        ),
      );
      resolve(isBuilt);
    });
    builder.once('exit', (code) => code && resolve(false));
  });
}

console.log('Building …');
if (!(await build())) process.exit(1);
const { demoServer } = await import('../demo/server.mjs');
const server = await demoServer({
  port,
  onFailure: () => stop('Pledges can no longer be stored (is the disk full?): stopped.'),
}).catch((error) =>
  stop(error.code === 'EADDRINUSE' ? `Port ${port} is taken: PORT=8788 npm start` : error.message),
);
console.log(
  `\n  Demo partner page   ${server.url}\n  Pledges are kept in .campaign-data/ · stop with Ctrl+C\n`,
);

/** What is read once in a build: the facts, the languages, which elements there are. */
const ONCE = /^(campaigns|locale.xliff)\b(?!.*sections\.ts$)/;
let timer;
/** Builds all anew once nothing has changed for a moment. */
function rebuild(file) {
  clearTimeout(timer);
  timer = setTimeout(async () => {
    console.log(`${file} changed: building …`);
    console.log(
      (await build()) ? 'Built. Reload the page.' : 'The build failed; the page shows the last one.',
    );
  }, 300);
}
watch('src', { recursive: true }, (event, file) => {
  const isFolder = event === 'rename' && /^components.[\w-]+$/.test(file);
  if (file && (ONCE.test(file) || isFolder)) rebuild(file);
});
watch('collector/src', (_, file) => {
  rebuild(file);
});

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, async () => {
    builder?.kill();
    await server.close();
    process.exit(0);
  });
}
