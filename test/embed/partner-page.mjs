/**
 * A partner's page for tests: one server holds the built scripts, another, on another origin, holds the page.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { LANGUAGE_CODES } from '../../build/locale/languages.js';
import { launchBrowser } from './browser.mjs';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
export const LANGUAGES = LANGUAGE_CODES;
/** Firefox's own words on what it did not load, of a wrong hash, from elsewhere, against a policy: no script has thrown. */
const REFUSED =
  /^(None of the “sha\d+” hashes in the integrity attribute match|The Same Origin Policy disallows reading|The page’s settings blocked the loading of a resource)/;
/** Says nothing to a reader; Chromium does not tell of it. */
const MEASURED = 'timeStamp';

async function listen(handler) {
  const server = createServer(handler);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, origin: `http://127.0.0.1:${server.address().port}` };
}

/** Starts a browser and both servers. Call `close` when done. */
export async function startPartner() {
  const pages = new Map();
  const cdn = await listen((request, response) => {
    const path = new URL(request.url, 'http://x').pathname;
    const override = pages.get(`cdn:${path}`);
    if (override) return override(request, response);
    const file = `dist${path}`;
    if (!existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, {
      'Content-Type': path.endsWith('.json') ? 'application/json' : 'text/javascript',
      'Access-Control-Allow-Origin': '*',
    });
    response.end(readFileSync(file));
  });
  const partner = await listen((request, response) => {
    const page = pages.get(new URL(request.url, 'http://x').pathname);
    if (typeof page === 'function') return page(request, response);
    if (!page) return response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...page.headers });
    response.end(page.html);
  });
  const browser = await launchBrowser();
  let count = 0;

  return {
    cdn: cdn.origin,
    origin: partner.origin,
    browser,
    /** Answers a path of the partner's origin, or with `cdn:` before it one of the scripts' origin. */
    answer(path, handler) {
      pages.set(path, handler);
    },
    /**
     * Opens a page with this body and returns it with what it printed, asked for and refused.
     *
     * @param body - The page's markup; `{cdn}` stands for the scripts' origin.
     * @param options.head - More markup in the head, before everything else.
     * @param options.policy - Content-Security-Policy of the page.
     * @param options.context - Options of the browser's context.
     * @param options.wait - False returns at once instead of when all elements are defined and shown.
     */
    async open(body, { head = '', lang = 'en', policy, context: options = {}, wait = true, before } = {}) {
      const path = `/page-${++count}`;
      const fill = (text) => text.replaceAll('{cdn}', cdn.origin);
      pages.set(path, {
        headers: policy ? { 'Content-Security-Policy': fill(policy) } : {},
        html: `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>A partner</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">${fill(head)}</head><body><main><h1>A partner’s page</h1>${fill(body)}</main></body></html>`,
      });
      const context = await browser.newContext({ viewport: { width: 1100, height: 800 }, ...options });
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      const log = { console: [], requests: [], errors: [], violations: [] };
      page.on('console', (message) => {
        if (message.type() !== MEASURED) log.console.push(`${message.type()}: ${message.text()}`);
      });
      // Firefox tells as an error of the page what Chromium tells as a line of its console.
      page.on('pageerror', ({ message }) =>
        REFUSED.test(message) ? log.console.push(`error: ${message}`) : log.errors.push(message),
      );
      page.on('request', (request) => log.requests.push(request.url()));
      await page.addInitScript(() => {
        window.__violations = [];
        document.addEventListener('securitypolicyviolation', (event) =>
          window.__violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
        );
        window.__shift = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.__shift += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await before?.(page, context);
      await page.goto(`${partner.origin}${path}`, { waitUntil: 'domcontentloaded' });
      if (wait) await shown(page);
      return {
        page,
        log,
        url: `${partner.origin}${path}`,
        /** Requests other than for the page itself and data: addresses. */
        asked: () => log.requests.filter((url) => !url.endsWith(path) && !url.startsWith('data:')),
        violations: () => page.evaluate(() => window.__violations),
        shift: () => page.evaluate(() => window.__shift),
        axe: () => runAxe(page),
        close: () => context.close(),
      };
    },
    async close() {
      await browser.close();
      cdn.server.closeAllConnections();
      partner.server.closeAllConnections();
      cdn.server.close();
      partner.server.close();
    },
  };
}

/** Waits until every campaign element on the page has rendered more than its fallback. */
export function shown(page) {
  return page.waitForFunction(() => {
    // A twin's element stands in the twin's shadow root.
    const twins = [...document.querySelectorAll('[data-campaign-element]')].flatMap(({ shadowRoot }) =>
      shadowRoot ? [...shadowRoot.children] : [document.createElement('campaign-twin')],
    );
    const elements = [...document.querySelectorAll('*'), ...twins].filter(
      ({ localName }) => localName.startsWith('campaign-') && localName !== 'campaign-root',
    );
    const missing = elements.find(({ shadowRoot }) => !shadowRoot?.querySelector('.base > :not(slot)'));
    // An element comes when it is near: the page is scrolled as by a visitor, and back again.
    if (!missing) scrollTo({ top: 0, behavior: 'instant' });
    else if (missing.getBoundingClientRect().top > innerHeight * 1.2) {
      const { scrollY } = window;
      scrollBy({ top: innerHeight / 4, behavior: 'instant' });
      if (window.scrollY === scrollY) missing.scrollIntoView({ block: 'center', behavior: 'instant' });
    }
    return elements.length > 0 && !missing;
  });
}

/** What axe finds wrong with a page. */
export async function runAxe(page) {
  // Evaluated by the browser's own tools, which no policy of the page refuses.
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  return violations.map(
    ({ id, nodes }) => `${id} ${nodes.map(({ target }) => JSON.stringify(target)).join(' ')}`,
  );
}

/** Every element that shows something, the banner above the others. */
export const ELEMENTS = readdirSync('src/components', { withFileTypes: true })
  .filter((item) => item.isDirectory() && item.name !== 'root')
  .map(({ name }) => name)
  .sort((a, b) => (b === 'banner') - (a === 'banner') || (a < b ? -1 : 1));
/** All of them, each with a real link and most under a heading of the page's own. */
export const ALL = ELEMENTS.map(
  (name) => `<h2>The ${name}</h2>
<campaign-${name}${name === 'banner' ? ' dismissible' : ''}><a href="https://example.org/${name}">A link of the page’s</a></campaign-${name}>`,
).join('\n');
export const SCRIPT = '<script async src="{cdn}/embed/embed.js"></script>';
