/**
 * Opens host pages and says what breaks which rule on them. A page that stands still is a fault, not the end of the
 * run: it is left behind with its context, and the next page has a new one.
 */
import { readFileSync } from 'node:fs';
import { ELEMENTS, startPartner } from '../embed/partner-page.mjs';
import * as rules from './rules.mjs';

/** Milliseconds in which a tab has to answer. */
const ANSWER = 2_000;
/** Longest that anything may take before the page counts as frozen. */
const PATIENCE = 12_000;
/** Longest to wait for pictures that do not come. */
const SETTLING = 6_000;

export const library = (name) =>
  `<script>${readFileSync(`test/hosts/libraries/${name}.js`, 'utf8')}</script>`;

const heading = (name) => `<h2 class="own">The ${name}</h2>`;
const element = (name) =>
  `<campaign-${name}><a href="https://example.org/${name}">A link of the page’s</a></campaign-${name}>`;
/** The page's own things, whose looks must stay. */
const OWN = `<header class="own"><h1>A page</h1><p>Words, <a href="https://example.org/">a link</a>, <button type="button">a button</button>, <input aria-label="a field" value="a field" />.</p><ul><li>one</li></ul></header>`;

class Frozen extends Error {}

/** What `work` gives, or within `time` the word that the page stands still. */
export function within(work, time, what) {
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
  let context;
  let count = 0;

  /** Opens a page with this markup. */
  async function open({ html, headers = {}, width = 1200 }) {
    const path = `/host-${++count}`;
    const own = Object.entries(headers).map(([name, value]) => [name, value.replaceAll('{cdn}', cdn)]);
    const sent = { 'Content-Type': 'text/html; charset=utf-8', ...Object.fromEntries(own) };
    answer(path, (_, response) => response.writeHead(200, sent).end(html));
    context ??= await browser.newContext();
    const page = await context.newPage();
    const errors = [];
    page.on('pageerror', (error) => errors.push(error.message.split('\n')[0]));
    await page.setViewportSize({ width, height: 800 });
    const cdp = await context.newCDPSession(page);
    try {
      await within(page.goto(origin + path, { waitUntil: 'load', timeout: 0 }), PATIENCE, 'loading');
    } catch (reason) {
      await leave({ page });
      throw reason;
    }
    return { page, cdp, errors };
  }

  async function leave({ page }) {
    try {
      await within(page.close(), 3_000, 'closing');
    } catch {
      const stuck = context;
      context = undefined;
      await within(stuck.close(), 3_000, 'closing').catch(() => undefined);
    }
  }

  /** A way to run the rules in a world of their own: the page's, or that of its first frame. */
  async function enter({ page, cdp }, inFrame) {
    const [frame] = page.mainFrame().childFrames();
    // A frame may be a process of its own.
    const session = inFrame ? await context.newCDPSession(frame).catch(() => cdp) : cdp;
    const { frameTree } = await session.send('Page.getFrameTree');
    const { frameId } = {
      frameId: (inFrame && session === cdp ? frameTree.childFrames[0] : frameTree).frame.id,
    };
    const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId });
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
    for (const end = performance.now() + PATIENCE; performance.now() < end;) {
      const asked = performance.now();
      await within(cdp.send('Runtime.evaluate', { expression: '1' }), PATIENCE, 'no answer');
      if (performance.now() - asked < ANSWER) return true;
    }
    return false;
  }

  async function globals(cdp) {
    const expression = 'Object.getOwnPropertyNames(window).join()';
    const { result } = await cdp.send('Runtime.evaluate', { expression });
    return String(result.value).split(',');
  }

  /** What the page is without our scripts: its styles, globals and width. */
  async function readPlain(host, names) {
    const opened = await open({ ...host, html: htmlOf(host, [], names, cdn) });
    try {
      const run = await enter(opened, host.frame);
      return { ...(await run('hostStyles')), globals: await globals(opened.cdp) };
    } finally {
      await leave(opened);
    }
  }

  /** Looks at an open page; `plain` is what it is without our scripts. */
  async function inspect(opened, host, plain) {
    const { page, cdp, errors } = opened;
    const run = await enter(opened, host.frame);
    await run('settled', SETTLING);
    if (host.act) {
      await host.act(page);
      await run('settled', SETTLING);
    }
    const { least = 240, mustShow = true } = host;
    const found = await run('faults', { least, mustShow, overflow: plain.overflow });
    const { styles } = await run('hostStyles');
    if (!(await answers(cdp))) found.push('page: does not answer within 2 s');
    for (const error of new Set(errors)) found.push(`page: an error reaches the host: ${error}`);
    const added = (await globals(cdp)).filter(
      (name) => !plain.globals.includes(name) && name !== 'CampaignElements',
    );
    if (added.length) found.push(`page: has new globals: ${added.join(', ')}`);
    const changed = styles.filter((line) => !plain.styles.includes(line));
    if (changed.length) found.push(`page: ${changed.length} of its own styles changed: ${changed[0]}`);
    return found;
  }

  return {
    ...partner,
    open,
    leave,
    enter,
    answers,
    /**
     * Opens a host page and lists what is wrong with it: `element: broken rule`.
     *
     * @param host - A row of the table.
     * @param scripts - Names of our scripts.
     * @param names - Names of the elements on the page.
     */
    async visit(host, scripts = ['embed'], names = ELEMENTS) {
      let opened;
      try {
        const plain = await readPlain(host, names);
        opened = await open({ ...host, html: htmlOf(host, scripts, names, cdn) });
        return await within(inspect(opened, host, plain), 2 * SETTLING + PATIENCE, 'looking at it');
      } catch (reason) {
        if (!(reason instanceof Frozen)) throw reason;
        return [`page: ${reason.message}`];
      } finally {
        if (opened) await leave(opened);
      }
    },
  };
}

/** The page that a row of the table stands for. */
function htmlOf(host, scripts, names, cdn) {
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
  const elements = names.map((name) => heading(name) + wrap(element(name))).join('\n');
  return page
    ? page({ tags, elements, own: OWN })
    : `${doctype}<html ${attributes}><head><meta charset="utf-8" /><title>A host</title><meta name="viewport" content="width=device-width" /><link rel="icon" href="data:," />${head}</head><body>${OWN}${before}${tags}${after}<main>${elements}</main>${end}</body></html>`;
}
