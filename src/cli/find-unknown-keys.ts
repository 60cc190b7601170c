import type { Problem } from '../campaign/parse-campaign.js';
import { allSections, headerSchema } from '../campaign/schema.js';

/** The part of a schema that tells which keys are known. */
interface Shape {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly item?: Shape;
  readonly wrapped?: Shape;
}

const campaign: Shape = {
  type: 'object',
  entries: {
    // Editors find the JSON Schema by it.
    $schema: { type: 'string' },
    ...(headerSchema.entries as Record<string, Shape>),
    ...Object.fromEntries(
      allSections.map(({ name, item, list }) => [
        name,
        list ? { type: 'array', item: item } : (item as Shape),
      ]),
    ),
  },
};

/** Keys that nothing reads: perhaps a slip of the pen. */
export function findUnknownKeys(input: unknown): Problem[] {
  const notes: Problem[] = [];
  visit(input, campaign, '', notes);
  return notes;
}

function visit(value: unknown, shape: Shape | undefined, path: string, notes: Problem[]) {
  if (shape?.wrapped) visit(value, shape.wrapped, path, notes);
  else if (shape?.item && Array.isArray(value)) {
    value.forEach((entry, index) => {
      visit(entry, shape.item, `${path}[${index}]`, notes);
    });
  } else if (shape?.entries && value && typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) {
      const at = path ? `${path}.${key}` : key;
      if (Object.hasOwn(shape.entries, key)) visit(inner, shape.entries[key], at, notes);
      else notes.push({ path: at, message: 'is not known and is ignored; check how it is written' });
    }
  }
}
