/**
 * WebKitGTK with as much of Playwright's pages as a test of ours needs that runs in it, one page at a time. What a page
 * prints and asks for is not told: such a test keeps it in the page.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { webkitWindow } from '../../scripts/webkit.mjs';

const EVALUATE = `
  const [source, given, done] = arguments;
  Promise.resolve()
    .then(() => new Function('given', 'return (' + source + ')(given)')(given))
    .then((value) => done({ value }), (error) => done({ error: String(error) }));
`;

export function launchWebkit() {
  const window = webkitWindow();
  const newContext = ({ viewport }) => ({ newPage: () => newPage(window, viewport), close: window.leave });
  return { newContext, close: window.stop };
}

function newPage(window, viewport) {
  let patience = 30_000;
  const evaluate = async (what, given = null) => {
    const { value, error } = await window.runAsync(EVALUATE, String(what), given);
    if (error) throw new Error(error);
    return value;
  };
  const waitForFunction = async (what, given, { timeout = patience } = {}) => {
    const late = Date.now() + timeout;
    while (!(await evaluate(what, given))) {
      if (Date.now() > late) throw new Error(`This never came true: ${what}`);
      await pause(20);
    }
  };
  return {
    setDefaultTimeout: (time) => (patience = time),
    on: () => undefined,
    addInitScript: () => undefined,
    async goto(url) {
      await window.open(url);
      await window.resize(viewport);
      await waitForFunction((at) => location.href === at && document.readyState !== 'loading', url);
    },
    evaluate,
    waitForFunction,
  };
}
