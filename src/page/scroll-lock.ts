import { ask } from './page.js';

/** Keeps the page behind a modal dialog still. Counted, since several may be open, and the page's own value returns. */
let locks = 0;
let before = '';

export function lockScroll(): () => void {
  const { style } = ask(document, 'documentElement');
  if (locks++ === 0) {
    before = style.overflow;
    style.overflow = 'hidden';
  }
  let held = true;
  return () => {
    if (!held) return;
    held = false;
    if (--locks === 0) style.overflow = before;
  };
}
