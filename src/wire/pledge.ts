/**
 * What a page and a collector say to each other of a pledge, stated once: for the pledge button, for the collector, and
 * for whoever writes another of either. In words: docs/collector.md.
 */

/** Where a pledge is sent, below the collector's address. */
export const PLEDGES_PATH = '/pledges';

/** A random key for each pledge, the same for its retries: however often it arrives, it counts once. */
export const KEY_HEADER = 'Idempotency-Key';
export const KEY_PATTERN = /^[A-Za-z0-9_-]{8,64}$/;
/** Seconds, or a moment, for which a collector wants to be left alone. */
export const WAIT_HEADER = 'Retry-After';

/** The field that people do not see; programs fill it. */
export const HONEYPOT = 'website';

/** Characters that a field may have. */
export const MAX_LENGTHS = { name: 200, email: 254, message: 2_000, partner: 100, language: 35 } as const;

/** Words of the campaign's document as they were shown, and the document's language that they are in. */
export interface ShownText {
  readonly language: string;
  readonly text: string;
}

export interface SentConsent extends ShownText {
  readonly id: string;
  readonly version: string;
  readonly accepted: boolean;
  readonly required?: boolean;
}

/** A pledge, as JSON. */
export interface PledgeBody {
  readonly campaign: string;
  readonly name: string;
  readonly email: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly message?: string | undefined;
  readonly language?: string | undefined;
  /** The partner on whose page it was made. */
  readonly partner?: string | undefined;
  /** What is signed. */
  readonly statement?: ShownText;
  readonly consents: readonly SentConsent[];
  readonly [HONEYPOT]?: string;
}

/**
 * What a collector says of a pledge that has arrived. `pending`: it counts when the visitor follows the link in a
 * mail; `known`: this address has pledged before.
 */
export const RECEIVED = ['confirmed', 'pending', 'known'] as const;
export type Received = (typeof RECEIVED)[number];

/** The answer to a pledge that has arrived; a confirmation has a receipt. */
export interface ReceivedAnswer {
  readonly status: Received;
  readonly id?: string;
}

/** Why a pledge was not taken, and the HTTP status that says so. A body of another type is `not-json` with 415. */
export const REFUSALS = {
  'not-json': 400,
  'origin-not-allowed': 403,
  'hidden-field-filled': 403,
  'unknown-campaign': 404,
  'method-not-allowed': 405,
  'too-slow': 408,
  'idempotency-key-reused': 409,
  'document-changed': 409,
  closed: 410,
  'too-large': 413,
  invalid: 422,
  'idempotency-key-missing': 428,
  'too-many-requests': 429,
  unavailable: 503,
} as const;
export type Refusal = keyof typeof REFUSALS;

/** The answer to a pledge that was not taken. */
export interface RefusedAnswer {
  readonly status: Refusal;
  /** With `invalid` and `document-changed`. */
  readonly problems?: readonly FieldProblem[];
  /** With `closed`: the last day, at the precision that it has. */
  readonly closes?: string | undefined;
}

/** What is wrong with a field, such as `email` or `consents.0.accepted`; never what was in it. */
export interface FieldProblem {
  readonly field: string;
  readonly code: ProblemCode;
}

/** `unknown`: it is not in the campaign's document. */
export type ProblemCode = 'missing' | 'too-long' | 'not-accepted' | 'invalid' | 'unknown';
