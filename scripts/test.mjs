/**
 * `npm test`: everything that must hold, one step after the other. Stops at the first that does not.
 * `npm test -- components` runs the steps whose names contain a word; `npm run test:engines` those of other engines.
 */
import { spawnSync } from 'node:child_process';
import { globSync } from './glob.mjs';

const node = (name, folder = `test/${name}`, ...options) => [
  'node',
  '--test',
  '--test-reporter=spec',
  ...options,
  ...globSync(folder, '.test.mjs'),
];

const CHECKS = [
  ['build', ['npm', 'run', 'build', '--silent']],
  ['lint', ['npm', 'run', 'lint', '--silent']],
  ['types', ['npm', 'run', 'typecheck', '--silent']],
  ['translations', ['node', 'scripts/check-translations.mjs']],
  ['sizes', ['npm', 'run', 'size', '--silent', '--', '--check']],
  ['unit: document', node('campaign')],
  ['unit: command line', node('cli')],
  ['unit: server', node('server')],
  ['unit: geography', node('geography')],
  ['unit: collector', node('collector', 'collector/test', '--test-concurrency=2')],
  ['components and stories', ['npx', 'wtr']],
  ['pages', node('embed')],
  ['hosts', node('hosts')],
  ['storybook', ['npm', 'run', 'build-storybook', '--silent', '--', '--quiet']],
  ['package', node('package')],
];

/** What needs Firefox and WebKitGTK on the machine. */
const ENGINES = [
  ['build', ['npm', 'run', 'build', '--silent']],
  ['components and stories', ['npx', 'wtr', '--config', 'web-test-runner.engines.config.mjs']],
  ['pages in Firefox', node('embed'), { ENGINE: 'firefox' }],
  [
    'what a server wrote in WebKit',
    ['node', '--test', '--test-reporter=spec', 'test/embed/server.test.mjs'],
    { ENGINE: 'webkit' },
  ],
];

const wanted = process.argv[2] ?? '';
const started = Date.now();
const steps = wanted === 'engines' ? ENGINES : CHECKS.filter(([name]) => name.includes(wanted));
if (!steps.length) {
  const names = [...CHECKS.map(([name]) => name), 'engines'];
  console.error(`No step has "${wanted}" in its name. The steps:\n  ${names.join('\n  ')}`);
  process.exit(1);
}
for (const [name, [command, ...values], settings] of steps) {
  console.log(`\n── ${name} ──`);
  const { status } = spawnSync(command, values, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...settings },
  });
  if (status !== 0) {
    console.error(`\n"${name}" failed. Run it alone: npm test -- "${name}"`);
    process.exit(1);
  }
}
console.log(`\nAll ${steps.length} steps passed in ${Math.round((Date.now() - started) / 1000)} s.`);
