/**
 * The versions that were published, in `releases.json`: what each one's scripts are, which never changes, and how it
 * stands: `current`, `supported` (with `until`), or `withdrawn` (with `why`).
 */
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = 'releases.json';
const STATUSES = ['current', 'supported', 'withdrawn'];

export const readReleases = (file = FILE) => JSON.parse(readFileSync(file, 'utf8'));
export const writeReleases = (file, releases) =>
  writeFileSync(file, `${JSON.stringify(releases, null, 2)}\n`);

/** The versions with what was just built, which is the current one wherever it is served. */
export function withBuilt(releases, version, scripts) {
  const { [version]: published, ...others } = releases;
  const before = Object.entries(others).map(([name, release]) => [
    name,
    release.status === 'current' ? { ...release, status: 'supported' } : release,
  ]);
  return { [version]: { ...published, status: 'current', scripts }, ...Object.fromEntries(before) };
}

/** The versions with one more, which takes the place of the current one. */
export function withPublished(releases, version, scripts, { released, until }) {
  if (releases[version]) throw new Error(`${version} is published already: a version never changes.`);
  // Of older versions nobody asks what each element weighs.
  const kept = Object.fromEntries(
    Object.entries(scripts).map(([file, { bytes, integrity }]) => [file, { bytes, integrity }]),
  );
  const others = Object.entries(releases).map(([name, release]) => [
    name,
    release.status === 'current' ? { ...release, status: 'supported', until } : release,
  ]);
  return { [version]: { released, status: 'current', scripts: kept }, ...Object.fromEntries(others) };
}

/** What must not have happened between two states of the list. */
export function faultsBetween(before, after) {
  return Object.entries(before).flatMap(([version, was]) => {
    const is = after[version];
    if (!is) return [`${version} is gone`];
    const same = (field) => JSON.stringify(was[field]) === JSON.stringify(is[field]);
    return [
      ...['released', 'scripts'].filter((field) => !same(field)).map((field) => `${version}: other ${field}`),
      ...(was.status === 'withdrawn' && is.status !== 'withdrawn' ? [`${version}: was withdrawn`] : []),
    ];
  });
}

/** What is not as a list of versions must be. */
export function faultsIn(releases) {
  const entries = Object.entries(releases);
  const current = entries.filter(([, { status }]) => status === 'current');
  return [
    ...(entries.length && current.length !== 1 ? [`${current.length} versions are current`] : []),
    ...entries.flatMap(([version, { status, until, why, scripts }]) => [
      ...(STATUSES.includes(status) ? [] : [`${version}: status ${status}`]),
      ...(status === 'supported' && !/^\d{4}-\d\d-\d\d$/.test(until)
        ? [`${version}: supported until when?`]
        : []),
      ...(status === 'withdrawn' && !why ? [`${version}: withdrawn, and why?`] : []),
      ...(scripts?.['embed.js']?.integrity ? [] : [`${version}: no scripts`]),
    ]),
  ];
}
