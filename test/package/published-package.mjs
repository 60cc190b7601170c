/** The package as an application gets it: packed, unpacked and linked by npm, without the network. */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, readdir, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const shell = process.platform === 'win32';

/** What `package.json` of the library says. */
export const description = JSON.parse(await readFile('package.json', 'utf8'));

/** Every entry of `exports` with its condition's file: `./define/banner.js`, `dist/define/banner.js`. */
export const entries = Object.entries(description.exports).map(([entry, target]) => ({
  entry,
  specifier: entry.replace(/^\./, description.name),
  file: typeof target === 'string' ? target : target.default,
  types: target.types,
}));
/** Modules of the library: neither documents nor the scripts, which are for pages only. */
export const modules = entries.filter(
  ({ entry, file }) => file?.endsWith('.js') && !entry.startsWith('./embed/'),
);

/** Packs the library and puts it in a new project with its dependencies. `remove` deletes both. */
export async function install() {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'campaign-elements-')));
  const npm = (values, options) => run('npm', values, { shell, maxBuffer: 1e8, ...options });
  const { stdout } = await npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder]);
  const [{ filename, files }] = Object.values(JSON.parse(stdout));
  const tarball = join(folder, filename);
  await run('tar', ['-xzf', filename], { cwd: folder });

  const project = join(folder, 'project');
  const root = join(project, 'node_modules', description.name);
  await mkdir(join(project, 'node_modules'), { recursive: true });
  await cp(join(folder, 'package'), root, { recursive: true });
  for (const name of Object.keys(description.dependencies)) {
    await symlink(
      await realpath(join('node_modules', name)),
      join(project, 'node_modules', name),
      'junction',
    );
  }
  const own = { private: true, type: 'module', dependencies: { [description.name]: `file:../${filename}` } };
  await writeFile(join(project, 'package.json'), JSON.stringify(own));
  await npm(['rebuild', description.name, '--ignore-scripts', '--offline'], { cwd: project });

  return {
    project,
    root,
    tarball,
    files: files.map(({ path }) => path),
    /** Runs code as a module of the project; gives what it prints. */
    evaluate: async (code) =>
      (await run(process.execPath, ['--input-type=module', '--eval', code], { cwd: project })).stdout,
    npx: (values) => npm(['exec', '--offline', '--', ...values], { cwd: project }),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Names of the elements, which are those of their folders. */
export const elementNames = (await readdir('src/components', { withFileTypes: true }))
  .filter((item) => item.isDirectory())
  .map(({ name }) => name)
  .sort();

/** `recognition-map` → `CampaignRecognitionMap`. */
export const classOf = (name) =>
  `Campaign${name.replace(/(^|-)(\w)/g, (_, dash, letter) => letter.toUpperCase())}`;
