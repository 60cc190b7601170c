/**
 * Opens host pages and says what breaks which rule on them. A page that stands still is a fault, not the end of the
 * run: it is left behind with its context, and the next page has a new one.
 */
import { readFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { ELEMENTS, startPartner } from '../embed/partner-page.mjs';
import * as rules from './rules.mjs';

/** Milliseconds in which a tab has to answer. */
const ANSWER = 2_000;
/** Longest that anything may take before a page counts as frozen, and that is waited for pictures: more on a busy machine. */
const patience = () => 15_000 * Math.min(6, Math.max(1, loadavg()[0] / availableParallelism()));
const settling = () => patience() / 2;

export const library = (name) =>
  `<script>${readFileSync(`test/hosts/libraries/${name}.js`, 'utf8')}</script>`;

const heading = (name) => `<h2>The ${name}</h2>`;
const element = (name) =>
  `<campaign-${name}><a href="https://example.org/${name}">A link of the page’s</a></campaign-${name}>`;
/** The page's own things, whose looks must stay. */
const OWN = `<header class="own"><h1>A page</h1><p>Words, <a href="https://example.org/">a link</a>, <button type="button">a button</button>, <input aria-label="a field" value="a field" />.</p><ul><li>one</li></ul></header>`;

export class Frozen extends Error {}

/** What `work` gives, or after `time` that the page stands still. */
export function within(work, what, time = patience()) {
  let timer;
  work.catch(() => undefined); // one that fails later, because its page was closed
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Frozen(`stands still: ${what}`)), time);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** Starts servers and browser. Call `close` when done. */
export async function startVisits() {
  const partner = await startPartner();
  const { browser, cdn, origin, answer } = partner;
  const idle = [];
  let count = 0;

  /** Opens a page with this markup. */
  async function open({ html, headers = {}, width = 1200 }) {
    const path = `/host-${++count}`;
    const own = Object.entries(headers).map(([name, value]) => [name, value.replaceAll('{cdn}', cdn)]);
    const sent = { 'Content-Type': 'text/html; charset=utf-8', ...Object.fromEntries(own) };
    answer(path, (_, response) => response.writeHead(200, sent).end(html));
    const context = idle.pop() ?? (await browser.newContext());
    const page = await context.newPage();
    const errors = [];
    page.on('pageerror', (error) => errors.push(error.message.split('\n')[0]));
    await page.setViewportSize({ width, height: 800 });
    const cdp = await context.newCDPSession(page);
    try {
      await within(page.goto(origin + path, { waitUntil: 'load', timeout: 0 }), 'loading');
    } catch (reason) {
      await leave({ page });
      throw reason;
    }
    return { page, cdp, errors };
  }

  /** Closes a page; its context serves the next one, unless the page stands still. */
  async function leave({ page }) {
    const context = page.context();
    try {
      await within(page.close(), 'closing', patience() / 3);
      idle.push(context);
    } catch {
      await within(context.close(), 'closing', patience() / 3).catch(() => undefined);
    }
  }

  /** A way to run the rules in a world of their own: the page's, or that of its first frame. */
  async function enter({ page, cdp }, inFrame) {
    const [frame] = page.mainFrame().childFrames();
    // A frame may be a process of its own.
    const session = inFrame
      ? await page
          .context()
          .newCDPSession(frame)
          .catch(() => cdp)
      : cdp;
    const { frameTree } = await session.send('Page.getFrameTree');
    const { frame: place } = inFrame && session === cdp ? frameTree.childFrames[0] : frameTree;
    const { executionContextId } = await session.send('Page.createIsolatedWorld', {
      frameId: place.id,
    });
    return async (name, ...given) => {
      const values = [`(${rules.helpers})()`, ...given.map((value) => JSON.stringify(value))];
      const { result, exceptionDetails: failure } = await session.send('Runtime.evaluate', {
        contextId: executionContextId,
        expression: `(${rules[name]})(${values})`,
        awaitPromise: true,
        returnByValue: true,
      });
      if (failure) throw new Error(failure.exception?.description ?? failure.text);
      return result.value;
    };
  }

  /** Whether the tab answers in time: once is enough, a frozen one never does. */
  async function answers(cdp) {
    for (const end = performance.now() + patience(); performance.now() < end;) {
      const asked = performance.now();
      await within(cdp.send('Runtime.evaluate', { expression: '1' }), 'no answer');
      if (performance.now() - asked < ANSWER) return true;
    }
    return false;
  }

  async function globals(cdp) {
    const expression = 'Object.getOwnPropertyNames(window).join()';
    const { result } = await cdp.send('Runtime.evaluate', { expression });
    return String(result.value).split(',');
  }

  /** What a host page is without our scripts: its styles, globals and width. */
  async function readPlain(host) {
    const opened = await open({ ...host, html: htmlOf(host, [], cdn) });
    try {
      const run = await enter(opened, host.frame);
      return { ...(await run('hostStyles')), globals: await globals(opened.cdp) };
    } finally {
      await leave(opened);
    }
  }

  /** Opens a host page with one of our scripts, for a closer look. */
  async function openHost(host, script) {
    const opened = await open({ ...host, html: htmlOf(host, [script], cdn) });
    const run = await enter(opened, host.frame);
    await run('settled', ELEMENTS, settling());
    return { ...opened, run };
  }

  /** Looks at an open page, where the elements of these names belong to our script. */
  async function inspect(opened, host, plain, names) {
    const { page, cdp, errors } = opened;
    const run = await enter(opened, host.frame);
    await run('settled', names, settling());
    if (host.act) {
      await host.act(page);
      await run('settled', names, settling());
    }
    const { least = 240, mustShow = true } = host;
    const found = await run('faults', { names, least, mustShow, overflow: plain.overflow });
    const { styles } = await run('hostStyles');
    if (!(await answers(cdp))) found.push('page: does not answer within 2 s');
    for (const error of new Set(errors)) found.push(`page: an error reaches the host: ${error}`);
    const added = (await globals(cdp)).filter(
      (name) => !plain.globals.includes(name) && name !== 'CampaignElements',
    );
    if (added.length) found.push(`page: has new globals: ${added.join(', ')}`);
    const changed = styles.filter((line, index) => line !== plain.styles[index]);
    if (changed.length) found.push(`page: ${changed.length} of its own styles changed: ${changed[0]}`);
    return found;
  }

  /**
   * Opens a host page once with each of these scripts, and lists what is wrong: `script, element: broken rule`.
   *
   * @param host - A row of the table.
   * @param scripts - Names of our scripts: `embed`, or `complete.en`.
   */
  async function visit(host, scripts) {
    const found = [];
    try {
      const plain = await readPlain(host);
      for (const script of scripts) {
        const opened = await open({ ...host, html: htmlOf(host, [script], cdn) });
        try {
          const work = inspect(opened, host, plain, ELEMENTS);
          const faults = await within(work, 'looking at it', 2 * patience());
          found.push(...faults.map((fault) => `${script}.js, ${fault}`));
        } finally {
          await leave(opened);
        }
      }
    } catch (reason) {
      if (!(reason instanceof Frozen)) throw reason;
      found.push(`page: ${reason.message}`);
    }
    return found;
  }

  return { ...partner, open, openHost, leave, enter, visit, patience };
}

/** The page that a row of the table stands for. */
function htmlOf(host, scripts, cdn) {
  const {
    doctype = '<!doctype html>',
    attributes = 'lang="en"',
    head = '',
    before = '',
    after = '',
    end = '',
  } = host;
  const { tag = (src) => `<script src="${src}"></script>`, wrap = (markup) => markup, page } = host;
  const tags = scripts.map((name) => tag(`${cdn}/embed/${name}.js`)).join('');
  const elements = ELEMENTS.map((name) => heading(name) + wrap(element(name))).join('\n');
  return page
    ? page({ tags, elements, own: OWN })
    : `${doctype}<html ${attributes}><head><meta charset="utf-8" /><title>A host</title><meta name="viewport" content="width=device-width" /><link rel="icon" href="data:," />${head}</head><body>${OWN}${before}${tags}${after}<main>${elements}</main>${end}</body></html>`;
}
