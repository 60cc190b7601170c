import { expect, fixture, fixtureCleanup, html, nextFrame, waitUntil } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import '../../src/define/film.js';
import { markParsed } from '../../src/campaign/parsed.js';
import type { Film } from '../../src/campaign/schema.js';
import type { CampaignFilm } from '../../src/components/film/film.js';
import { clock, mediaOf, nearest } from '../../src/components/film/media.js';
import { searchKey } from '../../src/locale/search-key.js';
import { aFilm, onVimeo, onYouTube, transcript } from '../../stories/film/a-film.js';
import { aCampaign, defaultCampaign } from '../../stories/fixtures.js';
import { itEmulating, savingData } from '../helpers/emulation.js';

const MEMORY = 'campaign-elements:film:plane-trees:plane-trees';
/** As a site has it: without files of the document's own. */
const elsewhere: Partial<Film> = { files: undefined, tracks: undefined, poster: undefined };

const root = (film: CampaignFilm) => film.shadowRoot!;
const part = (film: CampaignFilm, name: string) => root(film).querySelector<HTMLElement>(`[part=${name}]`);
const videoOf = (film: CampaignFilm) => root(film).querySelector('video')!;
const playButton = (film: CampaignFilm) => part(film, 'play');
const linesOf = (film: CampaignFilm) => [...root(film).querySelectorAll<HTMLElement>('[part=line]')];
const lineCalled = (film: CampaignFilm, words: string) =>
  linesOf(film).find(({ textContent }) => textContent.includes(words))!;
const listOf = (film: CampaignFilm) => root(film).querySelector<HTMLElement>('.lines')!;
const chapterCalled = (film: CampaignFilm, words: string) =>
  [...part(film, 'chapters')!.querySelectorAll('button')].find(({ textContent }) =>
    textContent.includes(words),
  )!;
const selectCalled = (film: CampaignFilm, name: string) =>
  [...root(film).querySelectorAll('label')]
    .find(({ textContent }) => textContent.trim().startsWith(name))!
    .querySelector('select')!;
/** Without the elements in the message: writing them out takes minutes. */
const expectSame = (found: Element | null, expected: Element | null | undefined) =>
  expect(found === expected, `${found?.outerHTML.slice(0, 80)} is the one expected`).to.equal(true);
const words = (element: Element | null | undefined) => element?.textContent.replace(/\s+/g, ' ').trim();
const modes = (film: CampaignFilm) =>
  Object.fromEntries(
    [...videoOf(film).textTracks].map(({ kind, language, mode }) => [`${kind} ${language}`, mode]),
  );

let shows = 0;

async function show(overrides: Partial<Film> = {}, lang = '') {
  // A poster of its own: the browser would not ask again for one that it has.
  const poster = { ...aFilm().poster!, src: `${aFilm().poster!.src}?${++shows}` };
  const campaign = aCampaign({ films: [aFilm({ poster, ...overrides })] });
  const film = await fixture<CampaignFilm>(
    html`<campaign-film .campaign=${campaign} .lang=${lang}></campaign-film>`,
  );
  await film.updateComplete;
  return film;
}

async function press(film: CampaignFilm, element: HTMLElement | null | undefined, key = 'Enter') {
  element!.focus();
  expectSame(root(film).activeElement, element);
  await sendKeys({ press: key });
  await film.updateComplete;
}

/** Presses the button that plays from the keyboard, and waits for the player. */
async function startPlayer(film: CampaignFilm) {
  await press(film, playButton(film));
  await waitUntil(() => !playButton(film), 'the player is here');
}
/** Starts the film from the keyboard, and waits until it runs. */
async function play(film: CampaignFilm) {
  await startPlayer(film);
  await running(film);
  return videoOf(film);
}
const running = (film: CampaignFilm) => {
  const from = videoOf(film).currentTime;
  return waitUntil(() => !videoOf(film).paused && videoOf(film).currentTime > from, 'the film runs', {
    timeout: 5000,
  });
};

async function seek(film: CampaignFilm, time: number) {
  const video = videoOf(film);
  video.pause();
  video.currentTime = time;
  await waitUntil(() => !video.seeking, 'the film is there');
  await film.updateComplete;
}

async function choose(film: CampaignFilm, select: HTMLSelectElement, words: string) {
  const index = [...select.options].findIndex(({ text }) => text === words);
  const key = index > select.selectedIndex ? 'ArrowDown' : 'ArrowUp';
  for (let step = Math.abs(index - select.selectedIndex); step > 0; step--) await press(film, select, key);
  expect(select.selectedOptions[0]?.text).to.equal(words);
}

/** Names of the files that were asked for since the test began, of the film's folder. */
let began = 0;
const requested = () =>
  performance
    .getEntriesByType('resource')
    .filter(({ startTime }) => startTime >= began)
    .flatMap(({ name }) => /\/stories\/film\/([\w.-]+\.(?!ts\b)\w+)/.exec(name)?.[1] ?? []);

/** Gives the addresses that players are given; frames it keeps from loading them. */
function catchAddresses(player: typeof HTMLIFrameElement | typeof HTMLVideoElement) {
  const addresses: string[] = [];
  const { prototype } = player;
  prototype.setAttribute = function (name, value) {
    if (name === 'src') addresses.push(value);
    if (name !== 'src' || player === HTMLVideoElement) Element.prototype.setAttribute.call(this, name, value);
  };
  return { addresses, stop: () => Reflect.deleteProperty(prototype, 'setAttribute') };
}

describe('<campaign-film>', () => {
  beforeEach(async () => {
    localStorage.clear();
    await setViewport({ width: 700, height: 900 });
    performance.clearResourceTimings();
    began = performance.now();
  });
  afterEach(() => {
    fixtureCleanup();
    localStorage.clear();
  });

  describe('before it is asked to play', () => {
    it('loads its poster, and nothing else', async () => {
      const film = await show();
      const poster = part(film, 'poster') as HTMLImageElement;
      await waitUntil(
        () => poster.complete && poster.naturalWidth && requested().length,
        'the poster is here',
      );
      expect(requested()).to.deep.equal(['poster.jpg']);
      expect(poster.alt).to.equal('Three round trees under a low sun');
      expect(root(film).querySelector('video, iframe, track')).to.equal(null);
    });

    it('shows what is known of it', async () => {
      const film = await show({ languages: ['en', 'it'], url: 'https://trees.example/film' });
      const said = words(part(film, 'details'))!;
      for (const word of [
        'Three plane trees',
        'Drawn by a script, for testing · 2026 · 0:15 · English, italiano',
        'Captions: English, Deutsch, العربية',
        'Licence: CC0 1.0',
        'Nobody speaks in it',
        'trees.example',
        'Sources (1)',
        'Town Gazette',
      ]) {
        // Engines differ in whether a language's name is a word of its own.
        expect(said.toLowerCase()).to.include(word.toLowerCase());
      }
      expect(words(playButton(film))).to.equal('Play film');
    });

    it('names another place that its files come from', async () => {
      const film = await show({ files: [{ src: 'https://films.example/trees.webm' }] });
      expect(words(playButton(film))).to.equal('Play film (films.example)');
      expect(words(part(film, 'stage'))).to.include(
        'Nothing is loaded from films.example until you press play.',
      );
    });

    it('says that it may be distressing, without its poster', async () => {
      const film = await show({ distressing: true });
      await nextFrame();
      expect(words(part(film, 'stage'))).to.match(/^This film may be distressing.*Play film$/);
      expect(part(film, 'poster')).to.equal(null);
      expect(requested()).to.deep.equal([]);
    });

    it('loads no poster where data are saved, and later the smallest file', async () => {
      const restore = savingData();
      try {
        const film = await show();
        expect(part(film, 'poster')).to.equal(null);
        expect(requested()).to.deep.equal([]);
        const video = await play(film);
        expect(video.currentSrc).to.include('plane-trees-180');
      } finally {
        restore();
      }
    });

    it('shows the poster then from the keyboard, and goes on at the button that plays', async () => {
      const restore = savingData();
      try {
        const film = await show();
        const ask = [...root(film).querySelectorAll('button')].find(
          (button) => words(button) === 'Show image',
        )!;
        expect(words(part(film, 'stage'))).to.include(aFilm().poster!.alt);
        ask.focus();
        await sendKeys({ press: 'Enter' });
        await film.updateComplete;
        expect(part(film, 'poster')).not.to.equal(null);
        expect(root(film).querySelector('video')).to.equal(null);
        expectSame(root(film).activeElement, playButton(film));
      } finally {
        restore();
      }
    });

    it('takes a poster that does not come away', async () => {
      const film = await show({ poster: { src: '/no-such-poster.jpg' } });
      await waitUntil(() => part(film, 'poster')?.hidden, 'it is gone');
    });

    it('lets its transcript be read and searched; a line leads to the button, which says from when', async () => {
      const film = await show({ transcript, poster: undefined });
      await press(film, lineCalled(film, 'Nobody counts'));
      expectSame(root(film).activeElement, playButton(film));
      expect(words(playButton(film))).to.equal('Play film · 0:08');
      expect(requested()).to.deep.equal([]);
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => root(film).querySelector('video'));
      await running(film);
      expect(videoOf(film).currentTime).to.be.within(8, 11);
    });
  });

  describe('when it plays its own files', () => {
    it('starts from the keyboard, with the focus on the player', async () => {
      const film = await show();
      const video = await play(film);
      expectSame(root(film).activeElement, video);
      expect(video.controls).to.equal(true);
      expect(video.ariaLabel).to.equal('Three plane trees');
      expect(video.hasAttribute('crossorigin')).to.equal(false);
    });

    it('shows captions in the visitor’s language, and no others', async () => {
      const film = await show({}, 'de');
      await play(film);
      await seek(film, 6.5);
      const shown = [...videoOf(film).textTracks].find(({ mode }) => mode === 'showing');
      await waitUntil(() => shown?.activeCues?.length, 'a caption is on show');
      expect((shown!.activeCues![0] as VTTCue).text).to.equal('Der Wind kommt, und die Blätter fallen.');
      expect(modes(film)).to.deep.equal({
        'captions en': 'disabled',
        'captions de': 'showing',
        'captions ar': 'disabled',
        'descriptions en': 'hidden',
        'chapters en': 'hidden',
      });
      expect([...videoOf(film).textTracks].map(({ label }) => label).slice(0, 3)).to.deep.equal([
        'English',
        'Deutsch',
        'العربية',
      ]);
    });

    it('shows captions in the document’s own language where there are none in the visitor’s', async () => {
      const film = await show({}, 'fr');
      await play(film);
      expect(modes(film)).to.include({ 'captions en': 'showing', 'captions de': 'disabled' });
    });

    it('changes captions and transcript with the language of the page', async () => {
      const film = await show();
      await play(film);
      await waitUntil(() => lineCalled(film, 'Nobody counts'), 'English');
      film.lang = 'ar';
      await waitUntil(() => lineCalled(film, 'لا أحد'), 'Arabic');
      expect(modes(film)).to.include({ 'captions en': 'disabled', 'captions ar': 'showing' });
      film.lang = 'en';
      await waitUntil(() => lineCalled(film, 'Nobody counts'), 'English again');
    });

    it('speaks what is seen, for who does not see it', async () => {
      const film = await show();
      await play(film);
      await seek(film, 6);
      await waitUntil(
        () => words(root(film).querySelector('[aria-live]')) === 'Leaves blow from right to left.',
        'it is said',
      );
      await seek(film, 9);
      await waitUntil(() => words(root(film).querySelector('[aria-live]')) === '', 'it is over');
    });

    it('asks for tracks of another place as that place wants to be asked', async () => {
      const film = await show({
        tracks: [{ src: 'https://films.invalid/en.vtt', kind: 'captions', language: 'en' }],
      });
      expect(words(playButton(film))).to.equal('Play film (films.invalid)');
      await startPlayer(film);
      expect(videoOf(film).crossOrigin).to.equal('anonymous');
    });

    for (const plays of [true, false]) {
      it(`keeps its place, and ${plays ? 'goes on' : 'stands still'}, in another quality`, async () => {
        const film = await show();
        await play(film);
        const video = videoOf(film);
        await seek(film, 9);
        if (plays) {
          void video.play();
          await running(film);
        }
        const before = video.currentSrc;
        const quality = selectCalled(film, 'Quality');
        expect([...quality.options].map(({ text }) => text)).to.deep.equal(['360p', '180p']);
        await choose(film, quality, quality.value === '360p' ? '180p' : '360p');
        await waitUntil(
          () => video.currentSrc !== before && video.readyState >= 2 && video.currentTime > 0,
          'another file',
        );
        if (plays) await running(film);
        expectSame(videoOf(film), video);
        expect(video.currentTime).to.be.within(8.99, plays ? 13 : 9.01);
        expect(video.paused).to.equal(!plays);
      });
    }

    it('keeps the visitor’s own choice of captions in another quality', async () => {
      const film = await show();
      const video = await play(film);
      for (const track of video.textTracks) if (track.mode === 'showing') track.mode = 'disabled';
      const before = video.currentSrc;
      const quality = selectCalled(film, 'Quality');
      await choose(film, quality, quality.value === '360p' ? '180p' : '360p');
      await waitUntil(() => video.currentSrc !== before, 'another file');
      await running(film);
      expect(modes(film)).to.include({ 'captions en': 'disabled', 'captions de': 'disabled' });
    });

    it('plays at another speed, in another quality too, and shows one chosen in the player itself', async () => {
      const film = await show();
      const video = await play(film);
      const speed = selectCalled(film, 'Speed');
      expect([...speed.options].map(({ text }) => text)).to.deep.equal(
        ['0.5', '0.75', '1', '1.25', '1.5', '1.75', '2'].map((value) => `${value}×`),
      );
      await choose(film, speed, '1.5×');
      expect(video.playbackRate).to.equal(1.5);
      const quality = selectCalled(film, 'Quality');
      const before = video.currentSrc;
      await choose(film, quality, quality.value === '360p' ? '180p' : '360p');
      await waitUntil(() => video.currentSrc !== before && video.readyState, 'another file');
      await running(film);
      expect(video.playbackRate).to.equal(1.5);
      video.playbackRate = 0.5;
      await waitUntil(() => speed.value === '0.5×', 'the select follows');
    });

    it('offers a small window where the browser has one', async () => {
      const film = await show();
      await play(film);
      const names = () => [...root(film).querySelectorAll('.controls button')].map(words);
      expect(names()).to.deep.equal(document.pictureInPictureEnabled ? ['Picture in picture'] : []);
      const { prototype } = Document;
      const own = Object.getOwnPropertyDescriptor(prototype, 'pictureInPictureEnabled')!;
      Object.defineProperty(prototype, 'pictureInPictureEnabled', { get: () => false, configurable: true });
      try {
        film.requestUpdate();
        await film.updateComplete;
        expect(names()).to.deep.equal([]);
      } finally {
        Object.defineProperty(prototype, 'pictureInPictureEnabled', own);
      }
    });

    it('takes the next file where one cannot be played', async () => {
      const { files = [] } = aFilm();
      const film = await show({ files: [{ src: '/no-such-film.webm', height: 360 }, files[2]!] });
      const video = await play(film);
      expect(video.currentSrc).to.include('plane-trees-180.webm');
      expect(selectCalled(film, 'Quality').value).to.equal('180p');
    });

    it('does not ask for a file of a type that the browser does not know', async () => {
      const { files = [] } = aFilm();
      const asked = catchAddresses(HTMLVideoElement);
      try {
        const film = await show({ files: [{ src: files[0]!.src, type: 'video/x-unknown' }, files[2]!] });
        await play(film);
        expect(asked.addresses.map((address) => new URL(address).pathname)).to.deep.equal([
          '/stories/film/plane-trees-180.webm',
        ]);
      } finally {
        asked.stop();
      }
    });

    it('says in place that it could not be played, links to the file, and tries again', async () => {
      const film = await show({ files: [{ src: '/no-such-film.webm' }] });
      await startPlayer(film);
      const alert = () => root(film).querySelector('[role=alert]');
      await waitUntil(alert, 'it is said');
      expect(words(alert())).to.equal('The film could not be played here. no-such-film.webm Try again');
      expect(alert()?.querySelector('a')?.href).to.equal(
        new URL('/no-such-film.webm', document.baseURI).href,
      );
      expect(root(film).querySelector('video')).to.equal(null);
      let failures = 0;
      root(film).addEventListener('error', () => failures++, { capture: true });
      await press(film, alert()?.querySelector('button'));
      await waitUntil(() => failures === 1 && alert(), 'it is tried, and said again');
      expectSame(root(film).activeElement, alert()?.querySelector('button'));
    });

    it('keeps the focus where the controls go because no file is left', async () => {
      const { files = [] } = aFilm();
      const film = await show({ files: [files[0]!, { src: '/no-such-film.webm', height: 180 }] });
      await play(film);
      const select = selectCalled(film, 'Speed');
      select.focus();
      // As a server that is gone would make it.
      videoOf(film).dispatchEvent(new CustomEvent('error'));
      await waitUntil(() => part(film, 'controls') === null, 'the controls go');
      expectSame(root(film).activeElement, root(film).querySelector('[role=alert] button'));
    });

    it('is silent when it is taken away, and can go on when it is back', async () => {
      const film = await show();
      const video = await play(film);
      const parent = film.parentElement!;
      film.remove();
      await waitUntil(() => video.paused, 'silence');
      parent.append(film);
      await film.updateComplete;
      expectSame(videoOf(film), video);
      expect(video.currentTime).to.be.greaterThan(0);
    });
  });

  describe('its transcript', () => {
    it('is what the captions and descriptions say, in their order, where the document has none', async () => {
      const film = await show();
      expect(linesOf(film)).to.deep.equal([]);
      await play(film);
      await waitUntil(() => linesOf(film).length === 11, 'both tracks are here');
      expect(linesOf(film).map(words).slice(0, 4)).to.deep.equal([
        '0:00[A bell rings.]',
        '0:00[A low sun stands over three round trees.]',
        '0:01Three plane trees stand on the quay.',
        '0:03They were planted before anyone here was born.',
      ]);
    });

    it('is the document’s own where it has one', async () => {
      const film = await show({ transcript }, 'de');
      await play(film);
      expect(linesOf(film).map(words)).to.include('0:08Niemand zählt sie.').and.to.have.lengthOf(8);
    });

    it('jumps to a line by keyboard, and leaves the focus there', async () => {
      const film = await show();
      const video = await play(film);
      await waitUntil(() => linesOf(film).length, 'lines');
      video.pause();
      const line = lineCalled(film, 'In the evening');
      await press(film, line);
      await waitUntil(() => video.currentTime === 11, 'the film is there');
      expectSame(root(film).activeElement, line);
      expect(video.paused).to.equal(true);
      expect(line.ariaCurrent).to.equal('true');
    });

    it('follows the film in its own box: the page and the focus stay where they are', async () => {
      await emulateMedia({ reducedMotion: 'reduce' });
      const film = await show();
      await play(film);
      await waitUntil(() => linesOf(film).length === 11, 'lines');
      const list = listOf(film);
      const { activeElement } = root(film);
      scrollTo(0, 0);
      await seek(film, 2);
      const current = () => linesOf(film).filter(({ ariaCurrent }) => ariaCurrent);
      await waitUntil(() => words(current()[0]) === '0:01Three plane trees stand on the quay.', 'second 2');
      await seek(film, 14);
      await waitUntil(() => words(current()[0])?.includes('In the evening'), 'second 14');
      expect(current().length).to.equal(1);
      await waitUntil(() => {
        const box = list.getBoundingClientRect();
        const line = current()[0]!.getBoundingClientRect();
        return list.scrollTop > 0 && line.top >= box.top && line.bottom <= box.bottom;
      }, 'the line is in sight');
      expect(scrollY).to.equal(0);
      expectSame(root(film).activeElement, activeElement);
      await emulateMedia({ reducedMotion: 'no-preference' });
    });

    it('stays still under the visitor’s own keys', async () => {
      const film = await show();
      await play(film);
      await waitUntil(() => linesOf(film).length === 11, 'lines');
      await seek(film, 0);
      await press(film, linesOf(film)[0]);
      const { scrollTop } = listOf(film);
      await seek(film, 14);
      await waitUntil(() => lineCalled(film, 'In the evening').ariaCurrent, 'second 14');
      await nextFrame();
      expect(listOf(film).scrollTop).to.equal(scrollTop);
    });

    itEmulating('glides only where motion is welcome', async () => {
      const film = await show({ transcript });
      expect(getComputedStyle(listOf(film)).scrollBehavior).to.equal('smooth');
      await emulateMedia({ reducedMotion: 'reduce' });
      expect(getComputedStyle(listOf(film)).scrollBehavior).to.equal('auto');
      await emulateMedia({ reducedMotion: 'no-preference' });
    });

    it('is searched whatever the case and accents', async () => {
      const film = await show({ transcript }, 'de');
      const search = root(film).querySelector<HTMLInputElement>('[type=search]')!;
      search.focus();
      await sendKeys({ type: 'ZAHLT' });
      await film.updateComplete;
      expect(linesOf(film).map(words)).to.deep.equal(['0:08Niemand zählt sie.']);
      expect(words(root(film).querySelector('output'))).to.equal('1 / 8');
      expectSame(root(film).activeElement, search);
      await sendKeys({ press: 'Control+A' });
      await sendKeys({ press: 'Delete' });
      await film.updateComplete;
      expect(linesOf(film).length).to.equal(8);
    });

    it('is plain text where nothing can be played', async () => {
      const film = await show({ ...elsewhere, transcript });
      expect(linesOf(film).length).to.equal(8);
      expect(root(film).querySelector('ol button')).to.equal(null);
    });
  });

  describe('its chapters', () => {
    it('lead to their seconds by keyboard, and say which one it is', async () => {
      const film = await show();
      const video = await play(film);
      await press(film, chapterCalled(film, 'Evening'));
      await waitUntil(() => video.currentTime >= 10, 'the film is there');
      await waitUntil(() => chapterCalled(film, 'Evening').ariaCurrent, 'it is marked');
      expect(chapterCalled(film, 'Morning').ariaCurrent).to.equal(null);
    });

    it('come from a track where the document names none', async () => {
      const film = await show({ chapters: undefined });
      expect(part(film, 'chapters')).to.equal(null);
      await play(film);
      await waitUntil(() => part(film, 'chapters'), 'chapters');
      expect(words(part(film, 'chapters'))).to.equal('0:00 Morning 0:05 Wind 0:10 Evening');
    });
  });

  describe('where it stood', () => {
    const box = (film: CampaignFilm) => root(film).querySelector<HTMLInputElement>('[type=checkbox]')!;

    it('is kept nowhere unasked', async () => {
      const film = await show();
      await play(film);
      await seek(film, 9);
      expect(box(film).checked).to.equal(false);
      expect(localStorage.length).to.equal(0);
    });

    it('is kept where that is asked for, and forgotten when it is no more', async () => {
      const first = await show();
      await play(first);
      await press(first, box(first), 'Space');
      await seek(first, 9);
      await waitUntil(() => localStorage.getItem(MEMORY) === '9', 'it is kept');
      fixtureCleanup();

      const film = await show();
      expect(words(playButton(film))).to.equal('Play film · 0:09');
      await play(film);
      expect(videoOf(film).currentTime).to.be.within(9, 13);
      expect(box(film).checked).to.equal(true);
      await press(film, box(film), 'Space');
      expect(localStorage.length).to.equal(0);
      await seek(film, 3);
      expect(localStorage.length).to.equal(0);
    });

    it('is the start again after its end', async () => {
      const film = await show();
      const video = await play(film);
      await press(film, box(film), 'Space');
      await seek(film, 14.5);
      void video.play();
      await waitUntil(() => video.ended, 'the end', { timeout: 5000 });
      await waitUntil(() => localStorage.getItem(MEMORY) === '0', 'the start is kept');
    });

    it('is not said to be kept where the device keeps nothing', async () => {
      const film = await show();
      await play(film);
      const { setItem } = Storage.prototype;
      Storage.prototype.setItem = () => {
        throw new Error('no room');
      };
      try {
        await press(film, box(film), 'Space');
        expect(box(film).checked).to.equal(false);
      } finally {
        Storage.prototype.setItem = setItem;
      }
    });
  });

  describe('when another site plays it', () => {
    let frames: ReturnType<typeof catchAddresses>;
    beforeEach(() => {
      frames = catchAddresses(HTMLIFrameElement);
    });
    afterEach(() => {
      frames.stop();
    });
    const frameOf = (film: CampaignFilm) => part(film, 'frame') as HTMLIFrameElement | null;

    for (const [name, provider, start, later] of [
      [
        'YouTube',
        onYouTube,
        /^https:\/\/www\.youtube-nocookie\.com\/embed\/plane-trees\?.*\bstart=0&/,
        /\bstart=8&/,
      ],
      ['Vimeo', onVimeo, /^https:\/\/player\.vimeo\.com\/video\/123456789\?dnt=1&.*#t=0s$/, /#t=8s$/],
    ] as const) {
      it(`asks ${name} for nothing before the button that names it is pressed`, async () => {
        const film = await show({ ...elsewhere, provider });
        expect(words(playButton(film))).to.equal(`Play film (${name})`);
        expect(words(part(film, 'stage'))).to.include(`Nothing is loaded from ${name} until you press play.`);
        expect(frames.addresses).to.deep.equal([]);
        await startPlayer(film);
        expect(frames.addresses.length).to.equal(1);
        expect(frames.addresses[0]).to.match(start);
      });

      it(`puts ${name} into a sandbox, under its title`, async () => {
        const film = await show({ ...elsewhere, provider });
        await startPlayer(film);
        const frame = frameOf(film)!;
        expectSame(root(film).activeElement, frame);
        expect(frame.title).to.equal('Three plane trees');
        expect(frame.getAttribute('sandbox')).to.equal('allow-scripts allow-same-origin allow-presentation');
        expect(frame.allow).to.equal('fullscreen; picture-in-picture; encrypted-media');
        expect(frame.referrerPolicy).to.equal('strict-origin-when-cross-origin');
      });

      it(`jumps by a new frame of ${name}, which is no step of the page’s history`, async () => {
        const film = await show({ ...elsewhere, provider, transcript });
        await startPlayer(film);
        const frame = frameOf(film);
        const { length } = history;
        await press(film, lineCalled(film, 'Nobody counts'));
        expect(frames.addresses.length).to.equal(2);
        expect(frames.addresses[1]).to.match(later);
        expect(frameOf(film) === frame).to.equal(false);
        expect(history.length).to.equal(length);
        expect(lineCalled(film, 'Nobody counts').ariaCurrent).to.equal('true');
      });
    }

    for (const [name, id] of [
      ['youtube', '../../evil'],
      ['youtube', 'short'],
      ['youtube', 'plane-trees-and-more'],
      ['vimeo', 'plane-trees'],
      ['vimeo', '12345?x=1'],
    ] as const) {
      it(`refuses the id “${id}” for ${name}`, async () => {
        const campaign = markParsed(
          aCampaign({ films: [aFilm({ ...elsewhere, provider: { name, id } })], sources: [] }),
        );
        const film = await fixture<CampaignFilm>(html`<campaign-film .campaign=${campaign}></campaign-film>`);
        await film.updateComplete;
        expect(words(part(film, 'title'))).to.equal('Three plane trees');
        expect(playButton(film)).to.equal(null);
      });
    }

    it('plays the document’s own files where it has both', async () => {
      const film = await show({ provider: onYouTube });
      expect(words(playButton(film))).to.equal('Play film');
      await play(film);
      expect(frames.addresses).to.deep.equal([]);
    });
  });

  describe('when nothing can be played', () => {
    const known = async (id?: string) => {
      const film = await fixture<CampaignFilm>(
        html`<campaign-film .campaign=${defaultCampaign} .film=${id}></campaign-film>`,
      );
      await film.updateComplete;
      return film;
    };

    for (const { id, title, maker = '' } of defaultCampaign.films ?? []) {
      it(`shows what is known, its sources, and no button that does nothing: ${id}`, async () => {
        const film = await known(id);
        const said = words(part(film, 'details'));
        expect(words(part(film, 'title'))).to.equal(title ?? 'Film');
        expect(said)
          .to.include(maker)
          .and.match(/Sources \(\d\)/);
        expect(root(film).querySelectorAll('button, video, iframe').length).to.equal(0);
        expect(part(film, 'stage')?.querySelector('svg')?.getBoundingClientRect().width).to.be.greaterThan(
          20,
        );
      });
    }

    it('keeps what else is known one press away', async () => {
      const film = await known('film-endless-corridor');
      const fold = part(film, 'more')!;
      const licence = fold.querySelector('p');
      expect(licence?.checkVisibility()).to.equal(false);
      fold.querySelector('summary')?.focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => licence?.checkVisibility(), 'the fold is open');
      expect(words(fold)).to.match(
        /^Details: Endless Corridor Licence: not stated Independent production.*Sources \(3\)/,
      );
    });

    it('fits into a narrow column with a small drawing', async () => {
      const film = await known('film-tragedy-of-a-town');
      film.style.inlineSize = '15rem';
      const title = part(film, 'title')!.getBoundingClientRect();
      const stage = part(film, 'stage')!.getBoundingClientRect();
      expect(stage.width).to.be.lessThan(80);
      expect(title.left).to.be.greaterThan(stage.right);
      expect(title.width).to.be.greaterThan(140);
    });

    it('says first that a film may be distressing', async () => {
      expect(words(part(await known('film-mustafayev-1992'), 'details'))).to.match(
        /^Footage by Chingiz Mustafayev This film may be distressing Chingiz/,
      );
    });

    it('lets no address through that may not be loaded or followed', async () => {
      const bad = 'javascript:alert(1)';
      const campaign = markParsed(
        aCampaign({
          films: [
            aFilm({
              url: bad,
              poster: { src: bad },
              files: [{ src: bad }, { src: 'data:video/webm,x' }, { src: 'http://films.example/x' }],
              tracks: [{ src: bad, kind: 'captions', language: 'en' }],
              note: '<b>bold</b>',
            }),
          ],
        }),
      );
      const film = await fixture<CampaignFilm>(html`<campaign-film .campaign=${campaign}></campaign-film>`);
      await film.updateComplete;
      expect(playButton(film)).to.equal(null);
      expect(root(film).querySelectorAll('[href^=javascript], [src], b').length).to.equal(0);
      expect(words(part(film, 'details'))).to.include('<b>bold</b>');
    });
  });

  describe('with several films', () => {
    const campaign = aCampaign({
      films: [aFilm(), aFilm({ id: 'second', title: 'The second one', poster: undefined })],
    });

    it('shows the first one, or the one that is asked for, from its own beginning', async () => {
      const film = await fixture<CampaignFilm>(html`<campaign-film .campaign=${campaign}></campaign-film>`);
      await film.updateComplete;
      expect(words(part(film, 'title'))).to.equal('Three plane trees');
      await play(film);
      film.setAttribute('film', 'second');
      await film.updateComplete;
      expect(words(part(film, 'title'))).to.equal('The second one');
      expect(words(playButton(film))).to.equal('Play film');
      expect(root(film).querySelector('video')).to.equal(null);
    });

    it('leaves its fallback where the document has none of that id', async () => {
      const film = await fixture<CampaignFilm>(
        html`<campaign-film .campaign=${campaign} film="third"><a href="https://trees.example/">Films</a></campaign-film>`,
      );
      await film.updateComplete;
      expect(film.firstElementChild?.getBoundingClientRect().height).to.be.greaterThan(0);
    });
  });

  for (const lang of ['en', 'de', 'ar']) {
    it(`fits into 320 pixels in ${lang}, playing`, async () => {
      await setViewport({ width: 320, height: 640 });
      const film = await show({}, lang);
      await play(film);
      await waitUntil(() => linesOf(film).length, 'lines');
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      for (const control of root(film).querySelectorAll('button, select, [type=search]')) {
        const { left, right, height } = control.getBoundingClientRect();
        expect(left).to.be.at.least(0);
        expect(right).to.be.at.most(320);
        expect(height).to.be.at.least(24);
      }
      await expect(film).to.be.accessible();
    });
  }
});

describe('what of a film can be played', () => {
  const files = [
    { src: 'a', height: 1080 },
    { src: 'b', height: 480 },
    { src: 'c', height: 480 },
    { src: 'd', height: 240 },
  ];

  it('is the file nearest to a height, in the document’s order, of those that did not fail', () => {
    const choose = (height: number, ...failed: string[]) => nearest(files, height, new Set(failed))?.src;
    expect(choose(500)).to.equal('b');
    expect(choose(500, 'b')).to.equal('c');
    expect(choose(500, 'b', 'c')).to.equal('d');
    expect(choose(2000)).to.equal('a');
    expect(choose(1)).to.equal('d');
    expect(choose(1, 'a', 'b', 'c', 'd')).to.equal(undefined);
  });

  it('is nothing without a file or a site', () => {
    expect(mediaOf(aFilm({ ...elsewhere }), document.baseURI)).to.equal(undefined);
    expect(
      mediaOf(aFilm({ ...elsewhere, provider: onVimeo }), document.baseURI)?.site?.player(7, 'az'),
    ).to.equal('https://player.vimeo.com/video/123456789?dnt=1&texttrack=az#t=7s');
  });

  it('has its seconds written as players write them', () => {
    expect([0, 9.9, 75, 3601, 36_000].map(clock)).to.deep.equal([
      '0:00',
      '0:09',
      '1:15',
      '1:00:01',
      '10:00:00',
    ]);
  });

  it('is searched without case and accents', () => {
    expect(searchKey('Ärger in ŞUŞA')).to.equal('arger in susa');
  });
});
