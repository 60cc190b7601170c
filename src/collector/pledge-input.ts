/** Reads what a page sends. Nothing of it is repeated in an answer: a problem names a field, never a value. */
import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { Pledge } from './store.js';

export interface Problem {
  field: string;
  code: 'missing' | 'too-long' | 'not-accepted' | 'invalid';
}

/** `trap` is true when the field that people do not see was filled: a program wrote this. */
export type PledgeInput = { ok: true; pledge: Pledge; trap: boolean } | { ok: false; problems: Problem[] };

const MAX_PROBLEMS = 20;

// Control characters would reach tables, exports and mails; lone surrogates cannot be stored.
const line = v.pipe(v.string(), v.regex(/^[^\p{Cc}\p{Cs}]*$/u));
const lines = v.pipe(v.string(), v.regex(/^([^\p{Cc}\p{Cs}]|[\t\n\r])*$/u));
const identifier = v.pipe(v.string(), v.maxLength(100), v.regex(/^[\w.:-]+$/));
const languageTag = v.pipe(v.string(), v.maxLength(35), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/));
const email = v.pipe(
  v.string(),
  v.trim(),
  v.toLowerCase(),
  v.maxLength(254),
  v.regex(/^[^\s\p{C}@"<>()[\],:;\\]+@([\p{L}\p{N}\p{M}-]+\.)+[\p{L}\p{N}\p{M}-]{2,}$/u),
);

/** What may be left out: absent, null, or the empty text that a form sends. */
function leftOut<const Schema extends v.GenericSchema<string, string>>(schema: Schema) {
  return v.optional(
    v.pipe(
      v.unknown(),
      v.transform((value) => (value === '' ? null : value)),
      v.nullable(schema),
    ),
    null,
  );
}

const consent = v.pipe(
  v.object({
    id: identifier,
    version: v.pipe(line, v.minLength(1), v.maxLength(100)),
    language: languageTag,
    text: v.pipe(lines, v.minLength(1), v.maxLength(8_000)),
    accepted: v.boolean(),
    required: v.optional(v.boolean(), false),
  }),
  v.forward(
    v.check(({ required, accepted }) => accepted || !required),
    ['accepted'],
  ),
);

const pledgeInput = v.object({
  campaign: identifier,
  name: v.pipe(line, v.trim(), v.minLength(1), v.maxLength(200)),
  email,
  country: v.pipe(v.string(), v.trim(), v.toUpperCase(), v.regex(/^[A-Z]{2}$/)),
  message: leftOut(v.pipe(lines, v.trim(), v.maxLength(2_000))),
  language: leftOut(languageTag),
  partner: leftOut(identifier),
  consents: v.pipe(v.array(consent), v.maxLength(10)),
  website: v.optional(v.unknown()),
});

const problemCodes: Readonly<Partial<Record<string, Problem['code']>>> = {
  max_length: 'too-long',
  check: 'not-accepted',
};

/** The pledge in a parsed JSON body, or what is wrong with it. */
export function readPledge(body: unknown): PledgeInput {
  const result = v.safeParse(pledgeInput, body);
  if (!result.success) return { ok: false, problems: listProblems(result.issues) };
  const { website, consents, ...pledge } = result.output;
  return {
    ok: true,
    trap: website !== undefined && website !== null && website !== '',
    pledge: {
      ...pledge,
      consents: consents.map(({ id, version, language, text, accepted }) => {
        return { id, version, language, sha256: createHash('sha256').update(text).digest('hex'), accepted };
      }),
    },
  };
}

/** True for what may stand in `?campaign=`. */
export function isCampaignId(value: string): boolean {
  return v.is(identifier, value);
}

function listProblems(issues: readonly v.BaseIssue<unknown>[]): Problem[] {
  const problems = new Map<string, Problem>();
  for (const issue of issues) {
    const field = v.getDotPath(issue) ?? '';
    if (!problems.has(field)) problems.set(field, { field, code: problemCode(issue) });
  }
  return [...problems.values()].slice(0, MAX_PROBLEMS);
}

function problemCode({ type, input }: v.BaseIssue<unknown>): Problem['code'] {
  if (input === undefined || input === null || input === '') return 'missing';
  return problemCodes[type] ?? 'invalid';
}
