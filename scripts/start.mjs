/**
 * `npm start`: builds, serves the demo partner page and the pledge collector, and builds again on every change.
 */
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { demoServer } from '../demo/server.mjs';

const port = Number(process.env.PORT ?? 8787);

function build() {
  return new Promise((resolve) => {
    spawn('npm', ['run', 'build', '--silent'], { stdio: 'inherit', shell: process.platform === 'win32' }).on(
      'close',
      resolve,
    );
  });
}

console.log('Building …');
if ((await build()) !== 0) process.exit(1);
const stop = (message) => {
  console.error(message);
  process.exit(1);
};
const server = await demoServer({
  port,
  onFailure: () => stop('Pledges can no longer be stored (is the disk full?): stopped.'),
}).catch((error) =>
  stop(error.code === 'EADDRINUSE' ? `Port ${port} is taken: PORT=8788 npm start` : error.message),
);
console.log(
  `\n  Demo partner page   ${server.url}\n  Pledges are kept in .campaign-data/ · stop with Ctrl+C\n`,
);

let timer;
let building = false;
for (const folder of ['src', 'collector/src', 'demo']) {
  watch(folder, { recursive: true }, (_, file) => {
    if (building || file?.includes('generated')) return;
    clearTimeout(timer);
    timer = setTimeout(async () => {
      building = true;
      console.log(`${file} changed: building …`);
      console.log(
        (await build()) === 0 ? 'Built. Reload the page.' : 'The build failed; the page shows the last one.',
      );
      building = false;
    }, 300);
  });
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, async () => {
    await server.close();
    process.exit(0);
  });
}
