import { expect, fixture, fixtureCleanup, html, oneEvent, waitUntil } from '@open-wc/testing';
import { emulateMedia, resetMouse, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import '../../src/define/timeline.js';
import type { Act, CampaignDocument, TimelineEvent } from '../../src/campaign/schema.js';
import { entriesOf, groupsOf } from '../../src/components/timeline/entries.js';
import type { CampaignTimeline } from '../../src/components/timeline/timeline.js';
import type { CampaignSelectEvent } from '../../src/events/campaign-select.js';
import { aCampaign, defaultCampaign } from '../../stories/fixtures.js';
import { itEmulating } from '../helpers/emulation.js';
import { savedBy } from '../helpers/saved.js';

const sources = ['gazette'];
const event = (id: string, date: string, more: Partial<TimelineEvent> = {}): TimelineEvent => ({
  id,
  date,
  kind: 'event',
  title: `Title of ${id}`,
  sources,
  ...more,
});
const act = (id: string, date: string, more: Partial<Act> = {}): Act => ({
  id,
  code: 'FR',
  jurisdiction: 'Quayside',
  level: 'national',
  body: 'Town council',
  chamber: 'Committee on parks',
  bodyType: 'committee',
  act: 'resolution',
  wording: 'Words that were not read',
  wordingStatus: 'characterised',
  date,
  sources,
  ...more,
});

const TREES = aCampaign({
  timeline: [
    event('launch', '2001-06-20', { kind: 'campaign' }),
    event('planted', '1899', { kind: 'context' }),
    event('survey', '1998-05', {
      kind: 'report',
      attribution: 'Town Gazette',
      note: 'A note on the survey.',
    }),
    event('felling', '1999-06-20', { until: '1999-06-22', distressing: true, text: 'Trees are felled.' }),
    event('council', '1999-07-01', { kind: 'act', recognition: 'council-1999' }),
    event('picnic', '1999-07-04', { kind: 'picnic' }),
  ],
  recognitions: [
    act('council-1999', '1999-07-01', { disputes: ['Nobody voted.'] }),
    act('council-2003', '2003-02'),
  ],
});

const many = aCampaign({
  timeline: [...new Array(12).keys()].map((index) => event(`tree-${index}`, String(1980 + index))),
});

const root = (timeline: CampaignTimeline) => timeline.shadowRoot!;
const all = (timeline: CampaignTimeline, selector: string) => [
  ...root(timeline).querySelectorAll<HTMLElement>(selector),
];
const seen = (timeline: CampaignTimeline, selector: string) =>
  all(timeline, selector)
    .filter((element) => element.checkVisibility())
    .map((element) => element.textContent.replace(/\s+/g, ' ').trim());
const titles = (timeline: CampaignTimeline) => seen(timeline, '[part=title]');
const item = (timeline: CampaignTimeline, title: string) =>
  all(timeline, '[part=item]').find(
    (entry) => entry.querySelector('[part=title]')?.textContent === `Title of ${title}`,
  )!;
const listOf = (timeline: CampaignTimeline) => root(timeline).querySelector<HTMLElement>('[part=list]')!;
const turn = (timeline: CampaignTimeline, name: string) =>
  root(timeline).querySelector<HTMLElement>(`[aria-label=${name}]`)!;
const current = (timeline: CampaignTimeline) => seen(timeline, '[aria-current=true] [part=title]');
const isOnScreen = (element: Element) => {
  const { top, bottom, left, right } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight && left >= 0 && right <= innerWidth;
};

async function show(attributes: Record<string, string> = {}, campaign: CampaignDocument = TREES) {
  const timeline = document.createElement('campaign-timeline');
  for (const [name, value] of Object.entries(attributes)) timeline.setAttribute(name, value);
  timeline.campaign = campaign;
  await fixture(html`<div>${timeline}</div>`);
  await timeline.updateComplete;
  return timeline;
}

async function across(attributes: Record<string, string> = {}) {
  const timeline = await show({ layout: 'horizontal', ...attributes }, many);
  await waitUntil(() => turn(timeline, 'Next').checkVisibility(), 'the buttons are there');
  return timeline;
}

/** By its keys, as a visitor would. */
async function choose(timeline: CampaignTimeline, word: string) {
  const select = root(timeline).querySelector('select')!;
  select.focus();
  await sendKeys(word === 'All' ? { press: 'Home' } : { type: word });
  await waitUntil(() => select.selectedOptions[0]?.textContent.trim() === word, `“${word}” is chosen`);
  await timeline.updateComplete;
}

describe('<campaign-timeline>', () => {
  beforeEach(async () => {
    await setViewport({ width: 1100, height: 700 });
    // Scrolling that glides cannot be measured at once.
    await emulateMedia({ reducedMotion: 'reduce' });
  });
  afterEach(async () => {
    fixtureCleanup();
    history.replaceState(null, '', location.pathname + location.search);
    await emulateMedia({ reducedMotion: 'no-preference', media: 'screen' });
  });

  it('shows events in the order of their dates, each at its own precision, by year', async () => {
    const timeline = await show();
    expect(seen(timeline, '[part=year]')).to.deep.equal(['1899', '1998', '1999', '2001']);
    expect(seen(timeline, 'time').map((date) => date.replace(/\s/g, ' ').replace(' – ', '–'))).to.deep.equal([
      '1899',
      'May 1998',
      '20–22 June 1999',
      '1 July 1999',
      '4 July 1999',
      '20 June 2001',
    ]);
    const year = root(timeline).querySelectorAll('ol')[2];
    expect(year?.children.length).to.equal(3);
    expect(root(timeline).getElementById(year!.getAttribute('aria-labelledby')!)).to.have.text('1999');
  });

  it('gives each end of a time at its own precision', async () => {
    const timeline = await show({}, aCampaign({ timeline: [event('war', '1914-07-28', { until: '1918' })] }));
    expect(seen(timeline, 'time')).to.deep.equal(['28 July 1914 – 1918']);
  });

  it('shows with an event who says so, its note and its sources', async () => {
    const survey = item(await show(), 'survey');
    expect(survey).to.contain.text('— Town Gazette');
    const note = survey.querySelector('[part=note] p')!;
    expect(note.checkVisibility()).to.equal(false);
    survey.querySelector<HTMLElement>('[part=note] summary')?.click();
    expect(note.checkVisibility()).to.equal(true);
    expect(note).to.have.trimmed.text('A note on the survey.');
    survey.querySelector<HTMLElement>('[part=sources] summary')?.click();
    const source = survey.querySelector('a[href="https://gazette.example/minutes"]');
    expect(source?.checkVisibility()).to.equal(true);
    expect(survey).to.contain.text('public body');
  });

  it('gives each entry a mark that opens it, and its sources a look of their own', async () => {
    const timeline = await show({}, defaultCampaign);
    for (const fold of all(timeline, 'details')) fold.setAttribute('open', '');
    const entries = all(timeline, '[part=item]');
    const marks = entries.map(
      (entry) => getComputedStyle(entry.querySelector('summary')!, '::after').content.split(' ')[0],
    );
    expect(new Set(marks)).to.deep.equal(new Set(['"\u2212"']));
    const sources = all(timeline, '.sources > li');
    expect(sources.length).to.be.greaterThan(entries.length);
    for (const source of sources) {
      const { listStyleType, paddingBlockEnd, paddingInlineStart } = getComputedStyle(source);
      expect([listStyleType, paddingBlockEnd, paddingInlineStart]).to.deep.equal(['disc', '0px', '0px']);
    }
  });

  it('shows every event of the default campaign', async () => {
    const timeline = await show({}, defaultCampaign);
    root(timeline).querySelector<HTMLElement>('[part=all]')?.click();
    // A long list is drawn a part at a time.
    await waitUntil(() => titles(timeline).length === 54, String(titles(timeline).length));
  });

  it('leaves the fallback where there is nothing to show', async () => {
    for (const [attributes, campaign] of [
      [{}, aCampaign()],
      [{ from: '2050' }, TREES],
    ] as const) {
      const timeline = await show(attributes, campaign);
      timeline.append('What happened');
      expect(root(timeline).querySelector('slot')).to.exist;
      expect(titles(timeline)).to.deep.equal([]);
    }
  });

  describe('between two dates', () => {
    for (const [from, until, expected] of [
      ['1999', '', ['felling', 'council', 'picnic', 'launch']],
      ['', '1998', ['planted', 'survey']],
      // What goes on belongs to every day of it; a month may hold any day.
      ['1999-06-21', '1999-07-01', ['felling', 'council']],
      ['1998-05-20', '1998-05-21', ['survey']],
      ['soon', 'later', ['planted', 'survey', 'felling', 'council', 'picnic', 'launch']],
    ] as const) {
      it(`shows what may be in ${from || '…'} to ${until || '…'}`, async () => {
        const timeline = await show({ from, until });
        expect(titles(timeline)).to.deep.equal(expected.map((id) => `Title of ${id}`));
      });
    }
  });

  describe('with the acts of the document', () => {
    it('shows each once, with the body that acted and not with words nobody read', async () => {
      const timeline = await show({ 'with-acts': '' });
      expect(titles(timeline).slice(3)).to.deep.equal([
        'Title of council',
        'Title of picnic',
        'Title of launch',
        'Quayside',
      ]);
      const last = all(timeline, '[part=item]').at(-1);
      expect(last?.textContent.replace(/\s+/g, ' ')).to.include(
        'Committee on parks, Town council · Resolution · February 2003 · described by Town Gazette',
      );
      expect(last).not.to.contain.text('not read');
      expect(last).to.contain.text('Sources (1)');
    });

    it('says what is disputed, where an event is the act too', async () => {
      const told = item(await show(), 'council').textContent.replace(/\s+/g, ' ');
      expect(told).to.include('Resolution · 1 July 1999 · described by Town Gazette · disputed');
      expect(told).to.include('Disputed: Nobody voted.');
    });

    it('shows none unasked', async () => {
      expect(titles(await show())).not.to.include('Quayside');
    });
  });

  describe('by kind', () => {
    it('offers the kinds that there are, in its own words or the document’s', async () => {
      const timeline = await show();
      const options = all(timeline, 'option').map((option) => option.textContent.trim());
      expect(options).to.deep.equal(['All', 'Context', 'Report', 'Event', 'Act', 'picnic', 'Campaign']);
      expect(item(timeline, 'picnic')).to.contain.text('picnic\u00a0·');
    });

    it('shows one kind, chosen from the keyboard, and hides years without it', async () => {
      const timeline = await show();
      await choose(timeline, 'Report');
      expect(titles(timeline)).to.deep.equal(['Title of survey']);
      expect(seen(timeline, '[part=year]')).to.deep.equal(['1998']);
      await choose(timeline, 'All');
      expect(titles(timeline).length).to.equal(6);
    });

    it('says how many entries are shown, to who listens too, and keeps the focus', async () => {
      const timeline = await show();
      const status = root(timeline).querySelector('[role=status]')!;
      expect(status).to.have.trimmed.text('Entries shown: 6');
      await choose(timeline, 'Report');
      // The same node: a screen reader says what changes in it.
      expect(root(timeline).querySelector('[role=status]') === status).to.equal(true);
      expect(status).to.have.trimmed.text('Entries shown: 1');
      expect(status.checkVisibility()).to.equal(true);
      expect(root(timeline).activeElement === root(timeline).querySelector('select')).to.equal(true);
    });

    it('offers nothing where there is one kind only', async () => {
      expect(root(await show({}, many)).querySelector('select')).to.equal(null);
    });

    it('shows all again where the chosen kind is gone', async () => {
      const timeline = await show();
      await choose(timeline, 'Campaign');
      timeline.until = '2000';
      await timeline.updateComplete;
      expect(titles(timeline).length).to.equal(5);
    });

    it('takes a kind named like a property of every object for what it is', async () => {
      const timeline = await show(
        {},
        aCampaign({ timeline: [event('one', '1999', { kind: 'constructor' })] }),
      );
      expect(item(timeline, 'one')).to.contain.text('constructor\u00a0·');
    });
  });

  describe('the link of an event', () => {
    it('leads to it, marks it, and tells the page, from the keyboard', async () => {
      const timeline = await show();
      const link = item(timeline, 'survey').querySelector<HTMLAnchorElement>('[part=link]')!;
      expect(link.href).to.equal(`${location.href}#survey`);
      link.focus();
      const told = oneEvent(timeline, 'campaign-select');
      await sendKeys({ press: 'Enter' });
      expect(((await told) as CampaignSelectEvent).detail).to.deep.equal({ id: 'survey' });
      await timeline.updateComplete;
      expect(location.hash).to.equal('#survey');
      expect(timeline).to.have.attribute('selected', 'survey');
      expect(current(timeline)).to.deep.equal(['Title of survey']);
    });

    it('keeps the kind that the visitor chose', async () => {
      const timeline = await show();
      await choose(timeline, 'Report');
      item(timeline, 'survey').querySelector<HTMLElement>('[part=link]')?.click();
      await timeline.updateComplete;
      expect(titles(timeline)).to.deep.equal(['Title of survey']);
    });

    it('is as large as a finger needs', async () => {
      const { width, height } = item(await show(), 'planted')
        .querySelector('[part=link]')!
        .getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(24);
    });
  });

  describe('an address that names an event', () => {
    it('shows it when the page is opened, and gives it the focus', async () => {
      await setViewport({ width: 1100, height: 400 });
      history.replaceState(null, '', '#launch');
      const timeline = await show();
      expect(current(timeline)).to.deep.equal(['Title of launch']);
      expect(isOnScreen(item(timeline, 'launch'))).to.equal(true);
      expect(root(timeline).activeElement === item(timeline, 'launch')).to.equal(true);
    });

    it('takes the focus from nobody when the page is opened', async () => {
      const field = await fixture<HTMLInputElement>(html`<input aria-label="Mine" />`);
      field.focus();
      history.replaceState(null, '', '#launch');
      const timeline = await show();
      expect(current(timeline)).to.deep.equal(['Title of launch']);
      // Compared here: a failing comparison of elements would be printed for minutes.
      expect(document.activeElement === field).to.equal(true);
    });

    it('shows another one when it changes, whatever kind was chosen', async () => {
      await setViewport({ width: 1100, height: 400 });
      const timeline = await show();
      await choose(timeline, 'Context');
      location.hash = '#launch';
      await oneEvent(window, 'hashchange');
      await timeline.updateComplete;
      expect(current(timeline)).to.deep.equal(['Title of launch']);
      expect(isOnScreen(item(timeline, 'launch'))).to.equal(true);
      expect(root(timeline).activeElement === item(timeline, 'launch')).to.equal(true);
      expect(root(timeline).querySelector('select')).to.have.value('');
    });

    it('changes nothing when it names something else', async () => {
      history.replaceState(null, '', '#elsewhere');
      const timeline = await show();
      expect(timeline).not.to.have.attribute('selected');
      expect(scrollY).to.equal(0);
    });

    it('is not followed any more when the element is gone, and is when it is back', async () => {
      const timeline = await show();
      const parent = timeline.parentElement;
      timeline.remove();
      location.hash = '#launch';
      await oneEvent(window, 'hashchange');
      expect(timeline.selected).to.equal(undefined);
      parent?.append(timeline);
      location.hash = '#survey';
      await oneEvent(window, 'hashchange');
      await timeline.updateComplete;
      expect(current(timeline)).to.deep.equal(['Title of survey']);
    });
  });

  it('scrolls to the event that the page selects, without taking the focus or telling the page', async () => {
    await setViewport({ width: 1100, height: 400 });
    const timeline = await show();
    let told = 0;
    timeline.addEventListener('campaign-select', () => told++);
    timeline.selected = 'launch';
    await timeline.updateComplete;
    expect(isOnScreen(item(timeline, 'launch'))).to.equal(true);
    expect(document.activeElement === document.body).to.equal(true);
    expect(told).to.equal(0);
    timeline.selected = null;
    await timeline.updateComplete;
    expect(current(timeline)).to.deep.equal([]);
  });

  it('does not select again from the address what the page changed since', async () => {
    history.replaceState(null, '', '#launch');
    const timeline = await show();
    timeline.selected = 'survey';
    await timeline.updateComplete;
    timeline.withActs = true;
    await timeline.updateComplete;
    expect(current(timeline)).to.deep.equal(['Title of survey']);
  });

  it('draws a long list a part at a time, and at once as far as what is asked for', async () => {
    const events = [...new Array(450).keys()].map((index) => event(`tree-${index}`, String(1500 + index)));
    const timeline = await show({ selected: 'tree-130' }, aCampaign({ timeline: events }));
    const drawn = () => all(timeline, '[part=item]').length;
    expect(drawn()).to.be.lessThan(450);
    expect(current(timeline)).to.deep.equal(['Title of tree-130']);
    await waitUntil(() => drawn() === 450, 'the rest follows by itself', { timeout: 10_000 });
    expect(isOnScreen(item(timeline, 'tree-130'))).to.equal(true);
  });

  describe('with chapters', () => {
    const CHAPTERS = aCampaign({
      chapters: [
        { id: 'early', title: 'Early' },
        { id: 'days', title: 'The days', open: true },
        { id: 'late', title: 'Late' },
      ],
      timeline: [
        event('planted', '1899', { chapter: 'early', text: 'Text of planted.' }),
        event('survey', '1998', {
          chapter: 'early',
          text: 'Text of survey.',
          confidence: 'low',
          kind: 'report',
        }),
        event('felling', '1999-06-20', { chapter: 'days', text: 'Text of felling.' }),
        event('council', '1999-07', { chapter: 'days', text: 'Text of council.' }),
        event('replanted', '2003', { chapter: 'late', text: 'Text of replanted.', kind: 'report' }),
        event('picnic', '2004', { text: 'Text of picnic.' }),
      ],
    });
    const texts = (timeline: CampaignTimeline) => seen(timeline, '.text');
    const press = async (timeline: CampaignTimeline, summary: HTMLElement | null | undefined) => {
      summary?.focus();
      await sendKeys({ press: 'Enter' });
      await timeline.updateComplete;
    };

    it('shows each with its years and how much is in it, its entries as lines, and the first text of the open one', async () => {
      const timeline = await show({}, CHAPTERS);
      expect(
        seen(timeline, '[part=chapter] > summary').map((text) => text.replace(/[\s–]+/g, ' ')),
      ).to.deep.equal([
        'Early 1899 1998 · Entries: 2',
        'The days 1999 · Entries: 2',
        'Late 2003 · Entries: 1',
        'Further entries 2004 · Entries: 1',
      ]);
      expect(titles(timeline)).to.deep.equal(['Title of felling', 'Title of council']);
      expect(texts(timeline)).to.deep.equal(['Text of felling.']);
    });

    it('opens an entry, and folds a chapter, from the keyboard', async () => {
      const timeline = await show({}, CHAPTERS);
      await press(timeline, item(timeline, 'council').querySelector('summary'));
      expect(texts(timeline)).to.deep.equal(['Text of felling.', 'Text of council.']);
      await press(timeline, all(timeline, '[part=chapter]')[1]?.querySelector('summary'));
      expect(texts(timeline)).to.deep.equal([]);
      expect(titles(timeline)).not.to.include('Title of council');
    });

    it('keeps what was opened when a kind is chosen and all are shown again', async () => {
      const timeline = await show({}, CHAPTERS);
      await press(timeline, all(timeline, '[part=chapter]')[0]?.querySelector('summary'));
      const survey = () => item(timeline, 'survey').querySelector('details')!;
      await press(timeline, survey().querySelector('summary'));
      await waitUntil(() => survey().open);
      await choose(timeline, 'Report');
      expect(titles(timeline)).to.deep.equal(['Title of survey', 'Title of replanted']);
      expect(texts(timeline)).to.deep.equal(['Text of survey.']);
      await choose(timeline, 'All');
      expect(texts(timeline)).to.deep.equal(['Text of survey.', 'Text of felling.']);
    });

    it('opens and closes all of them with one button, from the keyboard', async () => {
      const timeline = await show({}, CHAPTERS);
      const button = root(timeline).querySelector<HTMLElement>('[part=all]')!;
      button.focus();
      for (const [word, count] of [
        ['Open all', 6],
        ['Close all', 0],
      ] as const) {
        expect(button).to.have.trimmed.text(word);
        await sendKeys({ press: 'Enter' });
        await waitUntil(() => titles(timeline).length === count, `${count} entries`);
      }
      for (const chapter of all(timeline, '[part=chapter]'))
        await press(timeline, chapter.querySelector('summary'));
      await waitUntil(() => button.textContent.trim() === 'Close all', 'it knows what was opened by hand');
    });

    describe('the bar of a year', () => {
      const slider = (timeline: CampaignTimeline) =>
        root(timeline).querySelector<HTMLInputElement>('[part=bars] input')!;
      const status = (timeline: CampaignTimeline) => seen(timeline, '[role=status]')[0];

      it('is reached with arrow keys, and leads with Enter to the first entry of its year', async () => {
        const timeline = await show({}, CHAPTERS);
        slider(timeline).focus();
        expect(slider(timeline).ariaValueText).to.equal('1999: 2');
        await sendKeys({ press: 'ArrowRight' });
        expect(slider(timeline).ariaValueText, 'years without an entry are passed over').to.equal('2003: 1');
        expect(titles(timeline), 'nothing opens on the way').not.to.include('Title of replanted');
        await sendKeys({ press: 'Enter' });
        await waitUntil(() => titles(timeline).includes('Title of replanted'), 'its chapter opens');
        const line = item(timeline, 'replanted').querySelector('summary');
        expect(root(timeline).activeElement).to.equal(line);
        expect(isOnScreen(line!)).to.equal(true);
        expect(status(timeline)).to.equal('Entries shown: 6 · 2003: 1');
      });

      it('is let go with Escape, and when it is chosen again', async () => {
        const timeline = await show({}, CHAPTERS);
        for (const key of ['Escape', 'Enter']) {
          slider(timeline).focus();
          await sendKeys({ press: 'Enter' });
          await waitUntil(() => status(timeline)?.endsWith('1999: 2'), `before ${key}`);
          slider(timeline).focus();
          await sendKeys({ press: key });
          await waitUntil(() => status(timeline) === 'Entries shown: 6', `after ${key}`);
        }
      });

      it('is pressed, and opens again a chapter that was closed by hand', async () => {
        const timeline = await show({}, CHAPTERS);
        const { left, width, top, height } = slider(timeline).getBoundingClientRect();
        const pressYear = (year: number) =>
          sendMouse({
            type: 'click',
            position: [Math.round(left + ((year - 1899 + 0.5) / 106) * width), Math.round(top + height / 2)],
          });
        await pressYear(1899);
        await waitUntil(() => titles(timeline).includes('Title of planted'), 'its chapter opens');
        await press(timeline, all(timeline, '[part=chapter]')[0]?.querySelector('summary'));
        await waitUntil(() => !titles(timeline).includes('Title of planted'), 'it is closed');
        scrollTo(0, 0);
        await pressYear(1899);
        await waitUntil(() => status(timeline) === 'Entries shown: 6', 'let go');
        await pressYear(1899);
        await waitUntil(() => titles(timeline).includes('Title of planted'), 'it opens again');
        await resetMouse();
      });

      it('is turned round in Arabic', async () => {
        const timeline = await show({ lang: 'ar' }, CHAPTERS);
        slider(timeline).focus();
        await sendKeys({ press: 'ArrowLeft' });
        expect(slider(timeline).value).to.equal('2003');
      });
    });

    it('folds on a phone all but the open one, and opens what an address names, with its chapter', async () => {
      await setViewport({ width: 320, height: 640 });
      const timeline = await show({}, CHAPTERS);
      expect(titles(timeline)).to.deep.equal(['Title of felling', 'Title of council']);
      location.hash = '#survey';
      await oneEvent(window, 'hashchange');
      await timeline.updateComplete;
      expect(texts(timeline)).to.include('Text of survey.');
      expect(isOnScreen(item(timeline, 'survey').querySelector('summary')!)).to.equal(true);
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
    });

    it('opens again what an address names, after a visitor has closed it', async () => {
      const timeline = await show({}, CHAPTERS);
      await press(timeline, all(timeline, '[part=chapter]')[0]?.querySelector('summary'));
      timeline.selected = 'planted';
      await timeline.updateComplete;
      expect(texts(timeline)).to.include('Text of planted.');
    });

    it('says in words where little is known, and only there', async () => {
      const timeline = await show({}, CHAPTERS);
      for (const fold of all(timeline, 'details')) fold.setAttribute('open', '');
      const said = all(timeline, '[part=item]').filter((entry) =>
        entry.textContent.includes('Little is known'),
      );
      expect(said.map((entry) => entry.querySelector('[part=title]')?.textContent)).to.deep.equal([
        'Title of survey',
      ]);
    });

    it('tells how many entries each year has, to who does not see the bars too', async () => {
      const timeline = await show({}, CHAPTERS);
      expect(root(timeline).querySelector('[part=bars] [role=img]')?.ariaLabel).to.equal(
        'Entries by year: 1899: 1; 1998: 1; 1999: 2; 2003: 1; 2004: 1',
      );
      await choose(timeline, 'Report');
      expect(root(timeline).querySelector('[part=bars]')).to.equal(null);
    });

    it('shows an entry’s heading below that of its chapter', async () => {
      const timeline = await show({}, CHAPTERS);
      expect(item(timeline, 'felling').querySelector('[role=heading]')).to.have.attribute('aria-level', '4');
      expect(item(await show(), 'felling').querySelector('[role=heading]')).to.have.attribute(
        'aria-level',
        '3',
      );
    });

    it('ignores them across the page', async () => {
      const timeline = await show({ layout: 'horizontal' }, CHAPTERS);
      expect(all(timeline, '[part=chapter]')).to.deep.equal([]);
      expect(texts(timeline).length).to.equal(6);
    });

    itEmulating('opens everything on paper', async () => {
      const timeline = await show({}, CHAPTERS);
      await emulateMedia({ media: 'print' });
      for (const text of all(timeline, '.text')) {
        expect(text.getBoundingClientRect().height, text.textContent).to.be.greaterThan(0);
        expect(text.checkVisibility({ contentVisibilityAuto: true }), text.textContent).to.equal(true);
      }
    });
  });

  it('marks quoted words and titles of works as what they are, without other marks than the text’s', async () => {
    const timeline = await show(
      {},
      aCampaign({
        timeline: [
          event('one', '1999', { title: 'Gazette: “The trees”', text: 'It calls them “tall and old”.' }),
        ],
      }),
    );
    expect(seen(timeline, 'cite')).to.deep.equal(['“The trees”']);
    expect(seen(timeline, 'q')).to.deep.equal(['“tall and old”']);
    expect(getComputedStyle(all(timeline, 'q')[0]!).quotes).to.equal('none');
  });

  it('saves what is on show, with who speaks in the sources, how to cite it, and what is true of an act', async () => {
    const timeline = await show({}, TREES);
    await choose(timeline, 'Act');
    const [file] = await savedBy(async () => {
      all(timeline, '[part=save]')[1]?.focus();
      await sendKeys({ press: 'Enter' });
    });
    expect(file?.name).to.equal('timeline.json');
    const { title, rows } = JSON.parse(file?.text ?? '') as { title: string; rows: Record<string, string>[] };
    expect(title).to.equal('Keep the plane trees: Timeline');
    expect(
      rows.map(({ id, date, disputed, perspectives }) => [id, date, disputed, perspectives]),
    ).to.deep.equal([['council', '1999-07-01', 'disputed', 'public body']]);
    expect(rows[0]?.['body']).to.include('Committee on parks');
    expect(rows[0]?.['citation']).to.include('Title of council');
    expect(rows[0]?.['licence']).to.equal('The document states no licence');
  });

  it('draws of a chosen kind what a screen shows, and then the rest', async () => {
    const events = [...new Array(1200).keys()].map((index) =>
      event(`tree-${index}`, String(1900 + (index % 90)), { kind: index % 2 ? 'report' : 'event' }),
    );
    const timeline = await show({}, aCampaign({ timeline: events }));
    const drawn = () => all(timeline, '[part=item]').length;
    await waitUntil(() => drawn() === 1200, 'all are drawn', { timeout: 10_000 });
    const [first] = all(timeline, '[part=item]');
    const select = root(timeline).querySelector('select')!;
    select.value = 'report';
    select.dispatchEvent(new Event('change'));
    await timeline.updateComplete;
    expect(drawn()).to.be.at.most(100);
    expect(first?.isConnected).to.equal(false);
    await waitUntil(() => drawn() === 600, 'the rest follows by itself', { timeout: 10_000 });
    expect(seen(timeline, '[role=status]')).to.deep.equal(['Entries shown: 600']);
  });

  describe('across the page', () => {
    const scrolled = (timeline: CampaignTimeline) => Math.abs(listOf(timeline).scrollLeft);
    const column = (timeline: CampaignTimeline) => item(timeline, 'tree-0').offsetWidth;

    it('puts the events side by side', async () => {
      const timeline = await across();
      const [first, second] = [item(timeline, 'tree-0'), item(timeline, 'tree-1')];
      expect(second.getBoundingClientRect().top).to.equal(first.getBoundingClientRect().top);
      expect(second.getBoundingClientRect().left).to.be.greaterThan(first.getBoundingClientRect().left);
    });

    it('moves by one event with its buttons', async () => {
      const timeline = await across();
      turn(timeline, 'Next').focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => scrolled(timeline) === column(timeline), 'one event on');
      turn(timeline, 'Previous').focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => scrolled(timeline) === 0, 'and back');
    });

    for (const [lang, on, back] of [
      ['en', 'ArrowRight', 'ArrowLeft'],
      ['ar', 'ArrowLeft', 'ArrowRight'],
    ] as const) {
      it(`moves by one event with ${on} and ${back} in “${lang}”`, async () => {
        const timeline = await show({ layout: 'horizontal', lang }, many);
        await waitUntil(() => listOf(timeline).tabIndex === 0, 'it can be reached');
        await sendKeys({ press: 'Tab' });
        await sendKeys({ press: 'Tab' });
        await sendKeys({ press: 'Tab' });
        expect(root(timeline).activeElement === listOf(timeline)).to.equal(true);
        await sendKeys({ press: on });
        await waitUntil(() => scrolled(timeline) === column(timeline), 'one event on');
        await sendKeys({ press: on });
        await waitUntil(() => scrolled(timeline) === 2 * column(timeline), 'another one');
        await sendKeys({ press: back });
        await waitUntil(() => scrolled(timeline) === column(timeline), 'one back');
      });
    }

    it('has buttons that turn round in Arabic', async () => {
      const timeline = await show({ layout: 'horizontal', lang: 'ar' }, many);
      const next = () => all(timeline, '.turn')[1]!;
      await waitUntil(() => next().checkVisibility());
      next().click();
      await waitUntil(() => listOf(timeline).scrollLeft === -column(timeline), 'one event to the left');
    });

    it('leaves the page’s own keys alone', async () => {
      const timeline = await across();
      listOf(timeline).focus();
      const pressed = new KeyboardEvent('keydown', { key: 'ArrowLeft', altKey: true, cancelable: true });
      expect(listOf(timeline).dispatchEvent(pressed)).to.equal(true);
    });

    it('is named where it can be scrolled', async () => {
      expect(listOf(await across())).to.have.attribute('aria-label', 'Timeline');
    });

    it('brings the selected event into view', async () => {
      const timeline = await across({ selected: 'tree-9' });
      await waitUntil(() => isOnScreen(item(timeline, 'tree-9')), 'in view');
    });

    it('goes down the page where it is narrow: no buttons, no stop of the Tab key', async () => {
      const timeline = await across();
      await setViewport({ width: 320, height: 640 });
      await waitUntil(() => !turn(timeline, 'Next').checkVisibility(), 'the buttons go');
      expect(listOf(timeline)).not.to.have.attribute('tabindex');
      const [first, second] = [item(timeline, 'tree-0'), item(timeline, 'tree-1')];
      expect(second.getBoundingClientRect().left).to.equal(first.getBoundingClientRect().left);
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
    });

    itEmulating('goes down the paper, with every event on it', async () => {
      const timeline = await across();
      await emulateMedia({ media: 'print' });
      const [first, last] = [item(timeline, 'tree-0'), item(timeline, 'tree-11')];
      expect(last.getBoundingClientRect().left).to.equal(first.getBoundingClientRect().left);
    });

    it('has no buttons where all events are in view', async () => {
      const timeline = await across();
      timeline.until = '1981';
      await waitUntil(() => !turn(timeline, 'Next').checkVisibility(), 'the buttons go');
      expect(titles(timeline).length).to.equal(2);
    });
  });
});

describe('entries of the timeline', () => {
  it('keep the order of the document where dates are the same', () => {
    const timeline = [event('b', '1999'), event('a', '1999'), event('c', '1998')];
    expect(entriesOf(aCampaign({ timeline }), false, undefined, undefined).map(({ id }) => id)).to.deep.equal(
      ['c', 'b', 'a'],
    );
  });

  it('drop an end that is not after the start', () => {
    const timeline = [event('a', '1999-02', { until: '1998' }), event('b', '1999-03', { until: '1999-03' })];
    const entries = entriesOf(aCampaign({ timeline }), false, undefined, undefined);
    expect(entries.map(({ until }) => until)).to.deep.equal([undefined, undefined]);
  });

  it('take years that a framework sets as numbers', () => {
    const timeline = [event('a', '1998'), event('b', '1999'), event('c', '2000')];
    expect(entriesOf(aCampaign({ timeline }), false, 1999, 1999).map(({ id }) => id)).to.deep.equal(['b']);
  });

  it('are grouped by the year in which they begin', () => {
    const timeline = [event('a', '1998-12', { until: '1999-01' }), event('b', '1999')];
    const groups = groupsOf(entriesOf(aCampaign({ timeline }), false, undefined, undefined));
    expect(groups.map(({ year }) => year)).to.deep.equal(['1998', '1999']);
  });

  it('are grouped by the chapters of the document, in their order, what is in none at the end', () => {
    const chapters = [
      { id: 'after', title: 'After' },
      { id: 'empty', title: 'Empty' },
      { id: 'before', title: 'Before' },
    ];
    const timeline = [
      event('a', '1998', { chapter: 'before' }),
      event('b', '1999', { chapter: 'no-such' }),
      event('c', '2000', { chapter: 'after' }),
      event('d', '2001'),
    ];
    const groups = groupsOf(entriesOf(aCampaign({ timeline }), false, undefined, undefined), chapters);
    expect(
      groups.map(({ chapter, entries }) => [chapter?.title, ...entries.map(({ id }) => id)]),
    ).to.deep.equal([
      ['After', 'c'],
      ['Before', 'a'],
      [undefined, 'b', 'd'],
    ]);
  });
});
