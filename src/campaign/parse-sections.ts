import { safeParse, type BaseIssue, type GenericSchema } from 'valibot';
import { isForgiven } from './forgiving.js';
import type { ParsedCampaign, Problem } from './parsed-campaign.js';
import { markParsed } from './parsed.js';
import { MAX_BYTES, MAX_DEPTH, MAX_ITEMS } from './limits.js';
import { headerSchema, type CampaignDocument, type CampaignHeader, type Section } from './schema.js';

interface Item {
  id: string;
  sources: string[];
}

/** Reads the header and these sections of a document. Never throws, whatever it is given. */
export function parseSections(input: unknown, sections: readonly Section[]): ParsedCampaign {
  const problems: Problem[] = [];
  const report = (path: string, message: string) => {
    problems.push({ path, message });
  };
  try {
    return { campaign: read(input, sections, report), problems };
  } catch {
    report('', 'must be plain data, as JSON is');
    return { campaign: undefined, problems };
  }
}

type Report = (path: string, message: string) => void;

function read(input: unknown, sections: readonly Section[], report: Report): CampaignDocument | undefined {
  if (measure(input, 0) > MAX_BYTES) {
    report('', `must have at most ${MAX_DEPTH} levels and ${MAX_BYTES} bytes`);
    return;
  }
  const campaign = readOne(headerSchema, input, '', report) as CampaignHeader | undefined;
  if (!campaign) return;
  const raw = input as Record<string, unknown>;
  const done: Record<string, unknown> = {};

  const readSection = ({ name, item, list, cites }: Section): unknown => {
    if (name in done || raw[name] === undefined) return done[name];
    if (!list) return (done[name] = readOne(item, raw[name], name, report));
    const entries = raw[name];
    if (!Array.isArray(entries)) {
      report(name, 'must be a list');
      return (done[name] = undefined);
    }
    if (entries.length > MAX_ITEMS)
      report(name, `must have at most ${MAX_ITEMS} items: the rest is left out`);
    const known = cites && new Set(((readSection(cites) ?? []) as Item[]).map(({ id }) => id));
    const ids = new Set<string>();
    return (done[name] = entries.slice(0, MAX_ITEMS).flatMap((entry, index) => {
      const path = `${name}[${index}]`;
      const value = readOne(item, entry, path, report) as Item | undefined;
      if (!value) return [];
      if (ids.has(value.id)) {
        report(`${path}.id`, `"${value.id}" is taken: give every item its own`);
        return [];
      }
      ids.add(value.id);
      if (known) {
        value.sources = value.sources.filter((id, at) => {
          const found = known.has(id);
          if (!found) report(`${path}.sources[${at}]`, `"${id}" is not in "${cites.name}": add it`);
          return found;
        });
        if (!value.sources.length) return [];
      }
      return [value];
    }));
  };

  sections.forEach(readSection);
  return markParsed({ ...campaign, ...done });
}

/** A value by its schema, without the forgivable faults; undefined, with one problem, where there are others. */
function readOne(schema: GenericSchema, input: unknown, path: string, report: Report): unknown {
  const { issues = [], output } = safeParse(schema, input, CONFIG);
  const fatal = issues.find((issue) => !isForgiven(issue));
  for (const issue of fatal ? [fatal] : issues) {
    report(pathOf(issue, path), issue.message + (fatal && path ? '; the item is left out' : ''));
  }
  return fatal ? undefined : output;
}

const CONFIG = {
  abortPipeEarly: true,
  /** For what the schema words no message. */
  message: ({ expected, received }: BaseIssue<unknown>) =>
    received === 'undefined'
      ? 'is missing: add it'
      : `must be ${expected === 'Array' ? 'a list' : 'an object'}`,
};

function pathOf({ path }: BaseIssue<unknown>, start: string) {
  for (const { key } of path ?? [])
    start += typeof key === 'number' ? `[${key}]` : `${start && '.'}${String(key)}`;
  return start;
}

/** Size in characters at least; infinite below the deepest level. Stops early, so that no cycle can hold it. */
function measure(value: unknown, depth: number): number {
  if (depth > MAX_DEPTH) return Infinity;
  let size = 1;
  if (typeof value === 'string') size += value.length;
  else if (value && typeof value === 'object') {
    for (const inner of Array.isArray(value) ? value : Object.values(value)) {
      size += measure(inner, depth + 1);
      if (size > MAX_BYTES) break;
    }
  }
  return size;
}
