/** Long enough for what a page does after its first frame to be counted as well. */
const SETTLED = 400;

/**
 * Opens a page in a context of its own (nothing cached) and measures its main thread from the start of the navigation.
 * Time of tasks is the thread's own, so that other work on the computer counts little; the first frame is by the clock.
 *
 * @param warmUp - An empty page, opened first: starting the browser's process is not part of any page.
 */
export async function visit(browser, { url, warmUp, rate }) {
  const context = await browser.newContext({ viewport: { width: 1000, height: 900 } });
  const page = await context.newPage();
  const failures = [];
  page.on('pageerror', (error) => failures.push(error));
  await page.goto(warmUp);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
  await page.goto(url);
  const seen = await page.evaluate(async (wait) => {
    await new Promise((resolve) => setTimeout(resolve, wait));
    performance.mark('settled');
    const count = (root) =>
      [...root.querySelectorAll(':not(script)')].reduce(
        (sum, { shadowRoot }) => sum + 1 + (shadowRoot ? count(shadowRoot) : 0),
        0,
      );
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    return { firstFrame: paint?.startTime ?? 0, nodes: count(document.body) };
  }, SETTLED);
  const tasks = mainTasks(JSON.parse(await browser.stopTracing()).traceEvents);
  await context.close();
  if (failures.length) throw failures[0];
  return {
    ...seen,
    cpu: sum(tasks),
    longest: Math.max(...tasks),
    blocking: sum(tasks.map((task) => Math.max(0, task - 50))),
  };
}

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

/** Milliseconds of each task of the page's main thread, from its navigation until it settled. */
function mainTasks(events) {
  const end = events.find(({ name }) => name === 'settled');
  const own = events.filter(({ pid, tid }) => pid === end.pid && tid === end.tid);
  const start = own.findLast(({ name }) => name === 'navigationStart');
  return own
    .filter(({ name, ts }) => name === 'ThreadControllerImpl::RunTask' && ts >= start.ts && ts < end.ts)
    .map(({ tdur = 0 }) => tdur / 1000);
}
