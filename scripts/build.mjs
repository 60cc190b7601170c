/** `npm run build`: its steps in one process where that saves loading the compiler again. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
function run(step) {
  const { status } = spawnSync(scripts[step], { stdio: 'inherit', shell: true });
  if (status !== 0) process.exit(1);
}

for (const folder of ['build', 'dist']) rmSync(folder, { recursive: true, force: true });
await import('./write-elements.mjs');
run('localize:build');
await import('./compile.mjs');
run('build:bundles');
await import('./campaigns/build-documents.mjs');
await import('./write-package.mjs');
run('manifest');
await import('./write-llms.mjs');
