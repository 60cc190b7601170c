import { expect, fixture, fixtureCleanup, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../src/define/banner.js';
import type { CampaignBanner } from '../../src/components/banner/banner.js';
import { ANY_CAMPAIGN, addPledgeHandler } from '../../src/pledge/pledge-handlers.js';
import { aCampaign } from '../../stories/fixtures.js';
import { itOnSmallScreens } from '../helpers/emulation.js';

const RealDate = Date;
const part = (banner: Element, name: string) =>
  banner.shadowRoot?.querySelector<HTMLElement>(`[part=${name}]`);
const TERMS = { statement: 'I sit under the trees.', recipient: 'Friends of the Plane Trees' };
/** A place to pledge. */
const handler = (open: () => unknown) => ({ terms: () => TERMS, open });
const show = async (content: Parameters<typeof fixture>[0]) => {
  const banner = await fixture<CampaignBanner>(content);
  await banner.updateComplete;
  return banner;
};

/** Lets the clock of the page stand at a moment. */
function standAt(moment: string) {
  const now = RealDate.parse(moment);
  globalThis.Date = class extends RealDate {
    constructor(moment?: number) {
      super(moment ?? now);
    }
    static override now = () => now;
  } as DateConstructor;
}

describe('<campaign-banner>', () => {
  afterEach(async () => {
    fixtureCleanup();
    globalThis.Date = RealDate;
    localStorage.clear();
    await setViewport({ width: 1100, height: 800 });
  });

  it('shows the name, the dates, the years since, and the line', async () => {
    standAt('2026-11-23T12:00:00Z');
    const campaign = aCampaign({
      anniversary: { from: '1992-02-25', to: '1992-02-26', day: '02-26', timeZone: 'Asia/Baku' },
    });
    const banner = await show(html`<campaign-banner .campaign=${campaign}></campaign-banner>`);
    expect(part(banner, 'name')).to.have.text('Keep the plane trees');
    expect(part(banner, 'line')?.textContent.replace(/\s/g, ' ').replace(' – ', '–')).to.equal(
      '25–26 February 1992 · 34 years. A campaign invented for testing.',
    );
  });

  it('counts a year only once its day has come in the campaign’s time zone', async () => {
    const campaign = aCampaign({ anniversary: { from: '1992-02-26', day: '02-26', timeZone: 'Asia/Baku' } });
    const years = async (moment: string) => {
      standAt(moment);
      const banner = await show(html`<campaign-banner .campaign=${campaign}></campaign-banner>`);
      const line = part(banner, 'line')?.textContent ?? '';
      fixtureCleanup();
      return /(\d+) years/.exec(line)?.[1];
    };
    expect(await years('2027-02-25T19:59:00Z')).to.equal('34');
    expect(await years('2027-02-25T20:00:00Z')).to.equal('35');
  });

  describe('with schedule="anniversary"', () => {
    const campaign = aCampaign({ anniversary: { from: '1992-02-25', day: '02-26', timeZone: 'Asia/Baku' } });
    const isShown = async (moment: string) => {
      standAt(moment);
      const banner = await show(
        html`<campaign-banner schedule="anniversary" .campaign=${campaign}></campaign-banner>`,
      );
      const shown = part(banner, 'banner') !== null;
      fixtureCleanup();
      return shown;
    };

    // Baku is four hours ahead of UTC: the season is 19 February 00:00 to 27 February 24:00 there.
    for (const [moment, expected] of [
      ['2027-02-18T19:59:59Z', false],
      ['2027-02-18T20:00:00Z', true],
      ['2027-02-27T19:59:59Z', true],
      ['2027-02-27T20:00:00Z', false],
      ['2028-02-20T12:00:00Z', true],
      ['2026-11-23T12:00:00Z', false],
    ] as const) {
      it(`${expected ? 'is shown' : 'sleeps'} at ${moment}`, async () => {
        expect(await isShown(moment)).to.equal(expected);
      });
    }

    it('knows a season that begins in the year before', async () => {
      standAt('2026-12-27T12:00:00Z');
      const early = aCampaign({ anniversary: { from: '1990', day: '01-01', timeZone: 'UTC' } });
      const banner = await show(
        html`<campaign-banner schedule="anniversary" .campaign=${early}></campaign-banner>`,
      );
      expect(part(banner, 'banner')).to.exist;
    });
  });

  it('says what is remembered', async () => {
    const campaign = aCampaign({ event: 'Felling of the trees' });
    const banner = await show(html`<campaign-banner .campaign=${campaign}></campaign-banner>`);
    expect(part(banner, 'line')?.textContent).to.match(/^\s*Felling of the trees\. /);
  });

  describe('the call to action', () => {
    it('leads to the campaign’s address where nobody takes pledges', async () => {
      const banner = await show(html`<campaign-banner .campaign=${aCampaign()}></campaign-banner>`);
      expect(part(banner, 'action')).to.have.text('Learn more');
      expect(part(banner, 'action')).to.have.attribute('href', 'https://trees.example/');
    });

    it('leads to the timeline where the page has one', async () => {
      const timeline = document.createElement('campaign-timeline');
      timeline.style.display = 'block';
      timeline.textContent = 'What happened';
      document.body.append(timeline);
      const banner = await show(html`<campaign-banner .campaign=${aCampaign()}></campaign-banner>`);
      part(banner, 'action')?.focus();
      await sendKeys({ press: 'Enter' });
      expect(document.activeElement).to.equal(timeline);
      expect(location.href).not.to.include('trees.example');
      timeline.remove();
    });

    it('opens the pledge where there is one, from the keyboard', async () => {
      let opened = 0;
      const close = addPledgeHandler(
        'plane-trees',
        handler(() => opened++),
      );
      const banner = await show(html`<campaign-banner .campaign=${aCampaign()}></campaign-banner>`);
      expect(part(banner, 'action')).to.have.text('Join the campaign');
      expect(part(banner, 'terms')?.textContent.replace(/\s+/g, ' ').trim()).to.equal(
        'You sign I sit under the trees. Your details go to Friends of the Plane Trees',
      );
      await expect(banner).to.be.accessible();
      part(banner, 'action')?.focus();
      await sendKeys({ press: 'Enter' });
      expect(opened).to.equal(1);
      expect(location.href).not.to.include('trees.example');
      close();
    });

    it('leads to the campaign’s address where what takes pledges takes none of this campaign', async () => {
      const close = addPledgeHandler(ANY_CAMPAIGN, { terms: () => undefined, open: () => undefined });
      const banner = await show(html`<campaign-banner .campaign=${aCampaign()}></campaign-banner>`);
      expect(part(banner, 'action')).to.have.text('Learn more');
      expect(part(banner, 'terms')).not.to.exist;
      close();
    });

    it('is the page’s own where the page cancels the request', async () => {
      let opened = 0;
      const close = addPledgeHandler(
        ANY_CAMPAIGN,
        handler(() => opened++),
      );
      const banner = await show(html`<campaign-banner .campaign=${aCampaign()}></campaign-banner>`);
      const taken = (event: Event) => {
        event.preventDefault();
      };
      document.addEventListener('campaign-pledge-request', taken, { once: true });
      part(banner, 'action')?.click();
      expect(opened).to.equal(0);
      close();
    });
  });

  describe('when it is dismissed', () => {
    it('is gone, and remembers nothing unasked', async () => {
      const banner = await show(
        html`<campaign-banner dismissible .campaign=${aCampaign()}></campaign-banner>`,
      );
      part(banner, 'close')?.focus();
      setTimeout(() => void sendKeys({ press: 'Enter' }));
      await oneEvent(banner, 'campaign-banner-dismissed');
      expect(banner.getBoundingClientRect().height).to.equal(0);
      expect(localStorage.length).to.equal(0);
    });

    it('stays away for as many days as asked, and comes back after them', async () => {
      const again = async (moment: string) => {
        fixtureCleanup();
        standAt(moment);
        return show(
          html`<campaign-banner dismissible remember-days="3" .campaign=${aCampaign()}></campaign-banner>`,
        );
      };
      (await again('2026-11-01T12:00:00Z')).dismiss();
      expect(part(await again('2026-11-04T11:59:00Z'), 'banner')).to.equal(null);
      expect(part(await again('2026-11-04T12:01:00Z'), 'banner')).to.exist;
    });

    it('stays where the page cancels that', async () => {
      const banner = await show(
        html`<campaign-banner dismissible .campaign=${aCampaign()}></campaign-banner>`,
      );
      banner.addEventListener('campaign-banner-dismiss', (event) => event.preventDefault());
      part(banner, 'close')?.click();
      await banner.updateComplete;
      expect(part(banner, 'banner')).to.exist;
    });
  });

  for (const [placement, property] of [
    ['top', 'paddingTop'],
    ['bottom', 'paddingBottom'],
  ] as const) {
    describe(`fixed to the ${placement}`, () => {
      it('keeps room on the page, and gives the page’s own padding back', async () => {
        document.body.style[property] = '7px';
        const banner = await show(
          html`<campaign-banner placement=${placement} dismissible .campaign=${aCampaign()}></campaign-banner>`,
        );
        const height = part(banner, 'banner')?.offsetHeight ?? 0;
        expect(height).to.be.greaterThan(40);
        await waitUntil(() => document.body.style[property] === `${7 + height}px`, 'room is kept');
        banner.dismiss();
        await banner.updateComplete;
        expect(document.body.style[property]).to.equal('7px');
        document.body.style[property] = '';
      });

      itOnSmallScreens('covers at most 30 % of a small screen at 400 % zoom', async () => {
        await setViewport({ width: 320, height: 256 });
        const banner = await show(
          html`<campaign-banner placement=${placement} dismissible lang="de" .campaign=${aCampaign()}></campaign-banner>`,
        );
        expect(part(banner, 'banner')?.offsetHeight).to.be.within(24, 0.3 * 256);
        const { right } = part(banner, 'close')!.getBoundingClientRect();
        expect(right).to.be.at.most(320);
      });
    });
  }

  describe('as a dialog', () => {
    const dialog = (banner: Element) => banner.shadowRoot?.querySelector('dialog');
    const open = () =>
      show(
        html`<campaign-banner placement="dialog" remember-days="7" .campaign=${aCampaign()}></campaign-banner>`,
      );

    it('opens by itself, closes with Escape and gives the focus back', async () => {
      const before = await fixture<HTMLButtonElement>(html`<button>Mine</button>`);
      before.focus();
      const banner = await open();
      expect(dialog(banner)?.open).to.equal(true);
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => !dialog(banner)?.open);
      expect(document.activeElement).to.equal(before);
      expect(document.documentElement.style.overflow).to.equal('');
    });

    it('does not open again by surprise within the days to remember', async () => {
      await open();
      fixtureCleanup();
      expect(dialog(await open())).to.equal(null);
    });

    it('frees the page when it is removed while open', async () => {
      const banner = await open();
      expect(document.documentElement.style.overflow).to.equal('hidden');
      banner.remove();
      expect(document.documentElement.style.overflow).to.equal('');
    });

    it('frees the page when it is moved into the text while open', async () => {
      const banner = await open();
      banner.placement = 'inline';
      await banner.updateComplete;
      expect(dialog(banner)).to.equal(null);
      expect(document.documentElement.style.overflow).to.equal('');
    });

    it('opens again where it is put elsewhere on the page', async () => {
      const banner = await show(
        html`<campaign-banner placement="dialog" .campaign=${aCampaign()}></campaign-banner>`,
      );
      await fixture(html`<main>${banner}</main>`);
      await banner.updateComplete;
      expect(dialog(banner)?.matches(':modal')).to.equal(true);
      expect(document.documentElement.style.overflow).to.equal('hidden');
    });
  });

  it('is shown once on a page, and the next one takes the place of the first', async () => {
    const page = await fixture(html`
      <div>
        <campaign-banner .campaign=${aCampaign()}></campaign-banner>
        <campaign-banner .campaign=${aCampaign()}></campaign-banner>
      </div>
    `);
    const [first, second] = [...page.querySelectorAll('campaign-banner')];
    await first!.updateComplete;
    await second!.updateComplete;
    expect(part(second!, 'banner')).to.equal(null);
    first!.remove();
    await second!.updateComplete;
    expect(part(second!, 'banner')).to.exist;
  });

  it('leaves the place of a campaign that it shows no longer', async () => {
    const [first, second] = [aCampaign({ id: 'first', name: 'First' }), aCampaign({ id: 'second' })];
    const changing = await show(html`<campaign-banner .campaign=${first}></campaign-banner>`);
    const waiting = await show(html`<campaign-banner .campaign=${first}></campaign-banner>`);
    expect(part(waiting, 'banner')).not.to.exist;
    changing.campaign = second;
    await waitUntil(() => part(waiting, 'name')?.textContent === 'First');
    expect(part(changing, 'name')).to.have.text('Keep the plane trees');
  });

  it('takes the campaign’s own colours', async () => {
    const banner = await show(
      html`<campaign-banner .campaign=${aCampaign({ theme: { accent: '#115599' } })}></campaign-banner>`,
    );
    const base = banner.shadowRoot?.querySelector('.base');
    expect(getComputedStyle(base!).getPropertyValue('--_accent-doc')).to.equal('#115599');
  });
});
