/** The command line as its users run it: what was built, in a process of its own. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export const CLI = fileURLToPath(new URL('../../dist/cli/campaign-elements.js', import.meta.url));

/** Runs a command to its end. */
export function run(words, { cwd } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...words], { cwd, encoding: 'utf8' });
  return { status, stdout, stderr };
}

/**
 * Starts a preview, and waits for the address that it prints.
 *
 * @param options.cli - The command's file; by default what was built here.
 */
export async function startPreview(words, { cwd, cli = CLI } = {}) {
  const child = spawn(process.execPath, [cli, 'preview', ...words], { cwd });
  const printed = [];
  const url = await new Promise((resolve, reject) => {
    const hear = (data) => {
      printed.push(String(data));
      const [address] = /http:\S+/.exec(printed.join('')) ?? [];
      if (address) resolve(address);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('exit', () => reject(new Error(printed.join(''))));
  });
  return {
    url,
    async stop() {
      child.kill();
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
  };
}
