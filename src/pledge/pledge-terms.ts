import { html, type TemplateResult } from 'lit';
import type { Text } from '../campaign/schema.js';
import { msg } from '../locale/localize.js';

/** What is signed, and who receives it. */
export interface Terms {
  readonly statement: Text;
  readonly recipient: Text;
}

/** Stands next to every button that leads to the form. */
export function renderTerms({ statement, recipient }: Terms, write: (text: Text) => unknown): TemplateResult {
  return html`<dl class="terms" part="terms">
    <dt>${msg('You sign', { id: 'pledge.statement' })}</dt>
    <dd>${write(statement)}</dd>
    <dt>${msg('Your details go to', { id: 'pledge.recipient' })}</dt>
    <dd>${write(recipient)}</dd>
  </dl>`;
}
