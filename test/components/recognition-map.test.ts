import { expect, fixture, fixtureCleanup, html, waitUntil } from '@open-wc/testing';
import { emulateMedia, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import '../../src/define/recognition-map.js';
import type { Act, CampaignDocument } from '../../src/campaign/schema.js';
import { neighbour, placesOf } from '../../src/components/recognition-map/acts.js';
import { insetsOf, layoutOf } from '../../src/components/recognition-map/layout-of.js';
import type { CampaignRecognitionMap } from '../../src/components/recognition-map/recognition-map.js';
import { boundsOf, codes, ringsOf, shapeOf, type Bounds } from '../../src/geography/geography.js';
import { LANGUAGE_CODES } from '../../src/locale/languages.js';
import { aCampaign, defaultCampaign } from '../../stories/fixtures.js';
import { itEmulating } from '../helpers/emulation.js';

let made = 0;
const anAct = (overrides: Partial<Act>): Act => ({
  id: `act-${++made}`,
  code: 'FR',
  jurisdiction: 'France',
  level: 'national',
  body: 'Assembly of the plane trees',
  bodyType: 'plenary',
  act: 'resolution',
  wording: '“The trees shall stay”',
  wordingStatus: 'text-read',
  date: '2001-02-03',
  sources: ['gazette'],
  ...overrides,
});

/** One act of every kind, around the world. */
const acts: Act[] = [
  anAct({
    id: 'fr',
    chamber: 'Upper chamber',
    actDetail: 'Resolution No. 7',
    title: { fr: 'Les platanes' },
    dateNote: 'Some say the day after.',
    disputes: ['Whether it was a resolution is disputed.'],
    sources: ['gazette', 'diary'],
  }),
  anAct({ id: 'fr-committee', bodyType: 'committee', date: '1999', wordingStatus: 'not-found' }),
  anAct({
    id: 'de',
    code: 'DE',
    jurisdiction: 'Germany',
    bodyType: 'unclear',
    date: '2003-05',
    wording: 'A speech in praise of shade.',
    wordingStatus: 'characterised',
    sources: ['gazette', 'diary'],
  }),
  anAct({ id: 'es', code: 'ES', jurisdiction: 'Spain', bodyType: 'committee', date: '2005' }),
  anAct({ id: 'it', code: 'IT', jurisdiction: 'Italy', mapDefault: false, date: '2006' }),
  anAct({ id: 'se', code: 'SE', jurisdiction: 'Sweden', bodyType: 'members', date: '2007' }),
  anAct({
    id: 'tx',
    code: 'US-TX',
    jurisdiction: 'Texas',
    level: 'subnational',
    body: 'Governor of Texas',
    bodyType: 'executive',
    date: '2008',
  }),
  anAct({
    id: 'un',
    code: 'TREES',
    jurisdiction: 'League of Trees',
    level: 'international',
    bodyType: 'assembly',
    date: '2009',
  }),
  anAct({ id: 'nowhere', code: 'XX-NOWHERE', jurisdiction: 'Nowhere', date: '2010' }),
];

const campaign = aCampaign({
  recognitions: acts,
  bordersNote: 'Borders are not an opinion.',
  notCounted: [
    {
      id: 'no',
      jurisdiction: 'Chile',
      code: 'CL',
      what: 'A draft was rejected.',
      category: 'rejected',
      sources: ['diary'],
    },
  ],
});

/** Shows a map at rest: nobody has come near it, nor seen it where `space` keeps it off the screen. */
async function showAtRest(
  attributes: Record<string, string> = {},
  document: CampaignDocument = campaign,
  space = '300vh',
) {
  const element = globalThis.document.createElement('campaign-recognition-map');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.campaign = document;
  await fixture(html`<div style="padding-top: ${space}">${element}</div>`);
  await element.updateComplete;
  return element;
}

/** Shows a map to which a visitor has come: then it can name regions. */
async function show(attributes?: Record<string, string>, document?: CampaignDocument) {
  const element = await showAtRest(attributes, document, '0');
  element.dispatchEvent(new PointerEvent('pointerenter'));
  await waitUntil(
    () => element.renderRoot.querySelector('.zoom option:nth-child(2), table'),
    'the details are here',
  );
  await element.updateComplete;
  return element;
}

const root = (element: CampaignRecognitionMap) => element.renderRoot as ShadowRoot;
const one = (element: CampaignRecognitionMap, selector: string) => {
  const found = root(element).querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
};
const all = (element: CampaignRecognitionMap, selector: string) => [
  ...root(element).querySelectorAll(selector),
];
const button = (element: CampaignRecognitionMap, label: string) => {
  const found = all(element, 'button').find(
    (candidate) => (candidate.getAttribute('aria-label') ?? candidate.textContent).trim() === label,
  );
  if (!(found instanceof HTMLElement)) throw new Error(`no button “${label}”`);
  return found;
};
const press = async (element: CampaignRecognitionMap, label: string) => {
  button(element, label).click();
  await element.updateComplete;
};
const pressTable = async (element: CampaignRecognitionMap) => {
  all(element, '.choice button')[1]?.dispatchEvent(new MouseEvent('click'));
  await element.updateComplete;
};
const chooseLevel = async (element: CampaignRecognitionMap, level: string) => {
  const select = one(element, '.choice select') as HTMLSelectElement;
  select.value = level;
  select.dispatchEvent(new CustomEvent('change'));
  await element.updateComplete;
};
const fill = (element: CampaignRecognitionMap, code: string) =>
  getComputedStyle(one(element, `[data-code="${code}"]`)).fill;
const textOf = (element: Element | undefined | null) =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const cardOf = (element: CampaignRecognitionMap) =>
  root(element).querySelector<HTMLElement>('[role="dialog"]');
const activeName = (element: CampaignRecognitionMap) =>
  root(element)
    .getElementById(one(element, '.stage').getAttribute('aria-activedescendant') ?? '')
    ?.getAttribute('aria-label');
/** What the element tells of what it shows, and of what was asked. */
const statusOf = (element: CampaignRecognitionMap) => textOf(one(element, '.notes [role="status"]'));
const answerOf = (element: CampaignRecognitionMap) => textOf(one(element, '.map > [role="status"]'));
const rowIds = (element: CampaignRecognitionMap) =>
  all(element, 'tbody tr[data-act]').map((row) => row.getAttribute('data-act'));
const keys = async (element: CampaignRecognitionMap, ...names: string[]) => {
  for (const name of names) await sendKeys({ press: name });
  await element.updateComplete;
};

/** Zooms in, and waits until the map has glided there. */
async function zoomIn(element: CampaignRecognitionMap) {
  const box = () => one(element, 'svg').getAttribute('viewBox');
  const world = box();
  await press(element, 'Zoom in');
  let before = box();
  await waitUntil(() => {
    const last = before;
    before = box();
    return before !== world && before === last;
  }, 'the map has zoomed');
}

describe('<campaign-recognition-map>', () => {
  beforeEach(async () => {
    await setViewport({ width: 1100, height: 900 });
  });
  afterEach(() => {
    fixtureCleanup();
  });

  describe('when the map is shown', () => {
    it('fills by the body that acted: plenary, unclear, committee', async () => {
      const element = await show();
      const land = getComputedStyle(one(element, '.stage path.none')).fill;
      const fills = ['FR', 'DE', 'ES'].map((code) => fill(element, code));
      expect(new Set([land, ...fills]).size).to.equal(4);
      expect(fills[2]).to.match(/^url/);
    });

    it('hatches with a pattern of its own on a page with two maps', async () => {
      const [first, second] = [await show(), await show()];
      expect(one(first, 'pattern').id).to.not.equal(one(second, 'pattern').id);
      expect(fill(first, 'ES')).to.include(one(first, 'pattern').id);
    });

    it('lets the strongest kind of body decide, not the latest act', async () => {
      const element = await show({ until: '1999' });
      expect(fill(element, 'FR')).to.match(/^url/);
      element.until = 2010;
      await waitUntil(() => !fill(element, 'FR').startsWith('url'), 'no hatch');
    });

    it('does not fill for members alone or where the document says so', async () => {
      const element = await show();
      expect(root(element).querySelector('svg [data-code="SE"], svg [data-code="IT"]')).to.equal(null);
    });

    it('puts a dot on a subdivision and leaves its country empty', async () => {
      const element = await show();
      expect(one(element, '[data-code="US-TX"]').classList.contains('dot')).to.equal(true);
      expect(root(element).querySelector('[data-code="US"]')).to.equal(null);
    });

    it('keeps bodies of many states in a list below the map, and lists what it cannot mark', async () => {
      const element = await show();
      expect(textOf(one(element, '.beside .rows'))).to.include('League of Trees');
      const fold = one(element, '.unmarked') as HTMLDetailsElement;
      one(element, '.unmarked summary').click();
      await waitUntil(() => fold.querySelector('button'));
      expect([...fold.querySelectorAll('button')].map(textOf)).to.deep.equal(['Italy', 'Sweden', 'Nowhere']);
    });

    it('names every marked place and its kind in the accessibility tree', async () => {
      const element = await show();
      const names = all(element, '.stage [role="option"]').map((option) => option.getAttribute('aria-label'));
      expect(names).to.have.members([
        'France: Plenary or chamber',
        'Germany: Which body is unclear',
        'Spain: Committee only',
        'Texas: Subnational body or governor',
      ]);
    });

    it('says how many acts are shown, of which date, and where the borders are from', async () => {
      const element = await show();
      const notes = textOf(one(element, '.notes'));
      expect(notes).to.include('Acts shown: 9');
      expect(notes).to.include('Natural Earth').and.include('Borders are not an opinion.');
      const plain = await show({}, { ...campaign, bordersNote: undefined });
      expect(textOf(one(plain, '.notes'))).to.include('Natural Earth');
      const list = await show({ view: 'list' });
      expect(textOf(one(list, '.notes'))).to.not.include('Natural Earth');
    });

    it('writes names out in its language when the visitor comes near, and changes nothing else', async () => {
      const element = await showAtRest({ lang: 'de' });
      const label = () => one(element, 'path[data-code="FR"]').getAttribute('aria-label');
      const notes = textOf(one(element, '.notes'));
      expect(label()).to.match(/^France: /);
      element.dispatchEvent(new PointerEvent('pointerenter'));
      await waitUntil(() => label()?.startsWith('Frankreich: '));
      expect(textOf(one(element, '.notes'))).to.equal(notes);
      expect(notes)
        .to.include('2026')
        .and.not.match(/\d{4}-\d/);
    });

    it('writes them out at once where a card is open', async () => {
      const element = await show({ selected: 'ES', lang: 'de' });
      expect(textOf(cardOf(element)?.querySelector('h3'))).to.equal('Spanien');
    });

    it('says the date of the data in words in the list', async () => {
      const element = await show({ view: 'list', lang: 'de' });
      expect(textOf(one(element, '.notes'))).to.include('2. Januar 2026');
    });

    it('names the newest source where a campaign does not date itself', async () => {
      const undated = { ...campaign, updated: undefined };
      expect(textOf(one(await show({}, undated), '.notes'))).to.include('Newest source: 2020 ');
      expect(textOf(one(await show({ view: 'list' }, undated), '.notes'))).to.include(
        'Newest source: 4 May 2020',
      );
    });

    it('marks the name of an organisation with its language', async () => {
      const element = await show({ lang: 'de' });
      expect(one(element, '.beside .rows button').lang).to.equal('en');
    });

    it('makes at most 130 elements for the default campaign with all controls, in every language', async () => {
      for (const lang of LANGUAGE_CODES) {
        const element = await showAtRest({ lang }, defaultCampaign);
        await waitUntil(() => all(element, '.stage [role="option"]').length, `the map in ${lang}`);
        // Where texts in another language were waited for, the details have come as well.
        expect(all(element, '*').length, lang).to.be.at.most(lang === 'en' ? 130 : 190);
        expect(all(element, '.stage [role="option"]').length).to.be.greaterThan(25);
        fixtureCleanup();
      }
    });

    it('takes its place at once and then moves nothing', async () => {
      const element = await show({}, defaultCampaign);
      const { height } = element.getBoundingClientRect();
      one(element, '.frame').dispatchEvent(new PointerEvent('pointerenter'));
      await element.updateComplete;
      expect(element.getBoundingClientRect().height).to.equal(height);
    });

    it('is accessible', async () => {
      await expect(await show({}, defaultCampaign)).to.be.accessible();
    });
  });

  describe('when a level is chosen', () => {
    it('shows the acts of that level only', async () => {
      const element = await show();
      await chooseLevel(element, 'subnational');
      expect(
        all(element, '.stage [role="option"]').map((option) => option.getAttribute('data-code')),
      ).to.deep.equal(['US-TX']);
      expect(statusOf(element)).to.equal('Acts shown: 1');
      expect(all(element, '.beside .rows').length).to.equal(0);
      expect(element.level).to.equal('subnational');
    });

    it('says so in words where no act is of it', async () => {
      const element = await show({ level: 'subnational', until: '2001' });
      expect(statusOf(element)).to.equal('No act matches');
    });

    it('closes a card whose act is of another', async () => {
      const element = await show({ selected: 'DE' });
      await chooseLevel(element, 'subnational');
      expect(textOf(cardOf(element))).to.equal('');
    });

    it('takes a level that it does not know for all', async () => {
      expect(statusOf(await show({ level: 'county' }))).to.equal('Acts shown: 9');
    });

    it('follows the attribute', async () => {
      const element = await show({ level: 'international' });
      expect(all(element, '.stage [role="option"]').length).to.equal(0);
      await expect(element).to.be.accessible();
      expect(textOf(one(element, '.beside .rows'))).to.include('League of Trees');
    });
  });

  describe('when the year is moved', () => {
    it('takes acts away with the keys of the slider', async () => {
      const element = await show();
      one(element, 'input[type="range"]').focus();
      await keys(element, 'Home');
      expect(textOf(one(element, 'output'))).to.equal('Until 1999 · Acts: 1');
      expect(statusOf(element)).to.equal('Acts shown: 1');
      await keys(element, 'ArrowRight', 'ArrowRight');
      expect(statusOf(element)).to.equal('Acts shown: 2');
    });

    it('has a bar for each year, and a press on one means that year', async () => {
      const element = await show();
      const slider = one(element, 'input[type="range"]');
      const { left, top, width, height } = slider.getBoundingClientRect();
      // From 1999 to 2010 there are twelve.
      for (const year of [1999, 2001, 2005, 2010]) {
        const x = left + (width * (year - 1999 + 0.5)) / 12;
        for (const aside of [-0.4, 0.4]) {
          const position: [number, number] = [
            Math.round(x + (aside * width) / 12),
            Math.round(top + height - 4),
          ];
          await sendMouse({ type: 'click', position });
          await element.updateComplete;
          expect(element.until).to.equal(year);
        }
      }
    });

    it('says the year and its acts to who does not see the bars', async () => {
      const element = await show();
      one(element, 'input[type="range"]').focus();
      await keys(element, 'ArrowLeft', 'ArrowLeft');
      expect(one(element, 'input[type="range"]').getAttribute('aria-valuetext')).to.equal(
        'Until 2008 · Acts: 7',
      );
    });

    it('moves nothing below it', async () => {
      const element = await show({}, defaultCampaign);
      const top = () => one(element, '.notes').getBoundingClientRect().top;
      const before = top();
      one(element, 'input[type="range"]').focus();
      await keys(element, 'Home');
      expect(top()).to.equal(before);
    });

    it('plays from the first year and can be paused', async () => {
      const element = await show();
      await press(element, 'Play');
      expect(textOf(one(element, 'output'))).to.match(/^Until 1999/);
      await waitUntil(() => textOf(one(element, 'output')).startsWith('Until 2000'), 'a year has passed', {
        timeout: 5000,
      });
      await press(element, 'Pause');
      expect(button(element, 'Play')).to.be.instanceOf(HTMLElement);
    });

    it('closes a card whose act is not shown any more, and leaves the focus where it is', async () => {
      const element = await show({ selected: 'DE' });
      const slider = one(element, 'input[type="range"]');
      slider.focus();
      await keys(element, 'Home');
      expect(textOf(cardOf(element))).to.equal('');
      expect(element.hasAttribute('selected')).to.equal(false);
      expect(root(element).activeElement === slider).to.equal(true);
      await keys(element, 'End');
      expect(textOf(cardOf(element)), 'closed is closed').to.equal('');
    });

    it('keeps a card open whose act is shown, with the acts of then', async () => {
      const element = await show({ selected: 'FR' });
      one(element, 'input[type="range"]').focus();
      await keys(element, 'Home');
      expect(all(element, '.act').map((act) => act.getAttribute('data-act'))).to.deep.equal(['fr-committee']);
    });

    it('closes a card that playing goes back from, and leaves the focus on the button', async () => {
      const element = await show({ selected: 'DE' });
      button(element, 'Play').focus();
      await keys(element, 'Enter');
      expect(textOf(one(element, 'output'))).to.match(/^Until 1999/);
      expect(textOf(cardOf(element))).to.equal('');
      expect(root(element).activeElement === button(element, 'Pause')).to.equal(true);
    });

    it('stops playing when something is chosen', async () => {
      for (const choose of [
        pressTable,
        (element: CampaignRecognitionMap) => chooseLevel(element, 'national'),
        (element: CampaignRecognitionMap) => press(element, 'League of Trees'),
      ]) {
        const element = await show();
        await press(element, 'Play');
        element.until = 2009;
        await element.updateComplete;
        expect(button(element, 'Pause')).to.be.instanceOf(HTMLElement);
        await choose(element);
        await element.updateComplete;
        expect(button(element, 'Play')).to.be.instanceOf(HTMLElement);
        fixtureCleanup();
      }
    });

    itEmulating('glides only where motion is welcome', async () => {
      await emulateMedia({ reducedMotion: 'reduce' });
      const element = await show();
      expect(getComputedStyle(one(element, '[data-code="FR"]')).transitionDuration).to.equal('0s');
      const before = one(element, 'svg').getAttribute('viewBox');
      await press(element, 'Zoom in');
      expect(one(element, 'svg').getAttribute('viewBox')).to.not.equal(before);
      await emulateMedia({ reducedMotion: 'no-preference' });
    });
  });

  describe('when the map has the focus', () => {
    it('goes to the marked place next in the direction of an arrow key', async () => {
      const element = await show();
      await sendKeys({ press: 'Tab' });
      one(element, '.stage').focus();
      await keys(element, 'ArrowDown');
      expect(activeName(element)).to.match(/^Spain/);
      await keys(element, 'ArrowUp');
      expect(activeName(element)).to.match(/^France/);
      await keys(element, 'ArrowRight');
      expect(activeName(element)).to.match(/^Germany/);
      await keys(element, 'ArrowLeft', 'ArrowLeft', 'ArrowLeft');
      expect(activeName(element)).to.match(/^Texas/);
      expect(textOf(one(element, '.tip'))).to.equal(
        'Texas Governor of Texas · Resolution · 2008 · text read',
      );
    });

    it('reaches every place of the world with arrow keys, from any other', () => {
      const everywhere = codes().map((code) => anAct({ code }));
      for (const acts of [everywhere, defaultCampaign.recognitions ?? []]) {
        const places = placesOf(acts, layoutOf(acts));
        expect(places.length).to.be.greaterThan(25);
        for (const start of places) {
          const reached = new Set([start]);
          for (const { point } of reached) {
            for (const [dx, dy] of [
              [0, 1],
              [0, -1],
              [1, 0],
              [-1, 0],
            ] as const) {
              const next = neighbour(places, point, [dx, dy]);
              if (next) reached.add(next);
            }
          }
          expect(reached.size).to.equal(places.length);
        }
      }
    });

    it('opens a card with Enter, moves the focus into it, and gives it back on Escape', async () => {
      const element = await show();
      await sendKeys({ press: 'Tab' });
      one(element, '.stage').focus();
      const chosen: string[] = [];
      element.addEventListener('campaign-select', ({ detail }) => chosen.push(detail.id));
      await keys(element, 'ArrowRight', 'ArrowLeft', 'Enter');
      expect(chosen).to.deep.equal(['FR']);
      expect(root(element).activeElement === cardOf(element)).to.equal(true);
      expect(element.getAttribute('selected')).to.equal('FR');
      await keys(element, 'Escape');
      expect(textOf(cardOf(element))).to.equal('');
      expect(root(element).activeElement === one(element, '.stage')).to.equal(true);
      expect(activeName(element)).to.match(/^France/);
      expect(element.hasAttribute('selected')).to.equal(false);
    });

    it('is one tab stop: Tab leaves the map', async () => {
      const element = await show();
      one(element, '.stage').focus();
      await sendKeys({ press: 'Tab' });
      expect(root(element).activeElement?.getAttribute('aria-label')).to.equal('Zoom in');
    });
  });

  describe('when the pointer is used', () => {
    const middle = (target: Element) => {
      const { x, y, width, height } = target.getBoundingClientRect();
      return [Math.round(x + width / 2), Math.round(y + height / 2)] as [number, number];
    };

    /** A pixel inside a country without a shape of its own in the page: the middle of its largest part, or aside. */
    const onMap = (element: CampaignRecognitionMap, code: string, [aside, up] = [0, 0]) => {
      const rings = ringsOf(shapeOf(code) ?? '').map((ring) => boundsOf(ring));
      const size = ([x0, y0, x1, y1]: Bounds) => (x1 - x0) * (y1 - y0);
      const [x0, y0, x1, y1] = rings.reduce((a, b) => (size(b) > size(a) ? b : a));
      const { left, top, width } = one(element, 'svg').getBoundingClientRect();
      const [boxX = 0, boxY = 0, boxWidth = 1] = (one(element, 'svg').getAttribute('viewBox') ?? '')
        .split(' ')
        .map(Number);
      const unit = boxWidth / width;
      const [x, y] = [(x0 + x1) / 2 + ((x1 - x0) * aside) / 2, (y0 + y1) / 2 - ((y1 - y0) * up) / 2];
      return [Math.round(left + (x - boxX) / unit), Math.round(top + (y - boxY) / unit)] as [number, number];
    };

    it('names the place below it and opens its card on a click', async () => {
      const element = await show();
      const position = middle(one(element, '[data-code="DE"]'));
      await sendMouse({ type: 'move', position });
      await waitUntil(() => root(element).querySelector('.tip'));
      expect(textOf(one(element, '.tip'))).to.equal(
        'Germany Assembly of the plane trees · Resolution · May 2003 · described by Town Gazette and A. Walker',
      );
      await sendMouse({ type: 'click', position });
      await element.updateComplete;
      expect(textOf(cardOf(element)?.querySelector('h3'))).to.equal('Germany');
    });

    it('says of a country without an act that there is none, on hover and on a click', async () => {
      const element = await show({ lang: 'de' });
      const chosen: string[] = [];
      element.addEventListener('campaign-select', ({ detail }) => chosen.push(detail.id));
      const position = onMap(element, 'PL');
      await sendMouse({ type: 'move', position });
      await waitUntil(() => root(element).querySelector('.tip'));
      expect(textOf(one(element, '.tip'))).to.equal('Polen In dieser Liste ist kein Akt verzeichnet');
      expect(answerOf(element)).to.equal('');
      await sendMouse({ type: 'click', position });
      await element.updateComplete;
      expect(textOf(one(element, '.card h3'))).to.equal('Polen');
      expect(textOf(one(element, '.card'))).to.include('In dieser Liste ist kein Akt verzeichnet');
      expect(answerOf(element)).to.equal('Polen: In dieser Liste ist kein Akt verzeichnet');
      expect(chosen, 'it is no choice of an act').to.deep.equal([]);
      await expect(element).to.be.accessible();
      await keys(element, 'Escape');
      expect(all(element, '.card').length).to.equal(0);
      expect(answerOf(element)).to.equal('');
    });

    it('answers for the neighbour of a marked country, however near', async () => {
      const element = await show({ selected: 'DE' });
      for (const [code, name] of [
        ['AT', 'Austria'],
        ['LU', 'Luxembourg'],
        ['DK', 'Denmark'],
        ['DE', 'Germany'],
        ['MX', 'Mexico'],
      ] as const) {
        await sendMouse({ type: 'click', position: onMap(element, code) });
        await element.updateComplete;
        expect(textOf(one(element, '.card h3'))).to.equal(name);
      }
      expect(element.hasAttribute('selected')).to.equal(false);
    });

    it('tells of a country without an act what is known of it and not counted', async () => {
      const element = await show();
      await sendMouse({ type: 'click', position: onMap(element, 'CL', [-0.65, 0.5]) });
      await element.updateComplete;
      expect(textOf(one(element, '.card')))
        .to.include('No act is recorded in this list')
        .and.include('A draft was rejected.')
        .and.include('A. Walker');
    });

    it('leads from a country to the acts of its parts', async () => {
      const element = await show();
      await sendMouse({ type: 'click', position: onMap(element, 'US', [0.2, 0.2]) });
      await element.updateComplete;
      expect(textOf(one(element, '.card'))).to.include('National: No act is recorded in this list');
      button(element, 'Texas').click();
      await element.updateComplete;
      expect(textOf(cardOf(element)?.querySelector('h3'))).to.equal('Texas');
    });

    it('opens the card of a country whose act marks nothing', async () => {
      const element = await show();
      await sendMouse({ type: 'click', position: onMap(element, 'SE') });
      await element.updateComplete;
      expect(element.selected).to.equal('SE');
    });

    it('says that an act is not of the chosen time instead of opening it', async () => {
      const element = await show({ until: '2002' });
      await sendMouse({ type: 'click', position: onMap(element, 'DE') });
      await element.updateComplete;
      expect(textOf(cardOf(element))).to.equal('');
      expect(answerOf(element)).to.equal('Germany: No act of this level and time');
    });

    it('says nothing of the open sea', async () => {
      const element = await show();
      const { left, top, width, height } = one(element, 'svg').getBoundingClientRect();
      const position: [number, number] = [Math.round(left + width * 0.04), Math.round(top + height * 0.8)];
      await sendMouse({ type: 'move', position });
      await sendMouse({ type: 'click', position });
      await element.updateComplete;
      expect(all(element, '.tip, .card').length).to.equal(0);
    });

    it('hits a dot that is missed by a few pixels', async () => {
      const element = await show();
      const [x, y] = middle(one(element, '[data-code="US-TX"]'));
      await sendMouse({ type: 'click', position: [x + 8, y + 6] });
      await element.updateComplete;
      expect(element.selected).to.equal('US-TX');
    });

    it('opens the card beside the map, never over it, where it scrolls', async () => {
      const element = await show({ selected: 'CO' }, defaultCampaign);
      const [card, map] = [one(element, '.dock'), one(element, '.map')].map((box) =>
        box.getBoundingClientRect(),
      );
      expect(card?.left).to.be.at.least(map?.right ?? Infinity);
      expect(card?.bottom).to.equal(map?.bottom);
      expect(one(element, '.dock').scrollHeight).to.be.greaterThan(one(element, '.dock').clientHeight);
    });

    it('opens the card below the map where there is no room beside', async () => {
      await setViewport({ width: 360, height: 800 });
      const element = await show({ selected: 'FR' });
      const [card, stage] = [cardOf(element), one(element, '.stage')].map((box) =>
        box?.getBoundingClientRect(),
      );
      expect(card?.top).to.be.at.least(stage?.bottom ?? Infinity);
    });

    it('zooms with the wheel only when the key for it is held', async () => {
      const element = await show();
      const box = () => Number(one(element, 'svg').getAttribute('viewBox')?.split(' ')[2]);
      const turn = async (ctrlKey: boolean) => {
        const event = new WheelEvent('wheel', {
          deltaY: -50,
          ctrlKey,
          cancelable: true,
          clientX: 300,
          clientY: 300,
        });
        one(element, '.stage').dispatchEvent(event);
        await element.updateComplete;
        return event.defaultPrevented;
      };
      const world = box();
      expect(await turn(false)).to.equal(false);
      expect(box()).to.equal(world);
      expect(await turn(true)).to.equal(true);
      expect(box()).to.be.lessThan(world);
    });

    it('drags what is zoomed, and a drag chooses nothing', async () => {
      await emulateMedia({ reducedMotion: 'reduce' });
      const element = await show();
      await zoomIn(element);
      await zoomIn(element);
      const before = one(element, 'svg').getAttribute('viewBox');
      const position = middle(one(element, '[data-code="FR"]'));
      await sendMouse({ type: 'move', position });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: [position[0] + 60, position[1] + 20] });
      await sendMouse({ type: 'up' });
      await waitUntil(() => one(element, 'svg').getAttribute('viewBox') !== before, 'it is dragged');
      expect(textOf(cardOf(element))).to.equal('');
      await emulateMedia({ reducedMotion: 'no-preference' });
    });

    it('zooms by a pinch and leaves one finger to scroll the page', async () => {
      const element = await show();
      const stage = one(element, '.stage');
      expect(getComputedStyle(stage).touchAction).to.equal('pan-y');
      // Made pointers cannot be captured.
      stage.setPointerCapture = () => undefined;
      const finger = (type: string, pointerId: number, clientX: number) =>
        stage.dispatchEvent(new PointerEvent(type, { pointerId, clientX, clientY: 300, buttons: 1 }));
      const box = () => Number(one(element, 'svg').getAttribute('viewBox')?.split(' ')[2]);
      const world = box();
      finger('pointerdown', 2, 400);
      finger('pointerdown', 3, 500);
      finger('pointermove', 3, 600);
      await element.updateComplete;
      expect(box()).to.be.closeTo(world / 2, 1);
      expect(getComputedStyle(stage).touchAction).to.equal('none');
    });

    it('forgets a button that was let go outside', async () => {
      await emulateMedia({ reducedMotion: 'reduce' });
      const element = await show();
      await zoomIn(element);
      const before = one(element, 'svg').getAttribute('viewBox');
      const [x, y] = middle(one(element, '.stage'));
      await sendMouse({ type: 'move', position: [x, y] });
      await sendMouse({ type: 'down' });
      one(element, '.stage').dispatchEvent(
        new PointerEvent('pointermove', { pointerId: 1, clientX: x + 90, clientY: y }),
      );
      await element.updateComplete;
      expect(one(element, 'svg').getAttribute('viewBox')).to.equal(before);
      await sendMouse({ type: 'up' });
      await emulateMedia({ reducedMotion: 'no-preference' });
    });

    it('shows a region, and the whole world again', async () => {
      await emulateMedia({ reducedMotion: 'reduce' });
      const element = await show();
      const world = one(element, 'svg').getAttribute('viewBox');
      const select = one(element, '.zoom select') as HTMLSelectElement;
      select.focus();
      await element.updateComplete;
      expect([...select.options].map(({ text }) => text)).to.include.members([
        'Americas',
        'Europe',
        'Asia',
        'Africa',
      ]);
      select.value = 'europe';
      select.dispatchEvent(new CustomEvent('change'));
      await waitUntil(() => one(element, 'svg').getAttribute('viewBox') !== world, 'the region');
      expect(select.value).to.equal('europe');
      await press(element, 'Whole world');
      await waitUntil(() => one(element, 'svg').getAttribute('viewBox') === world, 'the world');
      expect(select.value).to.equal('');
      await emulateMedia({ reducedMotion: 'no-preference' });
    });
  });

  describe('when a country is asked for by name', () => {
    const field = (element: CampaignRecognitionMap) => one(element, '[role="combobox"]') as HTMLInputElement;
    const offered = (element: CampaignRecognitionMap) =>
      all(element, '.ask [role="option"]').map((option) => textOf(option.querySelector('span')));
    const type = async (element: CampaignRecognitionMap, text: string) => {
      field(element).focus();
      await sendKeys({ type: text });
      await element.updateComplete;
    };

    it('says what is asked, and what is found as it is written', async () => {
      const element = await show();
      expect(field(element).labels?.[0]?.textContent).to.include('my country’s parliament');
      expect(field(element).getAttribute('aria-expanded')).to.equal('false');
      await type(element, 'germ');
      expect(offered(element)).to.deep.equal(['Germany']);
      expect(field(element).getAttribute('aria-expanded')).to.equal('true');
      await expect(element).to.be.accessible();
    });

    it('opens the card of what is chosen with the keys, and gives the focus back', async () => {
      const element = await show();
      await type(element, 'ger');
      await keys(element, 'ArrowDown');
      const reached = one(element, `#${field(element).getAttribute('aria-activedescendant') ?? ''}`);
      expect(textOf(reached)).to.include(offered(element)[0]);
      expect(reached.getAttribute('aria-selected')).to.equal('true');
      while (!textOf(one(element, '.reached')).startsWith('Germany')) await keys(element, 'ArrowDown');
      await keys(element, 'Enter');
      expect(element.selected).to.equal('DE');
      expect(field(element).value).to.equal('Germany');
      expect(offered(element)).to.deep.equal([]);
      expect(root(element).activeElement === cardOf(element)).to.equal(true);
      await keys(element, 'Escape');
      expect(root(element).activeElement === field(element)).to.equal(true);
    });

    it('answers that there is no act, with what is not counted, and brings the map there', async () => {
      const element = await show();
      const world = one(element, '.stage svg').getAttribute('viewBox');
      await type(element, 'chile');
      await keys(element, 'Enter');
      expect(textOf(one(element, '.card')))
        .to.include('Chile')
        .and.include('No act is recorded in this list')
        .and.include('A draft was rejected.');
      expect(answerOf(element)).to.equal('Chile: No act is recorded in this list');
      await waitUntil(() => one(element, '.stage svg').getAttribute('viewBox') !== world, 'it goes there');
    });

    it('finds whatever is common: other names, codes, letters without accents', async () => {
      const element = await show();
      for (const [text, name] of [
        ['uk', 'United Kingdom'],
        ['Britain', 'United Kingdom'],
        ['usa', 'United States'],
        ['Holland', 'Netherlands'],
        ['turkey', 'Türkiye'],
        ['czech republic', 'Czechia'],
        ['burma', 'Myanmar (Burma)'],
        ['macedonia', 'North Macedonia'],
        ['ivory coast', 'Côte d’Ivoire'],
        ["cote d'ivoire", 'Côte d’Ivoire'],
        ['FR', 'France'],
        ['texas', 'Texas'],
        ['scotland', 'Scotland'],
        ['california', 'California'],
        ['league', 'League of Trees'],
      ] as const) {
        field(element).value = '';
        await type(element, text);
        expect(offered(element)[0], text).to.equal(name);
      }
    });

    it('finds names of the visitor’s language', async () => {
      const element = await show({ lang: 'de' });
      await type(element, 'osterr');
      expect(offered(element)).to.deep.equal(['Österreich']);
    });

    it('says in a sentence that nothing is of this name', async () => {
      const element = await show();
      await type(element, 'zzz');
      expect(textOf(one(element, '.ask [role="status"]'))).to.include('No country');
      expect(field(element).getAttribute('aria-expanded')).to.equal('false');
    });

    it('offers every place there is, the visitor’s own country first', async () => {
      const element = await show();
      field(element).focus();
      await keys(element, 'ArrowDown');
      const own = new Intl.DisplayNames('en', { type: 'region' }).of(
        /-([A-Z]{2})/.exec(navigator.language)?.[1] ?? 'US',
      );
      expect(offered(element)[0]).to.equal(own);
      expect(offered(element).length).to.be.greaterThan(codes().length);
    });

    it('closes its list on Escape and keeps the card, and closes it where the focus leaves', async () => {
      const element = await show({ selected: 'DE' });
      await type(element, 'fra');
      await keys(element, 'Escape');
      expect(offered(element)).to.deep.equal([]);
      expect(element.selected).to.equal('DE');
      await type(element, 'n');
      await keys(element, 'Tab');
      expect(offered(element)).to.deep.equal([]);
    });

    it('is answered by a press on what is offered', async () => {
      const element = await show();
      await type(element, 'spa');
      one(element, '.ask [role="option"]').click();
      await element.updateComplete;
      expect(element.selected).to.equal('ES');
    });

    it('answers for every country, and every place that acts', async () => {
      const element = await show({}, defaultCampaign);
      const acting = new Set((defaultCampaign.recognitions ?? []).map(({ code }) => code));
      const countries = codes();
      expect(countries.length).to.be.at.least(193);
      for (const code of [...countries, ...acting]) {
        field(element).value = code;
        field(element).dispatchEvent(new InputEvent('input'));
        await element.updateComplete;
        one(element, '.ask [role="option"]').click();
        await element.updateComplete;
        const card = textOf(one(element, '.card'));
        expect(card.includes('No act is recorded in this list'), code).to.equal(!acting.has(code));
        if (acting.has(code)) expect(element.selected).to.equal(code);
      }
    });
  });

  describe('what is small or close', () => {
    const place = (code: string, path: string) => [code, path] as const;

    it('is shown larger in a picture with a name, which answers to the pointer', async () => {
      const element = await show({}, defaultCampaign);
      const insets = all(element, '.inset');
      expect(insets.map((inset) => inset.getAttribute('aria-label'))).to.deep.equal([
        'United States',
        'Panama · Honduras · Guatemala',
        'Czech Republic · Bosnia and Herzegovina',
        'Azerbaijan · Turkey · Jordan',
        'Djibouti',
      ]);
      const { left, top, width, height } = (insets[4] ?? element).getBoundingClientRect();
      await sendMouse({
        type: 'click',
        position: [Math.round(left + width / 2), Math.round(top + height / 2)],
      });
      await element.updateComplete;
      expect(element.selected).to.equal('DJ');
    });

    it('is gathered by where it is, whatever the campaign', () => {
      const square = (x: number, y: number, size: number) => `M${x} ${y}l${size} 0 0 ${size} ${-size} 0z`;
      const insets = insetsOf([
        place('A', square(100, 100, 10)),
        place('B', square(160, 110, 10)),
        place('C', square(900, 300, 12)),
        place('LARGE', square(400, 300, 90)),
      ]);
      expect(insets.map(({ codes }) => [...codes].sort())).to.deep.equal([['A', 'B'], ['C']]);
      for (const { box } of insets) expect(box[2]).to.be.lessThan(200);
    });

    it('is in one inset only where each can be hit there', () => {
      const dot = (code: string, x: number, y: number) => place(code, `M${x} ${y}h0`);
      const codesOf = (...places: Parameters<typeof insetsOf>[0]) =>
        insetsOf(places).map(({ codes }) => codes);
      expect(codesOf(dot('A', 100, 100), dot('B', 120, 100), dot('FAR', 300, 100))).to.deep.equal([
        ['A', 'B'],
      ]);
      // So near each other that what shows them apart has no room for the third.
      expect(codesOf(dot('A', 100, 100), dot('B', 104, 100), dot('C', 140, 100))).to.deep.equal([
        ['A', 'B'],
        ['C'],
      ]);
    });

    it('has an inset at the levels that show it', async () => {
      const element = await show({ level: 'subnational' }, defaultCampaign);
      expect(all(element, '.inset').map((inset) => inset.getAttribute('aria-label'))).to.deep.equal([
        'United States',
      ]);
      element.level = 'national';
      await element.updateComplete;
      expect(all(element, '.inset')).to.have.length(4);
    });

    it('leaves no name over another', async () => {
      const element = await show({}, defaultCampaign);
      for (const svg of all(element, 'svg:has(.labels)')) {
        const boxes = [...svg.querySelectorAll('text')].map((text) => text.getBoundingClientRect());
        boxes.forEach((a, index) => {
          for (const b of boxes.slice(index + 1)) {
            const isOver =
              a.left < b.right && b.left < a.right && a.top + 3 < b.bottom && b.top + 3 < a.bottom;
            expect(isOver).to.equal(false);
          }
        });
      }
      expect(all(element, '.stage text').length).to.be.greaterThan(8);
    });

    it('is nearer on a phone: the map opens at the visitor’s region, high enough', async () => {
      await setViewport({ width: 320, height: 800 });
      const element = await show({}, defaultCampaign);
      await waitUntil(() => (one(element, '.zoom select') as HTMLSelectElement).value === 'americas');
      expect(one(element, '.stage').getBoundingClientRect().height).to.be.at.least(200);
      await press(element, 'Whole world');
    });
  });

  describe('how an act is known, and who is a party', () => {
    it('outlines where the text was read, and the legend counts it', async () => {
      const element = await show();
      expect(textOf(one(element, '.legend .outlined'))).to.equal('Text of the act read 3');
      expect(one(element, '.read').getAttribute('d')).to.include(shapeOf('FR') ?? '?');
      expect(one(element, '.read').getAttribute('d')).to.not.include(shapeOf('DE') ?? '?');
    });

    it('marks the parties to the conflict, says so in the tree, the legend and beside the card', async () => {
      const element = await show({ selected: 'DE' }, { ...campaign, parties: ['DE', 'PL'] });
      expect(one(element, '#at-DE').getAttribute('aria-label')).to.include('Party to the conflict');
      expect(textOf(one(element, '.legend'))).to.include('Party to the conflict');
      expect(textOf(one(element, '.dock'))).to.include('Party to the conflict');
      expect(one(element, '.party').getAttribute('d')).to.include(shapeOf('PL') ?? '?');
      expect(all(await show(), '.of-party').length).to.equal(0);
    });

    it('counts in the legend what is marked', async () => {
      const element = await show();
      expect(all(element, '.legend b').map(textOf)).to.deep.equal(['1', '1', '1', '1', '3']);
      expect(textOf(one(element, '.beside .rows'))).to.equal('League of Trees 2009');
    });

    it('says beside the map how to begin, and leads to all that acted', async () => {
      const element = await show();
      expect(textOf(one(element, '.dock'))).to.include('Choose a country');
      button(element, 'Germany').click();
      await element.updateComplete;
      expect(element.selected).to.equal('DE');
    });
  });

  describe('when a card is open', () => {
    it('shows every act with its fields, disputes and sources', async () => {
      const element = await show({ selected: 'FR' });
      expect(all(element, '.act').map((act) => act.getAttribute('data-act'))).to.deep.equal([
        'fr-committee',
        'fr',
      ]);
      const act = textOf(one(element, '[data-act="fr"]'));
      for (const field of [
        'Upper chamber, Assembly of the plane trees · Resolution · 3 February 2001 · text read · disputed',
        'Les platanes',
        'Body Plenary',
        'Act Resolution No. 7',
        'Level National',
        'Date Some say the day after.',
        'Its words The trees shall stay Read at: Town Gazette and A. Walker',
        'Disputed Whether it was a resolution is disputed.',
        'Sources (2)',
        'Minutes of the town council (invented for testing) Town Gazette · 4 May 2020 · public body',
        'A walker’s diary (invented for testing) (not encrypted) A. Walker · private person',
      ]) {
        expect(act).to.include(field);
      }
    });

    it('links its sources, with their titles as titles', async () => {
      const element = await show({ selected: 'FR' });
      const links = all(element, '[data-act="fr"] a').map((link) => link.getAttribute('href'));
      expect(links).to.deep.equal(['https://gazette.example/minutes', 'http://diary.example/plane-trees']);
      expect(all(element, '[data-act="fr"] a > cite').length).to.equal(2);
      expect(all(element, '.unencrypted')).to.have.length(1);
    });

    it('quotes words only where they were read or quoted', async () => {
      const element = await show({ selected: 'ES' });
      expect(textOf(one(element, '.act q'))).to.equal('The trees shall stay');
      element.selected = 'DE';
      await element.updateComplete;
      expect(all(element, '.act q').length).to.equal(0);
    });

    it('takes for its words none that stand among those of others', async () => {
      const mixed = { wordingStatus: 'quoted', wording: 'A reporter: “a scandal”' } as const;
      const element = await show(
        { selected: 'ES' },
        aCampaign({ recognitions: [anAct({ code: 'ES', ...mixed })] }),
      );
      expect(all(element, '.act q').length).to.equal(0);
      expect(textOf(one(element, '.act dl'))).to.include(
        'Description A reporter: “a scandal” Described by: Town Gazette',
      );
    });

    it('opens its summary, what was seen of it, how sure it is, and how much of each source was read', async () => {
      const known = { summary: 'Trees stay.', evidenceNote: 'One page seen.', confidence: 'medium' } as const;
      const document = aCampaign({ recognitions: [anAct(known)] });
      const sources = document.sources?.map((source) => ({ ...source, extentRead: 'one page' }));
      const element = await show({ selected: 'FR' }, { ...document, sources });
      const fold = one(element, '.act details') as HTMLDetailsElement;
      expect(fold.open).to.equal(false);
      fold.querySelector('summary')?.focus();
      await keys(element, 'Enter');
      expect(fold.open).to.equal(true);
      expect(textOf(fold)).to.equal(
        'Summary and evidence Summary Trees stay. What was seen of it One page seen. How sure this entry is Medium How much was read Town Gazette: one page',
      );
    });

    it('keeps what is disputed apart from reports that say more than the act', async () => {
      const act = anAct({ disputes: ['Nobody voted.'], corrections: ['A headline says forest.'] });
      const element = await show({ selected: 'FR' }, aCampaign({ recognitions: [act] }));
      expect(textOf(one(element, '.act dl'))).to.include(
        'Disputed Nobody voted. Reports compared with the act A headline says forest.',
      );
      const corrected = aCampaign({ recognitions: [{ ...act, disputes: [] }] });
      const other = await show({ selected: 'FR' }, corrected);
      expect(textOf(one(other, '.act'))).to.not.match(/disputed/i);
    });

    it('says that a text was not read and who described it', async () => {
      const element = await show({ selected: 'DE' });
      const words = textOf(one(element, '.act dl'));
      expect(words).to.include('Its words Text not read; described by: Town Gazette and A. Walker');
      expect(words).to.include('Description A speech in praise of shade.');
    });

    it('says only that a text was not read where nothing is known of it', async () => {
      const element = await show({ selected: 'FR' });
      const words = textOf(one(element, '[data-act="fr-committee"] dl'));
      expect(words).to.include('Its words Text not read').and.not.include('described by');
      expect(words).to.not.include('The trees shall stay');
    });

    describe('and a document says who said what', () => {
      const quoted = anAct({
        id: 'quoted',
        code: 'DE',
        wordingStatus: 'quoted',
        wording: '“The shade”; the reporter says “a scandal”.',
        quotes: [
          { text: { de: 'Der Schatten' }, of: 'Title', translation: 'The shade', quotedBy: 'Evening Post' },
          { text: 'of all trees', quotedBy: 'Evening Post', source: 'diary' },
          { text: 'shall stay', source: 'gazette' },
        ],
        descriptions: [{ text: 'the reporter says “a scandal”', source: 'diary' }],
      });
      const wordsOf = async (act: Act, lang = 'en') => {
        const element = await show({ selected: 'DE', lang }, aCampaign({ recognitions: [act] }));
        return one(element, '.act dl');
      };

      it('shows only what the body said under its words, each with its quoter', async () => {
        const said = textOf(await wordsOf(quoted));
        expect(said).to.include(
          'Its words Title: Der Schatten Quoted by: Evening Post Our translation The shade of all trees Quoted by: Evening Post shall stay Read at: Town Gazette',
        );
        expect(said).to.include('Description the reporter says “a scandal” Described by: A. Walker');
        expect(said.split('Description')[0]).to.not.include('scandal');
      });

      it('marks the language of what is quoted', async () => {
        const words = await wordsOf(quoted);
        expect(textOf(words.querySelector('[lang="de"] q'))).to.equal('Der Schatten');
      });

      it('opens our translation on demand', async () => {
        const fold = (await wordsOf(quoted)).querySelector<HTMLDetailsElement>('details');
        expect(fold?.open).to.equal(false);
        fold?.querySelector('summary')?.focus();
        await sendKeys({ press: 'Enter' });
        expect(fold?.open).to.equal(true);
      });

      it('quotes nothing where the text is known by descriptions alone, and names who described it', async () => {
        const said = textOf(
          await wordsOf({
            ...quoted,
            wordingStatus: 'characterised',
            sources: ['gazette', 'diary'],
            describedBy: ['diary'],
          }),
        );
        expect(said).to.include('Its words Text not read; described by: A. Walker');
        expect(said).to.not.include('of all trees');
      });
    });

    it('opens by the attribute without moving the focus', async () => {
      const element = await show();
      button(element, 'Map').focus();
      element.setAttribute('selected', 'DE');
      await element.updateComplete;
      expect(textOf(cardOf(element)?.querySelector('h3'))).to.equal('Germany');
      expect(root(element).activeElement === button(element, 'Map')).to.equal(true);
    });

    it('closes by its button and by the attribute', async () => {
      const element = await show({ selected: 'DE' });
      await press(element, 'Close');
      expect(textOf(cardOf(element))).to.equal('');
      element.selected = 'FR';
      await element.updateComplete;
      element.removeAttribute('selected');
      await element.updateComplete;
      expect(textOf(cardOf(element))).to.equal('');
    });

    it('ignores a code that no act has', async () => {
      expect(textOf(cardOf(await show({ selected: 'ZZ' })))).to.equal('');
    });

    it('is accessible, in both colour schemes', async () => {
      for (const theme of ['light', 'dark']) {
        const element = await show({ selected: 'CZ', theme }, defaultCampaign);
        await expect(element).to.be.accessible();
        fixtureCleanup();
      }
    });
  });

  describe('when the list is shown', () => {
    it('has the same acts as the map, its strip and what is not marked', async () => {
      for (const level of ['all', 'national']) {
        const element = await show({ level }, defaultCampaign);
        const marked = all(element, '.stage [role="option"], .beside .rows button').map((item) =>
          item.getAttribute('data-code'),
        );
        const fold = root(element).querySelector('.unmarked');
        fold?.querySelector('summary')?.click();
        await waitUntil(() => !fold || fold.querySelector('button'));
        const unmarked = [...(fold?.querySelectorAll('button') ?? [])].map((item) =>
          item.getAttribute('data-code'),
        );
        await pressTable(element);
        const listed = all(element, 'tbody tr').map((row) => row.getAttribute('data-code'));
        expect(new Set([...marked, ...unmarked])).to.deep.equal(new Set(listed));
        expect(rowIds(element)).to.have.members(
          (defaultCampaign.recognitions ?? [])
            .filter((act) => level === 'all' || act.level === level)
            .map(({ id }) => id),
        );
        fixtureCleanup();
      }
    });

    it('lists what has an unknown code, and marks what the map leaves out', async () => {
      const element = await show({ view: 'list' });
      expect(textOf(one(element, '[data-act="nowhere"]'))).to.include('Nowhere');
      const unmarked = all(element, 'tbody tr').filter((row) =>
        textOf(row).includes('Not marked on the map'),
      );
      expect(unmarked.map((row) => row.getAttribute('data-act'))).to.have.members(['it', 'se', 'nowhere']);
    });

    it('sorts by name and by date, both ways, and says so', async () => {
      const element = await show({ view: 'list' });
      expect(rowIds(element).slice(0, 3)).to.deep.equal(['fr-committee', 'fr', 'de']);
      await press(element, 'Date');
      expect(rowIds(element).slice(0, 2)).to.deep.equal(['fr-committee', 'fr']);
      expect(one(element, 'thead th:last-child').getAttribute('aria-sort')).to.equal('ascending');
      await press(element, 'Date');
      expect(rowIds(element)[0]).to.equal('nowhere');
      expect(one(element, 'thead th:last-child').getAttribute('aria-sort')).to.equal('descending');
    });

    it('draws a long list a part at a time, and says at once how long it is', async () => {
      const many = [...new Array(450).keys()].map((index) => anAct({ id: `many-${index}` }));
      const element = await show({ view: 'list' }, { ...campaign, recognitions: many });
      expect(textOf(one(element, '.notes'))).to.include('Acts shown: 450');
      expect(rowIds(element).length).to.be.lessThan(450);
      await waitUntil(() => rowIds(element).length === 450, 'the rest follows by itself');
    });

    it('finds by name, body and code, without regard to case', async () => {
      const element = await show({ view: 'list' });
      const search = one(element, 'input[type="search"]') as HTMLInputElement;
      for (const [query, found] of [
        ['germ', ['de']],
        ['GOVERNOR', ['tx']],
        ['xx-no', ['nowhere']],
        ['usa', ['tx']],
        ['oak', []],
      ] as const) {
        search.value = query;
        search.dispatchEvent(new CustomEvent('input'));
        await element.updateComplete;
        expect(rowIds(element)).to.deep.equal(found);
      }
    });

    it('counts what a search finds, and says in words that it finds nothing', async () => {
      const element = await show({ view: 'list' });
      const search = one(element, 'input[type="search"]') as HTMLInputElement;
      search.focus();
      await sendKeys({ type: 'trees' });
      await element.updateComplete;
      expect(rowIds(element).length).to.be.lessThan(9);
      expect(statusOf(element)).to.equal(`Acts shown: ${rowIds(element).length}`);
      await sendKeys({ type: ' of oak' });
      await element.updateComplete;
      expect(rowIds(element)).to.deep.equal([]);
      expect(statusOf(element)).to.equal('No act matches');
    });

    it('finds a chamber by its name', async () => {
      const element = await show({ view: 'list' });
      const search = one(element, 'input[type="search"]') as HTMLInputElement;
      search.value = 'upper';
      search.dispatchEvent(new CustomEvent('input'));
      await element.updateComplete;
      expect(rowIds(element)).to.deep.equal(['fr']);
    });

    it('opens the card below the chosen row and gives the focus back', async () => {
      const element = await show({ view: 'list' });
      const row = one(element, '[data-act="fr"] button');
      row.focus();
      await keys(element, 'Enter');
      expect(row.getAttribute('aria-expanded')).to.equal('true');
      expect(one(element, '[data-act="fr"] + tr').contains(cardOf(element))).to.equal(true);
      await keys(element, 'Escape');
      expect(root(element).activeElement === row).to.equal(true);
    });

    it('has no picture of the world', async () => {
      expect(root(await show({ view: 'list' })).querySelector('.stage')).to.equal(null);
    });

    it('fits a narrow screen', async () => {
      await setViewport({ width: 320, height: 800 });
      const element = await show({ view: 'list', selected: 'CO' }, defaultCampaign);
      expect(one(element, '.frame').scrollWidth).to.be.at.most(one(element, '.frame').clientWidth);
      expect(textOf(one(element, '[data-act="co-senate-2012"]'))).to.include('Congress of Colombia');
    });

    it('is accessible with a card open', async () => {
      await expect(await show({ view: 'list', selected: 'CO' }, defaultCampaign)).to.be.accessible();
    });
  });

  describe('when data are to be saved', () => {
    const { connection } = navigator as { connection?: unknown };
    beforeEach(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true }, configurable: true });
    });
    afterEach(() => {
      Object.defineProperty(navigator, 'connection', { value: connection, configurable: true });
    });

    it('starts with the list and shows the map on request', async () => {
      const element = await show();
      expect(all(element, '.stage').length).to.equal(0);
      expect(rowIds(element).length).to.equal(9);
      await press(element, 'Map');
      expect(one(element, '.stage')).to.be.instanceOf(HTMLElement);
    });
  });

  describe('when it is printed', () => {
    itEmulating('prints the addresses of its sources, nothing of it hidden', async () => {
      const element = await show();
      window.dispatchEvent(new CustomEvent('beforeprint'));
      await element.updateComplete;
      await emulateMedia({ media: 'print' });
      const link = one(element, '[data-act="fr"] + tr a');
      expect(getComputedStyle(link, '::after').content).to.include('https://gazette.example/minutes');
      const plainLink = one(element, '[data-act="fr"] + tr a[href^="http:"]');
      expect(getComputedStyle(plainLink, '::after').content).to.include('http://diary.example/plane-trees');
      expect(link.getBoundingClientRect().height).to.be.greaterThan(0);
      await emulateMedia({ media: 'screen' });
      window.dispatchEvent(new CustomEvent('afterprint'));
    });

    it('shows the map and the list, and then the map alone again', async () => {
      const element = await show();
      window.dispatchEvent(new CustomEvent('beforeprint'));
      await element.updateComplete;
      expect(one(element, '.stage')).to.be.instanceOf(HTMLElement);
      expect(rowIds(element).length).to.equal(9);
      window.dispatchEvent(new CustomEvent('afterprint'));
      await element.updateComplete;
      expect(rowIds(element).length).to.equal(0);
    });
  });

  it('is on paper with its list, though nobody came near it, once it was seen', async () => {
    const element = await showAtRest({}, campaign, '0');
    await waitUntil(() => all(element, '.zoom option').length > 1, 'the details came by themselves');
    window.dispatchEvent(new CustomEvent('beforeprint'));
    await element.updateComplete;
    expect(rowIds(element).length).to.equal(9);
    window.dispatchEvent(new CustomEvent('afterprint'));
  });

  describe('when something is not counted', () => {
    it('tells what and why, with its sources, once opened', async () => {
      const element = await show();
      const fold = one(element, '.not-counted');
      expect(textOf(fold)).to.equal('What is not listed, and why');
      one(element, '.not-counted summary').click();
      await waitUntil(() => fold.querySelector('li'));
      expect(textOf(fold)).to.include('Chile').and.include('A draft was rejected.').and.include('A. Walker');
    });
  });

  describe('on a page with small or usual text', () => {
    const page = globalThis.document.documentElement.style;
    afterEach(() => {
      page.fontSize = '';
    });

    for (const size of ['10px', '16px']) {
      it(`has no text under 12 pixels and no target under 24: root of ${size}`, async () => {
        page.fontSize = size;
        for (const attributes of [{ selected: 'OIC' }, { selected: 'CZ', view: 'list' }]) {
          const element = await show(attributes, defaultCampaign);
          for (const fold of all(element, 'details')) {
            (fold as HTMLDetailsElement).open = true;
            await waitUntil(() => fold.children.length > 1);
          }
          await element.updateComplete;
          const small = all(element, '*').filter(
            (part) =>
              [...part.childNodes].some(
                ({ nodeType, data }: Node & { data?: string }) => nodeType === 3 && data?.trim(),
              ) &&
              parseFloat(getComputedStyle(part).fontSize) *
                ((part as Partial<SVGTextElement>).getScreenCTM?.()?.a ?? 1) <
                12,
          );
          expect(small.map(textOf)).to.deep.equal([]);
          const targets = all(element, 'button, input, select, summary');
          expect(targets.length).to.be.greaterThan(20);
          const narrow = targets.filter((target) => {
            const { width, height } = target.getBoundingClientRect();
            return width < 24 || height < 24;
          });
          expect(narrow.map((target) => `${target.localName} ${textOf(target)}`)).to.deep.equal([]);
          fixtureCleanup();
        }
      });
    }
  });

  describe('when the language is another', () => {
    it('names countries in it and marks English texts as English', async () => {
      const element = await show({ lang: 'ar', view: 'list' });
      one(element, 'table button').focus();
      await element.updateComplete;
      expect(textOf(one(element, '[data-act="de"] button'))).to.equal('ألمانيا');
      expect(one(element, '[data-act="tx"] button span').lang).to.equal('en');
      expect(one(element, '.base').dir).to.equal('rtl');
    });

    it('never mirrors the map', async () => {
      const element = await show({ lang: 'ar' });
      const left = (code: string) => one(element, `[data-code="${code}"]`).getBoundingClientRect().left;
      expect(left('US-TX')).to.be.lessThan(left('DE'));
    });

    it('is accessible in Arabic', async () => {
      await expect(await show({ lang: 'ar', selected: 'CZ' }, defaultCampaign)).to.be.accessible();
    });
  });

  describe('when there are no acts', () => {
    it('leaves the fallback in place', async () => {
      const element = await showAtRest({}, aCampaign());
      expect(root(element).querySelector('slot')).to.not.equal(null);
    });
  });
});
