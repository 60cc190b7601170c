/** The collector's routes. See docs/collector.md. */
import type { HttpBindings } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import { cors } from 'hono/cors';
import { createHash } from 'node:crypto';
import { CalmLog } from './calm-log.js';
import { KnownCampaigns, type Comparison } from './campaign-terms.js';
import { clientKey } from './client-key.js';
import { COUNT_SECONDS, CountCache } from './count-cache.js';
import { DiskFullError } from './database.js';
import { campaignOf, isCampaignId, isTrapped, readPledge } from './pledge-input.js';
import { RateLimit } from './rate-limit.js';
import { readBody } from './read-body.js';
import type { PledgeStore } from './store.js';

export interface CollectorOptions {
  store: PledgeStore;
  /**
   * The campaign documents whose pledges are taken, as parsed JSON; several of one campaign are versions of it that
   * pages still show. Throws a `CampaignDocumentError` for one that asks for no pledge.
   */
  documents: readonly unknown[];
  /** Origins whose pages may use the collector; any when left out, for partners' pages are anywhere. */
  origins?: readonly string[];
  /** Pledges that one client may send in a minute; 0 for no limit. */
  postsPerMinute?: number;
  /** Whom to count as one client; behind a proxy the connection's own address is the proxy's. */
  clientAddress?: (context: Context) => string | undefined;
  /** Milliseconds in which a body must have come. */
  bodyTimeout?: number;
  /** Receives lines without personal data, each at most once a minute. */
  log?: (line: string) => void;
  now?: () => number;
}

/** Room for a pledge; what it quotes of the campaign's texts comes on top. */
const MAX_BODY_BYTES = 16 * 1024;
/** Until a body must have come. */
export const BODY_MILLISECONDS = 15_000;
const IDEMPOTENCY_KEY = /^[A-Za-z0-9_-]{8,64}$/;

export function createCollector(options: CollectorOptions): Hono {
  const { store, documents, origins, postsPerMinute = 30, clientAddress = connectionAddress } = options;
  const { bodyTimeout = BODY_MILLISECONDS, log = console.error, now = Date.now } = options;
  const campaigns = new KnownCampaigns(documents);
  const maxBytes = MAX_BODY_BYTES + campaigns.textBytes;
  const rateLimit = new RateLimit(postsPerMinute, now);
  const counts = new CountCache((campaign) => store.count(campaign), now);
  const calmLog = new CalmLog(log, now);
  let isFailing = false;
  const app = new Hono();

  app.use(
    '/pledges/*',
    // Every page may read the answers, so that one whose origin is not taken is told so.
    cors({
      origin: '*',
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
    async (context, next) => {
      const origin = context.req.header('Origin');
      if (origins && origin !== undefined && !origins.includes(origin))
        return context.json({ status: 'origin-not-allowed' }, 403);
      return next();
    },
  );

  app.post(
    '/pledges',
    async (context, next) => {
      if (postsPerMinute > 0) {
        const seconds = rateLimit.secondsToWait(clientKey(clientAddress(context) ?? 'unknown'));
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
    async (context) => {
      const read = await readBody(context.req.raw, maxBytes, bodyTimeout);
      if ('refused' in read) {
        return read.refused === 'too-slow'
          ? context.json({ status: read.refused }, 408, { Connection: 'close' })
          : context.json({ status: read.refused }, 413);
      }
      const body = parseJson(read.text);
      if (body === undefined) return context.json({ status: 'not-json' }, 400);

      const campaign = campaignOf(body);
      const versions = campaign === undefined ? [] : campaigns.get(campaign);
      if (campaign !== undefined && versions.length === 0)
        return context.json({ status: 'unknown-campaign' }, 404);
      const open = versions.filter((version) => !version.isClosed(now()));
      const [latest] = versions;
      if (latest && open.length === 0) return context.json({ status: 'closed', closes: latest.closes }, 410);

      const input = readPledge(body);
      if (!input.ok) return context.json({ status: 'invalid', problems: input.problems }, 422);
      const { pledge } = input;
      const comparison = bestOf(open.map((version) => version.compare(pledge)));
      if (!comparison.ok) {
        const { reason, problems } = comparison;
        return reason === 'changed'
          ? context.json({ status: 'document-changed', problems }, 409)
          : context.json({ status: 'invalid', problems }, 422);
      }
      if (isTrapped(pledge)) return context.json({ status: 'hidden-field-filled' }, 403);

      const { name, email, country, message, language, partner } = pledge;
      const key = context.req.header('Idempotency-Key') ?? '';
      const result = await store.record(
        { campaign: pledge.campaign, name, email, country, message, language, partner, ...comparison.signed },
        key,
      );
      if (isFailing) {
        isFailing = false;
        calmLog.write('Pledges are stored again.');
      }
      return result === 'recorded'
        ? context.json({ status: 'confirmed', id: receiptId(pledge.campaign, key) }, 201)
        : context.json({ status: 'idempotency-key-reused' }, 409);
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
    if (campaigns.get(campaign).length === 0) return context.json({ status: 'unknown-campaign' }, 404);
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
    isFailing = true;
    if (error instanceof DiskFullError) {
      calmLog.write('The disk is full: pledges are answered with 503 until there is room.');
      return context.json({ status: 'unavailable' }, 503, { 'Retry-After': '60' });
    }
    // Never the message: it may hold what was sent.
    calmLog.write(`${context.req.method} ${context.req.path} failed: ${error.name}${stateOf(error)}`);
    return context.json({ status: 'unavailable' }, 503, { 'Retry-After': '10' });
  });

  return app;
}

/** The version whose words were shown; else the one where only a consent is missing; else the first. */
function bestOf(comparisons: readonly Comparison[]): Comparison {
  const best =
    comparisons.find(({ ok }) => ok) ??
    comparisons.find((comparison) => !comparison.ok && comparison.reason === 'invalid') ??
    comparisons[0];
  return best ?? { ok: false, reason: 'changed', problems: [] };
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

function stateOf(error: Error): string {
  const code = 'code' in error ? String(error.code) : '';
  return /^[0-9A-Z]{5}$/.test(code) ? ` ${code}` : '';
}

function connectionAddress(context: Context): string | undefined {
  // Absent when the app is called without a server.
  const bindings = context.env as HttpBindings | Record<string, never> | undefined;
  return bindings?.incoming?.socket.remoteAddress;
}
