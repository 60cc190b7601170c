import { expect, fixture, fixtureCleanup, html, waitUntil } from '@open-wc/testing';
import { emulateMedia, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import '../../src/define/recognition-map.js';
import type { Act } from '../../src/campaign/schema.js';
import { neighbour, placesOf } from '../../src/components/recognition-map/acts.js';
import type { CampaignRecognitionMap } from '../../src/components/recognition-map/recognition-map.js';
import { codes } from '../../src/geography/geography.js';
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
      what: 'A draft was rejected.',
      category: 'rejected',
      sources: ['diary'],
    },
  ],
});

async function show(attributes: Record<string, string> = {}, document: unknown = campaign) {
  const element = globalThis.document.createElement('campaign-recognition-map');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.campaign = document;
  await fixture(html`<div>${element}</div>`);
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
const fill = (element: CampaignRecognitionMap, code: string) =>
  getComputedStyle(one(element, `[data-code="${code}"]`)).fill;
const textOf = (element: Element | undefined | null) =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const cardOf = (element: CampaignRecognitionMap) =>
  root(element).querySelector<HTMLElement>('[role="dialog"]');
const activeName = (element: CampaignRecognitionMap) =>
  root(element)
    .getElementById(one(element, '[role="listbox"]').getAttribute('aria-activedescendant') ?? '')
    ?.getAttribute('aria-label');
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

    it('keeps bodies of many states in a strip, and lists what it cannot mark', async () => {
      const element = await show();
      expect(textOf(one(element, '.strip'))).to.include('League of Trees');
      const fold = one(element, '.unmarked') as HTMLDetailsElement;
      one(element, '.unmarked summary').click();
      await waitUntil(() => fold.querySelector('button'));
      expect([...fold.querySelectorAll('button')].map(textOf)).to.deep.equal(['Italy', 'Sweden', 'Nowhere']);
    });

    it('names every marked place and its kind in the accessibility tree', async () => {
      const element = await show();
      const names = all(element, '[role="option"]').map((option) => option.getAttribute('aria-label'));
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
    });

    it('writes the date and the names in its language out when the visitor comes near', async () => {
      const element = await show({ lang: 'de' });
      const label = () => one(element, 'path[data-code="FR"]').getAttribute('aria-label');
      expect(textOf(one(element, '.notes'))).to.include('2026-01-02');
      expect(label()).to.match(/^France: /);
      one(element, '.frame').dispatchEvent(new PointerEvent('pointerenter'));
      await element.updateComplete;
      expect(textOf(one(element, '.notes'))).to.include('2. Januar 2026');
      expect(label()).to.match(/^Frankreich: /);
    });

    it('writes them out at once where a card is open', async () => {
      const element = await show({ selected: 'ES', lang: 'de' });
      expect(textOf(one(element, '.notes'))).to.include('2. Januar 2026');
      expect(textOf(cardOf(element)?.querySelector('h3'))).to.equal('Spanien');
    });

    it('marks the name of an organisation with its language', async () => {
      const element = await show({ lang: 'de' });
      expect(one(element, '.strip button').lang).to.equal('en');
    });

    it('makes at most 80 elements for the default campaign, in every language', async () => {
      for (const lang of LANGUAGE_CODES) {
        const element = await show({ lang }, defaultCampaign);
        expect(all(element, '*').length, lang).to.be.at.most(80);
        expect(all(element, '[role="option"]').length).to.be.greaterThan(25);
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
      await press(element, 'State or region');
      expect(all(element, '[role="option"]').map((option) => option.getAttribute('data-code'))).to.deep.equal(
        ['US-TX'],
      );
      expect(textOf(one(element, '[role="status"]'))).to.equal('Acts shown: 1');
      expect(root(element).querySelector('.strip')).to.equal(null);
      expect(button(element, 'State or region').getAttribute('aria-pressed')).to.equal('true');
    });

    it('takes a level that it does not know for all', async () => {
      expect(textOf(one(await show({ level: 'county' }), '[role="status"]'))).to.equal('Acts shown: 9');
    });

    it('follows the attribute', async () => {
      const element = await show({ level: 'international' });
      expect(all(element, '[role="option"]').length).to.equal(0);
      await expect(element).to.be.accessible();
      expect(textOf(one(element, '.strip'))).to.include('League of Trees');
    });
  });

  describe('when the year is moved', () => {
    it('takes acts away with the keys of the slider', async () => {
      const element = await show();
      one(element, 'input[type="range"]').focus();
      await keys(element, 'Home');
      expect(textOf(one(element, 'output'))).to.equal('Until 1999');
      expect(textOf(one(element, '[role="status"]'))).to.equal('Acts shown: 1');
      await keys(element, 'ArrowRight', 'ArrowRight');
      expect(textOf(one(element, '[role="status"]'))).to.equal('Acts shown: 2');
    });

    it('goes a year back and forth by buttons, and not beyond the last', async () => {
      const element = await show();
      await press(element, 'Previous');
      expect(element.until).to.equal(2009);
      await press(element, 'Next');
      await press(element, 'Next');
      expect(textOf(one(element, 'output'))).to.equal('Until 2010');
    });

    it('plays from the first year and can be paused', async () => {
      const element = await show();
      await press(element, 'Play');
      expect(textOf(one(element, 'output'))).to.equal('Until 1999');
      await waitUntil(() => textOf(one(element, 'output')) === 'Until 2000', 'a year has passed', {
        timeout: 5000,
      });
      await press(element, 'Pause');
      expect(button(element, 'Play')).to.be.instanceOf(HTMLElement);
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
      expect(textOf(one(element, '.tip'))).to.equal('Texas');
    });

    it('reaches every place of the world with arrow keys, from any other', () => {
      const world = placesOf(codes().map((code) => anAct({ code })));
      for (const places of [world, placesOf(defaultCampaign.recognitions ?? [])]) {
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
      expect(root(element).activeElement).to.equal(cardOf(element));
      expect(element.getAttribute('selected')).to.equal('FR');
      await keys(element, 'Escape');
      expect(cardOf(element)).to.equal(null);
      expect(root(element).activeElement).to.equal(one(element, '.stage'));
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

    it('names the place below it and opens its card on a click', async () => {
      const element = await show();
      const position = middle(one(element, '[data-code="DE"]'));
      await sendMouse({ type: 'move', position });
      await waitUntil(() => root(element).querySelector('.tip'));
      expect(textOf(one(element, '.tip'))).to.equal('Germany');
      await sendMouse({ type: 'click', position });
      await element.updateComplete;
      expect(textOf(cardOf(element)?.querySelector('h3'))).to.equal('Germany');
    });

    it('hits a dot that is missed by a few pixels', async () => {
      const element = await show();
      const [x, y] = middle(one(element, '[data-code="US-TX"]'));
      await sendMouse({ type: 'click', position: [x + 8, y + 6] });
      await element.updateComplete;
      expect(element.selected).to.equal('US-TX');
    });

    it('opens the card on the side where the country is not', async () => {
      const element = await show({ selected: 'US-TX' });
      const [card, dot] = [cardOf(element), one(element, '[data-code="US-TX"]')].map((box) =>
        box?.getBoundingClientRect(),
      );
      expect(card?.left).to.be.greaterThan(dot?.right ?? Infinity);
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
      expect(cardOf(element)).to.equal(null);
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
      const select = one(element, 'select') as HTMLSelectElement;
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

  describe('when a card is open', () => {
    it('shows every act with its fields, disputes and sources', async () => {
      const element = await show({ selected: 'FR' });
      expect(all(element, '.act').map((act) => act.getAttribute('data-act'))).to.deep.equal([
        'fr',
        'fr-committee',
      ]);
      const act = textOf(one(element, '[data-act="fr"]'));
      for (const field of [
        'Les platanes',
        'Body Assembly of the plane trees Upper chamber',
        'Act Resolution Resolution No. 7',
        'Level National',
        'Date 3 February 2001 Some say the day after.',
        'Its words “The trees shall stay”',
        'Disputed Whether it was a resolution is disputed.',
        'Sources (2)',
        'Minutes of the town council (invented for testing) Town Gazette · 4 May 2020 · public body',
        'http://diary.example/plane-trees',
      ]) {
        expect(act).to.include(field);
      }
    });

    it('links a source by https and gives a plain address as text', async () => {
      const element = await show({ selected: 'FR' });
      const links = all(element, '[data-act="fr"] a').map((link) => link.getAttribute('href'));
      expect(links).to.deep.equal(['https://gazette.example/minutes']);
    });

    it('gives words only where they were read or quoted, and adds no quotation marks', async () => {
      const element = await show({ selected: 'ES' });
      const words = textOf(one(element, '.act dl'));
      expect(words).to.include('Its words “The trees shall stay”').and.not.include('““');
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

    it('opens by the attribute without moving the focus', async () => {
      const element = await show();
      button(element, 'List').focus();
      element.setAttribute('selected', 'DE');
      await element.updateComplete;
      expect(textOf(cardOf(element)?.querySelector('h3'))).to.equal('Germany');
      expect(root(element).activeElement).to.equal(button(element, 'List'));
    });

    it('closes by its button and by the attribute', async () => {
      const element = await show({ selected: 'DE' });
      await press(element, 'Close');
      expect(cardOf(element)).to.equal(null);
      element.selected = 'FR';
      await element.updateComplete;
      element.removeAttribute('selected');
      await element.updateComplete;
      expect(cardOf(element)).to.equal(null);
    });

    it('ignores a code that no act has', async () => {
      expect(cardOf(await show({ selected: 'ZZ' }))).to.equal(null);
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
        const marked = all(element, '[role="option"], .strip button').map((item) =>
          item.getAttribute('data-code'),
        );
        const fold = root(element).querySelector('.unmarked');
        fold?.querySelector('summary')?.click();
        await waitUntil(() => !fold || fold.querySelector('button'));
        const unmarked = [...(fold?.querySelectorAll('button') ?? [])].map((item) =>
          item.getAttribute('data-code'),
        );
        await press(element, 'List');
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

    it('finds by name, body and code, without regard to case', async () => {
      const element = await show({ view: 'list' });
      const search = one(element, 'input[type="search"]') as HTMLInputElement;
      for (const [query, found] of [
        ['germ', ['de']],
        ['GOVERNOR', ['tx']],
        ['xx-no', ['nowhere']],
        ['oak', []],
      ] as const) {
        search.value = query;
        search.dispatchEvent(new CustomEvent('input'));
        await element.updateComplete;
        expect(rowIds(element)).to.deep.equal(found);
      }
    });

    it('opens the card below the chosen row and gives the focus back', async () => {
      const element = await show({ view: 'list' });
      const row = one(element, '[data-act="fr"] button');
      row.focus();
      await keys(element, 'Enter');
      expect(row.getAttribute('aria-expanded')).to.equal('true');
      expect(one(element, '[data-act="fr"] + tr').contains(cardOf(element))).to.equal(true);
      await keys(element, 'Escape');
      expect(root(element).activeElement).to.equal(row);
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
      expect(root(element).querySelector('.stage')).to.equal(null);
      expect(rowIds(element).length).to.equal(9);
      await press(element, 'Map');
      expect(one(element, '.stage')).to.be.instanceOf(HTMLElement);
    });
  });

  describe('when it is printed', () => {
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
      const element = await show({}, aCampaign());
      expect(root(element).querySelector('slot')).to.not.equal(null);
    });
  });
});
