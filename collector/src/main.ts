/** Runs the collector alone: `node build/collector/main.js --campaign campaign.json --data .campaign-data`. */
import { serve } from '@hono/node-server';
import type { Context } from 'hono';
import { readFileSync } from 'node:fs';
import { Server } from 'node:http';
import { parseArgs } from 'node:util';
import { CampaignDocumentError, KnownCampaigns } from './campaign-terms.js';
import { BODY_MILLISECONDS, createCollector } from './collector.js';
import { EXIT_CODES } from './exit-codes.js';
import { FolderError } from './folder-error.js';
import { openStore, type PledgeStore } from './store.js';

const HELP = `Options:
  --campaign <file>           a campaign document whose pledges are taken; may be given several times
  --origin <origin>           an origin whose pages may send pledges; may be given several times (any)
  --port <number>             port to listen on (8788; 0 for a free one)
  --host <address>            address to listen on (127.0.0.1)
  --data <folder>             where pledges are kept (.campaign-data)
  --posts-per-minute <number> pledges that one client may send in a minute (30; 0 for no limit)
  --behind-proxy              take the client's address from the last entry of X-Forwarded-For`;

/** How long a request under way may hold up the end. */
const CLOSE_MILLISECONDS = 5_000;

const values = readOptions();
// What the process writes is for its own user alone.
process.umask(0o077);
if (values.help) console.log(HELP);
else await run();

function readOptions() {
  try {
    return parseArgs({
      options: {
        campaign: { type: 'string', multiple: true, default: [] },
        origin: { type: 'string', multiple: true },
        port: { type: 'string', default: '8788' },
        host: { type: 'string', default: '127.0.0.1' },
        data: { type: 'string', default: '.campaign-data' },
        'posts-per-minute': { type: 'string', default: '30' },
        'behind-proxy': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    stop('options', error instanceof Error ? error.message : String(error));
  }
}

async function run(): Promise<void> {
  const port = wholeNumber('port', values.port, 65_535);
  const postsPerMinute = wholeNumber('posts-per-minute', values['posts-per-minute'], 1_000_000);
  if (values.campaign.length === 0)
    stop('options', 'Name each campaign whose pledges are taken: --campaign campaign.json.');
  const documents = values.campaign.map(readDocument);
  const failed = new AbortController();
  const store = await openFolder(() => {
    failed.abort();
  });
  const app = createCollector({
    store,
    documents,
    postsPerMinute,
    ...(values.origin ? { origins: values.origin } : {}),
    ...(values['behind-proxy'] ? { clientAddress: forwardedAddress } : {}),
  });

  const serverOptions = {
    headersTimeout: BODY_MILLISECONDS,
    // The collector itself answers a body that is late; this ends what does not even read the answer.
    requestTimeout: BODY_MILLISECONDS + 5_000,
    connectionsCheckingInterval: 1_000,
  };
  const server = serve({ fetch: app.fetch, port, hostname: values.host, serverOptions }, (address) => {
    const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
    console.log(`The pledge collector listens on http://${host}:${address.port}`);
  });
  server.on('error', (error: Error & { code?: string }) => {
    stop(
      'address',
      `The pledge collector cannot listen on ${values.host}:${port} (${error.code ?? error.name}).`,
    );
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
    close(EXIT_CODES.failed);
  });
}

async function openFolder(onFailure: () => void): Promise<PledgeStore> {
  try {
    return await openStore(values.data, onFailure);
  } catch (error) {
    if (error instanceof FolderError) stop(error.problem, error.message);
    throw error;
  }
}

/** A campaign's document; ends the process where nothing in it can be signed. */
function readDocument(file: string): unknown {
  try {
    const document: unknown = JSON.parse(readFileSync(file, 'utf8'));
    new KnownCampaigns([document]);
    return document;
  } catch (error) {
    const why =
      error instanceof CampaignDocumentError
        ? error.message
        : error instanceof SyntaxError
          ? 'it is no JSON'
          : 'it cannot be read';
    stop('campaign', `The campaign document ${file} cannot be used: ${why}.`);
  }
}

function wholeNumber(option: string, text: string, max: number): number {
  if (!/^\d+$/.test(text) || Number(text) > max)
    stop('options', `--${option} must be a whole number up to ${max}.`);
  return Number(text);
}

function forwardedAddress(context: Context): string | undefined {
  return context.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim();
}

function stop(reason: keyof typeof EXIT_CODES, sentence: string): never {
  console.error(sentence);
  process.exit(EXIT_CODES[reason]);
}
