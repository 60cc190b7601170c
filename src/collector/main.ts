/** Runs the collector alone: `node build/collector/main.js --port 8788 --data .campaign-data`. */
import { serve } from '@hono/node-server';
import type { Context } from 'hono';
import { Server } from 'node:http';
import { parseArgs } from 'node:util';
import { createCollector } from './collector.js';
import { FolderLockError } from './folder-lock.js';
import { openStore } from './store.js';

const HELP = `Options:
  --port <number>             port to listen on (8788; 0 for a free one)
  --host <address>            address to listen on (127.0.0.1)
  --data <folder>             where pledges are kept (.campaign-data)
  --posts-per-minute <number> pledges that one client may send in a minute (30; 0 for no limit)
  --behind-proxy              take the client's address from the last entry of X-Forwarded-For`;

/** How long a request under way may hold up the end. */
const CLOSE_MILLISECONDS = 5_000;

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8788' },
    host: { type: 'string', default: '127.0.0.1' },
    data: { type: 'string', default: '.campaign-data' },
    'posts-per-minute': { type: 'string', default: '30' },
    'behind-proxy': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(HELP);
else await run();

async function run(): Promise<void> {
  const port = wholeNumber('port', values.port, 65_535);
  const postsPerMinute = wholeNumber('posts-per-minute', values['posts-per-minute'], 1_000_000);
  const failed = new AbortController();
  const store = await openStore(values.data, () => {
    failed.abort();
  }).catch((error: unknown) => {
    if (error instanceof FolderLockError) stop(error.message);
    throw error;
  });
  const app = createCollector({
    store,
    postsPerMinute,
    ...(values['behind-proxy'] ? { clientAddress: forwardedAddress } : {}),
  });

  const server = serve({ fetch: app.fetch, port, hostname: values.host }, (address) => {
    const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
    console.log(`The pledge collector listens on http://${host}:${address.port}`);
  });
  server.on('error', (error: Error & { code?: string }) => {
    stop(`The pledge collector cannot listen on ${values.host}:${port} (${error.code ?? error.name}).`);
  });

  let closing = false;
  const close = (exitCode: number) => {
    if (closing) return;
    closing = true;
    server.close(() => void store.close().then(() => process.exit(exitCode)));
    if (server instanceof Server)
      setTimeout(() => {
        server.closeAllConnections();
      }, CLOSE_MILLISECONDS).unref();
  };
  process.on('SIGINT', () => {
    close(0);
  });
  process.on('SIGTERM', () => {
    close(0);
  });
  failed.signal.addEventListener('abort', () => {
    console.error(
      `The pledge folder ${values.data} cannot be written: free or repair its disk, then start again.`,
    );
    close(1);
  });
}

function wholeNumber(option: string, text: string, max: number): number {
  if (!/^\d+$/.test(text) || Number(text) > max) stop(`--${option} must be a whole number up to ${max}.`);
  return Number(text);
}

function forwardedAddress(context: Context): string | undefined {
  return context.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim();
}

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
