/** What the commands of package.json do before the work itself begins. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { description } from './published-package.mjs';

const shell = process.platform === 'win32';

describe('npm test', () => {
  it('runs nothing for a word that is in no step’s name, fails, and names the steps', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/test.mjs', 'typo'], {
      encoding: 'utf8',
    });
    assert.equal(status, 1);
    assert.doesNotMatch(stdout, /passed/);
    for (const step of ['"typo"', 'lint', 'unit: document', 'pages', 'engines']) {
      assert.ok(stderr.includes(step), `${step} in: ${stderr}`);
    }
  });
});

describe('npm pack', () => {
  it('builds first, so that a clean clone packs what is published', () => {
    const folder = mkdtempSync(join(tmpdir(), 'campaign-elements-pack-'));
    try {
      const { name, version, files, scripts } = description;
      // A build that writes one file stands for the real one, which takes a minute.
      const build = `node -e "fs.mkdirSync('dist'); fs.writeFileSync('dist/index.js', '')"`;
      writeFileSync(
        join(folder, 'package.json'),
        JSON.stringify({ name, version, files, scripts: { ...scripts, build } }),
      );
      const { stdout, stderr } = spawnSync('npm', ['pack', '--json'], {
        cwd: folder,
        encoding: 'utf8',
        shell,
      });
      const [packed] = Object.values(JSON.parse(stdout.slice(stdout.search(/^[[{]/m))));
      assert.ok(
        packed.files.some(({ path }) => path === 'dist/index.js'),
        `${JSON.stringify(packed.files)} ${stderr}`,
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
