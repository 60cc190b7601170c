/** Sends a pledge to a collector and reads what it answers. It knows nothing of elements and needs no page. */
import { only } from '../../page/only.js';
import {
  HONEYPOT,
  KEY_HEADER,
  PLEDGES_PATH,
  RECEIVED,
  REFUSALS,
  WAIT_HEADER,
  type FieldProblem,
  type ProblemCode,
  type Received,
  type ReceivedAnswer,
  type RefusedAnswer,
} from '../../wire/pledge.js';

/** One pledge, ready to be sent; a retry sends the very same. */
export interface PledgeRequest {
  /** Idempotency key: however often the request arrives, it counts once. */
  readonly key: string;
  /** The collector. */
  readonly url: string;
  readonly body: string;
}

/** By field, what is wrong with it: a `ProblemCode` or another code of the collector's. */
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

/** Milliseconds. */
const TIMEOUT = 20_000;
/** Nobody waits for more than a day with a page open. */
const LONGEST_WAIT = 86_400;
/** What a status says by itself, whoever answers. */
const REASONS: Readonly<Partial<Record<number, Reason>>> = {
  [REFUSALS['origin-not-allowed']]: 'not-taken',
  [REFUSALS['unknown-campaign']]: 'not-taken',
  [REFUSALS['too-slow']]: 'unreached',
  [REFUSALS['document-changed']]: 'changed',
  [REFUSALS.closed]: 'closed',
  [REFUSALS['too-many-requests']]: 'busy',
};

/** `crypto.randomUUID` is missing on pages without https. */
export function newKey(): string {
  return crypto.getRandomValues(new Uint32Array(4)).join('-');
}

/** Sends a pledge. Only a collector's own word counts as received: a stranger's "200" does not. */
export async function postPledge({ key, url, body }: PledgeRequest): Promise<Answer> {
  try {
    const response = await fetch(
      url + PLEDGES_PATH,
      only({
        method: 'POST',
        body,
        headers: only({ 'Content-Type': 'application/json', [KEY_HEADER]: key }),
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

/** What may stand in an answer, whoever wrote it. */
type Reply = Partial<Record<keyof ReceivedAnswer | keyof RefusedAnswer, unknown>>;

function readAnswer({ ok, status, headers }: Response, reply: Reply): Answer {
  const received = ok && RECEIVED.find((word) => word === reply.status);
  // A confirmation is one only with its receipt.
  if (received && (received !== 'confirmed' || reply.id)) return { status: received };
  const says = (refusal: RefusedAnswer['status']) => reply.status === refusal;
  if (says('idempotency-key-reused')) return { status: 'key-reused' };
  if (says('hidden-field-filled'))
    return { status: 'invalid', problems: { [HONEYPOT]: String(reply.status) } };
  if (status === REFUSALS['too-large'])
    return { status: 'invalid', problems: { message: 'too-long' satisfies ProblemCode } };
  if (status === REFUSALS.invalid) {
    const problems = readProblems(reply.problems);
    if (!problems) return { status: 'unsent', reason: 'changed', code: status };
    return { status: 'invalid', problems };
  }
  return {
    status: 'unsent',
    reason: ok ? 'unreached' : (REASONS[status] ?? (status < 500 ? 'refused' : 'unavailable')),
    wait: readWait(headers.get(WAIT_HEADER)),
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
    const { field, code } = (item ?? {}) as Partial<Record<keyof FieldProblem, unknown>>;
    const path = (typeof field === 'string' ? field : '').replace(/\[(\w+)\]/g, '.$1');
    const box = /^(consents\.\d+)\.accepted$/.exec(path)?.[1];
    if (!box && /^(consents|statement)\b/.test(path)) return undefined;
    problems[box ?? path] = String(code);
  }
  return Object.keys(problems).length ? problems : { '': 'invalid' };
}
