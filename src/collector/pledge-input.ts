/** Reads what a page sends. Nothing of it is repeated in an answer: a problem names a field, never a value. */
import * as v from 'valibot';
import { readAddress } from './email-address.js';

export interface Problem {
  field: string;
  /** `unknown`: it is not in the campaign's document. */
  code: 'missing' | 'too-long' | 'not-accepted' | 'invalid' | 'unknown';
}

/** A pledge as a page sent it: sound in itself, but not yet compared with the campaign's document. */
export type SentPledge = v.InferOutput<typeof pledgeInput>;

export type PledgeInput = { ok: true; pledge: SentPledge } | { ok: false; problems: Problem[] };

const MAX_PROBLEMS = 20;

// Control characters would reach tables, exports and mails; lone surrogates cannot be stored.
const line = v.pipe(v.string(), v.regex(/^[^\p{Cc}\p{Cs}]*$/u));
const lines = v.pipe(v.string(), v.regex(/^([^\p{Cc}\p{Cs}]|[\t\n\r])*$/u));
const campaignId = v.pipe(v.string(), v.regex(/^[\w.:-]+$/));
const identifier = v.pipe(campaignId, v.maxLength(100));
const languageTag = v.pipe(v.string(), v.maxLength(35), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/));
const email = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(254),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const address = readAddress(dataset.value);
    if (address !== undefined) return address;
    addIssue();
    return NEVER;
  }),
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

/** Words that a page showed; whether they are the campaign's is decided by its document. */
const quoted = v.pipe(v.string(), v.minLength(1));
const consent = v.object({
  id: quoted,
  version: quoted,
  language: quoted,
  text: quoted,
  accepted: v.boolean(),
  required: v.optional(v.boolean()),
});

const pledgeInput = v.object({
  campaign: campaignId,
  name: v.pipe(line, v.trim(), v.minLength(1), v.maxLength(200)),
  email,
  country: v.pipe(v.string(), v.trim(), v.toUpperCase(), v.regex(/^[A-Z]{2}$/)),
  message: leftOut(v.pipe(lines, v.trim(), v.maxLength(2_000))),
  language: leftOut(languageTag),
  partner: leftOut(identifier),
  statement: v.optional(v.object({ language: quoted, text: quoted })),
  consents: v.array(consent),
  website: v.optional(v.unknown()),
});

const problemCodes: Readonly<Partial<Record<string, Problem['code']>>> = {
  max_length: 'too-long',
};

/** The pledge in a parsed JSON body, or what is wrong with it. */
export function readPledge(body: unknown): PledgeInput {
  const result = v.safeParse(pledgeInput, body);
  return result.success
    ? { ok: true, pledge: result.output }
    : { ok: false, problems: listProblems(result.issues) };
}

/** The campaign that a body names; undefined where it names none that could exist. */
export function campaignOf(body: unknown): string | undefined {
  const result = v.safeParse(v.object({ campaign: campaignId }), body);
  return result.success ? result.output.campaign : undefined;
}

/** True when the field that people do not see was filled: a program wrote this. */
export function isTrapped({ website }: SentPledge): boolean {
  return website !== undefined && website !== null && website !== '';
}

/** True for what may stand in `?campaign=`. */
export function isCampaignId(value: string): boolean {
  return v.is(campaignId, value);
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
