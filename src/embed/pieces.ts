import { ask, create } from '../page/page.js';
import { scriptUrl } from './trusted-types.js';
import type { OwnTag } from './read-own-tag.js';

/**
 * The files beside this script. Each is a classic script that names itself, what it needs, and how it is made of that:
 * the form of AMD, as Rollup writes it. So one file can be pinned by its hash, asked for again, and may arrive in any
 * order; `import()` can do none of that.
 */
interface Piece {
  readonly needs: readonly string[];
  readonly make: (...needed: object[]) => void;
}

/** Of each file: its hash, and what it needs. Filled in when the script is built (`scripts/rollup/pieces.mjs`). */
type Pieces = Record<string, readonly [hash: string, ...needs: string[]]>;
declare const PIECES: Pieces;

/** Milliseconds before a file that could not be had is asked for again. */
const PAUSES = [1_000, 4_000];
const SELF = 'embed';

const arrived = new Map<string, Piece>();
const made = new Map<string, object>();
const onTheWay = new Map<string, Promise<void>>();
let tag: OwnTag | undefined;

/** Says which script's folder the files are in. */
export function bringFrom(own: OwnTag): void {
  tag = own;
}

/** Called by each file as it runs. */
export function define(name: string, needs: readonly string[], make: Piece['make']): void {
  if (!arrived.has(name)) arrived.set(name, { needs, make });
}

/**
 * A file's exports. It and all that it needs are asked for at once; what is here is not asked for again.
 *
 * @param more - What the first file does not know of these files: a part of an element stands in the element's file.
 */
export async function bring(file: string, more?: Pieces): Promise<object> {
  const name = plain(file);
  Object.assign(PIECES, more);
  await Promise.all([...withNeeds(name)].map(fetchOnce));
  return exportsOf(name);
}

function withNeeds(name: string, all = new Set<string>()): Set<string> {
  if (name === SELF || all.has(name)) return all;
  all.add(name);
  for (const need of PIECES[name]?.slice(1) ?? []) withNeeds(need, all);
  return all;
}

function fetchOnce(name: string): Promise<void> {
  let fetched = onTheWay.get(name);
  if (!fetched) {
    fetched = fetchPiece(name, 0);
    onTheWay.set(name, fetched);
    fetched.catch(() => onTheWay.delete(name));
  }
  return fetched;
}

async function fetchPiece(name: string, tries: number): Promise<void> {
  try {
    await insert(name);
  } catch (error) {
    const pause = PAUSES[tries];
    if (!pause) throw error;
    await new Promise((again) => setTimeout(again, pause));
    await fetchPiece(name, tries + 1);
  }
}

function insert(name: string): Promise<void> {
  const { src = '', nonce = '' } = tag ?? {};
  const [hash = ''] = PIECES[name] ?? [];
  const url = src && new URL(`${name}-${hash.slice(0, 8).replace(/\W/g, '_')}.js`, src);
  return new Promise((resolve, reject) => {
    const fail = () => {
      script.remove();
      reject(
        new Error(
          url
            ? `${url.href} could not be had: it is blocked or changed, or its host does not allow this page (CORS)`
            : 'the address of this script is not known',
        ),
      );
    };
    const script = create('script');
    script.addEventListener('load', () => {
      script.remove();
      // A page may answer with something else, which is a script too.
      if (arrived.has(name)) resolve();
      else fail();
    });
    script.addEventListener('error', fail);
    if (!url) {
      fail();
      return;
    }
    script.nonce = nonce;
    // A page that was opened from a disk may not ask in this way.
    if (url.protocol !== 'file:') {
      script.crossOrigin = 'anonymous';
      script.integrity = `sha256-${hash}`;
    }
    script.src = scriptUrl(url.href);
    ask(document, 'documentElement').append(script);
  });
}

const plain = (file: string) => file.replace(/^\.\//, '');

/** Makes a file's exports of those that it needs. */
function exportsOf(name: string): object {
  let exports = made.get(name);
  const piece = arrived.get(name);
  if (!exports && piece) {
    made.set(name, (exports = {}));
    const own = exports;
    // Rollup names `require` for the sake of `import()`, which it writes as `bring` here.
    const given = (need: string) =>
      need === 'exports' ? own : need === 'require' ? {} : exportsOf(plain(need));
    piece.make(...piece.needs.map(given));
  }
  return exports ?? {};
}
