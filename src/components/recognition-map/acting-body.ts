import type { Act } from '../../campaign/schema.js';
import { actingBody } from '../../internal/acting-body.js';
import type { Voice } from './voice.js';

/** The body that acted: one way to say it in card, list, tooltip and print. */
export function sayBody(voice: Voice, act: Act): unknown {
  const parts = actingBody(act, voice.plain).map(voice.found);
  // As one text: parts of their own would each stand by themselves in a line that runs the other way.
  return voice.text({ [parts[0]?.lang ?? voice.locale]: parts.map(({ value }) => value).join(', ') });
}
