/** The package as an application gets it: packed, and put into a new project with npm. */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, readdir, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { packageEntries } from '../../scripts/package-entries.mjs';

const run = promisify(execFile);
const shell = process.platform === 'win32';

/** What `package.json` of the library says. */
export const description = JSON.parse(await readFile('package.json', 'utf8'));

/** Every entry of `exports` with its condition's file: `./define/banner.js`, `./dist/define/banner.js`. */
export const entries = packageEntries().map((entry) => ({
  ...entry,
  specifier: entry.entry.replace(/^\./, description.name),
}));
/** Modules of the library: neither documents nor the scripts, which are for pages only, nor what needs React. */
export const modules = entries.filter(
  ({ entry, file }) => file?.endsWith('.js') && !/^\.\/(embed\/|react)/.test(entry),
);

const npm = (values, options) => run('npm', values, { shell, maxBuffer: 1e8, ...options });

/** Packs what was built into a folder of its own. */
async function pack() {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'campaign-elements-')));
  const { stdout } = await npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder]);
  const [{ filename, files }] = Object.values(JSON.parse(stdout));
  return { folder, filename, files, remove: () => rm(folder, { recursive: true, force: true }) };
}

/**
 * Puts the package in a new project with the dependencies that are here: without the network.
 *
 * @param others - What the project has besides.
 */
export async function install(others = []) {
  const { folder, filename, files, remove } = await pack();
  await run('tar', ['-xzf', filename], { cwd: folder });

  const project = join(folder, 'project');
  const root = join(project, 'node_modules', description.name);
  await mkdir(join(project, 'node_modules'), { recursive: true });
  await cp(join(folder, 'package'), root, { recursive: true });
  for (const name of [...Object.keys(description.dependencies), ...others]) {
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
    tarball: join(folder, filename),
    files: files.map(({ path }) => path),
    /** Runs code as a module of the project; gives what it prints. */
    evaluate: async (code) =>
      (await run(process.execPath, ['--input-type=module', '--eval', code], { cwd: project })).stdout,
    npx: (values) => npm(['exec', '--offline', '--', ...values], { cwd: project }),
    remove,
  };
}

/**
 * A new, empty project, in which `npm install <tarball>` is run as an application's developer runs it: what the
 * package depends on comes from the registry, or from npm's cache.
 *
 * @param own - What the application's own `package.json` says.
 */
export async function installInApp(own = {}) {
  const { folder, filename, remove } = await pack();
  const project = join(folder, 'app');
  await mkdir(project);
  await writeFile(join(project, 'package.json'), JSON.stringify({ private: true, type: 'module', ...own }));
  const quietly = ['--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts'];
  try {
    await npm(['install', `../${filename}`, ...quietly], { cwd: project });
  } catch (cause) {
    await remove();
    throw new Error(`npm could not install the package: this test needs a registry.\n${cause.stderr}`, {
      cause,
    });
  }
  return {
    project,
    remove,
    /** Runs a command of the project, as `npx` does. */
    npx: (values) => npm(['exec', '--offline', '--', ...values], { cwd: project }),
    /** Bundles an application's module. */
    bundle: (code) => bundle(project, code),
  };
}

async function bundle(project, code) {
  const entry = join(project, 'app.js');
  await writeFile(entry, code);
  const build = await rollup({
    input: entry,
    plugins: [nodeResolve({ rootDir: project, exportConditions: ['production', 'browser'] })],
    onwarn: ({ message }) => {
      throw new Error(message);
    },
  });
  const { output } = await build.generate({ format: 'es', inlineDynamicImports: true });
  await build.close();
  return output[0].code;
}

/** Names of the elements, which are those of their folders. */
export const elementNames = (await readdir('src/components', { withFileTypes: true }))
  .filter((item) => item.isDirectory())
  .map(({ name }) => name)
  .sort();

/** `recognition-map` → `CampaignRecognitionMap`. */
export const classOf = (name) =>
  `Campaign${name.replace(/(^|-)(\w)/g, (_, dash, letter) => letter.toUpperCase())}`;
