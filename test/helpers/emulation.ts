/** Whether the engine can be told to pretend other media, such as paper or less motion; only Chromium can. */
export const canEmulate = navigator.userAgent.includes('Chrome');

/** A test that needs it; in other engines it is reported as skipped. */
export const itEmulating = canEmulate ? it : it.skip;

/**
 * A test of a rule for small screens (`@media`). WebKit's tests run in a frame (`scripts/webkit-launcher.mjs`), and its
 * adopted style sheets do not follow a frame that is resized; they do follow a window.
 */
export const itOnSmallScreens = window === window.top ? it : it.skip;

/** Has the browser say that data are to be saved, until what it returns is called. */
export function savingData(): () => void {
  Object.defineProperty(navigator, 'connection', { value: { saveData: true }, configurable: true });
  return () => Reflect.deleteProperty(navigator, 'connection');
}
