/** The blocks of docs/server.md do what they say. Needs `npm run build` first. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { it } from 'node:test';

const blocks = [...readFileSync('docs/server.md', 'utf8').matchAll(/^```(\w+)\n([\s\S]*?)\n```$/gm)];
const codeOf = (language) => blocks.find(([, one]) => one === language)[2];

it('the command of docs/server.md writes its file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'campaign-docs-'));
  copyFileSync('dist/campaigns/justice-for-khojaly.json', join(folder, 'campaign.json'));
  const [, , ...options] = codeOf('sh').split(' ');
  const cli = resolve('dist/cli/campaign-elements.js');
  const { status, stderr } = spawnSync(process.execPath, [cli, ...options], {
    cwd: folder,
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
  assert.match(readFileSync(join(folder, options.at(-1)), 'utf8'), /^<section class="campaign-timeline"/);
  rmSync(folder, { recursive: true });
});

it('the program of docs/server.md runs', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', codeOf('js')],
    { encoding: 'utf8' },
  );
  assert.equal(status, 0, stderr);
  assert.match(stdout, /^\d{4,} \d{4,} \d{3,}\n$/);
});
