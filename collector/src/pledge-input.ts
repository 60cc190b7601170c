/** Reads what a page sends. Nothing of it is repeated in an answer: a problem names a field, never a value. */
import * as v from 'valibot';
import {
  HONEYPOT,
  MAX_LENGTHS,
  type FieldProblem,
  type PledgeBody,
  type ProblemCode,
  type SentConsent,
  type ShownText,
} from './library.js';
import { readAddress } from './email-address.js';

/** A pledge as a page sent it: sound in itself, but not yet compared with the campaign's document. */
export type SentPledge = v.InferOutput<typeof pledgeInput>;

export type PledgeInput = { ok: true; pledge: SentPledge } | { ok: false; problems: FieldProblem[] };

/** A schema for each field that the wire has, and for no other. */
type Fields<Sent> = Record<keyof Sent, v.GenericSchema>;

const MAX_PROBLEMS = 20;

// Control characters would reach tables, exports and mails; lone surrogates cannot be stored.
const line = v.pipe(v.string(), v.regex(/^[^\p{Cc}\p{Cs}]*$/u));
const lines = v.pipe(v.string(), v.regex(/^([^\p{Cc}\p{Cs}]|[\t\n\r])*$/u));
const campaignId = v.pipe(v.string(), v.regex(/^[\w.:-]+$/));
const partner = v.pipe(campaignId, v.maxLength(MAX_LENGTHS.partner));
const languageTag = v.pipe(
  v.string(),
  v.maxLength(MAX_LENGTHS.language),
  v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/),
);
const email = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(MAX_LENGTHS.email),
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
const shownText = { language: quoted, text: quoted } satisfies Fields<ShownText>;
const consent = {
  ...shownText,
  id: quoted,
  version: quoted,
  accepted: v.boolean(),
  required: v.optional(v.boolean()),
} satisfies Fields<SentConsent>;

const pledgeInput = v.object({
  campaign: campaignId,
  name: v.pipe(line, v.trim(), v.minLength(1), v.maxLength(MAX_LENGTHS.name)),
  email,
  country: v.pipe(v.string(), v.trim(), v.toUpperCase(), v.regex(/^[A-Z]{2}$/)),
  message: leftOut(v.pipe(lines, v.trim(), v.maxLength(MAX_LENGTHS.message))),
  language: leftOut(languageTag),
  partner: leftOut(partner),
  statement: v.optional(v.object(shownText)),
  consents: v.array(v.object(consent)),
  [HONEYPOT]: v.optional(v.unknown()),
} satisfies Fields<PledgeBody>);

const problemCodes: Readonly<Partial<Record<string, ProblemCode>>> = {
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
export function isTrapped({ [HONEYPOT]: hidden }: SentPledge): boolean {
  return hidden !== undefined && hidden !== null && hidden !== '';
}

/** True for what may stand in `?campaign=`. */
export function isCampaignId(value: string): boolean {
  return v.is(campaignId, value);
}

function listProblems(issues: readonly v.BaseIssue<unknown>[]): FieldProblem[] {
  const problems = new Map<string, FieldProblem>();
  for (const issue of issues) {
    const field = v.getDotPath(issue) ?? '';
    if (!problems.has(field)) problems.set(field, { field, code: problemCode(issue) });
  }
  return [...problems.values()].slice(0, MAX_PROBLEMS);
}

function problemCode({ type, input }: v.BaseIssue<unknown>): ProblemCode {
  if (input === undefined || input === null || input === '') return 'missing';
  return problemCodes[type] ?? 'invalid';
}
