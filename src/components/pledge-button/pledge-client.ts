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

/**
 * Why a pledge did not arrive. `unreached`: nobody answered, or somebody who is no collector; `not-taken`: not this
 * campaign's; `changed`: the texts to agree to are no longer these.
 */
export type Reason =
  'unreached' | 'busy' | 'unavailable' | 'not-taken' | 'closed' | 'changed' | 'invalid' | 'refused';

/** Not known to have arrived. */
export interface Unsent {
  readonly status: 'unsent';
  readonly reason: Reason;
  /** Seconds for which the collector wants to be left alone. */
  readonly wait?: number | undefined;
  /** HTTP status. */
  readonly code?: number;
  /** The last day, where the collector says it. */
  readonly closes?: string | undefined;
}

export type Answer =
  | { readonly status: Received | 'key-reused' }
  | { readonly status: 'invalid'; readonly problems: Problems }
  | Unsent;

/** What a collector says of a pledge that has arrived. */
const RECEIVED = ['confirmed', 'pending', 'known'] as const;
export type Received = (typeof RECEIVED)[number];

export interface Count {
  readonly count: number;
  readonly asOf: Date;
}

/** The field that people do not see; programs fill it. */
export const TRAP = 'website';
const TIMEOUT = 20_000;
/** Nobody waits for more than a day with a page open. */
const LONGEST_WAIT = 86_400;
const REASONS: Readonly<Partial<Record<number, Reason>>> = {
  403: 'not-taken',
  404: 'not-taken',
  408: 'unreached',
  409: 'changed',
  410: 'closed',
  429: 'busy',
};

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
    const reply = (await response.json().catch(() => undefined)) as Reply | null | undefined;
    return readAnswer(response, reply ?? {});
  } catch {
    return { status: 'unsent', reason: 'unreached' };
  }
}

type Reply = Partial<Record<'status' | 'id' | 'problems' | 'closes', unknown>>;

function readAnswer({ ok, status, headers }: Response, reply: Reply): Answer {
  const received = ok && RECEIVED.find((word) => word === reply.status);
  // A confirmation is one only with its receipt.
  if (received && (received !== 'confirmed' || reply.id)) return { status: received };
  if (reply.status === 'idempotency-key-reused') return { status: 'key-reused' };
  if (reply.status === 'hidden-field-filled')
    return { status: 'invalid', problems: { [TRAP]: reply.status } };
  if (status === 413) return { status: 'invalid', problems: { message: 'too-long' } };
  if (status === 422) {
    const problems = readProblems(reply.problems);
    if (!problems) return { status: 'unsent', reason: 'changed', code: status };
    return { status: 'invalid', problems };
  }
  return {
    status: 'unsent',
    reason: ok ? 'unreached' : (REASONS[status] ?? (status < 500 ? 'refused' : 'unavailable')),
    wait: readWait(headers.get('Retry-After')),
    code: status,
    closes: /^\d{4}(-\d\d){0,2}$/.exec(String(reply.closes))?.[0],
  };
}

/** Seconds, or a moment. */
function readWait(header: string | null): number | undefined {
  const seconds = header && (Number(header) || (Date.parse(header) - Date.now()) / 1000);
  return seconds && seconds > 0 ? Math.min(seconds, LONGEST_WAIT) : undefined;
}

/**
 * By field of the form, or by path with dots where it is none of the form's; undefined where the texts to agree to are
 * no longer the collector's: which boxes are ticked is the visitor's doing, what they say is not.
 */
function readProblems(list: unknown): Problems | undefined {
  const problems: Record<string, string> = {};
  for (const item of Array.isArray(list) ? (list as unknown[]) : []) {
    const { field, code } = (item ?? {}) as Record<'field' | 'code', unknown>;
    const path = (typeof field === 'string' ? field : '').replace(/\[(\w+)\]/g, '.$1');
    const box = /^(consents\.\d+)\.accepted$/.exec(path)?.[1];
    if (!box && /^(consents|statement)\b/.test(path)) return undefined;
    problems[box ?? path] = String(code);
  }
  return Object.keys(problems).length ? problems : { '': 'invalid' };
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

/** Where the pledge waits, by the campaign's id. */
export const drawer = (campaign: string): string => `pledge:${campaign}`;

/** Keeps an unsent pledge on this device, or deletes it. Returns whether that worked. */
export function keepLetter(campaign: string, letter: Letter | null, store = remember): boolean {
  return store(drawer(campaign), letter && [letter.key, letter.url, letter.body].join('\n'));
}

/** Deletes a kept pledge that has arrived; other tabs read what became of it in passing. */
export function clearLetter(campaign: string, received: Received, store = remember): void {
  if (keptLetter(campaign)) store(drawer(campaign), received);
  store(drawer(campaign), null);
}

/** What another tab has left in the drawer: what became of the pledge, the pledge itself, or nothing. */
export function readDrawer(value: string | null): Received | Letter | undefined {
  const [key, url, body] = value?.split('\n') ?? [];
  return key && url && body ? { key, url, body } : RECEIVED.find((word) => word === value);
}

/** The pledge that waits on this device. */
export function keptLetter(campaign: string, read = recall): Letter | undefined {
  const content = readDrawer(read(drawer(campaign)));
  return typeof content === 'object' ? content : undefined;
}
