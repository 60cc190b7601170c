import { createReadStream, existsSync, watch } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { asJson, checkFiles } from './check-files.js';
import { reasonOf, type Command } from './command.js';
import { FOLLOW, follow, OWN, previewPage } from './preview-page.js';

const PORT = 4173;
/** The built scripts of this package. */
const EMBED = fileURLToPath(new URL('../embed', import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.htm': 'text/html; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.md': 'text/plain; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.mp4': 'video/mp4',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8',
  '.webm': 'video/webm',
  '.webp': 'image/webp',
};

export const preview: Command = {
  usage: '[FILE] [--port NUMBER]',
  help: `Shows every element with a campaign document, by default campaign.json, and what is wrong with it, anew whenever a file of
its folder is saved. Only this computer sees it. Ends with Ctrl+C. Exit: 2 it cannot be shown.`,
  async run(words) {
    const options = { port: { type: 'string' } } as const;
    const { positionals, values } = parseArgs({ args: [...words], options, allowPositionals: true });
    const [file = 'campaign.json', ...others] = positionals;
    if (others.length || !/^\d{1,5}$/.test(values.port ?? '0')) return undefined;
    if (!existsSync(file)) {
      console.error(`${file}: there is no such file. To begin one: npx campaign-elements init`);
      return 2;
    }
    const wanted = values.port === undefined ? [PORT, 0] : [Number(values.port)];
    for (const port of wanted) {
      try {
        console.log(`${file} is shown at ${await servePreview(file, port)} (end with Ctrl+C)`);
        return await new Promise<never>(() => undefined);
      } catch (error) {
        if (port !== wanted.at(-1)) continue; // taken: any other will do
        console.error(`It cannot be shown: ${reasonOf(error)}`);
      }
    }
    return 2;
  },
};

/** Serves a document's folder with the preview at its root, to this computer alone; gives the address. */
async function servePreview(file: string, port: number): Promise<string> {
  const folder = await realpath(dirname(resolve(file)));
  const name = basename(file);
  const tags = await readTags();
  const changes = followChanges();

  async function page(language: string | undefined) {
    const document = asJson(await readFile(file).catch(() => new Uint8Array())) as
      { languages?: unknown; translations?: unknown } | undefined;
    const listed: unknown[] = Array.isArray(document?.languages) ? document.languages : ['en'];
    const languages = [...listed, ...Object.keys(document?.translations ?? {})].filter(
      (code): code is string => typeof code === 'string',
    );
    const version = changes.version();
    return previewPage({
      name,
      checked: await checkFiles(file),
      tags,
      languages: [...new Set(languages)],
      language: language ?? languages[0],
      hasPage: existsSync(join(folder, 'index.html')),
      version,
    });
  }

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const { method = '', headers, url = '' } = request;
    if (method !== 'GET' && method !== 'HEAD') return refuse(response, 405);
    // A name that leads here from elsewhere would let a stranger's page read the folder.
    if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(headers.host ?? '')) return refuse(response, 403);
    const { pathname, searchParams } = new URL(`http://localhost${url}`);
    const give = (type: string, body: string) =>
      response.writeHead(200, { ...HEADERS, 'Content-Type': TYPES[type] }).end(body);

    if (pathname === '/') return give('.html', await page(searchParams.get('lang') ?? undefined));
    if (pathname === `${OWN}/follow.js`) return give('.js', FOLLOW);
    if (pathname === `${OWN}/changes`) return changes.tell(response, searchParams.get('since'));
    const isOurs = pathname.startsWith(`${OWN}/embed/`);
    const found = isOurs
      ? await fileIn(EMBED, pathname.slice(`${OWN}/embed`.length))
      : await fileIn(folder, pathname);
    if (found === undefined) return refuse(response, 404);
    const type = extname(found).toLowerCase();
    if (/^\.html?$/.test(type))
      return give('.html', `${await readFile(found, 'utf8')}${follow(changes.version())}`);
    response.writeHead(200, {
      ...HEADERS,
      'Content-Type': TYPES[type] ?? 'application/octet-stream',
      // Of the scripts alone: the preview of the embed code is in a frame without an origin.
      ...(isOurs && { 'Access-Control-Allow-Origin': '*' }),
    });
    return createReadStream(found)
      .on('error', () => response.destroy())
      .pipe(response);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => refuse(response, 500));
  });
  await new Promise<void>((listening, failed) => {
    server.on('error', failed).listen(port, '127.0.0.1', listening);
  });
  // Only now: what is watched keeps a process alive.
  changes.follow(folder);
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const HEADERS = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' };

const refuse = (response: ServerResponse, status: number) =>
  response.headersSent ? response.destroy() : response.writeHead(status, HEADERS).end(`${status}\n`);

/** The file that a path names, where it is inside of a folder and not hidden there. */
async function fileIn(folder: string, pathname: string): Promise<string | undefined> {
  try {
    const path = decodeURIComponent(pathname);
    if (/(^|[\\/])\.|\0/.test(path)) return undefined;
    const root = await realpath(folder);
    const file = await realpath(join(root, path));
    return file.startsWith(root + sep) && (await stat(file)).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}

/** Tells pages that a file of a folder has changed since they were made. */
function followChanges() {
  const pages = new Set<ServerResponse>();
  const started = Date.now();
  let count = 0;
  let pause: NodeJS.Timeout | undefined;
  const version = () => `${started}.${count}`;
  return {
    version,
    follow(folder: string) {
      watch(folder, () => {
        // An editor saves in several steps.
        clearTimeout(pause);
        pause = setTimeout(() => {
          count++;
          for (const page of pages) page.write(`data: ${version()}\n\n`);
        }, 50);
      });
    },
    tell(response: ServerResponse, since: string | null) {
      response.writeHead(200, { ...HEADERS, 'Content-Type': 'text/event-stream' }).write('retry: 500\n\n');
      if (since !== version()) response.write(`data: ${version()}\n\n`);
      pages.add(response);
      return response.on('close', () => pages.delete(response));
    },
  };
}

/** Every element that shows something, the banner first. */
async function readTags(): Promise<string[]> {
  const text = await readFile(new URL('../custom-elements.json', import.meta.url), 'utf8');
  const { modules } = JSON.parse(text) as { modules: { declarations?: { tagName?: string }[] }[] };
  return modules
    .flatMap(({ declarations = [] }) => declarations.flatMap(({ tagName }) => tagName ?? []))
    .filter((tag) => tag !== 'campaign-root')
    .sort((one, other) => Number(other === 'campaign-banner') - Number(one === 'campaign-banner'));
}
