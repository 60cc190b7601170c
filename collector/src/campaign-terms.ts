/**
 * What can be signed: the pledge section of each campaign document that the collector was given. A page's word for
 * what it showed is compared with these, and only what stands in them is recorded.
 */
import { createHash } from 'node:crypto';
import {
  isOver,
  parseSections,
  pledgeSection,
  textFor,
  type CampaignDocument,
  type FieldProblem,
  type Text,
} from './library.js';
import type { SentPledge } from './pledge-input.js';
import type { SignedTerms, StoredConsent, StoredStatement } from './store.js';

/** A document that cannot be served. The message is one sentence for a person. */
export class CampaignDocumentError extends Error {
  override name = 'CampaignDocumentError';
}

/** What a pledge agrees to, in the document's own words. */
export interface Signed {
  statement: StoredStatement;
  consents: StoredConsent[];
  terms: SignedTerms;
}

/**
 * `changed`: the page showed something that is not in the document. `invalid`: the page showed what is in it, but a
 * required consent was not given.
 */
export type Comparison =
  { ok: true; signed: Signed } | { ok: false; reason: 'changed' | 'invalid'; problems: FieldProblem[] };

/** The terms of one document, as it was when the collector started. */
export class CampaignTerms {
  readonly campaign: string;
  /** Last day on which pledges are taken. */
  readonly closes: string | undefined;
  /** Bytes of the longest texts that one pledge can quote, as JSON. */
  readonly textBytes: number;
  readonly #pledge: NonNullable<CampaignDocument['pledge']>;
  readonly #timeZone: string;
  /** The language of texts that name none. */
  readonly #language: string;
  readonly #terms: SignedTerms;

  /** Reads a document as pages do; throws a `CampaignDocumentError` where nothing in it can be signed. */
  constructor(document: unknown) {
    const { campaign, problems } = parseSections(document, [pledgeSection]);
    if (!campaign?.pledge) throw new CampaignDocumentError(whyNothingCanBeSigned(problems));
    const { id, updated, languages, pledge, anniversary } = campaign;
    const { statement, recipient, privacyUrl, consents, closes } = pledge;
    const ids = (consents ?? []).map((consent) => consent.id);
    const repeated = ids.find((consent, index) => ids.indexOf(consent) < index);
    if (repeated) throw new CampaignDocumentError(`pledge.consents has the id "${repeated}" twice`);
    this.campaign = id;
    this.closes = closes;
    this.#pledge = pledge;
    this.#timeZone = anniversary?.timeZone ?? 'UTC';
    this.#language = languages?.[0] ?? 'en';
    const text = JSON.stringify({
      campaign: id,
      updated,
      language: this.#language,
      statement,
      recipient,
      privacyUrl,
      consents,
    });
    this.#terms = { sha256: sha256(text), campaign: id, version: updated ?? null, text };
    this.textBytes = [statement, ...(consents ?? []).map((consent) => consent.text)]
      .map((words) => Math.max(...[...this.#texts(words).values()].map(jsonBytes)))
      .reduce((sum, bytes) => sum + bytes, 0);
  }

  get sha256(): string {
    return this.#terms.sha256;
  }

  /** Whether the last day is over where the campaign is at home: by the clocks that its pages use. */
  isClosed(now: number): boolean {
    const { closes } = this;
    return closes !== undefined && isOver(closes, this.#timeZone, now);
  }

  compare({ statement, language, consents }: SentPledge): Comparison {
    const known = this.#pledge.consents ?? [];
    const changed: FieldProblem[] = [];
    const notAccepted: FieldProblem[] = [];
    const signed: StoredConsent[] = [];
    const shown = this.#statement(statement, language);
    if (!shown) changed.push({ field: 'statement.text', code: 'unknown' });
    const left = new Map(known.map((consent) => [consent.id, consent]));
    for (const [index, { id, version, language, text, accepted, required }] of consents.entries()) {
      const consent = left.get(id);
      left.delete(id);
      const mustBeGiven = consent?.required ?? false;
      const differs = (field: string) =>
        changed.push({ field: `consents.${index}.${field}`, code: 'unknown' });
      if (!consent) differs('id');
      else if (version !== consent.version) differs('version');
      else if (this.#texts(consent.text).get(language) !== text) differs('text');
      else if (required !== undefined && required !== mustBeGiven) differs('required');
      else if (mustBeGiven && !accepted)
        notAccepted.push({ field: `consents.${index}.accepted`, code: 'not-accepted' });
      signed.push({ id, version, language, sha256: sha256(text), accepted });
    }
    if (left.size > 0) changed.push({ field: 'consents', code: 'missing' });
    if (!shown || changed.length > 0) return { ok: false, reason: 'changed', problems: changed };
    if (notAccepted.length > 0) return { ok: false, reason: 'invalid', problems: notAccepted };
    return { ok: true, signed: { statement: shown, consents: signed, terms: this.#terms } };
  }

  /**
   * The statement that was signed. Older scripts do not say which words they showed: then it is what the document
   * shows in the page's language, and the record says that the page did not confirm it.
   */
  #statement(sent: SentPledge['statement'], language: string | null): StoredStatement | undefined {
    const { statement } = this.#pledge;
    const version = this.#terms.version;
    if (!sent) {
      const { value, lang } = textFor(statement, language ?? this.#language, this.#language);
      return { language: lang, version, sha256: sha256(value), sent: false };
    }
    return this.#texts(statement).get(sent.language) === sent.text
      ? { language: sent.language, version, sha256: sha256(sent.text), sent: true }
      : undefined;
  }

  /** The words of a text by language. */
  #texts(text: Text): ReadonlyMap<string, string> {
    return new Map(Object.entries(typeof text === 'string' ? { [this.#language]: text } : text));
  }
}

/** The terms of every campaign that is taken; several for one campaign are versions of it that pages still show. */
export class KnownCampaigns {
  readonly #terms = new Map<string, CampaignTerms[]>();

  constructor(documents: readonly unknown[]) {
    for (const document of documents) {
      const terms = new CampaignTerms(document);
      const known = this.#terms.get(terms.campaign) ?? [];
      if (!known.some(({ sha256 }) => sha256 === terms.sha256)) known.push(terms);
      this.#terms.set(terms.campaign, known);
    }
  }

  /** The versions of a campaign, in the order in which they were given; none where it is not taken. */
  get(campaign: string): readonly CampaignTerms[] {
    return this.#terms.get(campaign) ?? [];
  }

  /** Bytes of the longest texts that one pledge can quote, as JSON. */
  get textBytes(): number {
    return Math.max(0, ...[...this.#terms.values()].flat().map(({ textBytes }) => textBytes));
  }
}

function whyNothingCanBeSigned(problems: readonly { path: string; message: string }[]): string {
  const problem =
    problems.find(({ path }) => path.startsWith('pledge')) ??
    problems.find(({ path }) => /^(id|name)?$/.test(path));
  return problem
    ? `${problem.path || 'the document'} ${problem.message}`
    : 'it has no "pledge" section, so there is nothing to sign';
}

function jsonBytes(text: string): number {
  return Buffer.byteLength(JSON.stringify(text));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
