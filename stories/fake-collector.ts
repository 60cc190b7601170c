/**
 * Stands in for a collector: what is sent to `https://collector.example/…` is answered here, as the path says.
 * Nothing leaves the page.
 */
const HOST = 'https://collector.example/';
const COUNT = { count: 1240, asOf: '2026-11-23T10:42:00Z' };

const reply = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  Promise.resolve(new Response(JSON.stringify(body), { status, headers }));

const ANSWERS: Readonly<Record<string, () => Promise<Response>>> = {
  confirmed: () => reply(201, { status: 'confirmed', id: 'receipt' }),
  pending: () => reply(202, { status: 'pending' }),
  known: () => reply(200, { status: 'known' }),
  invalid: () => reply(422, { status: 'invalid', problems: [{ field: 'email', code: 'invalid' }] }),
  outside: () => reply(422, { status: 'invalid', problems: [{ field: 'partner', code: 'unknown' }] }),
  'too-large': () => reply(413, { status: 'too-large' }),
  changed: () => reply(409, { status: 'document-changed' }),
  closed: () => reply(410, { status: 'closed', closes: '2026-03-01' }),
  'not-taken': () => reply(404, { status: 'unknown-campaign' }),
  trapped: () => reply(403, { status: 'hidden-field-filled' }),
  busy: () => reply(429, { status: 'too-many-requests' }, { 'Retry-After': '60' }),
  unavailable: () => reply(503, { status: 'unavailable' }, { 'Retry-After': '60' }),
  unreachable: () => Promise.reject(new TypeError('Failed to fetch')),
  silent: () => new Promise(() => undefined),
};

const real = globalThis.fetch.bind(globalThis);

function fakeFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const url = input instanceof Request ? input.url : String(input);
  if (!url.startsWith(HOST)) return real(input, init);
  if (url.includes('/count')) return reply(200, COUNT);
  return (ANSWERS[url.slice(HOST.length).split('/')[0] ?? ''] ?? real)(url);
}

/** Address of a collector that answers a pledge in one way: `confirmed`, `known`, `unreachable` … */
export function fakeCollector(answer: string): { type: 'rest'; url: string } {
  globalThis.fetch = fakeFetch;
  return { type: 'rest', url: HOST + answer };
}
