/**
 * Builds the one script and its files, and again what a change touches: not minified, so in a second or two. What is
 * served is never taken away: files are written beside the old ones, and the first, which names them, last.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { watch } from 'rollup';
import ts from 'typescript';
import { withBuilt, writeReleases } from './releases.mjs';

const FOLDER = 'dist/embed';
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** Writes `build/` anew, where a source changed. */
function compile() {
  const { createEmitAndSemanticDiagnosticsBuilderProgram: program } = ts;
  const host = ts.createWatchCompilerHost('tsconfig.build.json', {}, ts.sys, program, report, () => {});
  ts.createWatchProgram(host);
}

function report(diagnostic) {
  console.error(
    ts.formatDiagnostic(diagnostic, {
      getCurrentDirectory: () => process.cwd(),
      getCanonicalFileName: (name) => name,
      getNewLine: () => '\n',
    }),
  );
}

/** A page that is opened meanwhile gets the whole of the old file or of the new. */
function put(name, content) {
  const path = join(FOLDER, name);
  writeFileSync(`${path}.new`, content);
  renameSync(`${path}.new`, path);
}

async function bundle() {
  const { readableScript } = await import('../rollup.config.mjs');
  const watcher = watch({ ...readableScript, watch: { skipWrite: true, buildDelay: 50 } });
  watcher.on('event', async (event) => {
    if (event.code === 'ERROR') {
      console.error(event.error.message);
      process.send?.('failed');
    }
    if (event.code !== 'BUNDLE_END') return;
    const { output } = await event.result.generate(readableScript.output);
    await event.result.close();
    for (const { fileName, code } of output.toSorted((a, b) => a.isEntry - b.isEntry)) put(fileName, code);
    const first = output.find(({ isEntry }) => isEntry).code;
    const integrity = `sha384-${createHash('sha384').update(first).digest('base64')}`;
    const scripts = { 'embed.js': { bytes: Buffer.byteLength(first), integrity } };
    writeReleases(join(FOLDER, 'releases.json'), withBuilt({}, version, scripts));
    process.send?.('built');
  });
}

mkdirSync(FOLDER, { recursive: true });
compile();
await bundle();
