/**
 * Says what is still to be done before a version is released: see docs/releasing.md.
 *
 *   node scripts/check-release.mjs v1.2.0            fails where something is
 *   node scripts/check-release.mjs v1.2.0 --notes    prints what the changelog says of it
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * @param tag - The tag of the release, such as `v1.2.0`.
 * @param project - The version in `package.json`, the text of `CHANGELOG.md`, and the names of the files in `.changeset`.
 * @returns What is not as it must be, and what the changelog says of the version.
 */
export function checkRelease(tag, { version, changelog, changesets }) {
  const waiting = changesets.filter((file) => file.endsWith('.md') && file !== 'README.md');
  const notes = changesOf(version, changelog);
  const faults = [
    tag !== `v${version}` && `the tag is ${tag}, and package.json has ${version}`,
    !notes && `CHANGELOG.md has no section "## ${version}", or nothing in it`,
    waiting.length &&
      `changes of no version are left in .changeset (${waiting.join(', ')}): npm run release:version`,
  ];
  return { faults: faults.filter(Boolean), notes };
}

/** What stands under a version's heading. */
function changesOf(version, changelog) {
  const section = changelog.split(/^## /m).find((text) => text.startsWith(`${version}\n`)) ?? '';
  return section.slice(version.length).trim();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [tag, option] = process.argv.slice(2);
  const { faults, notes } = checkRelease(tag, {
    version: JSON.parse(readFileSync('package.json', 'utf8')).version,
    changelog: readFileSync('CHANGELOG.md', 'utf8'),
    changesets: readdirSync('.changeset'),
  });
  if (option === '--notes') console.log(notes);
  else for (const fault of faults) console.error(fault);
  process.exitCode = faults.length ? 1 : 0;
}
