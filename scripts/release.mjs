/**
 * Puts what was built into the folder that a host serves, each version in one of its own, and writes it down in
 * `releases.json`: see docs/hosting.md.
 *
 *   npm run release -- FOLDER
 *   npm run release -- FOLDER --list    only says anew how each version stands
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readReleases, withPublished, writeReleases } from './releases.mjs';

const [folder, option] = process.argv.slice(2);
if (!folder) {
  console.error('usage: npm run release -- FOLDER [--list]');
  process.exit(2);
}
const LIST = 'embed/releases.json';

if (option !== '--list') {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const target = join(folder, version);
  if (existsSync(target)) {
    console.error(`${target} is there already: a version never changes.`);
    process.exit(1);
  }
  const now = new Date();
  const day = (date) => date.toISOString().slice(0, 10);
  const [released, year] = [day(now), now.getUTCFullYear() + 1];
  const { scripts } = readReleases(join('dist', LIST))[version];
  const until = day(new Date(now.setUTCFullYear(year)));
  writeReleases('releases.json', withPublished(readReleases(), version, scripts, { released, until }));
  // The moving folder keeps the files of earlier versions: a page may still have the script that asks for them.
  for (const to of [target, join(folder, version.split('.')[0])]) {
    mkdirSync(to, { recursive: true });
    for (const what of ['embed', 'campaigns', 'campaign.schema.json']) {
      cpSync(join('dist', what), join(to, what), { recursive: true });
    }
  }
  console.log(`${version} is in ${target}. Commit releases.json.`);
}

// Every folder says how each version stands by now, and of the current one what each element weighs.
const releases = readReleases();
for (const [version, release] of Object.entries(releases)) {
  const own = join(folder, version, LIST);
  if (release.status === 'current' && existsSync(own)) release.scripts = readReleases(own)[version].scripts;
}
for (const name of readdirSync(folder)) {
  if (existsSync(join(folder, name, LIST))) writeReleases(join(folder, name, LIST), releases);
}
