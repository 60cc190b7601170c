import { expect, fixture, fixtureCleanup, html, nextFrame, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../src/define/press.js';
import type { PressItem } from '../../src/campaign/schema.js';
import { loadFeed } from '../../src/components/press/load-feed.js';
import { plainText } from '../../src/components/press/plain-text.js';
import type { CampaignPress } from '../../src/components/press/press.js';
import { aCampaign, defaultCampaign, silentSource } from '../../stories/fixtures.js';
import { consoleOutput } from '../helpers/element-contract.js';

const FEEDS = new URL('../fixtures/feeds/', import.meta.url).href;
const feedAt = (name: string) => FEEDS + name;
const here = new URL(FEEDS).host;
const BAD = 'Could not load the news feed';

const anItem = (overrides: Partial<PressItem> = {}): PressItem => ({
  id: 'kept',
  title: 'Council keeps the plane trees',
  publisher: 'Town Gazette',
  url: 'https://gazette.example/kept',
  date: '2020-05-04',
  language: 'en',
  perspective: 'public body',
  sources: ['gazette'],
  ...overrides,
});
const withItems = (...press: PressItem[]) => aCampaign({ press });

const root = (element: CampaignPress) => element.shadowRoot!;
const items = (element: CampaignPress) => [...root(element).querySelectorAll('[part=item]')];
const words = (element: Element | null | undefined) =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const part = (item: Element | undefined, name: string) => words(item?.querySelector(`[part=${name}]`));
const headlines = (element: CampaignPress) => items(element).map((item) => part(item, 'headline'));
const link = (item: Element | undefined) => item?.querySelector<HTMLAnchorElement>('h3 a');
const status = (element: CampaignPress) => words(root(element).querySelector('[role=status]'));
const buttons = (element: CampaignPress) => [...root(element).querySelectorAll('button')].map(words);
const buttonCalled = (element: CampaignPress, name: string) =>
  [...root(element).querySelectorAll('button')].find((button) => words(button) === name);

async function show(
  campaign: unknown,
  { feed, limit, lang = '' }: { feed?: string; limit?: number; lang?: string } = {},
) {
  const element = await fixture<CampaignPress>(
    html`<campaign-press .campaign=${campaign} .feed=${feed} .limit=${limit} lang=${lang}
      ><a href="https://trees.example/">All news</a></campaign-press
    >`,
  );
  await element.updateComplete;
  return element;
}

/** Shows a feed alone. */
async function showFeed(name: string) {
  const element = await show(aCampaign(), { feed: feedAt(name), limit: 20 });
  await waitUntil(() => items(element).length, `${name} is shown`);
  return element;
}

/** Every request that an element makes, and whether it was given up. */
function watchRequests() {
  const { open, abort } = XMLHttpRequest.prototype;
  const opened: string[] = [];
  const aborted: string[] = [];
  const ended: string[] = [];
  const addresses = new WeakMap<XMLHttpRequest, string>();
  XMLHttpRequest.prototype.open = function (method: string, url: string | URL) {
    opened.push(String(url));
    addresses.set(this, String(url));
    this.addEventListener('loadend', () => ended.push(String(url)));
    open.call(this, method, url, true);
  };
  XMLHttpRequest.prototype.abort = function () {
    const address = addresses.get(this);
    if (address) aborted.push(address);
    abort.call(this);
  };
  const stop = () => {
    Object.assign(XMLHttpRequest.prototype, { open, abort });
  };
  return { opened, aborted, ended, stop };
}

describe('<campaign-press>', () => {
  let requests: ReturnType<typeof watchRequests>;
  beforeEach(() => {
    requests = watchRequests();
  });
  afterEach(async () => {
    requests.stop();
    fixtureCleanup();
    expect((window as { __hit?: number }).__hit, 'something of a feed was run').to.be.undefined;
    await setViewport({ width: 1100, height: 800 });
  });

  describe('with the items of a document', () => {
    it('says who published what, when, in which language, who is speaking, and where it is from', async () => {
      const element = await show(withItems(anItem()));
      const [item] = items(element);
      expect(part(item, 'publisher')).to.equal('Town Gazette');
      expect(words(item?.querySelector('time'))).to.equal('4 May 2020');
      expect(item?.querySelector('time')?.dateTime).to.equal('2020-05-04');
      expect(part(item, 'details')).to.equal('English · public body');
      expect(part(item, 'sources')).to.include('Sources (1)').and.include('Minutes of the town council');
      expect(link(item)?.href).to.equal('https://gazette.example/kept');
      expect(link(item)?.rel).to.equal('noopener');
    });

    it('asks nobody for anything', async () => {
      await show(withItems(anItem()));
      expect(requests.opened).to.deep.equal([]);
    });

    it('names its list', async () => {
      const element = await show(withItems(anItem()));
      expect(root(element).querySelector('ul')?.ariaLabel).to.equal('Press');
    });

    it('shows the newest first, dates at the precision they have, and those without one last', async () => {
      const element = await show(
        withItems(
          anItem({ id: 'a', url: undefined, title: 'Undated', date: undefined }),
          anItem({ id: 'b', url: undefined, title: 'A year', date: '2019' }),
          anItem({ id: 'c', url: undefined, title: 'A day', date: '2019-03-01' }),
          anItem({ id: 'd', url: undefined, title: 'A month', date: '2020-02' }),
        ),
        { limit: 4 },
      );
      expect(headlines(element)).to.deep.equal(['A month', 'A day', 'A year', 'Undated']);
      expect(items(element).map((item) => words(item.querySelector('time')))).to.deep.equal([
        'February 2020',
        '1 March 2019',
        '2019',
        '',
      ]);
    });

    it('keeps the headline in the publisher’s language, and marks it', async () => {
      const title = { en: 'A walk under old trees', de: 'Ein Rundgang unter alten Bäumen' };
      const element = await show(withItems(anItem({ title, language: 'de' })));
      expect(headlines(element)).to.deep.equal(['Ein Rundgang unter alten Bäumen']);
      expect(root(element).querySelector('h3 [lang=de][dir=auto]')).to.exist;
      expect(part(items(element)[0], 'details')).to.equal('German · public body');
    });

    it('marks a headline of one language by what the item says, not by the document’s language', async () => {
      const element = await show(withItems(anItem({ title: 'Une promenade', language: 'fr' })));
      expect(root(element).querySelector('h3 [lang]')?.getAttribute('lang')).to.equal('fr');
    });

    it('shows an address once', async () => {
      const element = await show(withItems(anItem(), anItem({ id: 'again', title: 'The same page' })));
      expect(headlines(element)).to.deep.equal(['Council keeps the plane trees']);
    });

    it('shows a headline without an address as words', async () => {
      const element = await show(withItems(anItem({ url: undefined })));
      expect(headlines(element)).to.deep.equal(['Council keeps the plane trees']);
      expect(link(items(element)[0])).to.be.null;
    });

    it('leaves the fallback where there is none', async () => {
      const element = await show(aCampaign());
      expect(element.querySelector('a')?.getBoundingClientRect().height).to.be.greaterThan(0);
    });

    it('shows the default campaign in every language', async () => {
      for (const [lang, words] of [
        ['en', 'English · Azerbaijani media'],
        ['az', 'ingilis'],
        ['tr', 'İngilizce'],
        ['ru', 'английский'],
        ['fr', 'anglais'],
        ['de', 'Englisch'],
        ['es', 'inglés'],
        ['ar', 'الإنجليزية'],
      ] as const) {
        const element = await show(defaultCampaign, { lang });
        await waitUntil(() => root(element).querySelector('.base')?.getAttribute('lang') === lang, lang);
        expect(part(items(element)[0], 'details').toLowerCase(), lang).to.include(words.toLowerCase());
        fixtureCleanup();
      }
    });
  });

  describe('with many items', () => {
    const many = (count: number) =>
      withItems(
        ...[...new Array(count).keys()].map((index) =>
          anItem({ id: `item-${index}`, title: `Number ${index}`, url: undefined, date: `${2020 - index}` }),
        ),
      );

    for (const key of ['Enter', 'Space'] as const) {
      it(`shows three, and all of them with ${key}, where reading goes on`, async () => {
        const element = await show(many(24));
        expect(items(element).length).to.equal(3);
        buttonCalled(element, 'All 24')?.focus();
        await sendKeys({ press: key });
        await waitUntil(
          () => root(element).activeElement === items(element)[3],
          'focus on the first new item',
        );
        expect(items(element).length).to.equal(24);
        await sendKeys({ press: 'Tab' });
        expect(words(root(element).activeElement)).to.equal('Sources (1)');
        expect(buttons(element)).to.deep.equal([]);
      });
    }

    it('offers nothing where all are shown', async () => {
      expect(buttons(await show(many(3)))).to.deep.equal([]);
    });

    it('shows no more than its limit, and those at once', async () => {
      const element = await show(many(24), { limit: 3 });
      expect(headlines(element)).to.deep.equal(['Number 0', 'Number 1', 'Number 2']);
      element.setAttribute('limit', '12');
      await element.updateComplete;
      expect(items(element).length).to.equal(12);
      expect(buttons(element)).to.deep.equal([]);
    });

    it('shows all on paper', async () => {
      const element = await show(many(24));
      dispatchEvent(new Event('beforeprint'));
      await element.updateComplete;
      expect(items(element).length).to.equal(24);
      dispatchEvent(new Event('afterprint'));
      await element.updateComplete;
      expect(items(element).length).to.equal(3);
    });

    for (const limit of ['0', '-3', 'many']) {
      it(`takes limit="${limit}" for none`, async () => {
        const element = await show(many(12));
        element.setAttribute('limit', limit);
        await element.updateComplete;
        expect(items(element).length).to.equal(3);
        expect(buttons(element)).to.deep.equal(['All 12']);
      });
    }
  });

  describe('with an RSS feed', () => {
    it('shows its items as words, attributed to the feed', async () => {
      const element = await showFeed('rss.xml');
      expect(headlines(element)).to.deep.equal([
        'Platanen & Ulmen am Kai – ein "Rundgang" 🌳',
        'Wer gießt die Bäume? 3 < 5 <b>',
        'Ohne Adresse, ohne Datum',
      ]);
      const [first] = items(element);
      expect(part(first, 'publisher')).to.equal('Quay & Garden (invented for testing)');
      expect(words(first?.querySelector('b + span'))).to.equal(here);
      expect(part(first, 'details')).to.equal('German · News feed');
      expect(first?.querySelector('h3 [lang]')?.getAttribute('lang')).to.equal('de-at');
      expect(root(element).querySelector('h3 em, h3 b')).to.be.null;
    });

    it('shows the day that the publisher wrote, and the address of the item', async () => {
      const element = await showFeed('rss.xml');
      expect(items(element).map((item) => words(item.querySelector('time')))).to.deep.equal([
        '22 June 2020',
        '1 March 2019',
        '',
      ]);
      expect(items(element).map((item) => link(item)?.href)).to.deep.equal([
        'https://feed.example/rundgang',
        'https://feed.example/giessen',
        undefined,
      ]);
    });

    it('reads RSS 1.0, whose items stand beside their channel', async () => {
      const element = await showFeed('rdf.xml');
      expect(headlines(element)).to.deep.equal(['Items beside their channel']);
      expect(words(items(element)[0]?.querySelector('time'))).to.equal('1 July 2018');
    });
  });

  describe('with an Atom feed', () => {
    it('reads titles as they say that they are written', async () => {
      const element = await showFeed('atom.xml');
      expect(headlines(element)).to.deep.equal([
        'A second row of trees',
        'Le <b> d’une balise, à la lettre &amp; sans plus',
        'Kept words',
      ]);
      expect(part(items(element)[0], 'publisher')).to.equal('Tree & Town News');
    });

    it('resolves relative addresses, one base within another', async () => {
      const element = await showFeed('atom.xml');
      expect(items(element).map((item) => link(item)?.href)).to.deep.equal([
        `${location.origin}/news/second-row`,
        `${location.origin}/news/2020/la-lettre?a=1&b=2#c`,
        'https://elsewhere.example/kept',
      ]);
    });

    it('shows when an entry was published, and its own language', async () => {
      const element = await showFeed('atom.xml');
      expect(items(element).map((item) => words(item.querySelector('time')))).to.deep.equal([
        '4 May 2021',
        '30 November 2020',
        '1 October 2020',
      ]);
      expect(items(element).map((item) => part(item, 'details'))).to.deep.equal([
        'English · News feed',
        'French · News feed',
        'English · News feed',
      ]);
    });

    it('reads one whose names have a prefix', async () => {
      const element = await showFeed('prefixed.xml');
      expect(headlines(element)).to.deep.equal(['With a prefix']);
      expect(link(items(element)[0])?.href).to.equal('https://feed.example/prefix');
      expect(root(element).querySelector('h3 [lang]')?.getAttribute('lang'), 'language unknown').to.equal('');
    });
  });

  describe('with a JSON Feed', () => {
    it('shows its items, and leaves out what is none', async () => {
      const element = await showFeed('news.jsonfeed');
      expect(headlines(element)).to.deep.equal([
        'A headline with <b> in it',
        'Une autre langue',
        'Script link',
      ]);
      const [first, second, third] = items(element);
      expect(part(first, 'publisher')).to.equal('JSON & <b>Quay</b>');
      expect(words(first?.querySelector('time'))).to.equal('3 February 2021');
      expect(link(first)?.href).to.equal(`${location.origin}/quay/1`);
      expect(part(second, 'details')).to.equal('French · News feed');
      expect(link(third)).to.be.null;
      expect(part(third, 'details')).to.equal('News feed');
    });
  });

  describe('with a feed and a document', () => {
    const first = anItem({ date: '2021-01-01', title: 'Newer than the feed', url: undefined });
    const last = anItem({ id: 'old', date: '2020-10-15', title: 'Between', url: undefined });

    it('shows both, newest first', async () => {
      const element = await show(withItems(first, last), { feed: feedAt('atom.xml'), limit: 10 });
      await waitUntil(() => items(element).length === 5);
      expect(headlines(element)).to.deep.equal([
        'A second row of trees',
        'Newer than the feed',
        'Le <b> d’une balise, à la lettre &amp; sans plus',
        'Between',
        'Kept words',
      ]);
      element.feed = feedAt('many.xml');
      await waitUntil(() => items(element).length === 10);
      expect(headlines(element).slice(0, 4)).to.deep.equal([
        'Newer than the feed',
        'Between',
        'Leaf 1',
        'Leaf 2',
      ]);
    });

    it('shows an address once: the document’s item, with its sources', async () => {
      const same = anItem({ url: 'https://feed.example/rundgang', title: 'As the document has it' });
      const element = await show(withItems(same), { feed: feedAt('rss.xml') });
      await waitUntil(() => items(element).length === 3);
      expect(headlines(element)).to.include('As the document has it');
      expect(headlines(element).join()).not.to.include('Platanen');
    });

    it('leaves what is being read as it is when the feed arrives', async () => {
      const element = await show(withItems(first, last), { feed: silentSource });
      const [, reading] = items(element);
      reading?.querySelector('summary')?.focus();
      await sendKeys({ press: 'Enter' });
      expect(reading?.querySelector('details')?.open).to.be.true;
      element.feed = feedAt('atom.xml');
      await waitUntil(() => items(element).length === 5);
      expect(items(element)[3]).to.equal(reading);
      expect(part(reading, 'headline')).to.equal('Between');
      expect(reading?.querySelector('details')?.open).to.be.true;
      expect(root(element).activeElement).to.equal(reading?.querySelector('summary'));
      expect(root(element).querySelectorAll('details[open]').length).to.equal(1);
    });

    it('keeps the feed’s items when it is moved', async () => {
      const element = await show(withItems(first), { feed: feedAt('atom.xml'), limit: 10 });
      await waitUntil(() => items(element).length === 4);
      const other = await fixture(html`<div></div>`);
      other.append(element);
      await element.updateComplete;
      expect(items(element).length).to.equal(4);
      expect(requests.opened.length).to.equal(1);
    });
  });

  describe('asks for a feed', () => {
    const item = anItem();

    it('only when it comes near the screen', async () => {
      const page = await fixture(html`<div><div></div></div>`);
      const spacer = page.firstElementChild as HTMLElement;
      spacer.style.height = '5000px';
      const element = document.createElement('campaign-press');
      element.campaign = withItems(item);
      element.feed = feedAt('rss.xml');
      element.limit = 10;
      page.append(element);
      await waitUntil(() => items(element).length);
      await nextFrame();
      await nextFrame();
      await nextFrame();
      expect(requests.opened).to.deep.equal([]);
      spacer.style.height = '0';
      await waitUntil(() => items(element).length === 4, 'the feed is shown');
      expect(requests.opened).to.deep.equal([feedAt('rss.xml')]);
    });

    it('never while it is hidden', async () => {
      const element = document.createElement('campaign-press');
      element.hidden = true;
      element.campaign = withItems(item);
      element.feed = feedAt('rss.xml');
      element.limit = 10;
      await fixture(html`<div>${element}</div>`);
      await nextFrame();
      await nextFrame();
      await nextFrame();
      expect(requests.opened).to.deep.equal([]);
      element.hidden = false;
      await waitUntil(() => items(element).length === 4, 'the feed is shown');
    });

    it('that another replaces only until then', async () => {
      const element = await show(withItems(item), { feed: silentSource });
      await waitUntil(() => requests.opened.length === 1);
      element.feed = feedAt('rdf.xml');
      await waitUntil(() => items(element).length === 2);
      expect(requests.aborted).to.deep.equal([new URL(silentSource, location.href).href]);
      element.removeAttribute('feed');
      element.feed = undefined;
      await element.updateComplete;
      expect(headlines(element)).to.deep.equal([item.title]);
    });

    it('no longer when it is removed, and again when it comes back', async () => {
      const element = await show(withItems(item), { feed: silentSource });
      await waitUntil(() => requests.opened.length === 1);
      const parent = element.parentElement;
      element.remove();
      expect(requests.aborted.length).to.equal(1);
      parent?.append(element);
      await waitUntil(() => requests.opened.length === 2, 'it is asked for again');
      expect(status(element)).to.equal('');
    });

    it('without credentials of the page at another origin', async () => {
      const { send } = XMLHttpRequest.prototype;
      let withCredentials: boolean | undefined;
      XMLHttpRequest.prototype.send = function (...body) {
        ({ withCredentials } = this);
        send.apply(this, body);
      };
      try {
        const element = await show(withItems(item), { feed: 'https://nowhere.invalid/feed.xml' });
        // Until the browser knows that there is no such host.
        await waitUntil(() => status(element) === BAD, 'it is told', { timeout: 10_000 });
      } finally {
        XMLHttpRequest.prototype.send = send;
      }
      expect(withCredentials).to.be.false;
    });

    for (const address of [
      'http://feed.example/rss.xml',
      'javascript:alert(1)',
      'data:text/xml,<rss/>',
      'https://',
    ]) {
      it(`not at ${address}`, async () => {
        const output = await consoleOutput(async () => {
          const element = await show(withItems(item), { feed: address });
          await waitUntil(() => status(element) === BAD);
          expect(headlines(element)).to.deep.equal([item.title]);
        });
        expect(requests.opened).to.deep.equal([]);
        expect(output).to.deep.equal([
          `campaign-elements: a news feed must have an https: address: ${address}`,
        ]);
      });
    }
  });

  describe('when a feed is bad', () => {
    for (const name of [
      'no-such-feed.xml',
      'broken.xml',
      'broken.jsonfeed',
      'other.jsonfeed',
      'page.html',
      'page.xml',
      'bomb.xml',
    ]) {
      it(`says so and keeps the document’s items: ${name}`, async () => {
        const output = await consoleOutput(async () => {
          const element = await show(withItems(anItem()), { feed: feedAt(name) });
          await waitUntil(() => status(element) === BAD);
          expect(headlines(element)).to.deep.equal(['Council keeps the plane trees']);
          expect(buttonCalled(element, 'Try again')).to.exist;
        });
        expect(output).to.deep.equal([]);
      });
    }

    it('says so, and keeps the fallback where the document has no items', async () => {
      const element = await show(aCampaign(), { feed: feedAt('broken.xml') });
      await waitUntil(() => status(element) === BAD);
      expect(element.querySelector('a')?.getBoundingClientRect().height).to.be.greaterThan(0);
    });

    it('tries again from the keyboard, says it again, and goes on reading when it comes', async () => {
      const element = await show(withItems(anItem()), { feed: feedAt('no-such-feed.xml') });
      await waitUntil(() => status(element) === BAD);
      const said: string[] = [];
      new MutationObserver(() => said.push(status(element))).observe(
        root(element).querySelector('[role=status]')!,
        { childList: true, characterData: true, subtree: true },
      );
      buttonCalled(element, 'Try again')?.focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => said.length === 2, 'the message goes and comes back');
      expect(said).to.deep.equal(['', BAD]);
      expect(requests.opened.length).to.equal(2);
      expect(words(root(element).activeElement)).to.equal('Try again');
      // The server comes back.
      const { open } = XMLHttpRequest.prototype;
      XMLHttpRequest.prototype.open = function (method: string) {
        open.call(this, method, feedAt('rdf.xml'), true);
      };
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => items(element).length === 2, 'the feed is shown');
      await waitUntil(() => root(element).activeElement === items(element)[0], 'focus on the first item');
      expect(buttonCalled(element, 'Try again')).to.be.undefined;
      expect(status(element)).to.equal('');
    });

    it('says nothing of a feed that is empty', async () => {
      const element = await show(withItems(anItem()), { feed: feedAt('empty.xml') });
      await waitUntil(() => requests.ended.length, 'the feed is here');
      await nextFrame();
      await nextFrame();
      expect(status(element)).to.equal('');
      expect(buttonCalled(element, 'Try again')).to.be.undefined;
      expect(headlines(element)).to.deep.equal(['Council keeps the plane trees']);
    });
  });

  describe('when a feed is hostile', () => {
    it('shows words, and follows none of its addresses', async () => {
      const element = await showFeed('hostile.xml');
      expect(headlines(element)).to.deep.equal([
        'One <svg onload=window.__hit=1',
        'Two <script>window.__hit=1</script> <i> &#99999999; &constructor;',
        'Three',
        'Four',
        'Five',
      ]);
      expect(items(element).map((item) => link(item)?.href)).to.deep.equal([
        undefined,
        undefined,
        undefined,
        undefined,
        'https://feed.example/five',
      ]);
      expect(part(items(element)[0], 'publisher')).to.equal('Hostile');
      expect(part(items(element)[0], 'details')).to.equal('News feed');
      expect(items(element).map((item) => words(item.querySelector('time')))).to.deep.equal([
        '9 January 2021',
        '8 January 2021',
        '7 January 2021',
        '',
        '',
      ]);
      expect(root(element).querySelector('img, svg, script')).to.be.null;
    });
  });

  it('keeps within 320 pixels', async () => {
    await setViewport({ width: 320, height: 640 });
    const long = 'Donaudampfschifffahrtsgesellschaftsplatanenalleebewahrungsverein'.repeat(2);
    await show(withItems(anItem({ title: long, publisher: long, perspective: long })));
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
  });
});

describe('loading a feed', () => {
  const rss = (title: string) =>
    `<rss version="2.0"><channel><item><title>${title}</title></item></channel></rss>`;
  const load = async (
    content: string | Uint8Array<ArrayBuffer>,
    type = 'text/plain',
    request = new XMLHttpRequest(),
  ) => {
    const address = URL.createObjectURL(new Blob([content], { type }));
    try {
      return await loadFeed(address, request);
    } finally {
      URL.revokeObjectURL(address);
    }
  };
  const titles = (news: Awaited<ReturnType<typeof load>>) => news?.map(({ title }) => title);

  for (const type of ['application/rss+xml', 'text/html', 'application/json', 'image/png', '']) {
    it(`goes by what is in it, not by what it is called: ${type || 'nothing'}`, async () => {
      expect(titles(await load(rss('A tree'), type))).to.deep.equal(['A tree']);
      const json = { version: 'https://jsonfeed.org/version/1', items: [{ title: 'A tree' }] };
      expect(titles(await load(`\ufeff\n${JSON.stringify(json)}`, type))).to.deep.equal(['A tree']);
    });
  }

  it('takes no answer that says that it failed, whatever is in it', async () => {
    class Failing extends XMLHttpRequest {
      override get status() {
        return 503;
      }
    }
    expect(titles(await load(rss('A tree'), '', new Failing()))).to.be.undefined;
  });

  it('reads other encodings', async () => {
    const latin = `<?xml version="1.0" encoding="iso-8859-1"?>${rss('\xe9')}`;
    const bytes = Uint8Array.from({ length: latin.length }, (_, index) => latin.charCodeAt(index));
    expect(titles(await load(bytes))).to.deep.equal(['é']);
  });

  it('gives up above 1 MiB', async () => {
    const padding = (size: number) => `${rss('A tree')}<!--${' '.repeat(size)}-->`;
    expect(titles(await load(padding(1_000_000)))).to.deep.equal(['A tree']);
    expect(await load(padding(1_100_000))).to.be.undefined;
  });

  it('gives up after 20 seconds', async () => {
    const request = new XMLHttpRequest();
    const loading = loadFeed(silentSource, request);
    expect(request.timeout).to.equal(20_000);
    request.timeout = 50; // counts from the start
    expect(await loading).to.be.undefined;
  });

  it('is not held up by a small file that would become a large one', async () => {
    const entity = `<!DOCTYPE rss [<!ENTITY a "${'ha'.repeat(50_000)}">]>`;
    const plain = await timeOf(() => load(rss('tree'.repeat(50_000))));
    const hostile = await timeOf(async () => {
      expect(await load(entity + rss('&a;'.repeat(50_000)))).to.be.undefined;
    });
    expect(hostile / plain).to.be.below(50);
  });

  it('is not held up by headlines that never end', async () => {
    const read = async (word: string) => {
      const items = `<item><title>${word.repeat(40)}</title></item>`.repeat(2_000);
      const news = await load(`<rss version="2.0"><channel>${items}</channel></rss>`);
      expect(news?.length).to.equal(2_000);
    };
    const plain = await timeOf(() => read('plane tree'));
    expect((await timeOf(() => read('&lt;script'))) / plain).to.be.below(50);
  });
});

/** Milliseconds, to be compared with those of the same run only; at least one. */
async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return Math.max(1, performance.now() - start);
}

describe('plainText', () => {
  for (const [markup, words] of [
    ['Tom &amp; Ann', 'Tom & Ann'],
    ['a<br>b<BR/>c', 'a b c'],
    ['<b>bold</b>, <a href="x>y">link</a>', 'bold, y">link'],
    ['1 < 2 > 0', '1 < 2 > 0'],
    ['x<!-- <b> -->y', 'xy'],
    ['<style>p{}</style>Words', 'Words'],
    ['&lt;b&gt; &amp;lt;', '<b> &lt;'],
    ['&#8217;&#x2019;&#X2019;', '’’’'],
    ['&#x110000; &#; &nope; &toString;', '&#x110000; &#; &nope; &toString;'],
    ['x'.repeat(600), 'x'.repeat(500)],
  ] as const) {
    it(`makes “${words.slice(0, 30)}” of “${markup.slice(0, 30)}”`, () => {
      expect(plainText(markup)).to.equal(words);
    });
  }
});
