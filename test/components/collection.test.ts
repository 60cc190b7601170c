import { expect, fixture, fixtureCleanup, html, waitUntil } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import '../../src/define/collection.js';
import { markParsed } from '../../src/campaign/parsed.js';
import type { CollectionItem } from '../../src/campaign/schema.js';
import { toBibTeX, toCsl, toText, type Reference } from '../../src/components/collection/citation.js';
import type { CampaignCollection } from '../../src/components/collection/collection.js';
import { formatBytes, languageName } from '../../src/locale/names.js';
import { worksOf } from '../../src/components/collection/works.js';
import { aCampaign, defaultCampaign, LONG_TEXT } from '../../stories/fixtures.js';
import { savingData } from '../helpers/emulation.js';
import { registerOwnFormats } from '../helpers/own-formats.js';

before(registerOwnFormats);

const PICTURE = new URL('../../src/campaigns/justice-for-khojaly/drawings/candle.svg', import.meta.url)
  .pathname;

const book: CollectionItem = { id: 'walks', kind: 'book', title: 'Forty walks', sources: ['gazette'] };
const whole: CollectionItem = {
  id: 'trees',
  kind: 'collection',
  title: 'The plane trees',
  publisher: 'Town Library',
  date: '2021-06-20',
  sources: ['gazette'],
};
const part = (id: string, kind: string): CollectionItem => ({
  id,
  kind,
  partOf: 'trees',
  sources: ['gazette'],
});

const root = (element: Element) => element.shadowRoot!;
const all = (within: ParentNode, selector: string) => [...within.querySelectorAll<HTMLElement>(selector)];
const text = (node: Element | null | undefined) => node?.textContent.replace(/\s+/g, ' ').trim();
const itemCalled = (element: Element, title: string) =>
  all(root(element), '[part=item]').find((item) => text(item.querySelector('[part=title]')) === title);
const titles = (within: ParentNode, selector = '[part=title]') => all(within, selector).map(text);

async function show(items: CollectionItem[], attributes: { kind?: string; lang?: string } = {}) {
  const element = await fixture<CampaignCollection>(
    html`<campaign-collection
      .campaign=${markParsed(aCampaign({ collection: items }))}
      .kind=${attributes.kind}
      .lang=${attributes.lang ?? ''}
      ><a href="https://trees.example/">All works</a></campaign-collection
    >`,
  );
  await element.updateComplete;
  return element;
}

/** What BibTeX makes of an entry: it counts braces, whatever stands before them. */
function readBibTeX(entry: string) {
  const head = /^@(\w+)\{([^\s,{}]+)/.exec(entry);
  if (!head) throw new Error(`no entry: ${entry}`);
  const fields: Record<string, string> = {};
  let rest = entry.slice(head[0].length);
  for (let field; (field = /^,\s*(\w+) = /.exec(rest));) {
    rest = rest.slice(field[0].length);
    let depth = 0;
    let length = 0;
    for (; length < rest.length; length++) {
      if (rest[length] === '{') depth++;
      if (rest[length] === '}' && --depth < 0) break;
      if (rest[length] === ',' && !depth) break;
    }
    fields[field[1]!] = rest.slice(0, length).trim();
    rest = rest.slice(length);
  }
  expect(rest.trim(), 'what is left of the entry').to.equal('}');
  return { type: head[1], key: head[2], fields };
}

/** The one work of a list in CSL. */
function readCsl(json: string) {
  const works = JSON.parse(json) as Reference[];
  expect(works.length).to.equal(1);
  return works[0]!;
}

describe('citations', () => {
  const work: Reference = { id: 'walks', type: 'book', title: 'Forty walks' };

  it('name several authors, each of them whole', () => {
    const author = ['A. Walker', 'Trees and Sons', 'Ә. Çinar'].map((literal) => ({ literal }));
    const cited = { ...work, author };
    expect(readBibTeX(toBibTeX(cited)).fields['author']).to.equal(
      '{{A. Walker} and {Trees and Sons} and {Ә. Çinar}}',
    );
    expect(JSON.parse(toCsl(cited))).to.deep.equal([{ ...work, author }]);
    expect(toText(cited, 'A. Walker, Trees and Sons and Ә. Çinar', undefined)).to.equal(
      'A. Walker, Trees and Sons and Ә. Çinar. Forty walks.',
    );
  });

  for (const [parts, year, month, day] of [
    [[2021], '2021', undefined, undefined],
    [[2021, 12], '2021', 'dec', undefined],
    [[2021, 1, 5], '2021', 'jan', '5'],
  ] as const) {
    it(`are dated at the precision that is known: ${parts.join('-')}`, () => {
      const cited = { ...work, issued: { 'date-parts': [parts] } };
      expect(readBibTeX(toBibTeX(cited)).fields).to.deep.equal({
        title: '{{Forty walks}}',
        year,
        ...(month && { month }),
        ...(day && { day }),
      });
      expect(readCsl(toCsl(cited)).issued).to.deep.equal({ 'date-parts': [[...parts]] });
    });
  }

  it('leave out what is not known', () => {
    expect(toBibTeX(work)).to.equal('@book{walks,\n  title = {{Forty walks}}\n}');
    expect(JSON.parse(toCsl(work))).to.deep.equal([work]);
    expect(toText(work, undefined, undefined)).to.equal('Forty walks.');
  });

  it('keep texts that are not Latin', () => {
    for (const title of ['Xocalıya ədalət', 'Сорок прогулок', 'أربعون نزهة', '四十次散步 🌳']) {
      expect(readBibTeX(toBibTeX({ ...work, title })).fields['title']).to.equal(`{{${title}}}`);
      expect(readCsl(toCsl({ ...work, title })).title).to.equal(title);
    }
  });

  it('escape for BibTeX what it would read as its own, and keep braces in pairs', () => {
    const title = '50 % of {trees & "roots" cost #1_$^~ \\end{document}, \n title = {x}';
    const { fields } = readBibTeX(toBibTeX({ ...work, title, note: '}}}' }));
    expect(Object.keys(fields)).to.deep.equal(['title', 'note']);
    expect(fields['title']).to.equal(
      '{{50 \\% of \\textbraceleft{}trees \\& "roots" cost \\#1\\_\\$\\textasciicircum{}\\textasciitilde{} ' +
        '\\textbackslash{}end\\textbraceleft{}document\\textbraceright{}, title = ' +
        '\\textbraceleft{}x\\textbraceright{}}}',
    );
    expect(readCsl(toCsl({ ...work, title })).title).to.equal(title);
  });

  it('give an address as it is, without what would end it', () => {
    const URL = 'https://trees.example/a_b?c=%20&d={1}\\2#e~f';
    expect(readBibTeX(toBibTeX({ ...work, URL })).fields['url']).to.equal(
      '{https://trees.example/a_b?c=%20&d=%7B1%7D%5C2#e~f}',
    );
    expect(toText({ ...work, title: 'Why trees?', URL }, undefined, undefined)).to.equal(`Why trees? ${URL}`);
  });

  it('are JSON on a page whose old library breaks `JSON.stringify`', () => {
    const { stringify } = JSON;
    const lists = Array.prototype as unknown as { toJSON?: () => string };
    lists.toJSON = () => '"a list"';
    JSON.stringify = () => 'broken';
    try {
      const cited = { ...work, issued: { 'date-parts': [[2021]] } };
      expect(readCsl(toCsl(cited)).issued?.['date-parts'][0]?.[0]).to.equal(2021);
    } finally {
      JSON.stringify = stringify;
      delete lists.toJSON;
    }
  });

  it('have publisher, part, number and others in the places of each format', () => {
    const cited = {
      ...work,
      type: 'graphic',
      publisher: 'Quay Press',
      'container-title': 'The plane trees',
      ISBN: '978-0-00-000000-2',
      note: 'Foreword: C. Gardener',
    };
    expect(readBibTeX(toBibTeX(cited))).to.deep.equal({
      type: 'misc',
      key: 'walks',
      fields: {
        title: '{{Forty walks}}',
        howpublished: '{Quay Press}',
        booktitle: '{The plane trees}',
        isbn: '{978-0-00-000000-2}',
        note: '{Foreword: C. Gardener}',
      },
    });
    expect(toText(cited, undefined, '2019')).to.equal(
      'Forty walks. Foreword: C. Gardener. The plane trees. Quay Press, 2019. ISBN 978-0-00-000000-2.',
    );
  });
});

describe('sizes and languages', () => {
  it('are written in the language of the reader', () => {
    expect(formatBytes('en', 2_140_000)).to.equal('2.14 MB');
    expect(formatBytes('de', 2_140_000)).to.equal('2,14 MB');
    expect(formatBytes('fr', 20_500).replace(/\s/g, ' ')).to.equal('20,5 ko');
    expect(formatBytes('az', 2_140_000)).to.equal('2,14 MB');
    expect(languageName('de', 'fr')).to.equal('Französisch');
    expect(languageName('ru', 'az').toLowerCase()).to.equal('азербайджанский');
  });

  it('go to the next unit where a thousand would be shown', () => {
    expect(formatBytes('en', 999_400)).to.equal('999 kB');
    expect(formatBytes('en', 999_600)).to.equal('1 MB');
    expect(formatBytes('en', 5_000_000_000_000)).to.equal('5,000 GB');
  });

  it('fall back to the English name, then to the code', () => {
    expect(languageName('az', 'ru')).to.equal('rus');
    expect(languageName('en', 'qqq')).to.equal('qqq');
    expect(languageName('en', 'en-a1')).to.equal('en-a1');
  });
});

describe('what belongs together', () => {
  const ids = (items: CollectionItem[], kinds?: string) =>
    worksOf(items, kinds ?? '').map(({ item, parts }) => [item.id, ...parts.map(({ id }) => id)].join(' '));

  it('is a whole with its parts, in the order of the document', () => {
    expect(ids([part('a', 'film'), book, whole, part('b', 'book')])).to.deep.equal(['walks', 'trees a b']);
  });

  it('is found through parts of parts', () => {
    expect(ids([whole, part('box', 'box'), { ...book, partOf: 'box' }])).to.deep.equal(['trees box walks']);
  });

  it('stands by itself where the whole is not there, or is itself', () => {
    expect(ids([part('a', 'film'), { ...book, partOf: 'walks' }])).to.deep.equal(['a', 'walks']);
    const circle = ['a b', 'b c', 'c a'].map((pair) => {
      const [id = '', partOf = ''] = pair.split(' ');
      return { ...book, id, partOf };
    });
    expect(ids([...circle, { ...book, id: 'd', partOf: 'a' }])).to.deep.equal(['a', 'b', 'c', 'd']);
  });

  const items = [
    whole,
    part('a', 'film'),
    part('b', 'Book'),
    book,
    { ...part('p', 'photo set'), partOf: '' },
  ];
  for (const [kinds, expected] of [
    [' ', ['trees a b', 'walks', 'p']],
    ['book', ['trees b', 'walks']],
    ['BOOK  film', ['trees a b', 'walks']],
    ['collection', ['trees a b']],
    ['photo-set', ['p']],
    ['photo set', ['p']],
    ['photo', []],
    ['boo', []],
  ] as const) {
    it(`is chosen by kind="${kinds}"`, () => {
      expect(ids(items, kinds)).to.deep.equal(expected);
    });
  }
});

describe('<campaign-collection>', () => {
  afterEach(async () => {
    fixtureCleanup();
    Reflect.deleteProperty(navigator, 'clipboard');
    await setViewport({ width: 1100, height: 800 });
    await emulateMedia({ forcedColors: 'none' });
  });

  it('shows what is known of a work, in the language of the reader', async () => {
    const element = await show(
      [
        {
          ...book,
          authors: ['A. Walker', 'B. Stroller'],
          contributor: 'Foreword: C. Gardener',
          publisher: 'Quay Press',
          date: '2019-05',
          languages: ['en', 'fr'],
          format: 'PDF',
          bytes: 2_140_000,
          isbn: '978-0-00-000000-2',
          editions: ['English 2019', 'French 2020'],
          contents: ['Along the quay'],
          note: 'Out of print.',
          url: 'https://trees.example/walks',
        },
      ],
      { lang: 'de' },
    );
    const words = text(itemCalled(element, 'Forty walks'));
    for (const known of [
      'A. Walker',
      'B. Stroller',
      'Foreword: C. Gardener',
      'Quay Press',
      'Mai 2019',
      'Englisch und Französisch',
      'PDF',
      '2,14 MB',
      'ISBN 978-0-00-000000-2',
      'English 2019 · French 2020',
      'Along the quay',
      'Out of print.',
    ]) {
      expect(words).to.include(known);
    }
    const link = root(element).querySelector<HTMLAnchorElement>('[part=title] a');
    expect(link?.href).to.equal('https://trees.example/walks');
    expect(link?.rel).to.equal('noopener');
  });

  it('shows nothing of what is not known: kind, title, sources and citations remain', async () => {
    const element = await show([book]);
    const item = itemCalled(element, 'Forty walks')!.querySelector<HTMLElement>('.words')!;
    expect(item.innerText.replace(/\s+/g, ' ').trim()).to.equal('Forty walks Book Sources (1) Cite as');
  });

  it('names a work without a title by its kind, which an unknown one has from the document', async () => {
    const element = await show([
      { ...part('a', 'film'), partOf: 'nothing' },
      { ...part('b', 'folded map'), partOf: 'nothing' },
    ]);
    expect(titles(root(element))).to.deep.equal(['Film', 'folded map']);
    expect(text(root(element).querySelector('[part=facts]'))).to.equal('');
  });

  it('says whom the sources of a work are', async () => {
    const element = await show([book]);
    root(element).querySelector<HTMLElement>('[part=sources] summary')?.click();
    await waitUntil(() => root(element).querySelector('[part=sources] a')?.checkVisibility(), 'the source');
    expect(text(root(element).querySelector('[part=sources]'))).to.include(
      'Town Gazette · 4 May 2020 · public body',
    );
  });

  it('shows what a collection contains below it, in a list of its own', async () => {
    const element = await show([part('a', 'film'), whole, book, part('b', 'book')]);
    expect(titles(root(element), '[part=list] > li > .words [part=title]')).to.deep.equal([
      'The plane trees',
      'Forty walks',
    ]);
    const parts = root(element).querySelector('[part=parts]')!;
    expect(parts.ariaLabel).to.equal('The plane trees');
    expect(titles(parts)).to.deep.equal(['Film', 'Book']);
    expect(itemCalled(element, 'The plane trees')?.contains(parts)).to.equal(true);
  });

  it('names what it contains in a line each, which opens by keyboard to all that is known of it', async () => {
    const element = await show([
      whole,
      {
        ...part('a', 'film'),
        title: 'A year of a tree',
        note: 'Without sound.',
        url: 'https://trees.example/film',
      },
    ]);
    const item = itemCalled(element, 'A year of a tree')!;
    const body = item.querySelector('.words');
    expect(body?.checkVisibility()).to.equal(false);
    item.querySelector('summary')?.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => body?.checkVisibility(), 'the fold is open');
    expect(text(body)).to.match(/^trees.example Film Without sound. Sources \(1\).*Cite as$/);
    expect(item.querySelector<HTMLAnchorElement>('.words a')?.href).to.equal('https://trees.example/film');
  });

  it('shows on paper what is known of what it contains', async () => {
    const element = await show([whole, { ...part('a', 'film'), note: 'Without sound.' }]);
    await emulateMedia({ media: 'print' });
    try {
      const note = itemCalled(element, 'Film')?.querySelector('.words');
      expect(note?.getBoundingClientRect().height).to.be.greaterThan(20);
      expect(note?.checkVisibility({ contentVisibilityAuto: true })).to.equal(true);
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });

  it('shows only the kinds asked for, and the others again', async () => {
    const element = await show([whole, part('a', 'film'), part('b', 'book'), book], { kind: 'film' });
    expect(titles(root(element))).to.deep.equal(['The plane trees', 'Film']);
    element.setAttribute('kind', 'book');
    await element.updateComplete;
    expect(titles(root(element))).to.deep.equal(['The plane trees', 'Book', 'Forty walks']);
    element.removeAttribute('kind');
    await element.updateComplete;
    expect(titles(root(element)).length).to.equal(4);
  });

  it('keeps the fallback where there is no work, or none of that kind', async () => {
    for (const element of [await show([]), await show([book], { kind: 'film' })]) {
      expect(element.firstElementChild?.getBoundingClientRect().height).to.be.greaterThan(0);
    }
  });

  describe('its covers', () => {
    const cover = { src: PICTURE, alt: 'A candle', credit: 'Made for testing' };

    it('are pictures where the document has one, with credit, and wait until they are near', async () => {
      const element = await show([{ ...book, cover }]);
      const image = root(element).querySelector('img')!;
      await waitUntil(() => image.complete && image.naturalWidth, 'the picture');
      expect(image.alt).to.equal('A candle');
      expect(image.loading).to.equal('lazy');
      expect(text(root(element).querySelector('figcaption'))).to.equal('Made for testing');
      expect(root(element).textContent).not.to.include('Drawing');
    });

    it('keep their room while the picture is on its way', async () => {
      const element = await show([{ ...book, cover: { ...cover, src: '/__silent' } }]);
      const { width, height } = root(element).querySelector('img')!.getBoundingClientRect();
      expect(width).to.be.greaterThan(80);
      expect(height / width).to.be.closeTo(4 / 3, 0.02);
    });

    it('are drawn where there is none, say so, and are not read out', async () => {
      const element = await show([book]);
      const drawing = root(element).querySelector<HTMLElement>('[part=cover]')!;
      expect(drawing.innerText.replace(/\s+/g, ' ').trim()).to.equal('Forty walks Drawing');
      expect(drawing.ariaHidden).to.equal('true');
      expect(all(drawing, 'svg').length).to.equal(1);
    });

    it('are drawn where the picture does not come', async () => {
      const element = await show([{ ...book, cover: { ...cover, src: '/no-such-cover.jpg' } }]);
      await waitUntil(() => root(element).querySelector('[part=cover][aria-hidden]'), 'a drawing');
      expect(all(root(element), 'img').length).to.equal(0);
    });

    it('are drawn where data are to be saved, until the pictures are asked for', async () => {
      const restore = savingData();
      try {
        const element = await show([
          { ...book, cover },
          { ...book, id: 'drawn' },
        ]);
        expect(all(root(element), 'img').length).to.equal(0);
        expect(all(root(element), '[part=cover][aria-hidden]').length).to.equal(2);
        const ask = all(root(element), 'button').find((button) => text(button) === 'Show pictures')!;
        ask.focus();
        await sendKeys({ press: 'Enter' });
        await element.updateComplete;
        expect(all(root(element), 'img').length).to.equal(1);
        expect(ask.isConnected).to.equal(false);
        const work = root(element).querySelector('[part=item]');
        await waitUntil(() => root(element).activeElement === work, 'reading goes on at the first work');
      } finally {
        restore();
      }
    });

    it('have a motif for each kind', async () => {
      const kinds = ['collection', 'book', 'document', 'photo set', 'film', 'folded map'];
      const element = await show(kinds.map((kind) => ({ ...book, id: kind.replace(' ', '-'), kind })));
      const motifs = all(root(element), '[part=cover] path').map((path) => path.getAttribute('d'));
      expect(new Set(motifs).size).to.equal(kinds.length);
    });

    it('are not drawn for what a collection contains: a motif is enough', async () => {
      const element = await show([whole, part('a', 'film')]);
      const inside = root(element).querySelector('[part=parts]')!;
      expect(inside.querySelector('svg')!.getBoundingClientRect().width).to.be.within(16, 32);
      expect(all(inside, '[part=cover] > :not(svg)').some((words) => words.checkVisibility())).to.equal(
        false,
      );
    });
  });

  describe('how it is cited', () => {
    const fold = (element: Element) => root(element).querySelector<HTMLDetailsElement>('[part=cite]')!;
    const open = async (element: CampaignCollection) => {
      fold(element).querySelector('summary')?.focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => fold(element).querySelector('dd'), 'citations');
    };
    const citations = (element: Element) => all(fold(element), 'dd').map((node) => node.textContent);
    const stand = (writeText: (text: string) => Promise<void>) => {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    };

    it('is made when it is asked for: as text, for BibTeX and as CSL JSON', async () => {
      const element = await show([
        {
          ...book,
          authors: ['A. Walker', 'B. Stroller'],
          publisher: 'Quay Press',
          date: '2019-05-04',
          url: 'https://trees.example/walks',
        },
      ]);
      expect(citations(element)).to.deep.equal([]);
      await open(element);
      const [plain, bibtex = '', csl = ''] = citations(element);
      expect(plain).to.equal(
        'A. Walker and B. Stroller. Forty walks. Quay Press, 4 May 2019. https://trees.example/walks',
      );
      expect(readBibTeX(bibtex).fields).to.include({ month: 'may', publisher: '{Quay Press}' });
      expect(JSON.parse(csl)).to.deep.equal([
        {
          id: 'walks',
          type: 'book',
          title: 'Forty walks',
          author: [{ literal: 'A. Walker' }, { literal: 'B. Stroller' }],
          publisher: 'Quay Press',
          issued: { 'date-parts': [[2019, 5, 4]] },
          URL: 'https://trees.example/walks',
        },
      ]);
    });

    it('names a work without a title by its kind, and the collection that it is part of', async () => {
      const element = await show([whole, part('a', 'film')], { kind: 'film' });
      fold(element).remove(); // the collection's own
      root(element).querySelector<HTMLElement>('[part=part] > summary')?.click();
      await open(element);
      const [plain, bibtex = '', csl = ''] = citations(element);
      expect(plain).to.equal('[film]. The plane trees.');
      expect(readBibTeX(bibtex).fields).to.deep.equal({
        title: '{{[film]}}',
        booktitle: '{The plane trees}',
      });
      expect(JSON.parse(csl)).to.deep.equal([
        { id: 'a', type: 'motion_picture', title: '[film]', 'container-title': 'The plane trees' },
      ]);
    });

    it('is copied by key, and says so each time', async () => {
      const copied: string[] = [];
      stand((words) => {
        copied.push(words);
        return Promise.resolve();
      });
      const element = await show([book]);
      await open(element);
      const said = () => all(fold(element), '[role=status]').map(text);
      expect(said()).to.deep.equal(['', '', '']);
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => said()[0] === 'Copied', 'said for the text');
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Space' });
      await waitUntil(() => said()[1] === 'Copied', 'said for BibTeX');
      expect(said()).to.deep.equal(['', 'Copied', '']);
      expect(copied).to.deep.equal(citations(element).slice(0, 2));

      const changes: string[] = [];
      const watch = new MutationObserver(() => changes.push(said()[1] ?? ''));
      watch.observe(fold(element), { subtree: true, childList: true, characterData: true });
      await sendKeys({ press: 'Space' });
      await waitUntil(() => changes.at(-1) === 'Copied', 'said again');
      watch.disconnect();
      expect(copied.length).to.equal(3);
    });

    it('tells its buttons apart', async () => {
      const element = await show([book]);
      await open(element);
      expect(all(fold(element), 'button').map((button) => button.ariaLabel)).to.deep.equal([
        'Copy: Plain text',
        'Copy: BibTeX',
        'Copy: CSL JSON',
      ]);
    });

    for (const [name, refuse] of [
      ['refused', () => stand(() => Promise.reject(new DOMException('no', 'NotAllowedError')))],
      [
        'not there',
        () => Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined }),
      ],
    ] as const) {
      it(`is selected, to be copied by hand, where the clipboard is ${name}`, async () => {
        refuse();
        const element = await show([book]);
        await open(element);
        await sendKeys({ press: 'Tab' });
        await sendKeys({ press: 'Enter' });
        await waitUntil(() => getSelection()?.toString().trim() === 'Forty walks.', 'the selection');
        expect(text(fold(element))).not.to.include('Copied');
      });
    }

    it('is accessible when it is open, in Arabic too', async () => {
      for (const lang of ['en', 'ar']) {
        const element = await show([whole, part('a', 'film')], { lang });
        await open(element);
        root(element).querySelector<HTMLElement>('[part=part] > summary')?.click();
        await expect(element).to.be.accessible();
      }
    });
  });

  it('follows no address that is not safe, and shows markup as text', async () => {
    const hostile = '<b>bold</b>';
    const element = await show([
      {
        ...book,
        kind: 'constructor',
        title: hostile,
        publisher: hostile,
        isbn: hostile,
        contents: [hostile],
        url: 'javascript:alert(1)',
        cover: { src: 'javascript:alert(1)', credit: hostile },
      },
      { ...whole, url: 'http://elsewhere.example/', cover: { src: 'data:image/svg+xml,<svg/>', credit: '' } },
    ]);
    expect(all(root(element), 'img, [part=title] a').length).to.equal(0);
    expect(titles(root(element))).to.deep.equal([hostile, 'The plane trees']);
  });

  it('fits into 320 pixels with long words in every place', async () => {
    await setViewport({ width: 320, height: 640 });
    const long = { title: LONG_TEXT, publisher: LONG_TEXT, contents: [LONG_TEXT], editions: [LONG_TEXT] };
    const element = await show([
      { ...whole, ...long },
      { ...part('a', 'film'), ...long },
      { ...book, ...long },
    ]);
    for (const summary of all(root(element), 'summary')) summary.click();
    await waitUntil(() => all(root(element), 'dd').length === 9, 'citations');
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    for (const node of all(root(element), ':not(svg, path)')) {
      expect(node.scrollWidth, node.className).to.be.at.most(
        Math.max(node.clientWidth, node.offsetWidth) + 1,
      );
    }
  });

  it('keeps targets of 24 pixels', async () => {
    const element = await show([whole, part('a', 'film')]);
    for (const summary of all(root(element), 'summary')) summary.click();
    await waitUntil(() => all(root(element), 'dd').length === 6, 'citations');
    for (const target of all(root(element), 'summary, button')) {
      expect(target.getBoundingClientRect().height, text(target)).to.be.at.least(24);
    }
  });

  it('shows all works of the default campaign, with a drawn cover only for those that stand alone', async () => {
    const element = await fixture<CampaignCollection>(
      html`<campaign-collection .campaign=${defaultCampaign}></campaign-collection>`,
    );
    const { collection = [] } = defaultCampaign;
    expect(all(root(element), '[part=item]').length).to.equal(collection.length);
    const drawn = all(root(element), '[part=cover]').filter((cover) =>
      cover.querySelector('b')?.checkVisibility(),
    );
    expect(drawn.length).to.equal(collection.filter(({ partOf }) => !partOf).length);
    await expect(element).to.be.accessible();
  });
});
