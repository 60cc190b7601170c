import { NETWORKS } from './pages.mjs';
import { mainTasks } from './tasks.mjs';

/** Milliseconds without a request after which a page has settled; long enough for what is done in idle time. */
export const SETTLED = 400;

/**
 * Opens a page in a context of its own (nothing cached) and measures it at two marks: when its first picture stands
 * and when it has settled.
 *
 * @param options.url - The page.
 * @param options.warmUp - An empty page, opened first: starting the browser's process is not part of any page.
 * @param options.first - What the first picture is, by `watch` below.
 * @param options.rate - How many times slower the processor is; with it the main thread's tasks are measured.
 * @param options.network - One of `NETWORKS`; without it answers come at once.
 * @param options.scroll - Scrolls to the end by half a screen, each time after what is on the screen has stood for this many
 *   ms; the picture's time is then all that the visitor waited for what was on the screen.
 * @param options.presses - What is pressed in the end, in this element.
 */
export async function visit(browser, { url, warmUp, first, rate, network, scroll, presses, element }) {
  const context = await browser.newContext({ viewport: { width: 1000, height: 900 } });
  const page = await context.newPage();
  const failures = [];
  page.on('pageerror', (error) => failures.push(error));
  await page.goto(warmUp);
  await page.addInitScript(watch, first);
  const session = await context.newCDPSession(page);
  if (rate) {
    await session.send('Emulation.setCPUThrottlingRate', { rate });
    await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing', 'devtools.timeline'] });
  }
  if (network) {
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', { offline: false, ...NETWORKS[network] });
  }

  await page.goto(url);
  const result = await page.evaluate(() => window.bench.picture);
  if (scroll !== undefined)
    result.picture = await page.evaluate((pause) => window.bench.scroll(pause), scroll);
  if (rate) {
    await page.waitForLoadState('networkidle');
    await page.evaluate(async (wait) => {
      await new Promise((resolve) => setTimeout(resolve, wait));
      performance.mark('settled');
    }, SETTLED);
    Object.assign(result, measured(JSON.parse(await browser.stopTracing()).traceEvents));
  }
  for (const { name, selector, act } of presses ?? []) {
    await act(page.locator(`campaign-${element} ${selector}`));
    result[name] = await page.evaluate(() => window.bench.longestPress());
  }
  await context.close();
  if (failures.length) throw failures[0];
  return result;
}

/** Of the main thread: its time until both marks, and its longest task. */
function measured(events) {
  const { tasks, openedAt, pictureAt } = mainTasks(events);
  const cpuOf = (some) => some.reduce((sum, { cpu }) => sum + cpu, 0);
  // The task that opens the document is the browser's own.
  const longest = tasks.filter(({ start }) => start > openedAt).toSorted((a, b) => b.cpu - a.cpu)[0];
  return {
    cpuPicture: cpuOf(tasks.filter(({ start }) => start < pictureAt)),
    cpu: cpuOf(tasks),
    longest: longest.cpu,
    what: longest.what(),
  };
}

/**
 * Runs in every page before its own scripts. A map's picture stands in the frame after the one that had its first
 * path, elements when all of the campaign's on the screen show more than the page's own words.
 */
function watch(first) {
  const all = () => [...document.querySelectorAll('*')];
  const isOnScreen = (element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top < innerHeight && bottom > 0;
  };
  const stands = {
    picture: () =>
      document.querySelector('svg path') ??
      all().some(({ shadowRoot }) => shadowRoot?.querySelector('svg path')),
    elements: () =>
      document.readyState !== 'loading' &&
      all()
        .filter((element) => element.localName.startsWith('campaign-') && isOnScreen(element))
        .every(({ shadowRoot }) => shadowRoot?.querySelector('.base > :not(slot)')),
  }[first];
  const nodesIn = (root) =>
    [...root.querySelectorAll(':not(script)')].reduce(
      (sum, { shadowRoot }) => sum + 1 + (shadowRoot ? nodesIn(shadowRoot) : 0),
      0,
    );
  const frame = () => new Promise(requestAnimationFrame);
  const picture = async () => {
    do await frame();
    while (!stands());
    await frame();
    const { startTime } = performance.mark('picture');
    await new Promise((resolve) => setTimeout(resolve));
    return { picture: startTime, nodes: nodesIn(document.body) };
  };

  let longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  }).observe({ type: 'event', durationThreshold: 16 });

  window.bench = {
    picture: picture(),
    /** @returns When the end of the page stood, less the time in which what was on the screen stood. */
    async scroll(pause) {
      let looked = 0;
      for (let before = -1; before < scrollY || !stands(); await frame()) {
        if (!stands()) continue;
        const start = performance.now();
        await new Promise((resolve) => setTimeout(resolve, pause));
        looked += performance.now() - start;
        before = scrollY;
        scrollBy({ top: innerHeight / 2, behavior: 'instant' });
      }
      return performance.now() - looked;
    },
    /** @returns The longest time from a press to the frame that answers it, since it was asked last. */
    async longestPress() {
      await frame();
      await new Promise((resolve) => setTimeout(resolve, 300));
      const result = longest;
      longest = 0;
      return result;
    },
  };
}
