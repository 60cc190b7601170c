/** What a page and a collector say to each other. It knows nothing of elements and needs no page. */
import { recall, remember } from '../../internal/memory.js';
import { only } from '../../internal/only.js';

/** One pledge, ready to be sent; a retry sends the very same. */
export interface Letter {
  /** Idempotency key: however often the letter arrives, it counts once. */
  readonly key: string;
  /** The collector. */
  readonly url: string;
  readonly body: string;
}

/** By field, what is wrong with it: `missing`, `invalid` or another code of the collector's. */
export type Problems = Readonly<Record<string, string>>;

export type Answer =
  | { readonly status: 'confirmed' | 'pending' | 'known' | 'key-reused' }
  | { readonly status: 'invalid'; readonly problems: Problems }
  /** Not known to have arrived. `wait`: seconds until it is worth trying again; Infinity where it never is. */
  | { readonly status: 'unsent'; readonly wait: number };

export interface Count {
  readonly count: number;
  readonly asOf: Date;
}

const TIMEOUT = 20_000;
const RECEIVED = ['confirmed', 'pending', 'known'] as const;

/** `crypto.randomUUID` is missing on pages without https. */
export function newKey(): string {
  return crypto.getRandomValues(new Uint32Array(4)).join('-');
}

/** Sends a pledge. Only a collector's own word counts as received: a stranger's "200" does not. */
export async function postPledge({ key, url, body }: Letter, send: typeof fetch = fetch): Promise<Answer> {
  try {
    const response = await send(
      `${url}/pledges`,
      only({
        method: 'POST',
        body,
        headers: only({ 'Content-Type': 'application/json', 'Idempotency-Key': key }),
        credentials: 'omit',
        keepalive: true,
        signal: AbortSignal.timeout(TIMEOUT),
      }),
    );
    const { ok, status, headers } = response;
    const reply = (await response.json().catch(() => undefined)) as
      { status?: unknown; problems?: unknown } | null | undefined;
    const received = ok && RECEIVED.find((word) => word === reply?.status);
    if (received) return { status: received };
    if (status === 409) return { status: 'key-reused' };
    if (status === 422) return { status: 'invalid', problems: readProblems(reply?.problems) };
    const mayPass = ok || status === 429 || status >= 500;
    return { status: 'unsent', wait: mayPass ? Number(headers.get('Retry-After')) || 0 : Infinity };
  } catch {
    return { status: 'unsent', wait: 0 };
  }
}

/** A consent's problem is at `consents.0.accepted`; its field is `consents.0`. */
function readProblems(list: unknown): Problems {
  const problems: Record<string, string> = {};
  for (const item of Array.isArray(list) ? (list as unknown[]) : []) {
    const { field, code } = (item ?? {}) as Record<'field' | 'code', unknown>;
    const name = /^(consents\.)?\w+/.exec(String(field))?.[0];
    if (name) problems[name] = String(code);
  }
  return problems;
}

/** The confirmed count, or undefined where it cannot be had. */
export async function fetchCount(
  url: string,
  campaign: string,
  send: typeof fetch = fetch,
): Promise<Count | undefined> {
  try {
    const response = await send(
      `${url}/pledges/count?campaign=${encodeURIComponent(campaign)}`,
      only({
        credentials: 'omit',
        signal: AbortSignal.timeout(TIMEOUT),
      }),
    );
    const { count, asOf } = (await response.json()) as Record<'count' | 'asOf', unknown>;
    const moment = new Date(String(asOf));
    return response.ok && Number.isInteger(count) && moment.getTime()
      ? { count: count as number, asOf: moment }
      : undefined;
  } catch {
    return undefined;
  }
}

const drawer = (campaign: string) => `pledge:${campaign}`;

/** Keeps an unsent pledge on this device, or deletes it. Returns whether that worked. */
export function keepLetter(campaign: string, letter: Letter | null, store = remember): boolean {
  return store(drawer(campaign), letter && [letter.key, letter.url, letter.body].join('\n'));
}

/** The pledge that waits on this device. */
export function keptLetter(campaign: string, read = recall): Letter | undefined {
  const [key, url, body] = read(drawer(campaign))?.split('\n') ?? [];
  return key && url && body ? { key, url, body } : undefined;
}
