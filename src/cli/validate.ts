import { findMissingCaptions } from './find-missing-captions.js';
import { findUnknownKeys } from './find-unknown-keys.js';
import { findSyntaxError } from './find-syntax-error.js';
import { parseCampaign, type Problem } from '../campaign/parse-campaign.js';
import { MAX_BYTES } from '../campaign/limits.js';

export interface Findings {
  problems: Problem[];
  /** What is ignored but may be a slip. */
  notes: Problem[];
}

/** Checks a file's bytes as the elements would read them. */
export function validate(bytes: Uint8Array): Findings {
  if (bytes.length > MAX_BYTES) {
    const message = `has ${bytes.length} bytes: make it at most ${MAX_BYTES}, or the elements will not load it`;
    return { problems: [{ path: '', message }], notes: [] };
  }
  const source = new TextDecoder().decode(bytes);
  let input: unknown;
  try {
    input = JSON.parse(source);
  } catch {
    return { problems: [{ path: '', message: describe(source, findSyntaxError(source)) }], notes: [] };
  }
  return {
    problems: [...parseCampaign(input).problems, ...findMissingCaptions(input)],
    notes: findUnknownKeys(input),
  };
}

function describe(source: string, offset: number) {
  const before = source.slice(0, offset).split('\n');
  const character = source[offset];
  const found =
    character === undefined ? 'the file ends too early' : `${JSON.stringify(character)} is not expected here`;
  return `is not JSON: line ${before.length}, column ${(before.at(-1) ?? '').length + 1}: ${found}`;
}
