import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ALL, ELEMENTS, LANGUAGES, SCRIPT, shown, startPartner } from './partner-page.mjs';

let partner;
before(async () => {
  partner = await startPartner();
});
after(() => partner.close());

/** Elements inside the campaign's own that reach out of the page, or whose text is cut off. */
const overflow = () => {
  const found = [];
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width)
    found.push(`page ${document.documentElement.scrollWidth}`);
  const visit = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) visit(element.shadowRoot);
      if (!(root instanceof ShadowRoot) || !(element instanceof HTMLElement)) continue;
      const { overflowX, textOverflow, clipPath } = getComputedStyle(element);
      const cut =
        element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1 && clipPath === 'none';
      if (cut && (overflowX === 'hidden' || overflowX === 'clip' || textOverflow === 'ellipsis')) {
        found.push(`${element.localName}.${element.className}: ${element.textContent.trim().slice(0, 40)}`);
      }
    }
  };
  visit(document);
  return found;
};

/** Requests for anything but the script's own files, and for any of them twice. */
const elsewhere = (urls) =>
  urls.filter((url, index) => !url.startsWith(`${partner.cdn}/embed/`) || urls.indexOf(url) !== index);

describe('a page with nothing but the script tag and every element', () => {
  for (const lang of LANGUAGES) {
    // Each language at both widths; the colours in turn, so that each width has them in one language or another.
    const [narrow, wide] = LANGUAGES.indexOf(lang) % 2 ? ['light', 'dark'] : ['dark', 'light'];
    for (const [width, colorScheme] of [
      [320, narrow],
      [1100, wide],
    ]) {
      it(`is whole, quiet and accessible in ${lang}, ${width} px, ${colorScheme}`, async () => {
        const { page, log, asked, axe, close } = await partner.open(SCRIPT + ALL, {
          lang,
          head: '<style>:root { color-scheme: light dark } body { margin: 0; background: Canvas }</style>',
          context: { viewport: { width, height: 800 }, colorScheme },
        });
        assert.deepEqual(elsewhere(asked()), []);
        assert.deepEqual(await axe(), []);
        assert.deepEqual(await page.evaluate(overflow), []);
        assert.deepEqual([...log.console, ...log.errors], []);
        await close();
      });
    }
  }

  it('shows the campaign in the page’s language', async () => {
    const { page, close } = await partner.open(SCRIPT + ALL, { lang: 'az' });
    await page.getByText('Xocalıya ədalət').first().waitFor();
    await close();
  });

  it('moves nothing once its place is kept', async () => {
    const place =
      '<style>campaign-banner:not(:state(empty)) { display: block; min-block-size: 5.5rem }</style>';
    const { page, shift, close } = await partner.open(
      `${SCRIPT}<campaign-banner><a href="https://x.example">x</a></campaign-banner><p>after</p>`,
      { head: place },
    );
    await page.waitForLoadState('networkidle');
    assert.equal(await shift(), 0);
    await close();
  });
});

describe('the script reads its own tag', () => {
  const ways = {
    plainly: '<script src="{cdn}/embed/embed.js" data-lang="de"></script>',
    async: '<script async src="{cdn}/embed/embed.js" data-lang="de"></script>',
    deferred: '<script defer src="{cdn}/embed/embed.js" data-lang="de"></script>',
    injected: `<script>{ const tag = document.createElement('script'); tag.src = '{cdn}/embed/embed.js'; tag.dataset.lang = 'de'; document.head.append(tag); }</script>`,
  };
  for (const [way, tag] of Object.entries(ways)) {
    it(`loaded ${way}`, async () => {
      const { page, close } = await partner.open(`${tag}<campaign-banner></campaign-banner>`);
      await page.getByText('Gerechtigkeit für Chodschali').waitFor();
      await close();
    });
  }

  it('and says once what it does not know', async () => {
    const { log, close } = await partner.open(
      '<script src="{cdn}/embed/embed.js" data-lang="xx" data-theme="neon"></script><campaign-banner></campaign-banner>',
    );
    assert.equal(log.console.length, 2);
    assert.match(log.console.join(), /data-lang="xx".*data-theme="neon"/s);
    await close();
  });

  it('takes its document from data-campaign, resolved against the page', async () => {
    partner.answer('/trees.json', (_, response) =>
      response
        .writeHead(200, { 'Content-Type': 'application/json' })
        .end(JSON.stringify({ id: 'trees', name: 'Keep the plane trees', url: 'https://trees.example/' })),
    );
    const { page, log, close } = await partner.open(
      '<script async src="{cdn}/embed/embed.js" data-campaign="trees.json"></script><campaign-banner></campaign-banner>',
    );
    await page.getByText('Keep the plane trees').waitFor();
    assert.equal(await page.getByText('Khojaly').count(), 0);
    assert.deepEqual(log.console, []);
    await close();
  });
});

describe('the div form, for editors that strip unknown tags', () => {
  it('means the same, and the script mounts what comes later', async () => {
    const { page, close } = await partner.open(
      `${SCRIPT}<div data-campaign-element="banner" data-dismissible><a href="https://x.example/">A real link</a></div>`,
      { wait: false },
    );
    await page.getByRole('button', { name: 'Close' }).waitFor();
    assert.equal(await page.getByText('A real link').isVisible(), false);
    await page.evaluate(() => {
      document
        .querySelector('main')
        .insertAdjacentHTML('beforeend', '<div data-campaign-element="gallery"></div>');
      window.CampaignElements.mount();
    });
    await page.locator('campaign-gallery').getByRole('button').first().waitFor();
    await close();
  });
});

describe('pasted twice', () => {
  it('is harmless: the first wins, with one warning', async () => {
    const { page, log, close } = await partner.open(`${SCRIPT}<campaign-banner></campaign-banner>${SCRIPT}`);
    await page.waitForLoadState('networkidle');
    assert.equal(log.console.length, 1);
    assert.match(log.console[0], /^warning: campaign-elements: .*ignored/);
    assert.deepEqual(log.errors, []);
    await close();
  });

  it('shows one banner, however often it is pasted', async () => {
    const { page, close } = await partner.open(
      `${SCRIPT}<campaign-banner></campaign-banner><campaign-banner></campaign-banner>`,
      { wait: false },
    );
    await page.getByText('Justice for Khojaly').first().waitFor();
    assert.equal(await page.getByText('Justice for Khojaly').count(), 1);
    await close();
  });
});

describe('on a page that is not ours', () => {
  it('shows every letter, though neither server nor page says that it is UTF-8', async () => {
    partner.answer('/latin', (_, response) =>
      response
        .writeHead(200, { 'Content-Type': 'text/html; charset=windows-1252' })
        .end(
          `<script src="${partner.cdn}/embed/embed.js" data-lang="az"></script><campaign-banner></campaign-banner>`,
        ),
    );
    const page = await partner.browser.newPage();
    await page.goto(`${partner.origin}/latin`);
    await page.getByText('Xocalıya ədalət').waitFor();
    await page.close();
  });

  it('adds one frozen global', async () => {
    const { page, close } = await partner.open(
      `<script>window.before = new Set(Object.getOwnPropertyNames(window));</script>${SCRIPT}${ALL}`,
    );
    const added = await page.evaluate(() =>
      Object.getOwnPropertyNames(window).filter(
        (name) => !window.before.has(name) && !/^(before|__|axe)/.test(name),
      ),
    );
    assert.deepEqual(added, ['CampaignElements']);
    assert.equal(await page.evaluate(() => Object.isFrozen(window.CampaignElements)), true);
    await close();
  });

  it('survives elements whose ids and names shadow what libraries use', async () => {
    const names = [
      'litHtmlVersions',
      'reactiveElementVersions',
      'litElementVersions',
      'litHtmlPolyfillSupport',
      'reactiveElementPolyfillSupport',
      'litElementPolyfillSupport',
      'litElementHydrateSupport',
      'litPropertyMetadata',
      'CampaignElements',
    ];
    const shadows =
      names.map((name) => `<i id="${name}"></i>`).join('') +
      ['createTreeWalker', 'createElement', 'importNode', 'createComment', 'currentScript', 'body']
        .map((name) => `<img alt="" name="${name}">`)
        .join('');
    const { log, close } = await partner.open(`${shadows}${SCRIPT}${ALL}`);
    assert.deepEqual(log.errors, []);
    await close();
  });

  it('keeps its looks under a hostile reset, and leaves the page’s own alone', async () => {
    const probe = '<p class="probe"><button>Mine</button></p>';
    const style = () => {
      const { color, font, padding, margin, background } = getComputedStyle(
        document.querySelector('.probe button'),
      );
      return [color, font, padding, margin, background];
    };
    const reset = '<style>* { all: unset !important } *::before { content: "x" }</style>';
    const plain = await partner.open(`${SCRIPT}${ALL}${probe}`);
    const bare = await partner.open(probe, { wait: false });
    assert.deepEqual(await plain.page.evaluate(style), await bare.page.evaluate(style));
    const inside = (page) =>
      page.evaluate(() => {
        const button = document.querySelector('campaign-banner').shadowRoot.querySelector('[part=action]');
        const { color, padding, borderRadius, display } = getComputedStyle(button);
        return { color, padding, borderRadius, display };
      });
    const hostile = await partner.open(`${SCRIPT}${ALL}`, { head: reset });
    assert.deepEqual(await inside(hostile.page), await inside(plain.page));
    await Promise.all([plain.close(), bare.close(), hostile.close()]);
  });

  it('asks for nothing, stores nothing and sets no cookie before the visitor does', async () => {
    const { page, asked, close } = await partner.open(SCRIPT + ALL);
    await page.evaluate(() => scrollTo(0, 1e6));
    await page.waitForLoadState('networkidle');
    const kept = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);
    assert.deepEqual(kept, [0, 0, '']);
    assert.deepEqual(elsewhere(asked()), []);
    await close();
  });

  it('works in a sandboxed frame, where storage throws', async () => {
    partner.answer('/framed', (_, response) =>
      response
        .writeHead(200, { 'Content-Type': 'text/html' })
        .end(
          `<!doctype html><script src="${partner.cdn}/embed/embed.js"></script><campaign-banner dismissible remember-days="3"></campaign-banner>`,
        ),
    );
    const { page, log, close } = await partner.open(
      '<iframe title="frame" sandbox="allow-scripts" src="/framed" width="900" height="300"></iframe>',
      { wait: false },
    );
    const frame = page.frameLocator('iframe');
    await frame.getByRole('button', { name: 'Close' }).click();
    await frame.getByText('Justice for Khojaly').waitFor({ state: 'detached' });
    assert.deepEqual(log.errors, []);
    await close();
  });
});

describe('with only a keyboard', () => {
  it('reaches every control in order, with a visible focus', async () => {
    const { page, close } = await partner.open(SCRIPT + ALL);
    await shown(page);
    const reached = [];
    for (let step = 0; step < 400; step++) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        let active = document.activeElement;
        const host = active?.localName;
        while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
        if (!active || active === document.body) return null;
        const { outlineStyle, outlineWidth } = getComputedStyle(active);
        return { host, visible: outlineStyle !== 'none' && outlineWidth !== '0px' };
      });
      if (!stop) break;
      reached.push(stop);
    }
    for (const name of ELEMENTS) {
      assert.ok(
        reached.some(({ host }) => host === `campaign-${name}`),
        `${name} is reached`,
      );
    }
    assert.deepEqual(
      reached.filter(({ visible }) => !visible),
      [],
    );
    await close();
  });
});
