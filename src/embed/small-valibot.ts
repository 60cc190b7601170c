/**
 * The few functions of Valibot that the campaign document's schema uses, a third of the size: built into the scripts
 * in its place (`scripts/rollup/small-valibot.mjs`). A test holds it to the same results, problem by problem.
 */
interface Issue {
  message: string;
  path: { key: string | number }[];
}
interface Dataset {
  value: unknown;
  typed?: boolean;
  issues?: Issue[];
}
interface Config {
  message: (fault: { expected?: string; received?: string }) => string;
}
interface Part {
  '~run': (dataset: Dataset, config: Config) => Dataset;
}
type Visit = (schema: Part, key: string | number, value: unknown) => void;

function fail(dataset: Dataset, config: Config, message?: string, expected?: string): Dataset {
  (dataset.issues ??= []).push({
    message: message ?? config.message(expected ? { expected } : { received: 'undefined' }),
    path: [],
  });
  return dataset;
}

const missing: Part = { '~run': (dataset, config) => fail(dataset, config) };

/* @__NO_SIDE_EFFECTS__ */
function scalar(is: (value: unknown) => boolean, message: string): Part {
  return {
    '~run': (dataset, config) => {
      dataset.typed = is(dataset.value);
      return dataset.typed ? dataset : fail(dataset, config, message);
    },
  };
}

/* @__NO_SIDE_EFFECTS__ */
function rule(is: (value: never) => boolean, message: string): Part {
  return {
    '~run': (dataset, config) => (is(dataset.value as never) ? dataset : fail(dataset, config, message)),
  };
}

/** Runs the parts of an object or list, and gathers what they return and what they report. */
function gather(
  dataset: Dataset,
  config: Config,
  output: object,
  message: string | undefined,
  walk: (visit: Visit) => void,
) {
  const expected = Array.isArray(output) ? 'Array' : 'Object';
  const input = dataset.value;
  if (!input || typeof input !== 'object' || (expected === 'Array' && !Array.isArray(input))) {
    return fail(dataset, config, message, input === undefined ? undefined : expected);
  }
  dataset.typed = true;
  dataset.value = output;
  walk((schema, key, value) => {
    const result = schema['~run']({ value }, config);
    for (const issue of result.issues ?? []) {
      issue.path.unshift({ key });
      (dataset.issues ??= []).push(issue);
    }
    dataset.typed &&= !!result.typed;
    (output as Record<string | number, unknown>)[key] = result.value;
  });
  return dataset;
}

/* @__NO_SIDE_EFFECTS__ */
export function string(message: string) {
  return scalar((value) => typeof value === 'string', message);
}
/* @__NO_SIDE_EFFECTS__ */
export function number(message: string) {
  return scalar((value) => typeof value === 'number' && !Number.isNaN(value), message);
}
/* @__NO_SIDE_EFFECTS__ */
export function boolean(message: string) {
  return scalar((value) => typeof value === 'boolean', message);
}
/* @__NO_SIDE_EFFECTS__ */
export function literal(expected: unknown, message: string) {
  return scalar((value) => value === expected, message);
}
/* @__NO_SIDE_EFFECTS__ */
export function picklist(options: readonly unknown[], message: string) {
  return scalar((value) => options.includes(value), message);
}
/* @__NO_SIDE_EFFECTS__ */
export function maxLength(most: number, message: string) {
  return rule((value: { length: number }) => value.length <= most, message);
}
/* @__NO_SIDE_EFFECTS__ */
export function minLength(least: number, message: string) {
  return rule((value: { length: number }) => value.length >= least, message);
}
/* @__NO_SIDE_EFFECTS__ */
export function minEntries(least: number, message: string) {
  return rule((value: object) => Object.keys(value).length >= least, message);
}
/* @__NO_SIDE_EFFECTS__ */
export function minValue(least: number, message: string) {
  return rule((value: number) => value >= least, message);
}
/* @__NO_SIDE_EFFECTS__ */
export function integer(message: string) {
  return rule(Number.isInteger, message);
}
/* @__NO_SIDE_EFFECTS__ */
export function regex(pattern: RegExp, message: string) {
  return rule((value: string) => pattern.test(value), message);
}
/* @__NO_SIDE_EFFECTS__ */
export function check(is: (value: never) => boolean, message: string) {
  return rule(is, message);
}
/* @__NO_SIDE_EFFECTS__ */
export function pipe(...parts: Part[]): Part {
  return {
    '~run': (dataset, config) => {
      for (const part of parts) if (!dataset.issues) dataset = part['~run'](dataset, config);
      return dataset;
    },
  };
}
/* @__NO_SIDE_EFFECTS__ */
export function optional(wrapped: Part): Part & { optional: true } {
  return {
    optional: true,
    '~run': (dataset, config) =>
      dataset.value === undefined ? { value: undefined, typed: true } : wrapped['~run'](dataset, config),
  };
}
/* @__NO_SIDE_EFFECTS__ */
export function object(
  entries: Record<string, Part & { optional?: true }>,
): Part & { entries: typeof entries } {
  return {
    entries,
    '~run': (dataset, config) => {
      const input = dataset.value as object;
      return gather(dataset, config, {}, undefined, (visit) => {
        for (const [key, schema] of Object.entries(entries)) {
          if (key in input) visit(schema, key, input[key as never]);
          else if (!schema.optional) visit(missing, key, undefined);
        }
      });
    },
  };
}
/* @__NO_SIDE_EFFECTS__ */
export function array(item: Part, message?: string): Part {
  return {
    '~run': (dataset, config) => {
      const input = dataset.value as unknown[];
      return gather(dataset, config, [], message, (visit) => {
        for (let index = 0; index < input.length; index++) visit(item, index, input[index]);
      });
    },
  };
}
/* @__NO_SIDE_EFFECTS__ */
export function record(key: Part, value: Part): Part {
  return {
    '~run': (dataset, config) => {
      const input = dataset.value as object;
      return gather(dataset, config, {}, undefined, (visit) => {
        for (const [name, entry] of Object.entries(input)) {
          if (/^(__proto__|prototype|constructor)$/.test(name)) continue;
          visit(key, name, name);
          visit(value, name, entry);
        }
      });
    },
  };
}
/* @__NO_SIDE_EFFECTS__ */
export function union(options: Part[], message: string): Part {
  return {
    '~run': (dataset, config) => {
      let nearest: Dataset | undefined;
      for (const option of options) {
        const result = option['~run']({ value: dataset.value }, config);
        if (!result.issues) return result;
        if (result.typed) nearest = result;
      }
      return nearest ?? fail(dataset, config, message);
    },
  };
}

export function safeParse(schema: Part, value: unknown, config: Config) {
  const { value: output, issues } = schema['~run']({ value }, config);
  return { output, issues };
}
