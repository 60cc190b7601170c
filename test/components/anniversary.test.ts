import { expect, fixture, fixtureCleanup, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import ICAL from 'ical.js';
import '../../src/define/anniversary.js';
import type { CampaignAnniversary } from '../../src/components/anniversary/anniversary.js';
import type { CampaignDocument, CampaignEvent } from '../../src/campaign/schema.js';
import { aCampaign, defaultCampaign } from '../../stories/fixtures.js';

const realNow = Date.now;
const standAt = (moment: string) => {
  Date.now = () => Date.parse(moment);
};
const BAKU = { from: '1992-02-25', to: '1992-02-26', day: '02-26', timeZone: 'Asia/Baku' };

const show = async (overrides: Partial<CampaignDocument> = {}, lang = '') => {
  const element = await fixture<CampaignAnniversary>(
    html`<campaign-anniversary .campaign=${aCampaign({ anniversary: BAKU, ...overrides })} .lang=${lang}
      ><a href="https://trees.example/">The day</a></campaign-anniversary
    >`,
  );
  await element.updateComplete;
  return element;
};
const words = (node: Element | null | undefined) => node?.textContent.replace(/[\s\u202f]+/g, ' ').trim();
const part = (element: Element, name: string) => words(element.shadowRoot!.querySelector(`[part=${name}]`));
const said = (element: Element) => [part(element, 'days'), part(element, 'line')];
const listed = (element: Element) =>
  [...element.shadowRoot!.querySelectorAll('[part=event] h3')].map((title) => words(title));
const linkOf = (element: Element) => element.shadowRoot!.querySelector<HTMLAnchorElement>('.calendar a');
const event = (id: string, more: Partial<CampaignEvent>): CampaignEvent => ({
  id,
  title: `The ${id}`,
  sources: ['gazette'],
  ...more,
});

describe('<campaign-anniversary>', () => {
  beforeEach(() => {
    standAt('2026-11-23T12:00Z');
  });
  afterEach(() => {
    fixtureCleanup();
    Date.now = realNow;
  });

  it('says how many days until which day, and how many years it marks', async () => {
    expect(said(await show())).to.deep.equal(['95 days', 'until 26 February 2027 · 35 years']);
  });

  // Baku is four hours ahead of UTC, wherever the visitor is.
  for (const [moment, expected] of [
    ['2027-02-24T19:59:59Z', ['2 days', 'until 26 February 2027 · 35 years']],
    ['2027-02-24T20:00:00Z', ['1 day', 'until 26 February 2027 · 35 years']],
    ['2027-02-25T19:59:59Z', ['1 day', 'until 26 February 2027 · 35 years']],
    ['2027-02-25T20:00:00Z', ['26 February 2027', '35 years']],
    ['2027-02-26T19:59:59Z', ['26 February 2027', '35 years']],
    ['2027-02-26T20:00:00Z', ['364 days', 'until 26 February 2028 · 36 years']],
  ] as const) {
    it(`at ${moment} says “${expected.join(' ')}”`, async () => {
      standAt(moment);
      expect(said(await show())).to.deep.equal(expected);
    });
  }

  it('counts nothing on the day itself, by a candle', async () => {
    standAt('2027-02-26T12:00Z');
    const element = await show();
    expect(part(element, 'card')).not.to.match(/\bdays?\b/);
    expect(element.shadowRoot?.querySelector('.candle')).to.exist;
  });

  it('is a day nearer when a page that was left open is looked at again', async () => {
    const element = await show();
    standAt('2026-11-23T20:00Z');
    document.dispatchEvent(new CustomEvent('visibilitychange'));
    await element.updateComplete;
    expect(part(element, 'days')).to.equal('94 days');
  });

  it('of 29 February is on the 28th in other years', async () => {
    const element = await show({ anniversary: { from: '2000-02-29', day: '02-29', timeZone: 'UTC' } });
    expect(part(element, 'line')).to.equal('until 28 February 2027 · 27 years');
  });

  it('counts no years of what has not begun', async () => {
    const element = await show({ anniversary: { ...BAKU, from: '2030' } });
    expect(part(element, 'line')).to.equal('until 26 February 2027');
  });

  it('takes the plural of each language, Azerbaijani too', async () => {
    const days = async (lang: string, moment: string) => {
      standAt(moment);
      return part(await show({}, lang), 'days');
    };
    expect(await days('az', '2026-11-23T12:00Z')).to.equal('95 gün');
    expect(await days('ru', '2026-11-23T12:00Z')).to.equal('95 дней');
    expect(await days('ru', '2027-02-25T12:00Z')).to.equal('1 день');
    expect(await days('ru', '2027-02-22T12:00Z')).to.equal('4 дня');
    expect(await days('ar', '2027-02-24T12:00Z')).to.equal('يومان');
  });

  describe('tells what takes place on that day', () => {
    const events = [
      event('silence', { every: '02-26', time: '17:00', timeZone: 'Asia/Baku', place: 'Everywhere' }),
      event('day', { date: '2027-02-26', url: 'https://trees.example/day' }),
      event('week', { date: '2027-02-22', until: '2027-02-28' }),
      event('month', { date: '2027-02' }),
      event('eve', { every: '02-25' }),
      event('morrow', { every: '02-27' }),
      event('other-year', { date: '2028-02-26' }),
      event('cancelled', { date: '2027-02-26', status: 'cancelled' }),
    ];

    it('and nothing of other days', async () => {
      const element = await show({ events });
      expect(listed(element)).to.deep.equal(['The silence', 'The day', 'The week']);
      expect(part(element, 'event')).to.match(/17:00 Azerbaijan (Standard )?Time · Everywhere/);
      expect(part(element, 'sources')).to.include('Town Gazette');
    });

    it('even when it is over', async () => {
      standAt('2027-02-26T19:00Z');
      expect(listed(await show({ events }))).to.deep.equal(['The silence', 'The day', 'The week']);
    });

    it('by the calendar of each place', async () => {
      const places = ['Pacific/Kiritimati', 'Pacific/Pago_Pago'].map((timeZone) =>
        event(timeZone.replace('/', '-'), { every: '02-26', time: '00:10', endTime: '00:20', timeZone }),
      );
      for (const moment of ['2026-11-23T12:00Z', '2027-02-26T12:00Z']) {
        standAt(moment);
        expect(listed(await show({ events: places })), moment).to.have.lengthOf(2);
      }
    });

    it('in the default campaign', async () => {
      const element = await fixture<CampaignAnniversary>(
        html`<campaign-anniversary .campaign=${defaultCampaign}></campaign-anniversary>`,
      );
      expect(said(element)).to.deep.equal(['95 days', 'until 26 February 2027 · 35 years']);
      expect(listed(element)).to.have.lengthOf(1);
    });
  });

  it('goes into a calendar for every year', async () => {
    const element = await show();
    const summary = element.shadowRoot!.querySelector('summary')!;
    summary.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => linkOf(element));
    const link = linkOf(element)!;
    const file = decodeURIComponent(link.href.slice(link.href.indexOf(',') + 1));
    const vevent = new ICAL.Component(ICAL.parse(file) as unknown[]).getFirstSubcomponent('vevent');
    const day = new ICAL.Event(vevent!);
    expect(day.summary).to.equal('Keep the plane trees');
    const iterator = day.iterator();
    expect([iterator.next(), iterator.next()].map(String)).to.deep.equal(['2027-02-26', '2028-02-26']);
  });

  it('gives a calendar no address in which a line could end', async () => {
    const element = await show({ url: 'https://trees.example/\r\nSTATUS:CANCELLED' });
    element.shadowRoot!.querySelector('summary')!.click();
    await waitUntil(() => linkOf(element));
    const lines = decodeURIComponent(linkOf(element)!.href).split('\r\n');
    expect(lines.filter((line) => /^(URL|STATUS)/.test(line))).to.deep.equal(['STATUS:CONFIRMED']);
  });

  it('leaves the fallback where the campaign has no remembrance day', async () => {
    const { anniversary, ...campaign } = aCampaign();
    expect(anniversary).to.exist;
    const element = await fixture<CampaignAnniversary>(
      html`<campaign-anniversary .campaign=${campaign}><a href="https://trees.example/">The day</a></campaign-anniversary>`,
    );
    expect(element.firstElementChild?.getBoundingClientRect().height).to.be.greaterThan(0);
  });
});
