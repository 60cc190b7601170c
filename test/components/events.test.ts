import { expect, fixture, fixtureCleanup, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import ICAL from 'ical.js';
import '../../src/define/events.js';
import { markParsed } from '../../src/campaign/parsed.js';
import type { CampaignEvent } from '../../src/campaign/schema.js';
import type { CampaignEvents } from '../../src/components/events/events.js';
import { aCampaign, defaultCampaign } from '../../stories/fixtures.js';

const realNow = Date.now;
const { resolvedOptions } = Intl.DateTimeFormat.prototype;
const standAt = (moment: string) => {
  Date.now = () => Date.parse(moment);
};
/** The visitor's device is set to a time zone. */
const visitFrom = (timeZone: string) => {
  Intl.DateTimeFormat.prototype.resolvedOptions = function (this: Intl.DateTimeFormat) {
    return { ...resolvedOptions.call(this), timeZone };
  };
};

const event = (id: string, more: Partial<CampaignEvent> = {}): CampaignEvent => ({
  id,
  title: `The ${id}`,
  sources: ['gazette'],
  ...more,
});
const show = async (events: CampaignEvent[], attributes: Partial<CampaignEvents> = {}) => {
  const { show = 'upcoming', limit, lang = '' } = attributes;
  const element = await fixture<CampaignEvents>(
    html`<campaign-events
      .campaign=${aCampaign({ events, anniversary: undefined })}
      show=${show}
      .limit=${limit}
      .lang=${lang}
      ><a href="https://trees.example/">All events</a></campaign-events
    >`,
  );
  await element.updateComplete;
  return element;
};
const all = (element: Element, selector: string) => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const words = (node: Element | null | undefined) => node?.textContent.replace(/[\s\u202f]+/g, ' ').trim();
const part = (element: Element, name: string) => words(element.shadowRoot!.querySelector(`[part=${name}]`));
const titles = (element: Element) => all(element, 'h3').map(words);
const press = (element: Element, selector: string) => {
  all(element, selector)[0]!.focus();
  return sendKeys({ press: 'Enter' });
};

describe('<campaign-events>', () => {
  beforeEach(() => {
    standAt('2026-11-23T12:00Z');
    visitFrom('UTC');
  });
  afterEach(() => {
    fixtureCleanup();
    Date.now = realNow;
    Intl.DateTimeFormat.prototype.resolvedOptions = resolvedOptions;
  });

  describe('chooses', () => {
    const events = [
      event('spring', { date: '2027-04-01' }),
      event('first', { date: '1999-06-20' }),
      event('winter', { date: '2026-12-01' }),
      event('unknown'),
      event('vote', { date: '2012' }),
      event('yearly', { every: '06-20', date: '2000' }),
      event('today', { date: '2026-11-23' }),
      event('morning', { date: '2026-11-23', time: '08:00', endTime: '09:00' }),
    ];

    it('what is to come, the next first, by itself', async () => {
      expect(titles(await show(events))).to.deep.equal([
        'The today',
        'The winter',
        'The spring',
        'The yearly',
      ]);
    });

    it('what is over, the newest first', async () => {
      expect(titles(await show(events, { show: 'past' }))).to.deep.equal([
        'The morning',
        'The vote',
        'The first',
      ]);
    });

    it('both, and what has no date last', async () => {
      expect(titles(await show(events, { show: 'all' }))).to.deep.equal([
        'The today',
        'The winter',
        'The spring',
        'The yearly',
        'The morning',
        'The vote',
        'The first',
        'The unknown',
      ]);
    });
  });

  describe('says when', () => {
    const silence = event('silence', { every: '02-26', time: '17:00', timeZone: 'Asia/Baku' });

    it('by the clocks of the place, which it names', async () => {
      visitFrom('Asia/Baku');
      const element = await show([silence]);
      expect(part(element, 'time')).to.match(/^26 February 2027 · 17:00 Azerbaijan (Standard )?Time$/);
      expect(part(element, 'your-time')).to.equal(undefined);
      expect(part(element, 'day')).to.equal('Feb 26');
      expect(all(element, 'time')[0]).to.have.attribute('datetime', '2027-02-26T13:00:00.000Z');
    });

    it('by the visitor’s too where they differ', async () => {
      visitFrom('Europe/Paris');
      expect(part(await show([silence]), 'your-time')).to.equal('Your time: 14:00 Central European Time');
    });

    it('not twice where another zone shows the same', async () => {
      visitFrom('Asia/Dubai');
      expect(part(await show([silence]), 'your-time')).to.equal(undefined);
    });

    it('with the visitor’s day where that is another', async () => {
      visitFrom('America/New_York');
      const night = event('night', {
        date: '2027-02-26',
        time: '02:00',
        endTime: '03:30',
        timeZone: 'Asia/Baku',
      });
      expect(part(await show([night]), 'your-time')).to.equal(
        'Your time: 25 February 2027 · 17:00–18:30 Eastern Time',
      );
    });

    it('in days alone where it has no time', async () => {
      visitFrom('America/New_York');
      const element = await show([event('days', { date: '2027-02-26', until: '2027-03-01' })]);
      expect(part(element, 'time')).to.match(/^26 February ?– ?1 March 2027$/);
      expect(part(element, 'your-time')).to.equal(undefined);
    });

    it('at the precision that is known', async () => {
      const element = await show([event('year', { date: '2009', time: '17:00' })], { show: 'past' });
      expect(part(element, 'time')).to.equal('2009');
      expect(part(element, 'day')).to.equal('2009');
    });

    it('in Azerbaijani without a word of another language', async () => {
      visitFrom('Europe/Paris');
      const element = await show([silence], { lang: 'az' });
      expect(part(element, 'time')).to.equal('26 fevral 2027 · 17:00 GMT+4');
      expect(part(element, 'day')).to.equal('fev 26');
    });

    it('of the default campaign', async () => {
      const element = await fixture<CampaignEvents>(
        html`<campaign-events .campaign=${defaultCampaign}></campaign-events>`,
      );
      expect(all(element, 'li[part=item]')).to.have.lengthOf(1);
      expect(part(element, 'time')).to.match(/^26 February 2027 · 17:00/);
      expect(part(element, 'details')).to.equal('Azerbaijan · Every year');
    });
  });

  describe('says what is going on', () => {
    const watering = event('watering', {
      date: '2026-11-23',
      time: '17:00',
      endTime: '18:00',
      timeZone: 'Asia/Baku',
    });

    for (const [moment, expected] of [
      ['2026-11-23T12:59:59Z', undefined],
      ['2026-11-23T13:00:00Z', 'Taking place now'],
      ['2026-11-23T13:59:59Z', 'Taking place now'],
    ] as const) {
      it(`at ${moment}: ${expected ?? 'nothing yet'}`, async () => {
        standAt(moment);
        expect(part(await show([watering]), 'status')).to.equal(expected);
      });
    }

    it('for two hours where no end is known', async () => {
      const { endTime, ...open } = watering;
      expect(endTime).to.equal('18:00');
      standAt('2026-11-23T14:59:59Z');
      expect(part(await show([open]), 'status')).to.equal('Taking place now');
      standAt('2026-11-23T15:00:00Z');
      expect(part(await show([open], { show: 'past' }), 'status')).to.equal(undefined);
    });

    it('as it begins and ends, without a touch', async () => {
      const begins = Date.parse('2026-11-23T13:00Z');
      const ends = Date.parse('2026-11-23T14:00Z');
      const started = performance.now();
      // A page whose clock stands 200 ms before the beginning, and then before the end.
      let from = begins;
      Date.now = () => from - 200 + (performance.now() - started);
      const element = await show([watering]);
      expect(part(element, 'status')).to.equal(undefined);
      await waitUntil(() => part(element, 'status') === 'Taking place now');
      from = ends - (performance.now() - started);
      element.requestUpdate();
      await waitUntil(() => part(element, 'none') === 'No coming events');
    });

    it('when a page that slept is looked at again', async () => {
      const element = await show([watering]);
      standAt('2026-11-23T13:30Z');
      document.dispatchEvent(new CustomEvent('visibilitychange'));
      await element.updateComplete;
      expect(part(element, 'status')).to.equal('Taking place now');
    });

    it('never of what is cancelled', async () => {
      standAt('2026-11-23T13:30Z');
      expect(part(await show([{ ...watering, status: 'cancelled' }]), 'status')).to.equal('Cancelled');
    });

    it('never of what is known by its month only', async () => {
      expect(part(await show([event('month', { date: '2026-11' })]), 'status')).to.equal(undefined);
    });
  });

  it('names place, organiser and where to follow it, with its sources', async () => {
    const element = await show([
      event('walk', {
        date: '2027-01-01',
        place: 'The quay',
        organiser: 'Friends',
        online: 'https://trees.example/online',
        url: 'https://trees.example/walk',
        note: 'Bring water.',
      }),
    ]);
    expect(part(element, 'details')).to.equal('The quay · Friends · Online');
    expect(all(element, '[part=details] a')[0]).to.have.attribute('href', 'https://trees.example/online');
    expect(all(element, 'h3 a')[0]).to.have.attribute('href', 'https://trees.example/walk');
    expect(words(element.shadowRoot!.querySelector('li'))).to.include('Bring water.');
    expect(part(element, 'sources')).to.include('Town Gazette');
  });

  it('makes no link of an address that is not https:, and no markup of a text', async () => {
    const campaign = markParsed(
      aCampaign({
        events: [
          event('x', {
            title: '<img src=x onerror=alert(1)>',
            place: '<b>bold</b>',
            date: '2027-01-01',
            url: 'javascript:alert(1)',
            online: 'javascript:alert(2)',
          }),
        ],
      }),
    );
    const element = await fixture<CampaignEvents>(
      html`<campaign-events .campaign=${campaign}></campaign-events>`,
    );
    expect(titles(element)).to.deep.equal(['<img src=x onerror=alert(1)>']);
    expect(all(element, 'img, [part=details] b')).to.deep.equal([]);
    for (const { href } of all(element, 'a') as HTMLAnchorElement[]) expect(href).to.match(/^(https|data):/);
    expect(all(element, 'a[href^=javascript]')).to.deep.equal([]);
  });

  describe('with nothing to show', () => {
    const past = [event('first', { date: '1999-06-20' })];

    it('says that nothing is coming', async () => {
      const element = await show(past);
      expect(part(element, 'none')).to.equal('No coming events');
      expect(element.firstElementChild?.getBoundingClientRect().height).to.equal(0);
    });

    it('leaves the fallback where the campaign has no events, or none is over', async () => {
      for (const element of [
        await show([]),
        await show([event('x', { date: '2027-01-01' })], { show: 'past' }),
      ])
        expect(element.firstElementChild?.getBoundingClientRect().height).to.be.greaterThan(0);
    });
  });

  describe('with a limit', () => {
    const days = [...new Array(5).keys()].map((day) => event(`day-${day}`, { date: `2027-01-0${day + 1}` }));
    const more = '[part=more]';
    const focused = (element: Element) => words(element.shadowRoot?.activeElement?.querySelector('h3'));

    it('shows as many more with each press, and puts the focus on the first of them', async () => {
      const element = await show(days, { limit: 2 });
      expect(titles(element)).to.have.lengthOf(2);
      await press(element, more);
      await waitUntil(() => titles(element).length === 4);
      expect(focused(element)).to.equal('The day-2');
      await press(element, more);
      await waitUntil(() => titles(element).length === 5);
      expect(focused(element)).to.equal('The day-4');
      expect(all(element, more)).to.deep.equal([]);
    });

    it('that makes no sense is none', async () => {
      for (const limit of [0, -1, NaN]) expect(titles(await show(days, { limit }))).to.have.lengthOf(5);
    });
  });

  describe('the ways into a calendar', () => {
    const walk = event('walk', {
      date: '2027-02-26',
      time: '17:00',
      timeZone: 'Asia/Baku',
      place: 'The quay',
    });
    const links = (element: Element) => all(element, '.calendar a') as HTMLAnchorElement[];

    it('open with a key, and are named after the event', async () => {
      const element = await show([walk]);
      const summary = all(element, 'summary[aria-label]')[0];
      expect(summary).to.have.attribute('aria-label', 'Add to calendar: The walk');
      await press(element, '.calendar summary');
      await waitUntil(() => links(element)[0]?.href.startsWith('data:text/calendar'));
      expect(links(element).map(words)).to.deep.equal(['iCalendar (.ics)', 'Google', 'Outlook']);
      for (const { offsetHeight } of links(element)) expect(offsetHeight).to.be.at.least(24);
    });

    it('hold a file that another calendar reads', async () => {
      const element = await show([walk]);
      await press(element, '.calendar summary');
      await waitUntil(() => links(element)[0]?.href.includes('BEGIN'));
      const [link] = links(element);
      expect(link).to.have.attribute('download', 'event.ics');
      const file = decodeURIComponent(link!.href.slice(link!.href.indexOf(',') + 1));
      const vevent = new ICAL.Component(ICAL.parse(file) as unknown[]).getFirstSubcomponent('vevent');
      const { uid, summary, location, startDate } = new ICAL.Event(vevent!);
      expect({ uid, summary, location }).to.deep.equal({
        uid: 'walk.plane-trees',
        summary: 'The walk',
        location: 'The quay',
      });
      expect(startDate.toJSDate().toISOString()).to.equal('2027-02-26T13:00:00.000Z');
    });

    it('ask other sites only by links in a new tab, which learn nothing of the page', async () => {
      const element = await show([walk]);
      await press(element, '.calendar summary');
      await waitUntil(() => links(element).length);
      const [, google, outlook] = links(element);
      expect(google?.href).to.match(
        /^https:\/\/calendar\.google\.com\/calendar\/render\?action=TEMPLATE&text=The%20walk/,
      );
      expect(outlook?.href).to.match(/^https:\/\/outlook\.live\.com\/calendar\/0\/deeplink\/compose\?/);
      for (const link of [google, outlook]) {
        expect(link).to.have.attribute('target', '_blank');
        expect(link).to.have.attribute('rel', 'noopener noreferrer');
      }
    });

    it('strike out what is cancelled, by the file alone', async () => {
      const element = await show([{ ...walk, status: 'cancelled' }]);
      await press(element, '.calendar summary');
      await waitUntil(() => links(element)[0]?.href.includes('STATUS%3ACANCELLED'));
      expect(links(element)).to.have.lengthOf(1);
    });

    it('are not there for what is over, or known by its month only', async () => {
      const element = await show(
        [event('first', { date: '1999-06-20' }), event('month', { date: '2027-05' })],
        {
          show: 'all',
        },
      );
      expect(titles(element)).to.have.lengthOf(2);
      expect(links(element)).to.deep.equal([]);
    });
  });
});
