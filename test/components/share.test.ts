import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import 'jsqr';
import type readQrCode from 'jsqr';
import type { CampaignDocument } from '../../src/campaign/schema.js';
import { CampaignBanner } from '../../src/components/banner/banner.js';
import { platformsFor } from '../../src/components/share/platforms.js';
import { drawQrCode, qrFile } from '../../src/components/share/qr-code.js';
import type { CampaignShare } from '../../src/components/share/share.js';
import { defineElement } from '../../src/define/define-element.js';
import '../../src/define/share.js';
import type { CampaignShareEvent } from '../../src/events/campaign-share.js';
import { setPageSettings } from '../../src/page/page-settings.js';
import { aCampaign } from '../../stories/fixtures.js';
import { itEmulating } from '../helpers/emulation.js';

declare const jsQR: typeof readQrCode.default; // it puts itself on the window

const PLATFORMS = ['WhatsApp', 'Telegram', 'Facebook', 'X', 'LinkedIn'];

async function show(campaign: CampaignDocument = aCampaign(), attributes: Record<string, string> = {}) {
  const element = document.createElement('campaign-share');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.campaign = campaign;
  await fixture(html`<div>${element}</div>`);
  await element.updateComplete;
  return element;
}

/** A campaign that names no address. */
function withoutAddress(): CampaignDocument {
  const campaign = aCampaign();
  delete campaign.url;
  return campaign;
}

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as querySelector does
function find<Found extends Element = HTMLElement>(element: CampaignShare, selector: string): Found {
  const found = element.renderRoot.querySelector<Found>(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
}
function named(element: CampaignShare, name: string): HTMLElement {
  const controls = [...element.renderRoot.querySelectorAll<HTMLElement>('a, button, summary')];
  const found = controls.find(({ textContent }) => textContent.trim() === name);
  if (!found) throw new Error(`nothing is called "${name}"`);
  return found;
}
const linkNamed = (element: CampaignShare, name: string) => named(element, name) as HTMLAnchorElement;
/** Longest address that gets a code. */
const MAX_QR_LENGTH = 600;
const codeOf = (element: CampaignShare) => element.renderRoot.querySelector<SVGSVGElement>('[part=qr-code]');
/** What a link says to the site it leads to. */
const said = (element: CampaignShare, name: string) => new URL(linkNamed(element, name).href).searchParams;
const focused = (element: CampaignShare) => element.shadowRoot?.activeElement;

/** Clicks without following the link. */
function click(link: HTMLElement) {
  link.addEventListener('click', (event) => event.preventDefault(), { once: true });
  link.click();
}

async function openCode(element: CampaignShare): Promise<SVGSVGElement> {
  named(element, 'QR code').focus();
  await sendKeys({ press: 'Enter' });
  await waitUntil(() => codeOf(element), 'a code');
  return codeOf(element)!;
}

/** What a camera reads from a picture. */
async function decode(address: string): Promise<string | undefined> {
  const picture = new Image();
  picture.width = picture.height = 400;
  picture.src = address;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 400;
  const context = canvas.getContext('2d')!;
  context.drawImage(picture, 0, 0, 400, 400);
  const { data } = context.getImageData(0, 0, 400, 400);
  return jsQR(data, 400, 400)?.data;
}
const decodeShown = (code: SVGSVGElement) =>
  decode(`data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(code))}`);

/** Puts something in place of what the browser has, for a while. */
async function withNavigator(name: 'share' | 'clipboard', value: unknown, act: () => Promise<unknown>) {
  Object.defineProperty(navigator, name, { configurable: true, value });
  try {
    await act();
  } finally {
    Reflect.deleteProperty(navigator, name);
  }
}

describe('<campaign-share>', () => {
  afterEach(async () => {
    setPageSettings({});
    await setViewport({ width: 1100, height: 800 });
    await emulateMedia({ colorScheme: 'light', forcedColors: 'none', media: 'screen' });
  });

  describe('links to other sites', () => {
    it('are plain links that open elsewhere and tell nothing of the page', async () => {
      const element = await show();
      for (const name of PLATFORMS) {
        const link = linkNamed(element, name);
        expect(link.protocol).to.equal('https:');
        expect(link.target).to.equal('_blank');
        expect(link.rel).to.equal('noopener noreferrer');
      }
      expect(linkNamed(element, 'WhatsApp').host).to.equal('wa.me');
      expect(linkNamed(element, 'Telegram').host).to.equal('t.me');
      expect(linkNamed(element, 'Facebook').host).to.equal('www.facebook.com');
      expect(linkNamed(element, 'X').host).to.equal('x.com');
      expect(linkNamed(element, 'LinkedIn').host).to.equal('www.linkedin.com');
    });

    it('ask nobody, show no picture and load no script', async () => {
      performance.clearResourceTimings();
      const element = await show();
      await openCode(element);
      const asked = performance.getEntriesByType('resource').map(({ name }) => name);
      expect(asked.filter((name) => !name.startsWith(location.origin))).to.deep.equal([]);
      expect(element.renderRoot.querySelectorAll('img, iframe, script, image').length).to.equal(0);
    });

    it('carry the words and the address of the document, which nothing in them can leave', async () => {
      const text = 'Trees & <b>towns</b> #1?\nAnd “more” + 100 %';
      const url = 'https://trees.example/quay?a=1&b=ü#plan';
      const element = await show(aCampaign({ share: { text, url } }));
      const href = new URL(url).href;
      expect(said(element, 'WhatsApp').get('text')).to.equal(`${text} ${href}`);
      expect(Object.fromEntries(said(element, 'Telegram'))).to.deep.equal({ url: href, text });
      expect(Object.fromEntries(said(element, 'X'))).to.deep.equal({ text, url: href });
      expect(Object.fromEntries(said(element, 'Facebook'))).to.deep.equal({ u: href });
      expect(Object.fromEntries(said(element, 'LinkedIn'))).to.deep.equal({ url: href });
      const mail = linkNamed(element, 'Email').href;
      expect(decodeURIComponent(mail)).to.equal(`mailto:?subject=Keep the plane trees&body=${text}\n${href}`);
    });

    it('speak the language of the element', async () => {
      const share = { text: { en: 'Trees', de: 'Bäume', ar: 'أشجار' } };
      expect(said(await show(aCampaign({ share }), { lang: 'de' }), 'X').get('text')).to.equal('Bäume');
      expect(said(await show(aCampaign({ share }), { lang: 'ar' }), 'X').get('text')).to.equal('أشجار');
      const without = await show(aCampaign(), { lang: 'de' });
      expect(said(without, 'X').get('text')).to.equal(
        'Erhaltet die Platanen: Eine zum Testen erfundene Kampagne.',
      );
    });

    it('say who shows the campaign', async () => {
      setPageSettings({ partner: 'city-library' });
      const element = await show();
      expect(said(element, 'Facebook').get('u')).to.equal('https://trees.example/?partner=city-library');
    });

    it('are there with half a letter, which no address can hold', async () => {
      const element = await show(
        aCampaign({ name: 'Trees\ud83c', share: { text: 'Half\ud800 a letter 🕯' } }),
      );
      expect(said(element, 'X').get('text')).to.equal('Half a letter 🕯');
      expect(linkNamed(element, 'Email').href).to.match(/subject=Trees&/);
    });

    it('lead nowhere that the document should not name', async () => {
      const hostile = {
        ...aCampaign(),
        url: 'javascript:alert(1)',
        share: { url: 'http://elsewhere.example/' },
      };
      const element = await show(hostile);
      expect(said(element, 'X').get('url')).to.equal(location.href);
    });

    it('tell the page by what means the visitor shares', async () => {
      const element = await show();
      const means: string[] = [];
      const bubbled: string[] = [];
      element.addEventListener('campaign-share', ({ detail }) => means.push(detail.means));
      element.parentElement!.addEventListener('campaign-share', ({ type }) => bubbled.push(type));
      for (const name of [...PLATFORMS, 'Email']) click(linkNamed(element, name));
      expect(means).to.deep.equal(['whatsapp', 'telegram', 'facebook', 'x', 'linkedin', 'email']);
      expect(bubbled).to.deep.equal([]);
    });
  });

  describe('the device’s own way', () => {
    it('comes first where there is one, besides the links', async () => {
      const shared: ShareData[] = [];
      const share = (data: ShareData) => Promise.resolve(void shared.push(data));
      await withNavigator('share', share, async () => {
        const element = await show(aCampaign({ share: { text: 'Words' } }));
        const [first] = element.renderRoot.querySelectorAll<HTMLElement>('button, a');
        expect(first?.textContent).to.equal('Share');
        const told = oneEvent(element, 'campaign-share');
        first!.focus();
        await sendKeys({ press: 'Enter' });
        expect(((await told) as CampaignShareEvent).detail).to.deep.equal({ means: 'share' });
        // No files: a picture is never shared.
        expect(shared).to.deep.equal([
          { url: 'https://trees.example/', title: 'Keep the plane trees', text: 'Words' },
        ]);
        expect(linkNamed(element, 'WhatsApp').offsetHeight).to.be.greaterThan(0);
      });
    });

    it('is not offered where there is none', async () => {
      // Chromium on a desktop may have it: taken away with what it stands on.
      const prototype = Object.getOwnPropertyDescriptor(Navigator.prototype, 'share');
      Reflect.deleteProperty(Navigator.prototype, 'share');
      try {
        const element = await show();
        expect(() => named(element, 'Share')).to.throw();
        expect(linkNamed(element, 'X').offsetHeight).to.be.greaterThan(0);
      } finally {
        if (prototype) Object.defineProperty(Navigator.prototype, 'share', prototype);
      }
    });
  });

  describe('the link', () => {
    it('is copied, or shown where the clipboard is closed', async () => {
      setPageSettings({ partner: 'city-library' });
      const element = await show();
      const copied: string[] = [];
      let open = true;
      const writeText = (text: string) =>
        open ? Promise.resolve(copied.push(text)) : Promise.reject(new Error('closed'));
      await withNavigator('clipboard', { writeText }, async () => {
        named(element, 'Copy link').click();
        await waitUntil(() => find(element, '[role=status]').textContent === 'Copied');
        expect(copied).to.deep.equal(['https://trees.example/?partner=city-library']);
        open = false;
        named(element, 'Copy link').click();
        await waitUntil(() => focused(element)?.matches('input'));
        expect((focused(element) as HTMLInputElement).value).to.equal(copied[0]);
      });
    });
  });

  describe('the address of a campaign that names none', () => {
    it('is the page’s, without its hash and without the partner, whose page it is', async () => {
      setPageSettings({ partner: 'city-library' });
      const before = location.href;
      history.replaceState(null, '', '#here');
      try {
        const element = await show(withoutAddress());
        expect(said(element, 'X').get('url')).to.equal(before.split('#')[0]);
      } finally {
        history.replaceState(null, '', before);
      }
    });

    it('is the one that the page calls its own', async () => {
      const canonical = document.createElement('link');
      canonical.rel = 'canonical';
      canonical.href = 'https://library.example/trees';
      document.head.append(canonical);
      try {
        const element = await show(withoutAddress());
        expect(said(element, 'X').get('url')).to.equal('https://library.example/trees');
        canonical.href = 'javascript:alert(1)';
        const other = await show(withoutAddress());
        expect(said(other, 'X').get('url')).to.equal(location.href);
      } finally {
        canonical.remove();
      }
    });
  });

  describe('the QR code', () => {
    it('is drawn when it is opened, by keys, and goes when it is closed', async () => {
      const element = await show();
      expect(!!codeOf(element), 'a code').to.equal(false);
      await openCode(element);
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => !codeOf(element), 'no code');
      await expect(element).to.be.accessible();
    });

    it('is read by a camera as the shared address, on the page and in the file', async () => {
      setPageSettings({ partner: 'city-library' });
      const element = await show();
      const code = await openCode(element);
      const url = 'https://trees.example/?partner=city-library';
      expect(await decodeShown(code)).to.equal(url);
      expect(await decode(linkNamed(element, 'Download as SVG').href)).to.equal(url);
      expect(linkNamed(element, 'Download as SVG').download).to.equal('qr.svg');
      expect(code.getAttribute('role')).to.equal('img');
      expect(code.getAttribute('aria-label')).to.equal(`QR code: ${url}`);
      expect(find(element, '[part=qr]').textContent).to.include(url);
      await expect(element).to.be.accessible();
    });

    it('follows the document while it is open', async () => {
      const element = await show();
      await openCode(element);
      element.campaign = aCampaign({ url: 'https://trees.example/another' });
      await waitUntil(() => find(element, '[part=qr]').textContent.includes('/another'));
      expect(await decodeShown(codeOf(element)!)).to.equal('https://trees.example/another');
    });

    for (const [name, media, theme] of [
      ['dark', { colorScheme: 'dark' }, 'dark'],
      ['forced colours', { forcedColors: 'active' }, 'auto'],
      ['print', { media: 'print' }, 'dark'],
    ] as const) {
      itEmulating(`is dark on white in ${name}`, async () => {
        const element = await show(aCampaign(), { theme });
        // A page's own colours for its drawings do not reach it.
        element.style.fill = 'red';
        const code = await openCode(element);
        await emulateMedia(media);
        expect(getComputedStyle(code.querySelector('rect')!).fill).to.equal('rgb(255, 255, 255)');
        expect(getComputedStyle(code.querySelector('path')!).fill).to.equal('rgb(0, 0, 0)');
        expect(getComputedStyle(code).forcedColorAdjust).to.equal('none');
        expect(code.getBoundingClientRect().width).to.be.greaterThan(150);
      });
    }

    itEmulating('is what is printed, with its address and without what can only be pressed', async () => {
      const element = await show();
      await openCode(element);
      await emulateMedia({ media: 'print' });
      expect(find(element, '[part=qr] p').offsetHeight).to.be.greaterThan(0);
      for (const control of element.renderRoot.querySelectorAll<HTMLElement>('.button, summary')) {
        expect(control.offsetHeight, control.textContent).to.equal(0);
      }
    });

    it('is not offered for an address too long for cameras', async () => {
      const element = await show(aCampaign({ url: `https://trees.example/${'x'.repeat(MAX_QR_LENGTH)}` }));
      expect(() => named(element, 'QR code')).to.throw();
      expect(linkNamed(element, 'X').offsetHeight).to.be.greaterThan(0);
    });

    it('holds the longest address that it is offered for', async () => {
      const url = `https://trees.example/${'x'.repeat(MAX_QR_LENGTH - 22)}`;
      expect(url.length).to.equal(MAX_QR_LENGTH);
      expect(await decode(qrFile(drawQrCode(url)))).to.equal(url);
    });

    it('has four empty squares round it', () => {
      const { box, squares } = drawQrCode('https://trees.example/');
      const side = Number(box.split(' ')[2]);
      const corners = [...squares.matchAll(/M(\d+) (\d+)H(\d+)/g)].map(([, ...numbers]) =>
        numbers.map(Number),
      );
      expect(Math.min(...corners.map(([x = 0]) => x))).to.equal(4);
      expect(Math.min(...corners.map(([, y = 0]) => y))).to.equal(4);
      expect(Math.max(...corners.map(([, , end = 0]) => end))).to.equal(side - 4);
      expect(Math.max(...corners.map(([, y = 0]) => y + 1))).to.equal(side - 4);
    });
  });

  describe('“Put this on your site”', () => {
    const script = { src: 'https://cdn.example/embed.js', integrity: 'sha384-abc' };

    it('is not offered where the page’s script is not known', async () => {
      const element = await show();
      expect(() => named(element, 'Put this on your site')).to.throw();
    });

    it('gives this element where its script has no banner, and a banner where it has one', async () => {
      setPageSettings({ script, partner: 'city-library' });
      const element = await show(aCampaign({ name: 'Trees & towns' }));
      const start =
        '<script async src="https://cdn.example/embed.js" integrity="sha384-abc" crossorigin="anonymous"></script>';
      const link = '<a href="https://trees.example/">Trees &amp; towns</a>';
      const code = () => find<HTMLTextAreaElement>(element, 'textarea').value;
      expect(code()).to.equal(`${start}\n<campaign-share>${link}</campaign-share>`);
      defineElement('campaign-banner', CampaignBanner);
      element.requestUpdate();
      await element.updateComplete;
      expect(code()).to.equal(`${start}\n<campaign-banner>${link}</campaign-banner>`);
    });
  });

  it('names the group that its ways to share are in', async () => {
    const element = await show();
    expect(find(element, '[role=group]').getAttribute('aria-label')).to.equal('Share');
  });

  for (const lang of ['en', 'de', 'ar', 'fr']) {
    it(`fits 320 pixels in “${lang}”, with targets large enough`, async () => {
      await setViewport({ width: 320, height: 700 });
      const url = `https://trees.example/${'Donaudampfschifffahrt'.repeat(12)}`;
      const element = await show(aCampaign({ url }), { lang });
      find(element, '[part=qr] summary').click();
      await waitUntil(() => codeOf(element), 'a code');
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      for (const control of element.renderRoot.querySelectorAll('a, button, summary')) {
        const { width, height, left, right } = control.getBoundingClientRect();
        expect(Math.min(width, height), control.textContent).to.be.at.least(24);
        expect(left).to.be.at.least(0);
        expect(right).to.be.at.most(320);
      }
    });
  }
});

describe('platformsFor', () => {
  it('writes addresses that can be parsed, whatever the text', () => {
    for (const text of ['', '&', '#', '%', '"', '\u0000', '\ud800', 'a'.repeat(5000)]) {
      for (const [name, address] of platformsFor({ url: 'https://trees.example/?a=b&c=d', text })) {
        const { searchParams, hash } = new URL(`https://${address}`);
        expect([...searchParams.keys()].length, name).to.be.at.most(2);
        expect(hash).to.equal('');
      }
    }
  });
});
