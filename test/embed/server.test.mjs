/** Elements that `campaign-elements/server` wrote, before the script comes and after. Needs `npm run build` first. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ELEMENT_NAMES, renderElement, renderPage } from 'campaign-elements/server';
import { ELEMENTS, startPartner } from './partner-page.mjs';

const NAMES = ELEMENT_NAMES.filter((name) => name !== 'root');

let partner;
before(async () => {
  partner = await startPartner();
});
after(() => partner?.close());

/** Before all else on a page: keeps what goes wrong there, for no driver of WebKitGTK tells. */
const KEEP_FAULTS = `<script>
window.faults = [];
addEventListener('error', (event) => faults.push(event.message ?? event.target.outerHTML), true);
addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)));
for (const name of ['error', 'warn'])
  console[name] = (...values) => faults.push(name + ': ' + values.join(' '));
</script>`;

/** By element: how high it is, the lines that can be read, the links and buttons that can be pressed, and its layers. */
const standing = (names) => {
  // Names on a picture, of which there are as many as it has room for, and choices are said in words beside them, too.
  const linesOf = (root) => {
    const onPicture = [...root.querySelectorAll('svg text, option')].map(({ textContent }) =>
      textContent.trim(),
    );
    return (root.querySelector('.box')?.innerText ?? '').split('\n').filter((line) => {
      const at = onPicture.indexOf(line);
      if (at >= 0) onPicture.splice(at, 1);
      return at < 0 && line.trim();
    });
  };
  return Object.fromEntries(
    names.map((name) => {
      const element = document.querySelector(`campaign-${name}`);
      const { shadowRoot } = element;
      const canBeSeen = (node) =>
        node.checkVisibility({ visibilityProperty: true }) && node.getClientRects().length > 0;
      const seen = (selector) =>
        [...shadowRoot.querySelectorAll(selector)]
          .filter(canBeSeen)
          .map(({ textContent }) => textContent.trim());
      return [
        name,
        {
          height: element.getBoundingClientRect().height,
          lines: linesOf(shadowRoot),
          links: seen('a[href]'),
          buttons: seen('button:not([disabled], :has(img, svg))'),
          bases: shadowRoot.querySelectorAll('.base').length,
          isFallbackSeen: [...element.children].some(canBeSeen),
        },
      ];
    }),
  );
};

/**
 * From now on notes every height in which an element is painted. A tenth of a pixel is none: Firefox counts in sixtieths
 * from the top of the page, where what stands above may have another fraction.
 */
const watchHeights = (names) => {
  const seen = (window.heights = {});
  const look = () => {
    for (const name of names) {
      const { height } = document.querySelector(`campaign-${name}`).getBoundingClientRect();
      const known = (seen[name] ??= []);
      if (!known.some((one) => Math.abs(one - height) < 0.1)) known.push(height);
    }
    requestAnimationFrame(look);
  };
  look();
};

const isTakenOver = (count) => {
  // An element comes when it is near.
  document.querySelector('main > :not(:defined)')?.scrollIntoView({ behavior: 'instant' });
  return document.querySelectorAll(':state(shown)').length === count;
};

/** When what was asked for is here and painted. */
const settle = async (names) => {
  await Promise.all(names.map((name) => document.querySelector(`campaign-${name}`).updateComplete));
  await document.fonts.ready;
  for (let pictures = 0; pictures < 3; pictures++) await new Promise(requestAnimationFrame);
};

const bring = (src) => document.head.append(Object.assign(document.createElement('script'), { src }));

/** A line, whichever spaces and digits an engine writes in dates and numbers. */
const plain = (line) =>
  line.replace(/\s+/g, ' ').replace(/\p{Nd}/gu, (digit) => String(digit.codePointAt(0) & 15));

/** How often each line is there. */
const timesOf = (lines) => {
  const times = new Map();
  for (const one of lines.map(plain)) times.set(one, (times.get(one) ?? 0) + 1);
  return times;
};

it('every element is written', () => {
  assert.deepEqual([...NAMES].sort(), [...ELEMENTS].sort());
});

for (const [lang, width] of [
  ['en', 1100],
  ['en', 320],
  ['ar', 1100],
  ['ar', 320],
]) {
  describe(`elements in a declarative shadow root in ${lang} at ${width} pixels`, () => {
    const viewport = { width, height: 900 };
    let body;
    before(async () => {
      const written = await Promise.all(NAMES.map((name) => renderElement(name, { as: 'shadow', lang })));
      body = written.join('\n');
    });

    it('say what they have to say where no script runs, and have a link', async () => {
      const context = { javaScriptEnabled: false, viewport };
      const { page, close } = await partner.open(body, { lang, wait: false, context });
      const found = await page.evaluate(standing, NAMES);
      for (const name of NAMES) {
        const { lines, links } = found[name];
        assert.ok(lines.join(' ').length > 20 || links.length, `${name}: ${lines}`);
        assert.equal(found[name].bases, 1, name);
        assert.equal(found[name].isFallbackSeen, false, name);
      }
      for (const name of ['pledge-button', 'embed-code', 'share'])
        assert.notEqual(found[name].links.length, 0, name);
      // Only in Chromium does a driver that switches scripts off tell the page so (`scripting: none`).
      for (const name of process.env.ENGINE ? [] : NAMES)
        assert.deepEqual(found[name].buttons, [], `${name} has a button that does nothing`);
      await close();
    });

    it('stand as high when the script has taken them over, with nothing twice and no error', async () => {
      const { page, log, close } = await partner.open(body, {
        head: KEEP_FAULTS,
        lang,
        wait: false,
        context: { viewport },
      });
      await page.evaluate(settle, []);
      const before = await page.evaluate(standing, NAMES);
      await page.evaluate(watchHeights, NAMES);
      await page.evaluate(bring, `${partner.cdn}/embed/embed.js`);
      await page.waitForFunction(isTakenOver, NAMES.length, { timeout: 30_000 });
      await page.evaluate(settle, NAMES);
      const after = await page.evaluate(standing, NAMES);
      const heights = Object.entries(await page.evaluate(() => window.heights));
      assert.equal(heights.length, NAMES.length);
      assert.deepEqual(
        heights.filter(([, painted]) => painted.length > 1),
        [],
        'an element was painted in more than one height',
      );
      for (const name of NAMES) {
        assert.equal(after[name].bases, 1, name);
        assert.equal(after[name].isFallbackSeen, false, name);
        // What else comes with the script may have a year that another line has, too.
        const later = timesOf(after[name].lines);
        const twice = [...timesOf(before[name].lines)].filter(
          ([line, times]) => /\p{L}/u.test(line) && later.get(line) > times,
        );
        assert.deepEqual(twice, [], `${name} says something twice`);
      }
      assert.deepEqual(await page.evaluate(() => window.faults), []);
      assert.deepEqual([...log.errors, ...log.console.filter((line) => /^(error|warning)/.test(line))], []);
      await close();
    });
  });
}

it('the pledge button stands as high where a pledge can be made', async () => {
  const campaign = {
    version: 1,
    id: 'open',
    name: { en: 'A campaign' },
    languages: ['en'],
    url: 'https://campaign.example/',
    pledge: {
      statement: {
        en: 'We remember those who were killed, and ask that what was done to them is told as it was.',
      },
      recipient: { en: 'A recipient' },
      collector: { type: 'rest', url: '/collector' },
    },
  };
  const answer = (body) => (_, response) =>
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
  partner.answer('/open.json', answer(campaign));
  partner.answer('/collector/count', answer({ count: 12, asOf: '2026-01-01T00:00:00Z' }));
  const own = await renderElement('pledge-button', {
    as: 'shadow',
    campaign,
    attributes: { src: '/open.json' },
  });
  for (const width of [1100, 320]) {
    const { page, close } = await partner.open(own, {
      wait: false,
      context: { viewport: { width, height: 900 } },
    });
    const { links, buttons, lines } = (await page.evaluate(standing, ['pledge-button']))['pledge-button'];
    assert.deepEqual([links, buttons], [['Learn more'], []]);
    assert.ok(lines.includes('A recipient'), lines);
    await page.evaluate(watchHeights, ['pledge-button']);
    await page.evaluate(bring, `${partner.cdn}/embed/embed.js`);
    await page.waitForFunction(isTakenOver, 1, { timeout: 30_000 });
    await page.evaluate(settle, ['pledge-button']);
    const after = (await page.evaluate(standing, ['pledge-button']))['pledge-button'];
    assert.deepEqual(after.buttons, ['Join the campaign']);
    const { 'pledge-button': painted } = await page.evaluate(() => window.heights);
    assert.equal(painted.length, 1, `${width}: ${painted}`);
    await close();
  }
});

it('a page keeps its own links inside elements that it has written anew', async () => {
  const html = await renderPage(
    '<campaign-root src="/c.json"><campaign-share theme="dark"><a href="/own">Own</a></campaign-share></campaign-root>',
    { as: 'shadow' },
  );
  assert.match(html, /^<campaign-root src="\/c\.json"><campaign-share [^>]*theme="dark"/);
  assert.match(html, /<\/template><a href="\/own">Own<\/a><\/campaign-share><\/campaign-root>$/);
});
