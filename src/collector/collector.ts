/** The collector's routes. See docs/collector.md. */
import type { HttpBindings } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { createHash } from 'node:crypto';
import { COUNT_SECONDS, CountCache } from './count-cache.js';
import { isCampaignId, readPledge } from './pledge-input.js';
import { RateLimit } from './rate-limit.js';
import type { PledgeStore } from './store.js';

export interface CollectorOptions {
  store: PledgeStore;
  /** Origins whose pages may use the collector; any when left out, for partners' pages are anywhere. */
  origins?: readonly string[];
  /** Pledges that one client address may send in a minute; 0 for no limit. */
  postsPerMinute?: number;
  /** Whom to count as one client; behind a proxy the connection's own address is the proxy's. */
  clientAddress?: (context: Context) => string | undefined;
  /** Receives lines without personal data. */
  log?: (line: string) => void;
  now?: () => number;
}

const MAX_BODY_BYTES = 16 * 1024;
const IDEMPOTENCY_KEY = /^[A-Za-z0-9_-]{8,64}$/;

export function createCollector(options: CollectorOptions): Hono {
  const { store, origins, postsPerMinute = 30, clientAddress = connectionAddress } = options;
  const { log = console.error, now = Date.now } = options;
  const rateLimit = new RateLimit(postsPerMinute, now);
  const counts = new CountCache((campaign) => store.count(campaign), now);
  const app = new Hono();

  app.use(
    '/pledges/*',
    cors({
      origin: origins ? [...origins] : '*',
      allowMethods: ['GET', 'POST'],
      allowHeaders: ['Content-Type', 'Idempotency-Key'],
      exposeHeaders: ['Retry-After'],
      maxAge: 7200,
    }),
    async (context, next) => {
      await next();
      context.header('X-Content-Type-Options', 'nosniff');
      if (!context.res.headers.has('Cache-Control')) context.header('Cache-Control', 'no-store');
    },
  );

  app.post(
    '/pledges',
    async (context, next) => {
      if (postsPerMinute > 0) {
        const seconds = rateLimit.secondsToWait(clientAddress(context) ?? 'unknown');
        if (seconds > 0)
          return context.json({ status: 'too-many-requests' }, 429, { 'Retry-After': `${seconds}` });
      }
      const type = context.req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase();
      if (type !== 'application/json') return context.json({ status: 'not-json' }, 415);
      const key = context.req.header('Idempotency-Key');
      if (!key) return context.json({ status: 'idempotency-key-missing' }, 428);
      if (!IDEMPOTENCY_KEY.test(key)) {
        return context.json(
          { status: 'invalid', problems: [{ field: 'Idempotency-Key', code: 'invalid' }] },
          422,
        );
      }
      return next();
    },
    bodyLimit({ maxSize: MAX_BODY_BYTES, onError: (context) => context.json({ status: 'too-large' }, 413) }),
    async (context) => {
      const body = parseJson(await context.req.text());
      if (body === undefined) return context.json({ status: 'not-json' }, 400);
      const input = readPledge(body);
      if (!input.ok) return context.json({ status: 'invalid', problems: input.problems }, 422);
      const key = context.req.header('Idempotency-Key') ?? '';
      if (!input.trap && (await store.record(input.pledge, key)) === 'key-reused') {
        return context.json({ status: 'idempotency-key-reused' }, 409);
      }
      return context.json({ status: 'confirmed', id: receiptId(input.pledge.campaign, key) }, 201);
    },
  );
  app.all('/pledges', (context) =>
    context.json({ status: 'method-not-allowed' }, 405, { Allow: 'POST, OPTIONS' }),
  );

  app.get('/pledges/count', async (context) => {
    const campaign = context.req.query('campaign');
    if (campaign === undefined || !isCampaignId(campaign)) {
      const code = campaign ? 'invalid' : 'missing';
      return context.json({ status: 'invalid', problems: [{ field: 'campaign', code }] }, 422);
    }
    const { count, asOf } = await counts.get(campaign);
    context.header('Cache-Control', `max-age=${COUNT_SECONDS}`);
    // The age counts in the browser's cache too, so that both caches together lag no more than one.
    context.header('Age', `${Math.ceil((now() - asOf) / 1000)}`);
    return context.json({ campaign, count, asOf: new Date(asOf).toISOString() });
  });
  app.all('/pledges/count', (context) =>
    context.json({ status: 'method-not-allowed' }, 405, { Allow: 'GET, HEAD, OPTIONS' }),
  );

  app.onError((error, context) => {
    // Never the message: a database puts the values into it.
    log(`${context.req.method} ${context.req.path} failed: ${error.name}${sqlState(error)}`);
    return context.json({ status: 'unavailable' }, 503, { 'Retry-After': '10' });
  });

  return app;
}

/**
 * The receipt of a request, made from the request alone: a retry gets the same one without asking the store, and it
 * cannot tell whether the address was known. It opens nothing.
 */
function receiptId(campaign: string, key: string): string {
  const hex = createHash('sha256').update(`${campaign}\n${key}`).digest('hex');
  // A UUID of version 8: bits of our own making.
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function sqlState(error: Error): string {
  const code = 'code' in error ? String(error.code) : '';
  return /^[0-9A-Z]{5}$/.test(code) ? ` ${code}` : '';
}

function connectionAddress(context: Context): string | undefined {
  // Absent when the app is called without a server.
  const bindings = context.env as HttpBindings | Record<string, never> | undefined;
  return bindings?.incoming?.socket.remoteAddress;
}
