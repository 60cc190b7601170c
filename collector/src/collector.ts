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
import {
  COUNT_PATH,
  KEY_HEADER,
  KEY_PATTERN,
  PLEDGES_PATH,
  REFUSALS,
  WAIT_HEADER,
  type CountAnswer,
  type ReceivedAnswer,
  type Refusal,
  type RefusedAnswer,
} from './library.js';
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
    `${PLEDGES_PATH}/*`,
    // Every page may read the answers, so that one whose origin is not taken is told so.
    cors({
      origin: '*',
      allowMethods: ['GET', 'POST'],
      allowHeaders: ['Content-Type', KEY_HEADER],
      exposeHeaders: [WAIT_HEADER],
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
        return refuse(context, 'origin-not-allowed');
      return next();
    },
  );

  app.post(
    PLEDGES_PATH,
    async (context, next) => {
      if (postsPerMinute > 0) {
        const seconds = rateLimit.secondsToWait(clientKey(clientAddress(context) ?? 'unknown'));
        if (seconds > 0) {
          context.header(WAIT_HEADER, `${seconds}`);
          return refuse(context, 'too-many-requests');
        }
      }
      const type = context.req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase();
      if (type !== 'application/json')
        return context.json({ status: 'not-json' } satisfies RefusedAnswer, 415);
      const key = context.req.header(KEY_HEADER);
      if (!key) return refuse(context, 'idempotency-key-missing');
      if (!KEY_PATTERN.test(key))
        return refuse(context, 'invalid', { problems: [{ field: KEY_HEADER, code: 'invalid' }] });
      return next();
    },
    async (context) => {
      const read = await readBody(context.req.raw, maxBytes, bodyTimeout);
      if ('refused' in read) {
        if (read.refused === 'too-slow') context.header('Connection', 'close');
        return refuse(context, read.refused);
      }
      const body = parseJson(read.text);
      if (body === undefined) return refuse(context, 'not-json');

      const campaign = campaignOf(body);
      const versions = campaign === undefined ? [] : campaigns.get(campaign);
      if (campaign !== undefined && versions.length === 0) return refuse(context, 'unknown-campaign');
      const open = versions.filter((version) => !version.isClosed(now()));
      const [latest] = versions;
      if (latest && open.length === 0) return refuse(context, 'closed', { closes: latest.closes });

      const input = readPledge(body);
      if (!input.ok) return refuse(context, 'invalid', { problems: input.problems });
      const { pledge } = input;
      const comparison = bestOf(open.map((version) => version.compare(pledge)));
      if (!comparison.ok) {
        const { reason, problems } = comparison;
        return refuse(context, reason === 'changed' ? 'document-changed' : 'invalid', { problems });
      }
      if (isTrapped(pledge)) return refuse(context, 'hidden-field-filled');

      const { name, email, country, message, language, partner } = pledge;
      const key = context.req.header(KEY_HEADER) ?? '';
      const result = await store.record(
        { campaign: pledge.campaign, name, email, country, message, language, partner, ...comparison.signed },
        key,
      );
      if (isFailing) {
        isFailing = false;
        calmLog.write('Pledges are stored again.');
      }
      if (result !== 'recorded') return refuse(context, 'idempotency-key-reused');
      const confirmed: ReceivedAnswer = { status: 'confirmed', id: receiptId(pledge.campaign, key) };
      return context.json(confirmed, 201);
    },
  );
  app.all(PLEDGES_PATH, (context) => {
    context.header('Allow', 'POST, OPTIONS');
    return refuse(context, 'method-not-allowed');
  });

  app.get(COUNT_PATH, async (context) => {
    const campaign = context.req.query('campaign');
    if (campaign === undefined || !isCampaignId(campaign)) {
      const code = campaign ? 'invalid' : 'missing';
      return refuse(context, 'invalid', { problems: [{ field: 'campaign', code }] });
    }
    if (campaigns.get(campaign).length === 0) return refuse(context, 'unknown-campaign');
    const { count, asOf } = await counts.get(campaign);
    context.header('Cache-Control', `max-age=${COUNT_SECONDS}`);
    // The age counts in the browser's cache too, so that both caches together lag no more than one.
    context.header('Age', `${Math.ceil((now() - asOf) / 1000)}`);
    const answer: CountAnswer = { campaign, count, asOf: new Date(asOf).toISOString() };
    return context.json(answer);
  });
  app.all(COUNT_PATH, (context) => {
    context.header('Allow', 'GET, HEAD, OPTIONS');
    return refuse(context, 'method-not-allowed');
  });

  app.onError((error, context) => {
    isFailing = true;
    if (error instanceof DiskFullError) {
      calmLog.write('The disk is full: pledges are answered with 503 until there is room.');
      context.header(WAIT_HEADER, '60');
      return refuse(context, 'unavailable');
    }
    // Never the message: it may hold what was sent.
    calmLog.write(`${context.req.method} ${context.req.path} failed: ${error.name}${stateOf(error)}`);
    context.header(WAIT_HEADER, '10');
    return refuse(context, 'unavailable');
  });

  return app;
}

/** Says why something was not taken, with what belongs to that. */
function refuse(context: Context, status: Refusal, more: Omit<RefusedAnswer, 'status'> = {}) {
  const answer: RefusedAnswer = { status, ...more };
  return context.json(answer, REFUSALS[status]);
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
