/** What the map saves, cites and says of its sources. */
import { expect, fixture, fixtureCleanup, html, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../src/define/recognition-map.js';
import '../../src/define/sources.js';
import type { CampaignDocument } from '../../src/campaign/schema.js';
import facts from '../../src/campaigns/justice-for-khojaly/recognitions.json' with { type: 'json' };
import { defaultCampaign } from '../../stories/fixtures.js';
import { parseCsv } from '../helpers/csv.js';
import { savedBy } from '../helpers/saved.js';

const textOf = (element: Element | undefined | null) =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

async function show(attributes: Record<string, string> = {}, document: CampaignDocument = defaultCampaign) {
  const element = globalThis.document.createElement('campaign-recognition-map');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.campaign = document;
  await fixture(html`<div>${element}</div>`);
  element.dispatchEvent(new PointerEvent('pointerenter'));
  await waitUntil(() => element.renderRoot.querySelector('.about summary'), 'the details');
  await element.updateComplete;
  const find = (selector: string) => {
    const found = element.renderRoot.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`nothing matches ${selector}`);
    return found;
  };
  return { element, find };
}
type Shown = Awaited<ReturnType<typeof show>>;

const open = async ({ element, find }: Shown) => {
  find('.about summary').click();
  await waitUntil(() => element.renderRoot.querySelector('.save'), 'it is open');
};
const save = async (shown: Shown, form: string) => {
  const { find } = shown;
  await open(shown);
  const [file] = await savedBy(() => {
    find(`[data-form="${form}"]`).click();
  });
  if (!file) throw new Error('nothing was saved');
  return file;
};

describe('the acts of the map', () => {
  beforeEach(async () => {
    await setViewport({ width: 1100, height: 900 });
  });
  afterEach(() => {
    fixtureCleanup();
  });

  describe('and who speaks in their sources', () => {
    it('are told above the map and the list: those that speak most, with their shares', async () => {
      for (const view of ['map', 'list']) {
        const { find } = await show({ view });
        expect(textOf(find('.about summary'))).to.match(
          /^Who speaks in the sources: 50% Azerbaijani media · \d+% \S.* · \d+% \S/,
        );
        const below = find(view === 'map' ? '.map' : '.list');
        expect(below.getBoundingClientRect().top).to.be.at.least(
          find('.about').getBoundingClientRect().bottom,
        );
        fixtureCleanup();
      }
    });

    it('are told whole on demand, and add up', async () => {
      const { element, find } = await show();
      find('.about summary').focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => element.renderRoot.querySelector('.about ul'), 'it is open');
      const counts = [...find('.about ul').children].map((item) =>
        Number(/: (\d+) \(/.exec(textOf(item))?.[1]),
      );
      const sum = counts.reduce((a, b) => a + b);
      expect(sum).to.equal((facts as { sources: string[] }[]).flatMap(({ sources }) => sources).length);
      expect(textOf(find('.about'))).to.include(`Citations: ${sum}.`);
    });

    it('take no more room than was kept for them', async () => {
      for (const width of [1100, 500, 320]) {
        await setViewport({ width, height: 900 });
        const { find } = await show();
        const top = () => find('.map').getBoundingClientRect().top;
        const before = top();
        find('.about').remove();
        expect(top(), String(width)).to.be.closeTo(before, 0.1);
        fixtureCleanup();
      }
    });

    it('lead to the list of sources, where the page has one', async () => {
      const alone = await show();
      expect(alone.element.renderRoot.querySelector('.about a')).to.equal(null);
      fixtureCleanup();
      const list = document.createElement('campaign-sources');
      list.campaign = defaultCampaign;
      await fixture(html`<div>${list}</div>`);
      const shown = await show();
      const { find } = shown;
      await open(shown);
      expect(textOf(find('.about a'))).to.equal('All sources');
      const top = () => list.getBoundingClientRect().top;
      await list.updateComplete;
      window.scrollTo(0, 10_000);
      find('.about a').click();
      await waitUntil(() => Math.abs(top()) < 20 || window.scrollY === 0, 'the list is in view');
    });
  });

  it('are cited with what is true of them, and their sources', async () => {
    const { find } = await show({ selected: 'PK' });
    const citation = textOf(find('.citation'));
    for (const part of [
      'Pakistan: Foreign Relations Committee, Senate of Pakistan · Resolution · 1 February 2012 · text read.',
      'Justice for Khojaly, Acts by legislatures and other bodies.',
      'Sources: ',
      'https://',
    ])
      expect(citation).to.include(part);
    let copied = '';
    const { clipboard } = navigator;
    Object.defineProperty(navigator, 'clipboard', {
      value: {
        writeText: (text: string) => {
          copied = text;
          return Promise.resolve();
        },
      },
      configurable: true,
    });
    find('.cite summary').click();
    find('.cite button').click();
    await waitUntil(() => textOf(find('.cite [role="status"]')) === 'Copied', 'it is said');
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    expect(copied.replace(/\s+/g, ' ')).to.equal(citation);
  });

  it('are saved as CSV, each as the list says it, with licence, perspectives and citation', async () => {
    const shown = await show({ view: 'list' });
    const [names = [], ...lines] = parseCsv((await save(shown, 'CSV')).text);
    const rows = lines.map((line) =>
      Object.fromEntries(names.map((name, index) => [name, line[index] ?? ''])),
    );
    expect(rows.length).to.equal(67);
    for (const { id, body, act, how_known: known, disputed, perspectives, citation, licence } of rows) {
      const row = textOf(shown.find(`tr[data-act="${id ?? ''}"]`));
      for (const part of [body, act, known, disputed]) expect(row, id).to.include(part);
      expect(row.includes('disputed')).to.equal(disputed === 'disputed');
      for (const part of [body, act, known, disputed]) expect(citation, id).to.include(part);
      expect(perspectives, id).to.not.equal('');
      expect(licence).to.equal('The document states no licence');
    }
    const pakistan = rows.find(({ id }) => id === 'pk-senate-foreign-relations-2012');
    expect(pakistan?.['body']).to.equal('Foreign Relations Committee, Senate of Pakistan');
    expect(pakistan?.['reports_compared']).to.include('headlines');
    expect(pakistan?.['disputes']).to.equal('');
  });

  it('are saved as JSON, as far as they are on show', async () => {
    const licence = { name: 'CC BY 4.0' };
    const shown = await show(
      { level: 'international' },
      { ...defaultCampaign, licence, updated: '2026-01-02' },
    );
    const { text, type, name } = await save(shown, 'JSON');
    expect([type, name]).to.deep.equal(['application/json', 'acts.json']);
    const { rows, ...about } = JSON.parse(text) as { rows: Record<string, string>[]; licence: string };
    expect(about).to.deep.include({ licence: 'CC BY 4.0', date: '2026-01-02' });
    const known = (facts as { level: string; id: string }[]).filter(({ level }) => level === 'international');
    expect(rows.map(({ id }) => id)).to.have.members(known.map(({ id }) => id));
  });

  it('are saved as a picture that stands by itself', async () => {
    for (const attributes of [{}, { lang: 'ar', theme: 'dark' }]) {
      const shown = await show(attributes);
      const { text } = await save(shown, 'SVG');
      const picture = new DOMParser().parseFromString(text, 'image/svg+xml');
      expect(picture.querySelector('parsererror')).to.equal(null);
      const said = textOf(picture.documentElement);
      const words = attributes.lang
        ? ['العدل لخوجالي: قرارات وبيانات الهيئات التشريعية وغيرها', '2024', 'Natural Earth', 'AzerNews']
        : [
            'Acts by legislatures',
            'Newest source: 28 February 2024',
            'Plenary or chamber',
            'No act recorded',
            'Natural Earth',
            'Sources: ',
            'AzerNews',
          ];
      for (const part of words) expect(said).to.include(part);
      // Nothing is from outside: no class, no variable, no colour that only browsers know.
      expect(text).to.not.match(/class=|style=|var\(|color\(|light-dark|<image|href/);
      const fills = [...picture.querySelectorAll('svg svg path')].map(
        (path) => path.getAttribute('fill') ?? '',
      );
      expect(fills.length).to.be.greaterThan(25);
      for (const fill of fills) expect(fill).to.match(/^(none|#[\da-f]{6}|url\(#[\w-]+\))$/);
      const hatch = /url\(#([\w-]+)\)/.exec(fills.join())?.[1];
      expect(picture.querySelector(`pattern[id="${hatch ?? ''}"]`)).to.not.equal(null);
      for (const label of picture.querySelectorAll('text')) {
        const y = Number(label.getAttribute('y'));
        expect(y)
          .to.be.greaterThan(0)
          .and.be.lessThan(Number(picture.documentElement.getAttribute('height')));
      }
      fixtureCleanup();
    }
  });

  it('are saved as a PNG', async () => {
    const { bytes, name, type } = await save(await show(), 'PNG');
    expect([name, type]).to.deep.equal(['acts.png', 'image/png']);
    expect([...bytes.slice(0, 8)]).to.deep.equal([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    const image = await createImageBitmap(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
    expect(image.width).to.equal(2400);
  });

  it('say that a picture could not be made where the map is not on show', async () => {
    const shown = await show({ view: 'list' });
    const { element, find } = shown;
    await open(shown);
    find('[data-form="SVG"]').click();
    await waitUntil(() => textOf(find('.save [role="status"]')) !== '', 'it is said');
    expect(textOf(find('.save [role="status"]'))).to.equal('The file could not be made');
    expect(element.isConnected).to.equal(true);
  });

  it('open on paper what is not listed, and fold it again', async () => {
    const { element, find } = await show();
    window.dispatchEvent(new CustomEvent('beforeprint'));
    await element.updateComplete;
    const fold = find('.not-counted') as HTMLDetailsElement;
    expect(fold.open).to.equal(true);
    expect(fold.querySelectorAll('.not-listed > li').length).to.equal(defaultCampaign.notCounted?.length);
    window.dispatchEvent(new CustomEvent('afterprint'));
    await element.updateComplete;
    expect(fold.open).to.equal(false);
  });

  it('are accessible with everything open', async () => {
    const shown = await show({ selected: 'CZ' });
    const { element, find } = shown;
    await open(shown);
    for (const fold of element.renderRoot.querySelectorAll<HTMLDetailsElement>('.card details, .about'))
      fold.open = true;
    expect(textOf(find('.about'))).to.include('Save these acts');
    await expect(element).to.be.accessible();
  });
});
