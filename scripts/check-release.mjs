/**
 * Says what is still to be done before a version is released: see docs/releasing.md.
 *
 *   node scripts/check-release.mjs v1.2.0            fails where something is
 *   node scripts/check-release.mjs v1.2.0 --notes    prints what the changelog says of it
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * @param tag - The tag of the release, such as `v1.2.0`.
 * @param files - Texts of `package.json`, `src/page/version.ts` and `CHANGELOG.md`.
 * @returns What is not as it must be, and what the changelog says of the version.
 */
export function checkRelease(tag, files) {
  const { version } = JSON.parse(files.package);
  const notes = changesOf(version, files.changelog);
  const faults = [
    tag !== `v${version}` && `the tag is ${tag}, and package.json has ${version}`,
    !files.version.includes(`'${version}'`) && `src/page/version.ts has another version than ${version}`,
    !notes && `CHANGELOG.md has no section "## [${version}] - YYYY-MM-DD", or nothing in it`,
    changesOf('Unreleased', files.changelog) && `CHANGELOG.md has changes left under "Unreleased"`,
  ];
  return { faults: faults.filter(Boolean), notes };
}

/** What stands under a version's heading. */
function changesOf(name, changelog) {
  const [, text] =
    changelog
      .split(/^## /m)
      .map((section) => /^\[(.+?)\].*\n([^]*)/.exec(section)?.slice(1) ?? [])
      .find(([title]) => title === name) ?? [];
  return text?.trim() ?? '';
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [tag, option] = process.argv.slice(2);
  const read = (file) => readFileSync(file, 'utf8');
  const { faults, notes } = checkRelease(tag, {
    package: read('package.json'),
    version: read('src/page/version.ts'),
    changelog: read('CHANGELOG.md'),
  });
  if (option === '--notes') console.log(notes);
  else for (const fault of faults) console.error(fault);
  process.exitCode = faults.length ? 1 : 0;
}
