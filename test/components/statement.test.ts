import { expect, fixture, fixtureCleanup, html, waitUntil } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import '../../src/define/statement.js';
import type { Statement } from '../../src/campaign/schema.js';
import { asPlainText, countBeforeFold } from '../../src/components/statement/quotation.js';
import type { CampaignStatement } from '../../src/components/statement/statement.js';
import { aCampaign, defaultCampaign } from '../../stories/fixtures.js';
import { itEmulating } from '../helpers/emulation.js';

const SENTENCE =
  'These trees were here before the quay, and the quay was built around them, stone by stone. ';
const SHORT: Statement = {
  id: 'short',
  speaker: 'B. Gardener',
  role: 'Keeper of the quay',
  date: '2020-05-04',
  language: 'en',
  paragraphs: ['The  trees "stay".'],
  note: 'Said in the rain.',
  sources: ['gazette', 'diary'],
};
const LONG: Statement = {
  ...SHORT,
  id: 'long',
  speaker: 'A. Walker',
  paragraphs: ['First. ', 'Second. ', 'Third. '].map((start) => start + SENTENCE.repeat(4)),
};

const all = (element: Element, selector: string) => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const one = (element: Element, selector: string) => {
  const [found] = all(element, selector);
  if (!found) throw new Error(`${selector} is not there`);
  return found;
};
const wordsIn = (element: HTMLElement) => element.textContent.replace(/\s+/g, ' ').trim();
const show = async (statements: Statement[], named?: string) => {
  const campaign = aCampaign({ statements });
  const element = await fixture<CampaignStatement>(
    html`<campaign-statement .campaign=${campaign} .statement=${named}><a href="https://trees.example/">Words</a></campaign-statement>`,
  );
  await element.updateComplete;
  return element;
};
const isInSight = (element: HTMLElement) => element.checkVisibility({ contentVisibilityAuto: true });

describe('<campaign-statement>', () => {
  const { clipboard } = navigator;
  const withClipboard = (writeText?: (text: string) => Promise<void>) =>
    Object.defineProperty(navigator, 'clipboard', {
      value: writeText && { writeText },
      configurable: true,
    });

  afterEach(async () => {
    fixtureCleanup();
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    await emulateMedia({ media: 'screen' });
    await setViewport({ width: 1100, height: 800 });
  });

  it('quotes word for word, in a figure of its own, with the note beside it', async () => {
    const element = await show([SHORT]);
    const quotation = one(element, 'figure blockquote');
    expect(quotation.querySelector('p')?.textContent).to.equal('The  trees "stay".');
    expect(wordsIn(one(element, '[part~=note]'))).to.equal('Said in the rain.');
    expect(one(element, '[part~=note]').closest('blockquote')).to.equal(null);
  });

  it('says who spoke, in which role at that time, when, and who published it', async () => {
    const caption = one(await show([SHORT]), 'figcaption');
    const words = wordsIn(caption);
    expect(words).to.include('B. Gardener Keeper of the quay (2020) 4 May 2020');
    expect(words).to.include('Town Gazette · public body');
    expect(words).to.include('A. Walker · private person');
    expect(caption.querySelector('time')?.dateTime).to.equal('2020-05-04');
    expect(caption.querySelector('a')?.href).to.equal('https://gazette.example/minutes');
  });

  it('marks the words with their own language and direction', async () => {
    const element = await show([{ ...SHORT, language: 'fr', paragraphs: ['Ils restent.'] }]);
    element.lang = 'ar';
    await element.updateComplete;
    expect(one(element, '.base').dir).to.equal('rtl');
    expect(one(element, 'blockquote').lang).to.equal('fr');
    expect(one(element, 'blockquote p').matches('[lang=fr]:dir(ltr)')).to.equal(true);
  });

  it('shows a translation, marked as such, where the document has one', async () => {
    const element = await show([{ ...SHORT, paragraphs: [{ en: 'They stay.', de: 'Sie bleiben.' }] }]);
    element.lang = 'de';
    await element.updateComplete;
    expect(one(element, 'blockquote[lang=de] p').textContent).to.equal('Sie bleiben.');
  });

  it('gives our translation on demand, paragraph by paragraph, outside the quotation', async () => {
    const translation = { de: 'Sie bleiben.\n\nAlle.' };
    const element = await show([{ ...SHORT, paragraphs: ['They stay.', 'All.'], translation }]);
    expect(all(element, '.translation')).to.deep.equal([]);
    element.lang = 'de';
    await element.updateComplete;
    const fold = one(element, 'figure .translation') as HTMLDetailsElement;
    expect([fold.open, fold.closest('blockquote')]).to.deep.equal([false, null]);
    fold.querySelector('summary')!.focus();
    await sendKeys({ press: 'Enter' });
    expect(fold.querySelector('p')!.innerText).to.equal('Sie bleiben.\n\nAlle.');
    expect(all(element, 'blockquote p').map(({ textContent }) => textContent)).to.deep.equal([
      'They stay.',
      'All.',
    ]);
  });

  it('takes its quotation marks from the language of the words', async () => {
    const marks = async (language: string) => {
      const element = await show([{ ...SHORT, language }]);
      element.lang = 'de';
      await element.updateComplete;
      const { content } = getComputedStyle(one(element, 'blockquote p'), '::before');
      const { quotes } = getComputedStyle(one(element, 'blockquote'));
      fixtureCleanup();
      return { content, quotes };
    };
    expect((await marks('en')).content).to.equal('open-quote');
    expect((await marks('en')).quotes).to.equal('auto');
    expect((await marks('fr')).quotes).to.equal('"«\u202f" "\u202f»"');
  });

  describe('with `statement`', () => {
    const speakers = (element: Element) => all(element, 'figcaption strong').map(wordsIn);

    it('shows all of the document without it', async () => {
      expect(speakers(await show([SHORT, LONG]))).to.deep.equal(['B. Gardener', 'A. Walker']);
      fixtureCleanup();
      expect(speakers(await show([SHORT, LONG], ' '))).to.have.length(2);
    });

    it('shows the one named, or several', async () => {
      const third = { ...SHORT, id: 'third', speaker: 'C. Ferrier' };
      expect(speakers(await show([SHORT, LONG, third], 'long'))).to.deep.equal(['A. Walker']);
      fixtureCleanup();
      expect(speakers(await show([SHORT, LONG, third], ' third  short no-such '))).to.deep.equal([
        'B. Gardener',
        'C. Ferrier',
      ]);
    });

    it('leaves the fallback where there is none of that name', async () => {
      const element = await show([SHORT], 'no-such');
      expect(all(element, 'figure')).to.have.length(0);
      expect(element.querySelector('a')!.getBoundingClientRect().height).to.be.greaterThan(0);
    });
  });

  describe('a long one', () => {
    const button = (element: Element) => one(element, '[part=more]');
    const paragraphsInSight = (element: Element) =>
      all(element, 'blockquote p')
        .filter(isInSight)
        .map((paragraph) => paragraph.textContent.split(' ')[0]);

    it('begins with its first paragraph, its speaker beside it', async () => {
      const element = await show([LONG]);
      expect(paragraphsInSight(element)).to.deep.equal(['First.']);
      expect(isInSight(one(element, 'figcaption strong'))).to.equal(true);
      expect(wordsIn(button(element))).to.equal('Show more');
    });

    it('unfolds and folds from the keyboard, and the focus goes to the words that appeared', async () => {
      const element = await show([LONG]);
      button(element).focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => element.shadowRoot?.activeElement === one(element, '.rest'));
      expect(paragraphsInSight(element)).to.deep.equal(['First.', 'Second.', 'Third.']);
      expect(isInSight(one(element, 'figcaption strong'))).to.equal(true);

      await sendKeys({ press: 'Tab' });
      expect(element.shadowRoot?.activeElement).to.equal(button(element));
      expect(wordsIn(button(element))).to.equal('Show less');
      await sendKeys({ press: 'Space' });
      await waitUntil(() => wordsIn(button(element)) === 'Show more');
      expect(paragraphsInSight(element)).to.deep.equal(['First.']);
      expect(element.shadowRoot?.activeElement).to.equal(button(element));
    });

    it('keeps the button in sight when it folds again on a small screen', async () => {
      await setViewport({ width: 320, height: 400 });
      // As in a browser that does not hold the page's place by itself.
      document.documentElement.style.setProperty('overflow-anchor', 'none');
      const element = await show([LONG]);
      const after = document.createElement('div');
      after.style.height = '2000px';
      element.after(after);
      button(element).click();
      await waitUntil(() => wordsIn(button(element)) === 'Show less');
      button(element).scrollIntoView();
      button(element).click();
      await waitUntil(() => wordsIn(button(element)) === 'Show more');
      await waitUntil(() => {
        const { top, bottom } = button(element).getBoundingClientRect();
        return top > -1 && bottom <= 400;
      }, 'the button is in sight');
      document.documentElement.style.removeProperty('overflow-anchor');
    });

    it('begins shorter on a small screen, with whole lines, and has every word of it once unfolded', async () => {
      await setViewport({ width: 320, height: 640 });
      const element = await show([LONG]);
      const first = one(element, 'blockquote p');
      const lines = first.clientHeight / Number.parseFloat(getComputedStyle(first).lineHeight);
      expect(first.scrollHeight).to.be.greaterThan(first.clientHeight);
      expect(lines).to.be.closeTo(Math.round(lines), 0.05);
      button(element).click();
      await waitUntil(() => wordsIn(button(element)) === 'Show less');
      expect(first.scrollHeight).to.equal(first.clientHeight);
    });

    it('unfolds where a search in the page scrolls to words that are cut off', async () => {
      await setViewport({ width: 320, height: 640 });
      const element = await show([LONG]);
      one(element, 'blockquote p').scrollTop = 100;
      await waitUntil(() => wordsIn(button(element)) === 'Show less');
      expect(one(element, 'blockquote p').scrollTop).to.equal(0);
    });

    it('unfolds for a search in the page', async () => {
      const element = await show([LONG]);
      expect(one(element, '.rest').getAttribute('hidden')).to.equal('until-found');
      one(element, '.rest').dispatchEvent(new CustomEvent('beforematch', { bubbles: true }));
      await element.updateComplete;
      expect(paragraphsInSight(element)).to.have.length(3);
      expect(wordsIn(button(element))).to.equal('Show less');
    });

    itEmulating('is printed whole, without buttons', async () => {
      const element = await show([LONG]);
      await emulateMedia({ media: 'print' });
      expect(paragraphsInSight(element)).to.have.length(3);
      expect(one(element, '.rest').getBoundingClientRect().height).to.be.greaterThan(100);
      expect(isInSight(button(element))).to.equal(false);
      expect(isInSight(one(element, '[part=copy]'))).to.equal(false);
    });

    it('leaves the marks of the next quotation as they are, though its own are still open', async () => {
      const markWidths = async (...statements: Statement[]) => {
        const element = await show(statements);
        const [paragraph] = all(element, 'blockquote').at(-1)!.children;
        const range = document.createRange();
        range.selectNodeContents(paragraph!);
        const width = range.getBoundingClientRect().left - paragraph!.getBoundingClientRect().left;
        fixtureCleanup();
        return width;
      };
      const alone = await markWidths(SHORT);
      expect(alone).to.be.greaterThan(1);
      expect(await markWidths(LONG, SHORT)).to.equal(alone);
    });

    it('unfolds alone', async () => {
      const element = await show([LONG, { ...LONG, id: 'other' }]);
      button(element).click();
      await waitUntil(() => wordsIn(button(element)) === 'Show less');
      expect(all(element, '[part=more]').map(wordsIn)).to.deep.equal(['Show less', 'Show more']);
    });
  });

  it('folds nothing of a short one', async () => {
    expect(all(await show([SHORT]), '[part=more]')).to.have.length(0);
  });

  describe('its copy', () => {
    const copy = (element: Element, index = 0) => all(element, '[part=copy]')[index]!;
    const statuses = (element: Element) => all(element, '[role=status]').map(wordsIn);

    it('has every word with its attribution, and is confirmed beside it', async () => {
      let copied = '';
      withClipboard((text) => {
        copied = text;
        return Promise.resolve();
      });
      const element = await show([SHORT, LONG]);
      expect(statuses(element)).to.deep.equal(['', '']);
      copy(element, 1).focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => statuses(element)[1] === 'Copied');
      expect(statuses(element)[0]).to.equal('');
      expect(copied).to.equal(
        `“${(LONG.paragraphs as string[]).join('\n\n')}”

— A. Walker, Keeper of the quay (2020), 4 May 2020
Minutes of the town council (invented for testing), Town Gazette https://gazette.example/minutes
A walker’s diary (invented for testing), A. Walker http://diary.example/plane-trees`,
      );
    });

    it('is confirmed again when it is made again', async () => {
      let written: (() => void) | undefined;
      withClipboard(() => new Promise((resolve) => (written = resolve)));
      const element = await show([SHORT]);
      copy(element).click();
      written?.();
      await waitUntil(() => statuses(element)[0] === 'Copied');
      copy(element).click();
      await waitUntil(() => statuses(element)[0] === '');
      written?.();
      await waitUntil(() => statuses(element)[0] === 'Copied');
    });

    for (const [how, writeText] of [
      ['refused', () => Promise.reject(new DOMException('no', 'NotAllowedError'))],
      ['missing', undefined],
    ] as const) {
      it(`is there to be taken by hand where the clipboard is ${how}`, async () => {
        withClipboard(writeText);
        const element = await show([SHORT]);
        copy(element).focus();
        await sendKeys({ press: 'Enter' });
        await waitUntil(() => element.shadowRoot?.activeElement?.localName === 'textarea');
        const area = element.shadowRoot?.activeElement as HTMLTextAreaElement;
        expect(area.value)
          .to.include('“The  trees "stay".”')
          .and.to.include('B. Gardener, Keeper of the quay');
        expect(area.value.slice(area.selectionStart, area.selectionEnd)).to.equal(area.value);
        expect(area.readOnly).to.equal(true);
        expect(statuses(element)).to.deep.equal(['']);
      });
    }
  });

  it('shows no markup of the document and no address that is not https', async () => {
    const bad = '<img src=x onerror=alert(1)>';
    const element = await fixture<CampaignStatement>(
      html`<campaign-statement
        .campaign=${{
          ...aCampaign(),
          sources: [{ id: 's', title: bad, publisher: bad, perspective: bad, url: 'javascript:alert(1)' }],
          statements: [{ ...SHORT, speaker: bad, role: bad, paragraphs: [bad], note: bad, sources: ['s'] }],
        }}
      ></campaign-statement>`,
    );
    await element.updateComplete;
    expect(one(element, 'blockquote p').textContent).to.equal(bad);
    expect(all(element, 'img, a')).to.have.length(0);
  });

  it('shows the default campaign’s statement with the words of its document', async () => {
    const element = await fixture<CampaignStatement>(
      html`<campaign-statement .campaign=${defaultCampaign}></campaign-statement>`,
    );
    await element.updateComplete;
    const [statement] = defaultCampaign.statements ?? [];
    expect(all(element, 'blockquote p').map(({ textContent }) => textContent)).to.deep.equal(
      statement?.paragraphs,
    );
    expect(all(element, 'blockquote p').filter(isInSight)).to.have.length(1);
  });
});

describe('the fold of a quotation', () => {
  const before = (...lengths: number[]) =>
    countBeforeFold(lengths.map((length) => ({ value: 'x'.repeat(length), lang: 'en' })));

  it('leaves a beginning that can be read, and hides only what is worth it', () => {
    expect(before(640, 400, 300)).to.equal(1);
    expect(before(20, 30, 400, 900)).to.equal(3);
    expect(before(640, 200)).to.equal(2);
    expect(before(5000)).to.equal(1);
    expect(before(10, 20, 30)).to.equal(3);
  });
});

describe('a quotation as plain text', () => {
  for (const [lang, expected] of [
    ['en', '“x”'],
    ['az', '“x”'],
    ['tr', '“x”'],
    ['ru', '«x»'],
    ['es', '«x»'],
    ['ar', '«x»'],
    ['fr-CA', '«\u202fx\u202f»'],
    ['de', '„x“'],
    ['fry', '“x”'],
  ] as const) {
    it(`has the marks of ${lang}`, () => {
      expect(asPlainText([{ value: 'x', lang }], ['Somebody', 'Somewhere'])).to.equal(
        `${expected}\n\n— Somebody\nSomewhere`,
      );
    });
  }
});
