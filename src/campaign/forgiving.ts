import * as v from 'valibot';

const forgiven = new WeakSet<object>();

/** Whether the fault cost an optional field only; what the field belongs to is sound without it. */
export function isForgiven(issue: object): boolean {
  return forgiven.has(issue);
}

/**
 * An optional field that is left out when it is bad, and only it. Not for fields whose loss would change what the
 * rest says: those are plainly `optional`, so that a bad one spoils the item.
 */
/* @__NO_SIDE_EFFECTS__ */
export function forgiving<Schema extends v.GenericSchema>(
  wrapped: Schema,
): v.OptionalSchema<Schema, undefined> {
  const schema = v.optional(wrapped);
  const own = schema['~run'];
  const forgive: v.GenericSchema['~run'] = (dataset, config) => {
    const result = own.call(schema, dataset, config);
    const { issues } = result;
    if (!issues || issues.every(isForgiven)) return result;
    issues.forEach((issue) => forgiven.add(issue));
    return { typed: true, value: undefined, issues };
  };
  return Object.assign(schema, { '~run': forgive });
}
