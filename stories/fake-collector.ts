/**
 * Stands in for a collector: what is sent to `https://collector.example/…` is answered here, as the path says.
 * Nothing leaves the page.
 */
import { COUNT_PATH, type CountAnswer } from '../src/wire/count.js';
import {
  REFUSALS,
  WAIT_HEADER,
  type ReceivedAnswer,
  type Refusal,
  type RefusedAnswer,
} from '../src/wire/pledge.js';

const HOST = 'https://collector.example/';
const COUNT: CountAnswer = { campaign: 'plane-trees', count: 1240, asOf: '2026-11-23T10:42:00Z' };

const reply = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  Promise.resolve(new Response(JSON.stringify(body), { status, headers }));

const receive = (status: number, answer: ReceivedAnswer) => reply(status, answer);
const refuse = (
  status: Refusal,
  more: Omit<RefusedAnswer, 'status'> = {},
  headers?: Record<string, string>,
) => reply(REFUSALS[status], { status, ...more } satisfies RefusedAnswer, headers);
const WAIT = { [WAIT_HEADER]: '60' };

const ANSWERS: Readonly<Record<string, () => Promise<Response>>> = {
  confirmed: () => receive(201, { status: 'confirmed', id: 'receipt' }),
  pending: () => receive(202, { status: 'pending' }),
  known: () => receive(200, { status: 'known' }),
  invalid: () => refuse('invalid', { problems: [{ field: 'email', code: 'invalid' }] }),
  outside: () => refuse('invalid', { problems: [{ field: 'partner', code: 'unknown' }] }),
  'too-large': () => refuse('too-large'),
  changed: () => refuse('document-changed'),
  closed: () => refuse('closed', { closes: '2026-03-01' }),
  'not-taken': () => refuse('unknown-campaign'),
  trapped: () => refuse('hidden-field-filled'),
  busy: () => refuse('too-many-requests', {}, WAIT),
  unavailable: () => refuse('unavailable', {}, WAIT),
  unreachable: () => Promise.reject(new TypeError('Failed to fetch')),
  silent: () => new Promise(() => undefined),
};

const real = globalThis.fetch.bind(globalThis);

function fakeFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const url = input instanceof Request ? input.url : String(input);
  if (!url.startsWith(HOST)) return real(input, init);
  if (url.includes(COUNT_PATH)) return reply(200, COUNT);
  return (ANSWERS[url.slice(HOST.length).split('/')[0] ?? ''] ?? real)(url);
}

/** Address of a collector that answers a pledge in one way: `confirmed`, `known`, `unreachable` … */
export function fakeCollector(answer: string): { type: 'rest'; url: string } {
  globalThis.fetch = fakeFetch;
  return { type: 'rest', url: HOST + answer };
}
