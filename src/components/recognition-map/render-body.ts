import type { Act } from '../../campaign/schema.js';
import { actingBody } from '../../campaign/acting-body.js';
import type { Formatter } from './formatter.js';

/** The body that acted: one way to say it in card, list, tooltip and print. */
export function sayBody(formatter: Formatter, act: Act): unknown {
  const parts = actingBody(act, formatter.plain).map(formatter.found);
  // As one text: parts of their own would each stand by themselves in a line that runs the other way.
  return formatter.text({ [parts[0]?.lang ?? formatter.locale]: parts.map(({ value }) => value).join(', ') });
}
