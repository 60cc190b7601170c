/** A page of documentation shows each story in a frame of its own: what the frame takes from the page around it. */
import type { Globals } from 'storybook/internal/types';
import { addons } from 'storybook/preview-api';

interface Preview {
  readonly channel: Record<'on' | 'off', (event: string, listener: () => void) => void>;
  readonly storyStoreValue?: { readonly userGlobals: { get(): Globals } };
}

/** A story grows to this height, and then scrolls. */
const TALLEST = 1200;
const page = previewAround();

function previewAround() {
  try {
    const { parent } = window as { parent: Window & { __STORYBOOK_PREVIEW__?: Preview } };
    return parent === window ? undefined : parent.__STORYBOOK_PREVIEW__;
  } catch {
    return undefined; // in a frame of another site
  }
}

/** What the toolbar says of the page. */
export const globalsOfPage = (): Globals => page?.storyStoreValue?.userGlobals.get() ?? {};

/** Begins anew where the page's toolbar changes: telling the frame's own preview would be heard by the page in turn. */
export function followToolbar(): void {
  if (!page) return;
  const { channel } = page;
  const begun = JSON.stringify(globalsOfPage());
  const follow = () => {
    if (JSON.stringify(globalsOfPage()) !== begun) location.reload();
  };
  channel.on('globalsUpdated', follow);
  addEventListener('pagehide', () => {
    channel.off('globalsUpdated', follow);
  });
}

/** Makes the frame as high as the story, where that is higher. */
export function growWithContent(): void {
  const box = page && window.frameElement?.parentElement;
  if (!box) return;
  const watch = new ResizeObserver(() => {
    const { scrollHeight, clientHeight } = document.documentElement;
    if (scrollHeight > clientHeight) box.style.height = `${Math.min(scrollHeight, TALLEST)}px`;
  });
  // Not before: what Storybook shows meanwhile may be higher.
  addons.getChannel().on('storyRendered', () => {
    watch.observe(document.body);
  });
}
