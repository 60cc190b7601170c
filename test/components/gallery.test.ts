import { expect, fixture, fixtureCleanup, html, oneEvent, waitUntil } from '@open-wc/testing';
import { emulateMedia, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import '../../src/define/gallery.js';
import { markParsed } from '../../src/campaign/parsed.js';
import type { GalleryItem } from '../../src/campaign/schema.js';
import type { CampaignGallery } from '../../src/components/gallery/gallery.js';
import { scrollToKeep, swipeStep } from '../../src/components/gallery/zoom-pan.js';
import { aCampaign, defaultCampaign, image } from '../../stories/fixtures.js';
import { savingData } from '../helpers/emulation.js';

const SHAPES = [
  [1200, 800],
  [800, 1200],
  [1600, 900],
  [1000, 1000],
  [900, 1200],
  [2000, 800],
] as const;
const MEMORY = 'campaign-elements:gallery:plane-trees';

function item(index: number, overrides: Partial<GalleryItem> = {}): GalleryItem {
  const [width, height] = SHAPES[index % SHAPES.length] ?? SHAPES[0];
  return {
    id: `tree-${index}`,
    src: image(width, height, (index * 40) % 360),
    width,
    height,
    alt: `A plane tree, number ${index}`,
    caption: `Tree ${index} on the quay`,
    credit: 'A. Walker',
    ...overrides,
  };
}
const items = (count: number) => [...new Array(count).keys()].map((index) => item(index));
const withItems = (gallery: GalleryItem[]) => markParsed(aCampaign({ gallery }));

const root = (gallery: CampaignGallery) => gallery.shadowRoot!;
const frames = (gallery: CampaignGallery) => [...root(gallery).querySelectorAll('li')];
const dialogOf = (gallery: CampaignGallery) => root(gallery).querySelector('dialog');
const tileOf = (gallery: CampaignGallery, index: number) => frames(gallery)[index]?.querySelector('button');
const counter = (gallery: CampaignGallery) => root(gallery).querySelector('[part=counter]')?.textContent;
const stageOf = (gallery: CampaignGallery) => root(gallery).querySelector<HTMLElement>('[part=stage]')!;
const pictureOf = (gallery: CampaignGallery) => stageOf(gallery).querySelector('img')!;
const control = (gallery: CampaignGallery, name: string) =>
  dialogOf(gallery)?.querySelector<HTMLElement>(`[aria-label="${name}"]`);
const buttonCalled = (parent: ParentNode | null | undefined, name: string) =>
  [...(parent?.querySelectorAll('button') ?? [])].find((button) => button.textContent.trim() === name);

async function show(
  gallery: GalleryItem[],
  attributes: Record<string, string> = {},
): Promise<CampaignGallery> {
  const element = document.createElement('campaign-gallery');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.campaign = withItems(gallery);
  await fixture(html`<div>${element}</div>`);
  await element.updateComplete;
  return element;
}

async function open(gallery: CampaignGallery, index: number) {
  tileOf(gallery, index)?.click();
  await waitUntil(() => dialogOf(gallery)?.open, 'the lightbox opens');
}

async function close(gallery: CampaignGallery) {
  await sendKeys({ press: 'Escape' });
  await waitUntil(() => !dialogOf(gallery), 'the lightbox closes');
  await gallery.updateComplete;
}

const middle = (element: Element): [number, number] => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};

async function swipe(gallery: CampaignGallery, by: number) {
  const [x, y] = middle(stageOf(gallery));
  await sendMouse({ type: 'move', position: [x, y] });
  await sendMouse({ type: 'down' });
  await sendMouse({ type: 'move', position: [x + by / 2, y] });
  await sendMouse({ type: 'move', position: [x + by, y + 5] });
  await sendMouse({ type: 'up' });
  await gallery.updateComplete;
}

const press = async (gallery: CampaignGallery, key: string) => {
  await sendKeys({ press: key });
  await gallery.updateComplete;
};

describe('<campaign-gallery>', () => {
  beforeEach(async () => {
    localStorage.clear();
    await setViewport({ width: 1000, height: 700 });
  });
  afterEach(() => {
    fixtureCleanup();
    history.replaceState(null, '', location.pathname + location.search);
  });

  describe('when it shows rows', () => {
    for (const width of [320, 700, 1100]) {
      it(`keeps every picture’s proportions at ${width} pixels`, async () => {
        await setViewport({ width, height: 700 });
        const gallery = await show(items(12));
        frames(gallery).forEach((frame, index) => {
          const [w, h] = SHAPES[index % SHAPES.length] ?? [1, 1];
          const box = frame.getBoundingClientRect();
          expect(box.width / box.height).to.be.closeTo(w / h, (w / h) * 0.01);
          expect(box.right).to.be.at.most(width);
        });
      });
    }

    it('gives the tiles of a row one height', async () => {
      const gallery = await show(items(12));
      const heights = new Map<number, Set<number>>();
      for (const frame of frames(gallery)) {
        const { top, height } = frame.getBoundingClientRect();
        const row = Math.round(top);
        heights.set(row, (heights.get(row) ?? new Set()).add(Math.round(height)));
      }
      expect(heights.size).to.be.greaterThan(1);
      for (const [, each] of heights) expect(Math.max(...each) - Math.min(...each)).to.be.at.most(1);
    });

    it('moves nothing when the pictures arrive', async () => {
      const gallery = await show(items(6));
      const before = frames(gallery).map((frame) => JSON.stringify(frame.getBoundingClientRect()));
      const pictures = [...root(gallery).querySelectorAll('img')];
      await waitUntil(
        () => pictures.every(({ complete, naturalWidth }) => complete && naturalWidth),
        'pictures load',
      );
      expect(frames(gallery).map((frame) => JSON.stringify(frame.getBoundingClientRect()))).to.deep.equal(
        before,
      );
    });

    it('shows the picture’s own colour while it is on its way', async () => {
      const gallery = await show([item(0, { colour: '#123456' })]);
      expect(getComputedStyle(frames(gallery)[0] as Element).backgroundColor).to.equal('rgb(18, 52, 86)');
    });

    it('leaves loading and decoding to when and where they do not disturb', async () => {
      const gallery = await show(items(2));
      const picture = root(gallery).querySelector('img');
      expect(picture?.loading).to.equal('lazy');
      expect(picture?.decoding).to.equal('async');
    });

    it('offers every width that the document has', async () => {
      const sizes = [{ src: 'small.svg', width: 400 }];
      const gallery = await show([item(0, { src: 'large.svg', sizes })]);
      const picture = root(gallery).querySelector('img');
      expect(picture?.srcset).to.match(/\/large\.svg 1200w, http.*\/small\.svg 400w$/);
      expect(picture?.sizes).to.include('auto');
    });
  });

  describe('when a layout is asked for', () => {
    it('shows a grid of squares', async () => {
      const gallery = await show(items(6), { layout: 'grid' });
      for (const frame of frames(gallery)) {
        const { width, height } = frame.getBoundingClientRect();
        expect(width).to.be.closeTo(height, 1);
      }
    });

    it('shows one strip that buttons move along', async () => {
      await emulateMedia({ reducedMotion: 'reduce' });
      const gallery = await show(items(12), { layout: 'strip' });
      const list = root(gallery).querySelector('ul') as HTMLElement;
      expect(new Set(frames(gallery).map((frame) => frame.getBoundingClientRect().top)).size).to.equal(1);
      root(gallery).querySelector<HTMLElement>('[aria-label=Next]')?.click();
      await waitUntil(() => list.scrollLeft > 100, 'the strip moves on');
      root(gallery).querySelector<HTMLElement>('[aria-label=Previous]')?.click();
      await waitUntil(() => list.scrollLeft < 100, 'the strip moves back');
      await emulateMedia({ reducedMotion: 'no-preference' });
    });

    it('moves the strip the other way in Arabic', async () => {
      const gallery = await show(items(12), { layout: 'strip', lang: 'ar' });
      const list = root(gallery).querySelector('ul') as HTMLElement;
      const next = root(gallery).querySelectorAll<HTMLElement>('.turns button')[1];
      next?.click();
      await waitUntil(() => list.scrollLeft < -100, 'the strip moves on, to the left');
    });

    it('shows no more than `limit`, in the lightbox too', async () => {
      const gallery = await show(items(9), { limit: '4' });
      expect(frames(gallery).length).to.equal(4);
      await open(gallery, 3);
      expect(counter(gallery)).to.equal('4 / 4');
      gallery.removeAttribute('limit');
      await gallery.updateComplete;
      expect(frames(gallery).length).to.equal(9);
    });
  });

  describe('when there are 5,000 pictures', () => {
    it('draws a page of them, and more as the end nears', async () => {
      const gallery = await show(items(5000));
      await waitUntil(() => frames(gallery).length > 0, 'tiles');
      expect(frames(gallery).length).to.be.below(300);
      expect(root(gallery).querySelectorAll('*').length).to.be.below(1500);
      expect(frames(gallery)[0]?.getAttribute('aria-setsize')).to.equal('5000');
      const before = frames(gallery).length;
      frames(gallery).at(-1)?.scrollIntoView();
      await waitUntil(() => frames(gallery).length > before, 'more tiles');
      await waitUntil(() => tileOf(gallery, before), 'the new tiles are filled');
    });

    it('goes on from the last picture’s tile after the lightbox went far ahead', async () => {
      const gallery = await show(items(5000));
      await open(gallery, 0);
      await press(gallery, 'End');
      await press(gallery, 'Home');
      await press(gallery, 'ArrowLeft');
      expect(counter(gallery)).to.equal('5,000 / 5,000');
      await close(gallery);
      await waitUntil(
        () => root(gallery).activeElement?.textContent.includes('Tree 4999'),
        'focus on the last tile',
      );
    });
  });

  describe('when a picture is opened', () => {
    it('says so, and shows caption, credit, licence, date, link and sources', async () => {
      const gallery = await show([
        item(0, {
          licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
          date: '2020-05',
          url: 'https://trees.example/0',
          sources: ['gazette'],
        }),
        item(1),
      ]);
      const selected = oneEvent(gallery, 'campaign-select');
      await open(gallery, 0);
      expect((await selected).detail).to.deep.equal({ id: 'tree-0' });
      const words = root(gallery).querySelector('[part=details]')?.textContent ?? '';
      for (const word of [
        'Tree 0 on the quay',
        'A. Walker',
        'CC BY 4.0',
        'May 2020',
        'Town Gazette',
        'public body',
      ]) {
        expect(words).to.include(word);
      }
      const links = [...root(gallery).querySelectorAll<HTMLAnchorElement>('[part=details] a')].map(
        ({ href }) => href,
      );
      expect(links).to.deep.equal([
        'https://creativecommons.org/licenses/by/4.0/',
        'https://trees.example/0',
        'https://gazette.example/minutes',
      ]);
      expect(pictureOf(gallery).alt).to.equal('A plane tree, number 0');
    });

    it('goes through all of them by keys, round and round', async () => {
      const gallery = await show(items(3));
      await open(gallery, 0);
      expect(counter(gallery)).to.equal('1 / 3');
      await press(gallery, 'ArrowRight');
      expect(counter(gallery)).to.equal('2 / 3');
      await press(gallery, 'End');
      expect(counter(gallery)).to.equal('3 / 3');
      await press(gallery, 'ArrowRight');
      expect(counter(gallery)).to.equal('1 / 3');
      await press(gallery, 'ArrowLeft');
      expect(counter(gallery)).to.equal('3 / 3');
      await press(gallery, 'Home');
      expect(counter(gallery)).to.equal('1 / 3');
    });

    it('turns the keys round in Arabic', async () => {
      const gallery = await show(items(3), { lang: 'ar' });
      await open(gallery, 0);
      await press(gallery, 'ArrowLeft');
      expect(pictureOf(gallery).alt).to.equal('A plane tree, number 1');
      await press(gallery, 'ArrowRight');
      expect(pictureOf(gallery).alt).to.equal('A plane tree, number 0');
    });

    it('goes on by buttons', async () => {
      const gallery = await show(items(3));
      await open(gallery, 0);
      control(gallery, 'Next')?.click();
      await gallery.updateComplete;
      expect(counter(gallery)).to.equal('2 / 3');
      control(gallery, 'Previous')?.click();
      await gallery.updateComplete;
      expect(counter(gallery)).to.equal('1 / 3');
    });

    it('offers no way on where there is one picture', async () => {
      const gallery = await show(items(1));
      await open(gallery, 0);
      expect(control(gallery, 'Next')).to.equal(null);
    });

    it('goes on by a swipe, and stays for a short one', async () => {
      const gallery = await show(items(3));
      await open(gallery, 0);
      await swipe(gallery, -120);
      expect(counter(gallery)).to.equal('2 / 3');
      await swipe(gallery, 120);
      expect(counter(gallery)).to.equal('1 / 3');
      await swipe(gallery, -20);
      expect(counter(gallery)).to.equal('1 / 3');
    });

    it('keeps the page still, and gives it its own scrolling back', async () => {
      document.documentElement.style.overflow = 'clip';
      const gallery = await show(items(3));
      await open(gallery, 0);
      expect(document.documentElement.style.overflow).to.equal('hidden');
      await close(gallery);
      expect(document.documentElement.style.overflow).to.equal('clip');
      document.documentElement.style.overflow = '';
    });

    it('gives the page its scrolling back when the gallery is taken away', async () => {
      const gallery = await show(items(3));
      await open(gallery, 0);
      gallery.remove();
      expect(document.documentElement.style.overflow).to.equal('');
    });

    it('returns the focus to the tile of the last picture', async () => {
      const gallery = await show(items(3));
      await open(gallery, 0);
      await close(gallery);
      await waitUntil(() => root(gallery).activeElement === tileOf(gallery, 0), 'focus on the first tile');
      await open(gallery, 0);
      await press(gallery, 'ArrowRight');
      control(gallery, 'Close')?.click();
      await waitUntil(() => root(gallery).activeElement === tileOf(gallery, 1), 'focus on the second tile');
    });

    for (const when of ['before', 'after'] as const) {
      it(`fills the screen of another document too, moved there ${when} it was opened first`, async () => {
        const gallery = await show(items(2));
        if (when === 'after') {
          await open(gallery, 0);
          dialogOf(gallery)?.close();
          await waitUntil(() => !dialogOf(gallery), 'the lightbox closes');
        }
        const frame = await fixture<HTMLIFrameElement>(html`<iframe width="500" height="400"></iframe>`);
        frame.contentDocument!.body.append(gallery);
        await gallery.updateComplete;
        await open(gallery, 0);
        expect(dialogOf(gallery)?.getBoundingClientRect().width).to.equal(500);
      });
    }

    it('closes by a press beside the picture, not on it', async () => {
      const gallery = await show([item(1, { width: 100, height: 100 })]);
      await open(gallery, 0);
      await sendMouse({ type: 'click', position: middle(pictureOf(gallery)) });
      expect(dialogOf(gallery)?.open).to.equal(true);
      const { left, top } = stageOf(gallery).getBoundingClientRect();
      await sendMouse({ type: 'click', position: [Math.round(left) + 80, Math.round(top) + 20] });
      await waitUntil(() => !dialogOf(gallery), 'the lightbox closes');
    });

    it('shows the whole picture inside the screen, whatever its proportions', async () => {
      const gallery = await show(items(6));
      await open(gallery, 0);
      for (const [w, h] of SHAPES) {
        const box = pictureOf(gallery).getBoundingClientRect();
        const stage = stageOf(gallery).getBoundingClientRect();
        expect(box.width / box.height).to.be.closeTo(w / h, (w / h) * 0.01);
        expect(box.height).to.be.at.most(stage.height + 1);
        expect(box.width).to.be.at.most(stage.width + 1);
        await press(gallery, 'ArrowRight');
      }
    });

    it('follows a change of language', async () => {
      const gallery = await show([item(0, { caption: { en: 'A tree', de: 'Ein Baum' } })]);
      await open(gallery, 0);
      gallery.lang = 'de';
      await gallery.updateComplete;
      expect(root(gallery).querySelector('[part=details]')?.textContent).to.include('Ein Baum');
    });

    it('has no accessibility fault, magnified or not', async () => {
      const gallery = await show([
        item(0, { sources: ['gazette'], url: 'https://trees.example/0' }),
        item(1),
      ]);
      await open(gallery, 0);
      await expect(gallery).to.be.accessible();
      await press(gallery, '+');
      await expect(gallery).to.be.accessible();
    });
  });

  describe('when a picture is magnified', () => {
    const magnification = (gallery: CampaignGallery, whole: number) =>
      pictureOf(gallery).getBoundingClientRect().width / whole;

    it('grows and shrinks by buttons, from whole to fourfold', async () => {
      const gallery = await show(items(3));
      await open(gallery, 0);
      const whole = pictureOf(gallery).getBoundingClientRect().width;
      expect(control(gallery, 'Zoom out')?.getAttribute('aria-disabled')).to.equal('true');
      for (let times = 0; times < 5; times++) control(gallery, 'Zoom in')?.click();
      await gallery.updateComplete;
      expect(magnification(gallery, whole)).to.be.closeTo(4, 0.1);
      expect(control(gallery, 'Zoom in')?.getAttribute('aria-disabled')).to.equal('true');
      for (let times = 0; times < 5; times++) control(gallery, 'Zoom out')?.click();
      await gallery.updateComplete;
      expect(magnification(gallery, whole)).to.be.closeTo(1, 0.02);
    });

    it('grows by keys, and then the arrow keys move it', async () => {
      const gallery = await show(items(3));
      await open(gallery, 0);
      await press(gallery, '+');
      await press(gallery, '+');
      const before = pictureOf(gallery).getBoundingClientRect();
      await press(gallery, 'ArrowRight');
      await press(gallery, 'ArrowDown');
      const after = pictureOf(gallery).getBoundingClientRect();
      expect(after.left).to.be.below(before.left);
      expect(after.top).to.be.below(before.top);
      expect(counter(gallery)).to.equal('1 / 3');
    });

    it('grows where it is pressed twice, is dragged, and shrinks when pressed twice again', async () => {
      const gallery = await show(items(3));
      await open(gallery, 0);
      const whole = pictureOf(gallery).getBoundingClientRect();
      const position: [number, number] = [
        Math.round(whole.left + whole.width / 4),
        Math.round(whole.top + whole.height / 2),
      ];
      await sendMouse({ type: 'click', position });
      await sendMouse({ type: 'click', position });
      await gallery.updateComplete;
      const grown = pictureOf(gallery).getBoundingClientRect();
      expect(magnification(gallery, whole.width)).to.be.greaterThan(2);
      expect((position[0] - grown.left) / grown.width).to.be.closeTo(0.25, 0.03);
      await swipe(gallery, -100);
      expect(pictureOf(gallery).getBoundingClientRect().left).to.be.below(grown.left - 50);
      expect(counter(gallery)).to.equal('1 / 3');
      await sendMouse({ type: 'click', position });
      await sendMouse({ type: 'click', position });
      await gallery.updateComplete;
      expect(magnification(gallery, whole.width)).to.be.closeTo(1, 0.02);
    });

    it('grows between two fingers', async () => {
      const gallery = await show(items(3));
      await open(gallery, 0);
      const whole = pictureOf(gallery).getBoundingClientRect().width;
      const stage = stageOf(gallery);
      stage.setPointerCapture = () => undefined;
      const [x, y] = middle(stage);
      const finger = (type: string, pointerId: number, clientX: number) =>
        stage.dispatchEvent(
          new PointerEvent(type, { pointerId, clientX, clientY: y, bubbles: true, composed: true }),
        );
      finger('pointerdown', 1, x - 50);
      finger('pointerdown', 2, x + 50);
      finger('pointermove', 2, x + 150);
      finger('pointerup', 2, x + 150);
      finger('pointerup', 1, x - 50);
      await gallery.updateComplete;
      expect(magnification(gallery, whole)).to.be.closeTo(2, 0.1);
      expect(counter(gallery)).to.equal('1 / 3');
    });

    it('is whole again with the next picture', async () => {
      const gallery = await show(items(1).concat(item(6)));
      await open(gallery, 0);
      const whole = pictureOf(gallery).getBoundingClientRect().width;
      await press(gallery, '+');
      control(gallery, 'Next')?.click();
      await gallery.updateComplete;
      expect(magnification(gallery, whole)).to.be.closeTo(1, 0.02);
    });

    it('keeps the point under the finger where it is', () => {
      const before = { left: 100, top: 0, width: 200, height: 100 };
      const after = { left: 0, top: 0, width: 400, height: 200 };
      expect(scrollToKeep(before, after, 150, 50)).to.deep.equal({ left: -50, top: 50 });
    });

    it('knows a swipe from a scroll', () => {
      expect([swipeStep(-60, 5, false), swipeStep(60, 5, false)]).to.deep.equal([1, -1]);
      expect([swipeStep(-60, 5, true), swipeStep(60, 5, true)]).to.deep.equal([-1, 1]);
      expect([swipeStep(-60, 90, false), swipeStep(-30, 0, false)]).to.deep.equal([0, 0]);
    });
  });

  describe('when a picture is distressing', () => {
    const distressing = () => [item(0), item(1, { distressing: true }), item(2, { distressing: true })];
    const isLoaded = (frame: Element | null | undefined) => !!frame?.querySelector('img');

    it('covers it, loads nothing, and says in words what it is', async () => {
      const gallery = await show(distressing());
      const [plain, covered] = frames(gallery);
      expect(isLoaded(plain)).to.equal(true);
      expect(isLoaded(covered)).to.equal(false);
      expect(covered?.textContent).to.include('This image may be distressing');
      expect(covered?.textContent).to.include('A plane tree, number 1');
      await expect(gallery).to.be.accessible();
    });

    it('shows the one that is asked for, in its place, and keeps the focus there', async () => {
      const gallery = await show(distressing());
      const [, covered, other] = frames(gallery);
      const before = JSON.stringify(covered?.getBoundingClientRect());
      buttonCalled(covered, 'Show image')?.focus();
      await press(gallery, 'Enter');
      expect(isLoaded(covered)).to.equal(true);
      expect(isLoaded(other)).to.equal(false);
      expect(JSON.stringify(covered?.getBoundingClientRect())).to.equal(before);
      await waitUntil(() => root(gallery).activeElement === tileOf(gallery, 1), 'focus on the tile');
    });

    it('covers it in the lightbox too, until asked there', async () => {
      const gallery = await show(distressing());
      await open(gallery, 0);
      await press(gallery, 'ArrowRight');
      expect(isLoaded(stageOf(gallery))).to.equal(false);
      const ask = buttonCalled(stageOf(gallery), 'Show image');
      await sendMouse({ type: 'click', position: middle(ask as Element) });
      await gallery.updateComplete;
      expect(isLoaded(stageOf(gallery))).to.equal(true);
      await press(gallery, 'ArrowRight');
      expect(counter(gallery)).to.equal('3 / 3');
      expect(isLoaded(stageOf(gallery))).to.equal(false);
    });

    it('remembers nothing by itself', async () => {
      const gallery = await show(distressing());
      buttonCalled(frames(gallery)[1], 'Show image')?.click();
      await gallery.updateComplete;
      expect(localStorage.length).to.equal(0);
      const again = await show(distressing());
      expect(isLoaded(frames(again)[1])).to.equal(false);
    });

    it('remembers where the visitor ticks it, and forgets where they untick it', async () => {
      const gallery = await show(distressing());
      buttonCalled(frames(gallery)[1], 'Show image')?.click();
      root(gallery).querySelector<HTMLElement>('input[type=checkbox]')?.click();
      const again = await show(distressing());
      expect(isLoaded(frames(again)[1])).to.equal(true);
      expect(isLoaded(frames(again)[2])).to.equal(false);
      expect(localStorage.getItem(MEMORY)).to.equal('tree-1');
      root(again).querySelector<HTMLElement>('input[type=checkbox]')?.click();
      expect(localStorage.length).to.equal(0);
    });

    it('takes the tick away where the device keeps nothing', async () => {
      const { setItem } = Storage.prototype;
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      try {
        const gallery = await show(distressing());
        const box = root(gallery).querySelector<HTMLInputElement>('input[type=checkbox]');
        box?.click();
        expect(box?.checked).to.equal(false);
      } finally {
        Storage.prototype.setItem = setItem;
      }
    });
  });

  describe('when data are to be saved', () => {
    const stored = (index: number, more: Partial<GalleryItem> = {}) =>
      item(index, { src: `/src/campaigns/justice-for-khojaly/drawings/candle.svg?${index}`, ...more });
    const loaded = (gallery: CampaignGallery) => [...root(gallery).querySelectorAll('img')].length;
    const focused = (gallery: CampaignGallery) => root(gallery).activeElement;
    let restore: () => void;
    beforeEach(() => {
      restore = savingData();
    });
    afterEach(() => {
      restore();
    });

    it('loads none, and says in words what each shows', async () => {
      const gallery = await show([stored(0), stored(1), stored(2)]);
      expect(loaded(gallery)).to.equal(0);
      frames(gallery).forEach((frame, index) => {
        expect(frame.innerText).to.include(`A plane tree, number ${index}`);
        expect(buttonCalled(frame, 'Show image')).to.exist;
      });
      await expect(gallery).to.be.accessible();
    });

    it('shows all from the keyboard, in their places, and goes on at the first', async () => {
      const gallery = await show([stored(0), stored(1), stored(2)]);
      const before = frames(gallery).map((frame) => frame.getBoundingClientRect().width);
      buttonCalled(root(gallery), 'Show pictures')?.focus();
      await press(gallery, 'Enter');
      expect(loaded(gallery)).to.equal(3);
      expect(frames(gallery).map((frame) => frame.getBoundingClientRect().width)).to.deep.equal(before);
      expect(buttonCalled(root(gallery), 'Show pictures')).to.equal(undefined);
      expect(focused(gallery) === tileOf(gallery, 0)).to.equal(true);
    });

    it('shows one alone, and keeps the focus there', async () => {
      const gallery = await show([stored(0), stored(1)]);
      buttonCalled(frames(gallery)[1], 'Show image')?.focus();
      await press(gallery, 'Enter');
      expect(loaded(gallery)).to.equal(1);
      expect(focused(gallery) === tileOf(gallery, 1)).to.equal(true);
      expect(tileOf(gallery, 1)?.querySelector('img')).to.exist;
    });

    it('loads none in the lightbox either until asked there', async () => {
      const gallery = await show([stored(0), stored(1)]);
      buttonCalled(frames(gallery)[0], 'Show image')?.click();
      await gallery.updateComplete;
      await open(gallery, 0);
      await press(gallery, 'ArrowRight');
      expect(stageOf(gallery).querySelectorAll('img').length).to.equal(0);
      expect(stageOf(gallery).innerText).to.include('A plane tree, number 1');
      buttonCalled(stageOf(gallery), 'Show image')?.focus();
      await press(gallery, 'Enter');
      expect(pictureOf(gallery).src).to.match(/candle\.svg\?1$/);
      expect(dialogOf(gallery)?.matches(':focus-within')).to.equal(true);
    });

    it('keeps a distressing one covered until it is asked for itself, once', async () => {
      const gallery = await show([stored(0), stored(1, { distressing: true })]);
      buttonCalled(root(gallery), 'Show pictures')?.click();
      await gallery.updateComplete;
      expect(loaded(gallery)).to.equal(1);
      buttonCalled(frames(gallery)[1], 'Show image')?.click();
      await gallery.updateComplete;
      expect(loaded(gallery)).to.equal(2);
    });

    it('shows what is inside the document: it asks nobody for anything', async () => {
      const gallery = await show(items(3));
      expect(loaded(gallery)).to.equal(3);
      expect(buttonCalled(root(gallery), 'Show pictures')).to.equal(undefined);
    });

    it('leaves room for the words on a phone', async () => {
      await setViewport({ width: 320, height: 640 });
      const gallery = await show([stored(0), stored(1), stored(4)]);
      for (const { scrollHeight, clientHeight } of root(gallery).querySelectorAll('.instead'))
        expect(scrollHeight).to.be.at.most(clientHeight);
    });
  });

  describe('when a picture does not come', () => {
    const missing = () => item(0, { src: new URL('no-such-picture.svg', import.meta.url).href });
    const drawing = new URL('../../src/campaigns/justice-for-khojaly/drawings/candle.svg', import.meta.url)
      .href;

    it('shows its alt text in its place, and a way to try again', async () => {
      const gallery = await show([missing(), item(1)]);
      const before = JSON.stringify(frames(gallery)[0]?.getBoundingClientRect());
      await waitUntil(() => buttonCalled(frames(gallery)[0], 'Try again'), 'a way to try again');
      expect(frames(gallery)[0]?.textContent).to.include('A plane tree, number 0');
      expect(JSON.stringify(frames(gallery)[0]?.getBoundingClientRect())).to.equal(before);
      await expect(gallery).to.be.accessible();
      buttonCalled(frames(gallery)[0], 'Try again')?.focus();
      await press(gallery, 'Enter');
      await waitUntil(() => buttonCalled(frames(gallery)[0], 'Try again'), 'it fails again');
      expect(root(gallery).activeElement === buttonCalled(frames(gallery)[0], 'Try again')).to.equal(true);
    });

    it('shows the picture once it can be had, and keeps the focus on it', async () => {
      const gallery = await show([item(0, { src: drawing }), item(1)]);
      root(gallery).querySelector('img')?.dispatchEvent(new CustomEvent('error'));
      await gallery.updateComplete;
      buttonCalled(frames(gallery)[0], 'Try again')?.focus();
      await press(gallery, 'Enter');
      await waitUntil(() => frames(gallery)[0]?.querySelector('img')?.naturalWidth, 'the picture is here');
      expect(root(gallery).activeElement === tileOf(gallery, 0)).to.equal(true);
    });

    it('says so in the lightbox too, and goes on from there by keys', async () => {
      const gallery = await show([item(1), missing(), item(2)]);
      await open(gallery, 0);
      await press(gallery, 'ArrowRight');
      await waitUntil(() => buttonCalled(stageOf(gallery), 'Try again'), 'a way to try again');
      buttonCalled(stageOf(gallery), 'Try again')?.focus();
      await press(gallery, 'ArrowRight');
      await press(gallery, 'ArrowLeft');
      expect(counter(gallery)).to.equal('2 / 3');
    });
  });

  describe('when the page’s address names a picture', () => {
    it('leaves the address alone unless it may change it', async () => {
      location.hash = '#campaign-gallery=tree-1';
      const gallery = await show(items(3));
      expect(dialogOf(gallery)).to.equal(null);
      await open(gallery, 0);
      await press(gallery, 'ArrowRight');
      await press(gallery, 'ArrowRight');
      expect(location.hash).to.equal('#campaign-gallery=tree-1');
      await close(gallery);
      expect(location.hash).to.equal('#campaign-gallery=tree-1');
    });

    it('opens it with `deep-link`, follows along, and adds no steps to the history', async () => {
      location.hash = '#campaign-gallery=tree-1';
      const steps = history.length;
      const gallery = await show(items(3), { 'deep-link': '' });
      await waitUntil(() => counter(gallery) === '2 / 3');
      await press(gallery, 'ArrowRight');
      expect(location.hash).to.equal('#campaign-gallery=tree-2');
      await close(gallery);
      expect(location.hash).to.equal('');
      expect(history.length).to.equal(steps);
    });

    it('opens another one when a link on the page names it', async () => {
      const gallery = await show(items(3), { 'deep-link': '' });
      location.hash = '#campaign-gallery=tree-2';
      await waitUntil(() => counter(gallery) === '3 / 3', 'the third picture');
    });

    it('leaves other addresses alone', async () => {
      location.hash = '#contact';
      const gallery = await show(items(3), { 'deep-link': '' });
      expect(dialogOf(gallery)).to.equal(null);
      expect(location.hash).to.equal('#contact');
    });
  });

  describe('when a document is not to be trusted', () => {
    it('shows no picture and follows no link that is not safe', async () => {
      const gallery = await fixture<CampaignGallery>(html`<campaign-gallery></campaign-gallery>`);
      gallery.campaign = aCampaign({
        gallery: [
          item(0, { src: 'javascript:alert(1)' }),
          item(1, { src: 'http://elsewhere.example/a.jpg' }),
          item(2, { src: 'data:image/svg+xml,<svg/>' }),
          item(3, {
            src: '/src/campaigns/justice-for-khojaly/drawings/candle.svg',
            url: 'javascript:alert(1)',
            licence: { name: 'Free', url: 'javascript:alert(1)' },
          }),
        ],
      });
      await waitUntil(() => frames(gallery).length, 'tiles');
      expect(frames(gallery).length).to.equal(1);
      await open(gallery, 0);
      expect(root(gallery).querySelectorAll('a').length).to.equal(0);
    });

    it('shows markup as text', async () => {
      const gallery = await show([item(0, { caption: '<b>bold</b>' })]);
      expect(root(gallery).querySelector('b')).to.equal(null);
      expect(frames(gallery)[0]?.textContent).to.include('<b>bold</b>');
    });

    it('keeps the fallback where there are no pictures', async () => {
      const gallery = await fixture<CampaignGallery>(
        html`<campaign-gallery .campaign=${aCampaign()}><a href="https://trees.example/">Pictures</a></campaign-gallery>`,
      );
      await gallery.updateComplete;
      expect(gallery.firstElementChild?.getBoundingClientRect().height).to.be.greaterThan(0);
    });
  });

  describe('when it shows the default campaign', () => {
    it('shows its drawings without a request, and calls them drawings', async () => {
      const gallery = await fixture<CampaignGallery>(
        html`<campaign-gallery .campaign=${defaultCampaign}></campaign-gallery>`,
      );
      const pictures = [...root(gallery).querySelectorAll('img')];
      expect(pictures.length).to.be.greaterThan(4);
      await waitUntil(
        () => pictures.every(({ complete, naturalWidth }) => complete && naturalWidth),
        'drawings',
      );
      expect(pictures.filter(({ currentSrc }) => !currentSrc.startsWith('data:'))).to.deep.equal([]);
      for (const frame of frames(gallery)) expect(frame.textContent).to.include('Drawing');
    });

    /** Vue, Svelte and MobX hand out such objects, and the objects inside them likewise. */
    const watched = <T extends object>(value: T): T =>
      new Proxy(value, {
        get(target, key, receiver) {
          const inner: unknown = Reflect.get(target, key, receiver);
          return inner && typeof inner === 'object' ? watched(inner) : inner;
        },
      });

    for (const [how, copy] of [
      ['spread', () => ({ ...defaultCampaign })],
      ['cloned', () => Object.assign(Object.create(null) as object, defaultCampaign)],
      ['through JSON', () => JSON.parse(JSON.stringify(defaultCampaign)) as unknown],
      ['by structuredClone', () => structuredClone(defaultCampaign)],
      ['behind a proxy', () => watched(defaultCampaign)],
    ] as const) {
      it(`shows every drawing of a copy: ${how}`, async () => {
        const gallery = await fixture<CampaignGallery>(
          html`<campaign-gallery .campaign=${copy()}></campaign-gallery>`,
        );
        await waitUntil(() => frames(gallery).length === defaultCampaign.gallery!.length, 'all tiles');
        const pictures = [...root(gallery).querySelectorAll('img')];
        expect(pictures.length).to.equal(7);
        await waitUntil(
          () => pictures.every(({ complete, naturalWidth }) => complete && naturalWidth),
          'drawings',
        );
      });
    }

    it('lets in no drawing that differs from them by one character', async () => {
      const [first, ...others] = structuredClone(defaultCampaign.gallery!);
      const changed = { ...first!, src: first!.src.replace('<circle', '<Circle') };
      expect(changed.src).not.to.equal(first!.src);
      const gallery = await fixture<CampaignGallery>(
        html`<campaign-gallery .campaign=${{ ...defaultCampaign, gallery: [changed, ...others] }}></campaign-gallery>`,
      );
      await waitUntil(() => frames(gallery).length, 'tiles');
      expect(frames(gallery).length).to.equal(others.length);
    });
  });
});
