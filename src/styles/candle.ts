import { svg } from 'lit';

/** The only ornament: a candle. */
export const candle = svg`<svg class="candle" viewBox="0 0 16 32" aria-hidden="true">
  <path fill="#e7a65b" d="M8 1c1 5 5 7 5 12a5 5 0 0 1-10 0C3 8 7 6 8 1z"/>
  <path fill="#fbe3b8" d="M8 9c.6 2.5 2.4 3.5 2.4 6a2.4 2.4 0 0 1-4.8 0c0-2.5 1.8-3.5 2.4-6z"/>
  <path fill="currentColor" d="M4 20h8v11a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1z"/>
</svg>`;
