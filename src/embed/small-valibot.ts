/**
 * The few functions of Valibot that the campaign document's schema uses, at a fifth of the size: built into the
 * scripts in its place (`scripts/rollup/stand-ins.mjs`). They accept and refuse the same; what is wrong they only
 * say by place, and the command line tool says the rest. A test holds them to Valibot's results.
 */
interface Issue {
  message: string;
  path: { key: string | number }[];
}
interface Dataset {
  value: unknown;
  issues?: Issue[];
}
interface Schema {
  optional?: boolean;
  '~run': (dataset: Dataset) => Dataset;
}

const fail = ({ value, issues = [] }: Dataset): Dataset => ({
  value,
  issues: [...issues, { message: 'is not valid', path: [] }],
});

/* @__NO_SIDE_EFFECTS__ */
function rule(is: (value: never) => boolean): Schema {
  return { '~run': (dataset) => (is(dataset.value as never) ? dataset : fail(dataset)) };
}

/** Puts together the outputs of an object's or a list's parts, and what they report. */
function gather(output: object, parts: [string | number, Schema, unknown][]): Dataset {
  const issues = parts.flatMap(([key, schema, value]) => {
    const result = schema['~run']({ value });
    output[key as never] = result.value as never;
    for (const issue of result.issues ?? []) issue.path.unshift({ key });
    return result.issues ?? [];
  });
  return { value: output, ...(issues.length && { issues }) };
}

const isObject = (value: unknown): value is Record<string, unknown> => !!value && typeof value === 'object';

/* @__NO_SIDE_EFFECTS__ */
export function string() {
  return rule((value) => typeof value === 'string');
}
/* @__NO_SIDE_EFFECTS__ */
export function number() {
  return rule((value) => typeof value === 'number' && value === value);
}
/* @__NO_SIDE_EFFECTS__ */
export function boolean() {
  return rule((value) => typeof value === 'boolean');
}
/* @__NO_SIDE_EFFECTS__ */
export function literal(expected: unknown) {
  return rule((value) => value === expected);
}
/* @__NO_SIDE_EFFECTS__ */
export function picklist(options: readonly unknown[]) {
  return rule((value) => options.includes(value));
}
/* @__NO_SIDE_EFFECTS__ */
export function maxLength(most: number) {
  return rule((value: string) => value.length <= most);
}
/* @__NO_SIDE_EFFECTS__ */
export function minLength(least: number) {
  return rule((value: string) => value.length >= least);
}
/* @__NO_SIDE_EFFECTS__ */
export function minEntries(least: number) {
  return rule((value: object) => Object.keys(value).length >= least);
}
/* @__NO_SIDE_EFFECTS__ */
export function minValue(least: number) {
  return rule((value: number) => value >= least);
}
/* @__NO_SIDE_EFFECTS__ */
export function integer() {
  return rule(Number.isInteger);
}
/* @__NO_SIDE_EFFECTS__ */
export function maxValue(most: number) {
  return rule((value: number) => value <= most);
}
/* @__NO_SIDE_EFFECTS__ */
export function regex(pattern: RegExp) {
  return rule((value: string) => pattern.test(value));
}
export const check = rule;

/* @__NO_SIDE_EFFECTS__ */
export function pipe(...parts: Schema[]): Schema {
  return {
    '~run': (dataset) => {
      for (const part of parts) if (!dataset.issues) dataset = part['~run'](dataset);
      return dataset;
    },
  };
}
/* @__NO_SIDE_EFFECTS__ */
export function optional(wrapped: Schema): Schema {
  return {
    optional: true,
    '~run': (dataset) => (dataset.value === undefined ? dataset : wrapped['~run'](dataset)),
  };
}
/* @__NO_SIDE_EFFECTS__ */
export function object(entries: Record<string, Schema>): Schema {
  return {
    '~run': (dataset) => {
      const { value } = dataset;
      if (!isObject(value)) return fail(dataset);
      return gather(
        {},
        Object.entries(entries).flatMap(([key, schema]) =>
          key in value
            ? [[key, schema, value[key]]]
            : schema.optional
              ? []
              : [[key, rule(() => false), undefined]],
        ),
      );
    },
  };
}
/* @__NO_SIDE_EFFECTS__ */
export function array(item: Schema): Schema {
  return {
    '~run': (dataset) =>
      Array.isArray(dataset.value)
        ? gather(
            [],
            [...(dataset.value as unknown[]).keys()].map((index) => [
              index,
              item,
              (dataset.value as unknown[])[index],
            ]),
          )
        : fail(dataset),
  };
}
/* @__NO_SIDE_EFFECTS__ */
export function record(key: Schema, item: Schema): Schema {
  return {
    '~run': (dataset) => {
      const { value } = dataset;
      if (!isObject(value)) return fail(dataset);
      const names = Object.keys(value).filter((name) => !/^(__proto__|prototype|constructor)$/.test(name));
      const all = gather(
        {},
        names.map((name) => [name, item, value[name]]),
      );
      return names.some((name) => key['~run']({ value: name }).issues) ? fail(all) : all;
    },
  };
}
/* @__NO_SIDE_EFFECTS__ */
export function union(options: Schema[]): Schema {
  return {
    '~run': (dataset) =>
      options.map((option) => option['~run'](dataset)).find(({ issues }) => !issues) ?? fail(dataset),
  };
}

export function safeParse(schema: Schema, value: unknown) {
  const { value: output, issues } = schema['~run']({ value });
  return { output, issues };
}
