import { html, type TemplateResult } from 'lit';
import type { Act } from '../../campaign/schema.js';
import { actingBody } from '../../internal/acting-body.js';
import type { Voice } from './voice.js';

/** The body that acted: one way to say it in card, list, tooltip and print. */
export function sayBody(voice: Voice, act: Act): TemplateResult {
  const parts = actingBody(act, voice.plain);
  return html`${parts.map((part, index) => (index ? html`, ${voice.text(part)}` : voice.text(part)))}`;
}
