import { expect, fixture, fixtureCleanup, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define/embed-code.js';
import { markParsed } from '../../src/campaign/parsed.js';
import type { CampaignDocument } from '../../src/campaign/schema.js';
import type { CampaignEmbedCode } from '../../src/components/embed-code/embed-code.js';
import { chooseScript, hintsFor, writeForm, type Choices } from '../../src/components/embed-code/forms.js';
import { setPageSettings } from '../../src/page/page-settings.js';
import type { Releases } from '../../src/releases/releases.js';
import { siteSnippet } from '../../src/sharing/snippet.js';
import { aCampaign } from '../../stories/fixtures.js';
import { consoleOutput } from '../helpers/element-contract.js';

const FOLDER = 'https://cdn.example/campaign-elements/1.2.3/embed/';
const SCRIPT = `${FOLDER}embed.js`;
const file = (name: string, brotli: number) => ({
  file: `${name}-h.js`,
  integrity: `sha384-${name}`,
  brotli,
});
const RELEASES: Releases = {
  '1.2.3': {
    status: 'current',
    scripts: {
      'embed.js': {
        bytes: 60_000,
        brotli: 14_271,
        integrity: 'sha384-all+/=',
        elements: { gallery: ['gallery', 'shared', 'facts-gallery'], film: ['film', 'shared'] },
        files: {
          gallery: file('gallery', 5_000),
          'facts-gallery': file('facts-gallery', 1_000),
          shared: file('shared', 4_500),
          film: file('film', 5_000),
          check: file('check', 4_600),
          de: file('de', 1_200),
        },
      },
    },
  },
  '1.1.0': { status: 'withdrawn', scripts: { 'embed.js': { bytes: 1, integrity: 'sha384-old' } } },
};

const sources = [
  {
    id: 'gazette',
    title: 'Minutes <1>',
    publisher: 'Town Gazette',
    url: 'https://gazette.example/?a=1&b=2',
    perspective: 'public body',
  },
];
const statements = [
  {
    id: 'walker',
    speaker: 'A. Walker',
    role: 'neighbour',
    date: '2020-05-04',
    language: 'fr',
    paragraphs: ['A longer paragraph, which is not the one that is shown.', 'J’aime <les> arbres.'],
    sources: ['gazette'],
  },
];

const find = (element: Element, selector: string) =>
  element.shadowRoot!.querySelector<HTMLElement>(selector)!;
const textarea = (element: Element) => element.shadowRoot!.querySelector('textarea')!;
const code = (element: Element) => textarea(element).value;
const status = (element: Element) => find(element, '.row [role=status]').textContent.trim();
const buttonNamed = (element: Element, name: string) =>
  [...element.shadowRoot!.querySelectorAll('button')].find((button) => button.textContent.trim() === name);
const frameOf = (element: Element) => element.shadowRoot!.querySelector('iframe');

async function show(
  campaign: CampaignDocument = aCampaign(),
  attributes: Record<string, string> = { script: SCRIPT },
) {
  const element = document.createElement('campaign-embed-code');
  element.campaign = campaign;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  await fixture(html`<div>${element}</div>`);
  await element.updateComplete;
  return element;
}

/** The same with its choices opened by the keyboard. */
async function showOpen(...given: Parameters<typeof show>) {
  const element = await show(...given);
  find(element, '.choices summary').focus();
  await sendKeys({ press: 'Enter' });
  await waitUntil(() => element.shadowRoot!.querySelector('form'));
  return element;
}

/** Makes a choice with the keyboard: the first letters of an option, text in a field, space on a box. */
async function choose(element: CampaignEmbedCode, selector: string, keys: string) {
  find(element, selector).focus();
  if (keys === ' ') await sendKeys({ press: 'Space' });
  else await sendKeys({ type: keys });
  await sendKeys({ press: 'Tab' });
  await element.updateComplete;
}

/** Answers for the server, and counts what it is asked. */
function serve(answer: () => Promise<Response>) {
  const asked: string[] = [];
  globalThis.fetch = (address) => {
    asked.push(new Request(address).url);
    return answer();
  };
  return asked;
}
const releases = () => Promise.resolve(new Response(JSON.stringify(RELEASES)));

/** Puts the code into an empty document, as a partner does, without running it. */
const pasted = (text: string) => new DOMParser().parseFromString(text, 'text/html').body;

describe('<campaign-embed-code>', () => {
  const { fetch } = globalThis;
  afterEach(() => {
    fixtureCleanup();
    globalThis.fetch = fetch;
    setPageSettings({});
    Reflect.deleteProperty(navigator, 'clipboard');
  });

  describe('before anyone touches it', () => {
    it('shows code that works, and asks for nothing', async () => {
      const asked = serve(releases);
      const element = await show();
      expect(code(element)).to.equal(
        `<script async src="${FOLDER}embed.js"></script>\n<campaign-banner><a href="https://trees.example/">Keep the plane trees</a></campaign-banner>`,
      );
      expect(asked).to.deep.equal([]);
      expect(status(element)).to.equal('');
      expect(frameOf(element)).to.equal(null);
    });

    it('knows the integrity of the script that runs here', async () => {
      setPageSettings({ script: { src: SCRIPT, integrity: 'sha384-own' } });
      const element = await showOpen(aCampaign(), {});
      await choose(element, '[value=gallery]', ' ');
      expect(code(element)).to.match(
        /^<script async src="[^"]*embed\.js" integrity="sha384-own" crossorigin="anonymous">/,
      );
    });
  });

  describe('when it is first touched', () => {
    it('asks for the versions once, says so, and prints the integrity and the size', async () => {
      let answer: ((response: Response) => void) | undefined;
      const asked = serve(() => new Promise((resolve) => (answer = resolve)));
      const element = await show();
      find(element, '[part=copy]').focus();
      await waitUntil(() => status(element) === 'releases.json …');
      expect(code(element)).not.to.include('integrity');
      find(element, '.choices summary').click();
      answer?.(await releases());
      await waitUntil(() => code(element).includes('integrity'));
      expect(asked).to.deep.equal([`${FOLDER}releases.json`]);
      expect(code(element)).to.match(
        /^<script async src="[^"]*\/1\.2\.3\/embed\/embed\.js" integrity="sha384-all\+\/=" crossorigin="anonymous"><\/script>/,
      );
      expect(status(element)).to.equal('');
      expect(find(element, '.row').textContent).to.include('14.3 kB (Brotli) · Requests: 1');
      await choose(element, '[value=gallery]', ' ');
      expect(code(element)).to.include('/embed.js" integrity="sha384-all+/="');
      expect(find(element, '.row').textContent).to.include('24.8 kB (Brotli) · Requests: 4');
      await choose(element, '[value=film]', ' ');
      expect(find(element, '.row').textContent).to.include('29.8 kB (Brotli) · Requests: 5');
    });

    for (const [what, answer] of Object.entries({
      'is not there': () => Promise.resolve(new Response('', { status: 404 })),
      'cannot be reached': () => Promise.reject(new TypeError('offline')),
      'is not JSON': () => Promise.resolve(new Response('<h1>Hello</h1>')),
    })) {
      it(`says in place that the list ${what}, and tries again`, async () => {
        const asked = serve(answer);
        const element = await show();
        find(element, '[part=copy]').focus();
        await waitUntil(() => status(element) === 'Could not load releases.json');
        // Only the script that was named is known to be there.
        expect(code(element)).to.include(`<script async src="${SCRIPT}"></script>`);
        await expect(element).to.be.accessible();
        serve(releases);
        buttonNamed(element, 'Try again')!.focus();
        await sendKeys({ press: 'Enter' });
        await waitUntil(() => code(element).includes('integrity="sha384-all+/="'));
        expect(status(element)).to.equal('');
        expect(buttonNamed(element, 'Try again')).to.equal(undefined);
        expect(element.shadowRoot!.activeElement).to.equal(find(element, '[part=copy]'));
        expect(asked).to.have.length(1);
      });
    }

    for (const odd of [
      null,
      3,
      [],
      { '1.2.3': null },
      { '1.2.3': { status: 'current', scripts: { 'embed.js': null } } },
      {
        '1.2.3': {
          status: 'current',
          scripts: { 'embed.js': { integrity: {}, brotli: 1, files: 3, elements: { banner: {} } } },
        },
      },
    ]) {
      it(`stands a list that is ${JSON.stringify(odd)}`, async () => {
        serve(() => Promise.resolve(new Response(JSON.stringify(odd))));
        const element = await showOpen();
        find(element, '[name=lang]').focus();
        await waitUntil(() => status(element) !== 'releases.json …');
        expect(code(element)).to.match(
          /^<script async src="[^"]*(embed|banner)\.js"><\/script>\n<campaign-banner>/,
        );
      });
    }
  });

  describe('prints what was chosen', () => {
    it('with the keyboard, in attributes of the script and the banner', async () => {
      serve(releases);
      const element = await showOpen();
      await choose(element, '[name=placement]', 'bottom');
      await choose(element, '[name=lang]', 'Deutsch');
      await choose(element, '[name=theme]', 'dark');
      await choose(element, '[name=campaign]', 'https://other.example/a.json?x=1&y=2');
      await choose(element, '[name=partner]', 'city-library');
      const colour = find(element, '[name=accent]') as HTMLInputElement;
      colour.value = '#123abc'; // a browser's colour dialog cannot be driven
      colour.dispatchEvent(new CustomEvent('change', { bubbles: true }));
      await waitUntil(() => code(element).includes('integrity') && code(element).includes('123abc'));
      const body = pasted(`<p></p>${code(element)}`);
      const settings = Object.entries(body.querySelector('script')!.dataset);
      expect(Object.fromEntries(settings)).to.deep.equal({
        campaign: 'https://other.example/a.json?x=1&y=2',
        lang: 'de',
        theme: 'dark',
        accent: '#123abc',
        partner: 'city-library',
      });
      const banner = body.querySelector('campaign-banner')!;
      expect(banner.getAttribute('placement')).to.equal('bottom');
      expect(banner.hasAttribute('dismissible')).to.equal(true);
      // Of another campaign no name is known: the link says where it leads.
      expect(banner.querySelector('a')!.href).to.equal('https://other.example/');
      expect(banner.textContent).to.equal('other.example');
      // The script, what checks the document, German, the document.
      expect(find(element, '.row').textContent).to.include('20.1 kB (Brotli) · Requests: 4');
    });

    it('and says what cannot be used instead of printing it', async () => {
      serve(releases);
      const element = await showOpen();
      await choose(element, '[name=campaign]', 'http://insecure.example/');
      await choose(element, '[name=partner]', '"><b>');
      for (const name of ['campaign', 'partner']) {
        expect(find(element, `[name=${name}]`)).to.have.attribute('aria-invalid', 'true');
        expect(find(element, `#${name}-problem`).textContent).to.equal('Please check this');
      }
      expect(code(element)).not.to.match(/insecure|partner|<b>/);
    });

    it('in the name of the language', async () => {
      serve(releases);
      const element = await showOpen();
      await choose(element, '[name=lang]', 'Deutsch');
      expect(code(element)).to.include('>Erhaltet die Platanen</a>');
    });

    it('with the document that the element shows', async () => {
      serve(() => Promise.resolve(new Response(JSON.stringify(aCampaign()))));
      const element = document.createElement('campaign-embed-code');
      element.script = SCRIPT;
      element.src = '/trees.json';
      await fixture(html`<div>${element}</div>`);
      await waitUntil(() => element.shadowRoot?.querySelector('textarea'));
      const first = code(element);
      find(element, '.choices summary').click();
      await waitUntil(() => element.shadowRoot?.querySelector('form'));
      expect(code(element)).to.equal(first);
      expect(code(element)).to.include(`data-campaign="${location.origin}/trees.json"`);
      expect(code(element)).to.include('>Keep the plane trees</a>');
    });

    it('as text, whatever the document holds', async () => {
      const hostile = markParsed(
        aCampaign({
          name: '</a><script>alert(1)</script>"&',
          url: 'javascript:alert(1)',
          sources: [{ ...sources[0]!, title: '<img src=x>', url: 'javascript:alert(1)' }],
          statements: [{ ...statements[0]!, speaker: '<b>', paragraphs: ['</blockquote><script>'] }],
        }),
      );
      serve(releases);
      const element = await showOpen(hostile);
      const withScript = pasted(`<p></p>${code(element)}`);
      expect(withScript.querySelectorAll('script')).to.have.length(1);
      expect(withScript.querySelector('campaign-banner')!.textContent).to.equal(
        '</a><script>alert(1)</script>"&',
      );
      await choose(element, '[name=form]', 'Without');
      const plain = pasted(code(element));
      expect(plain.querySelector('script, b, img:not([src^="data:image/svg+xml,"]), a')).to.equal(null);
      expect(plain.querySelector('blockquote')!.textContent).to.equal('</blockquote><script>');
    });
  });

  describe('without a script', () => {
    it('is a link, a quotation with who said it and where, and a drawing that says so', async () => {
      serve(releases);
      const element = await showOpen(aCampaign({ sources, statements }));
      await choose(element, '[name=form]', 'Without');
      const body = pasted(code(element));
      expect(body.querySelector('script, [style]')).to.equal(null);
      expect(
        [...body.querySelectorAll('a')].map(({ href, textContent }) => [href, textContent]),
      ).to.deep.equal([
        ['https://trees.example/', 'Keep the plane trees'],
        ['https://gazette.example/?a=1&b=2', 'Minutes <1>'],
      ]);
      const quotation = body.querySelector('blockquote')!;
      expect([quotation.textContent, quotation.lang]).to.deep.equal(['J’aime <les> arbres.', 'fr']);
      expect(quotation.nextElementSibling!.textContent.replace(/\s+/g, ' ')).to.equal(
        'A. Walker, neighbour, 4 May 2020Minutes <1>, Town Gazette (public body)',
      );
      expect(body.querySelector('figcaption')!.textContent).to.equal('Drawing: a candle');
      const image = new Image();
      image.src = body.querySelector('img')!.getAttribute('src')!;
      await image.decode();
      expect(image.naturalHeight).to.be.above(image.naturalWidth);
      expect(find(element, '.row').textContent).to.include('Requests: 0');
    });

    it('is all there is where no script is known, and the developer is told', async () => {
      const asked = serve(releases);
      let element: CampaignEmbedCode | undefined;
      const output = await consoleOutput(async () => {
        element = await show(aCampaign(), {});
      });
      expect(output.join()).to.match(/needs the attribute script/);
      expect(code(element!)).to.equal('<a href="https://trees.example/">Keep the plane trees</a>');
      find(element!, '.choices summary').click();
      await waitUntil(() => element!.shadowRoot!.querySelector('form'));
      expect(code(element!)).to.match(/^<div lang="en" dir="ltr">\n<p><a href="https:\/\/trees\.example\/">/);
      expect(find(element!, '[name=form], [name=elements]')).to.equal(null);
      find(element!, '[part=copy]').focus();
      await element!.updateComplete;
      expect(asked).to.deep.equal([]);
      expect(status(element!)).to.equal('');
    });
  });

  describe('copies', () => {
    const clipboard = (writeText: (text: string) => Promise<unknown>) =>
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });

    it('the code with its integrity, says so aloud, and no longer when the code changes', async () => {
      const copied: string[] = [];
      clipboard((text) => Promise.resolve(copied.push(text)));
      let answer: ((response: Response) => void) | undefined;
      serve(() => new Promise((resolve) => (answer = resolve)));
      const element = await show();
      find(element, '[part=copy]').focus();
      const shared = oneEvent(element, 'campaign-share');
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => answer);
      answer?.(await releases());
      expect((await shared).detail).to.deep.equal({ means: 'code' });
      await waitUntil(() => status(element) === 'Copied');
      expect(copied).to.deep.equal([code(element)]);
      expect(copied[0]).to.include('integrity="sha384-all+/="');
      find(element, '.choices summary').click();
      await waitUntil(() => element.shadowRoot!.querySelector('form'));
      await choose(element, '[value=gallery]', ' ');
      expect(status(element)).to.equal('');
    });

    it('by hand where the clipboard is refused: the code is selected', async () => {
      clipboard(() => Promise.reject(new Error('refused')));
      serve(releases);
      const element = await showOpen();
      let told = 0;
      element.addEventListener('campaign-share', () => told++);
      find(element, '[part=copy]').focus();
      await sendKeys({ press: 'Enter' });
      const field = textarea(element);
      await waitUntil(() => element.shadowRoot!.activeElement === field);
      expect(field.value.slice(field.selectionStart, field.selectionEnd)).to.equal(code(element));
      expect([told, status(element)]).to.deep.equal([0, '']);
    });
  });

  describe('previews', () => {
    const preview = (element: Element) => find(element, '[aria-expanded]');

    it('in a frame that may do nothing but run scripts, made after a click', async () => {
      serve(releases);
      const element = await showOpen(aCampaign({ sources, statements }));
      await choose(element, '[name=form]', 'Without');
      preview(element).focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => frameOf(element));
      const frame = frameOf(element)!;
      expect(frame.getAttribute('sandbox')).to.equal('allow-scripts');
      expect(frame.title).to.equal('Preview');
      expect(decodeURIComponent(frame.src)).to.include(code(element));
      expect(preview(element)).to.have.attribute('aria-expanded', 'true');
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => !frameOf(element));
    });

    it('says so where a policy of the page refuses the frame, and not where it only reports', async () => {
      serve(releases);
      const element = await showOpen();
      preview(element).click();
      await waitUntil(() => frameOf(element));
      const violate = async (disposition: SecurityPolicyViolationEventDisposition) => {
        document.dispatchEvent(
          new SecurityPolicyViolationEvent('securitypolicyviolation', {
            disposition,
            documentURI: location.href,
            effectiveDirective: 'frame-src',
            violatedDirective: 'frame-src',
            originalPolicy: "frame-src 'none'",
            blockedURI: 'data',
            statusCode: 200,
          }),
        );
        await element.updateComplete;
      };
      await violate('report');
      expect(!!frameOf(element)).to.equal(true);
      await violate('enforce');
      expect(frameOf(element)).to.equal(null);
      expect(find(element, '[role=alert]').textContent).to.equal('Could not load Preview');
    });

    it('follows the choices without a step in the visitor’s history', async () => {
      serve(releases);
      const element = await showOpen();
      await choose(element, '[name=form]', 'Without');
      let loads = 0;
      element.shadowRoot!.addEventListener('load', () => loads++, { capture: true });
      preview(element).click();
      // A frame is a process of its own, which a busy machine starts late.
      await waitUntil(() => loads === 1, 'the frame', { timeout: 8_000 });
      const before = history.length;
      await choose(element, '[name=lang]', 'Deutsch');
      await waitUntil(() => frameOf(element)?.src.includes('Platanen'));
      // A browser may choose each language on the way to the one that is typed.
      await waitUntil(() => loads >= 2, 'the next frame', { timeout: 8_000 });
      expect(history.length).to.equal(before);
    });
  });

  it('tells for each system where the code goes, and which, or that it was not tried, with no link', async () => {
    const element = await show();
    const details = find(element, '.help');
    find(element, '.help summary').click();
    await waitUntil(() => details.querySelector('p'));
    expect(
      [...details.querySelectorAll('p')].map((row) => row.textContent.trim().replace(/\s+/g, ' ')),
    ).to.deep.equal([
      'WordPress Paste the code into “Custom HTML”. Code: Fixed version By default only administrators and editors may save a script there, in a network of sites only super administrators. All others use “<div>”, once somebody who may has added the script to the theme. With the plugin “Campaign Elements” authors add elements without code.',
      'Wix Paste the code into “HTML iframe”. Not tried by us.',
      'Squarespace Not tried by us.',
      'Drupal Paste the code into “Full HTML”. Not tried by us.',
      'HTML Paste the code into “<body>”. Code: Fixed version',
    ]);
    expect(element.shadowRoot!.querySelector('a')).to.equal(null);
  });
});

describe('the code', () => {
  const choices: Choices = {
    form: 'pinned',
    isFirst: false,
    elements: ['banner'],
    placement: 'inline',
    theme: '',
    accent: '',
    lang: '',
    campaign: '',
    partner: '',
  };
  const own = { src: SCRIPT, integrity: '' };
  const link = { url: 'https://trees.example/', title: 'Trees' };

  it('is pinned to a version, or always current, where the address has one', () => {
    const address = (form: Choices['form'], src: string) =>
      chooseScript({ ...choices, form }, { src, integrity: '' }, RELEASES).src;
    for (const [pinned, latest] of [
      [`${FOLDER}embed.js`, 'https://cdn.example/campaign-elements/1/embed/embed.js'],
      [
        'https://npm.example/campaign-elements@1.2.3/dist/embed/embed.js',
        'https://npm.example/campaign-elements@1/dist/embed/embed.js',
      ],
      ['https://own.example/js/embed.js', 'https://own.example/js/embed.js'],
    ] as const) {
      for (const from of [pinned, latest]) {
        expect(address('pinned', from)).to.equal(pinned);
        expect(address('div', from)).to.equal(pinned);
        expect(address('latest', from)).to.equal(latest);
      }
    }
  });

  it('is that of the current version, whichever runs here', () => {
    for (const version of ['1.1.0', 'latest', '1']) {
      const src = `https://cdn.example/campaign-elements/${version}/embed/embed.js`;
      const found = chooseScript(choices, { src, integrity: 'sha384-old' }, RELEASES);
      expect([found.src, found.integrity]).to.deep.equal([SCRIPT, 'sha384-all+/=']);
    }
  });

  it('asks beside the script for what elements of the first screen need, where the version is fixed', () => {
    const hints = (more: Partial<Choices>, hasDocument = false) => {
      const chosen = { ...choices, elements: ['banner', 'gallery'], isFirst: true, ...more };
      const script = chooseScript(chosen, own, RELEASES);
      return hintsFor(chosen, script, hasDocument).map(({ href, integrity }) => [href, integrity]);
    };
    const hint = (name: string) => [`${FOLDER}${name}-h.js`, `sha384-${name}`];
    expect(hints({})).to.deep.equal(['gallery', 'shared', 'facts-gallery'].map(hint));
    expect(hints({ lang: 'de' })).to.deep.equal(['gallery', 'shared', 'facts-gallery', 'de'].map(hint));
    // A document of the page's own is checked, and our facts are not asked for.
    expect(hints({}, true)).to.deep.equal(['gallery', 'shared', 'check'].map(hint));
    for (const none of [{ form: 'latest' }, { isFirst: false }, { elements: ['banner'] }] as const) {
      expect(hints(none)).to.deep.equal([]);
    }
  });

  it('has an integrity only in a fixed version', () => {
    const integrity = (form: Choices['form']) => chooseScript({ ...choices, form }, own, RELEASES).integrity;
    expect(integrity('pinned')).to.equal('sha384-all+/=');
    expect(integrity('div')).to.equal('sha384-all+/=');
    expect(integrity('latest')).to.equal('');
  });

  it('names a script under a name of its own when there is no list of versions', () => {
    const custom = { src: 'https://own.example/js/campaign.js', integrity: 'sha384-own' };
    expect(chooseScript(choices, custom, null)).to.include(custom);
  });

  it('is written with divs for editors that strip unknown tags', () => {
    const written = writeForm(
      { ...choices, form: 'div', placement: 'top', elements: ['banner', 'recognition-map'] },
      { src: SCRIPT, integrity: 'sha384-x' },
      link,
    );
    expect(written.split('\n').slice(1)).to.deep.equal([
      '<div data-campaign-element="banner" data-placement="top" data-dismissible><a href="https://trees.example/">Trees</a></div>',
      '<div data-campaign-element="recognition-map"><a href="https://trees.example/">Trees</a></div>',
    ]);
  });

  it('has the name as text where there is no address', () => {
    expect(writeForm(choices, { src: SCRIPT }, { title: 'A & B' })).to.include(
      '<campaign-banner>A &amp; B</campaign-banner>',
    );
  });

  it('is the same generator’s as an element’s own snippet', () => {
    setPageSettings({ script: { src: SCRIPT, integrity: 'sha384-x' } });
    expect(siteSnippet('campaign-banner', link)).to.equal(
      writeForm(choices, { src: SCRIPT, integrity: 'sha384-x' }, link),
    );
    setPageSettings({});
    expect(siteSnippet('campaign-banner', link)).to.equal(undefined);
  });
});
