import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '../locale/localize.js';

/**
 * The visitor's choice that this device remembers something. Where it keeps nothing the tick goes away again.
 *
 * @param keep - Has the device remember it, or forget it; returns whether it is remembered now.
 * @param what - Follows the words.
 */
export function renderMemoryBox(
  isKept: boolean,
  keep: (wish: boolean) => boolean,
  className: string = '',
  what: unknown = nothing,
): TemplateResult {
  const change = ({ currentTarget }: Event) => {
    const box = currentTarget as HTMLInputElement;
    box.checked = keep(box.checked);
  };
  return html`<label class=${className}
    ><input type="checkbox" .checked=${isKept} @change=${change} /> ${msg('Remember this on this device', { id: 'remember' })}${what}</label
  >`;
}
