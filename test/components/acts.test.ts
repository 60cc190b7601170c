/** Every act of the default campaign, as each view of it says it, against the facts. */
import { expect, fixture, fixtureCleanup, html, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../src/define/recognition-map.js';
import '../../src/define/timeline.js';
import facts from '../../src/campaigns/justice-for-khojaly/recognitions.json' with { type: 'json' };
import sources from '../../src/campaigns/justice-for-khojaly/sources.json' with { type: 'json' };
import { defaultCampaign } from '../../stories/fixtures.js';

type Said = string | Readonly<Record<string, string>>;
interface Fact {
  readonly id: string;
  readonly code: string;
  readonly body: Said;
  readonly chamber?: Said;
  readonly bodyType: string;
  readonly act: string;
  readonly date: string;
  readonly wordingStatus: string;
  readonly quotes?: readonly { readonly text: Said; readonly quotedBy?: Said; readonly source?: string }[];
  readonly describedBy?: readonly string[];
  readonly descriptions?: readonly { readonly text: Said; readonly source?: string }[];
  readonly disputes?: readonly Said[];
  readonly corrections?: readonly Said[];
  readonly summary: Said;
  readonly evidenceNote: Said;
  readonly sources: readonly string[];
}
const all = facts as unknown as readonly Fact[];
const english = (text: Said | undefined) =>
  typeof text === 'object' ? (text['en'] ?? Object.values(text).join('')) : (text ?? '');
const list = new Intl.ListFormat('en', { type: 'conjunction' });
const sourceOf = (id: string) => {
  const source = sources.find((source) => source.id === id);
  if (!source) throw new Error(`no source ${id}`);
  return source as { title: Said; publisher: Said; perspective: Said; address?: string; url?: string };
};

/** The body that acted by the facts, the narrowest name first. */
const bodyOf = ({ body, chamber }: Fact) =>
  !chamber || english(body).includes(english(chamber))
    ? english(body)
    : `${english(chamber)}, ${english(body)}`;
const actOf = ({ act }: Fact) => act.charAt(0).toUpperCase() + act.slice(1);
const dateOf = ({ date }: Fact) => {
  const [year = '', month, day] = date.split('-');
  const options = {
    year: 'numeric',
    month: month ? 'long' : undefined,
    day: day ? 'numeric' : undefined,
  } as const;
  return new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1))).toLocaleDateString(
    'en-GB',
    { ...options, timeZone: 'UTC' },
  );
};
function knownOf({ wordingStatus, quotes = [], describedBy = [] }: Fact) {
  const names = (said: readonly Said[]) => list.format([...new Set(said.map(english))]);
  switch (wordingStatus) {
    case 'text-read':
      return 'text read';
    case 'not-found':
      return 'wording not found';
    case 'quoted':
      return `quoted by ${names(quotes.map(({ quotedBy }) => quotedBy ?? ''))}`;
    default:
      return `described by ${names(describedBy.map((id) => sourceOf(id).publisher))}`;
  }
}
const isDisputed = ({ disputes }: Fact) => !!disputes?.length;
const lineOf = (fact: Fact) =>
  [bodyOf(fact), actOf(fact), dateOf(fact), knownOf(fact), isDisputed(fact) ? 'disputed' : '']
    .filter(Boolean)
    .join(' · ');

const TYPES: Record<string, string> = {
  plenary: 'Plenary',
  chamber: 'One chamber',
  committee: 'Committee only',
  members: 'Individual members',
  unclear: 'Which body is unclear',
  executive: 'Governor or executive',
  assembly: 'Assembly of members of parliaments',
  ministerial: 'Meeting of ministers',
  summit: 'Summit',
  secretariat: 'Secretariat',
};

const textOf = (element: Element | undefined | null) =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

async function showMap(view: 'map' | 'list') {
  const element = document.createElement('campaign-recognition-map');
  element.view = view;
  element.campaign = defaultCampaign;
  await fixture(html`<div>${element}</div>`);
  element.dispatchEvent(new PointerEvent('pointerenter'));
  await waitUntil(() => element.renderRoot.querySelector('.about'), 'the details');
  await element.updateComplete;
  const find = (selector: string) => element.renderRoot.querySelector(selector);
  return { element, find };
}

/** What stands under a term of a card. */
const under = (card: Element | null, term: string) =>
  [...(card?.querySelectorAll('dt') ?? [])].find((dt) => textOf(dt) === term)?.nextElementSibling;

describe('every act of the default campaign', () => {
  beforeEach(async () => {
    await setViewport({ width: 1100, height: 900 });
  });
  afterEach(() => {
    fixtureCleanup();
  });

  it('is compared with all 67 facts, of which eight are disputed', () => {
    expect(all.length).to.equal(67);
    expect(all.filter(isDisputed).length).to.equal(8);
    expect(all.filter(({ code }) => code === 'PK').map(lineOf)).to.deep.equal([
      'Foreign Relations Committee, Senate of Pakistan · Resolution · 1 February 2012 · text read',
    ]);
  });

  it('names the body that acted, how it is known, and whether it is disputed: in its row', async () => {
    const { find } = await showMap('list');
    for (const fact of all) {
      const row = find(`tr[data-act="${fact.id}"]`);
      const [body, act, , date] = [...(row?.querySelectorAll('td') ?? [])].map(textOf);
      const said = [TYPES[fact.bodyType], knownOf(fact), isDisputed(fact) ? 'disputed' : '']
        .filter(Boolean)
        .join(' · ');
      expect(body?.replace(' · Not marked on the map', ''), fact.id).to.equal(`${bodyOf(fact)} ${said}`);
      expect([act, date]).to.deep.equal([actOf(fact), dateOf(fact)]);
    }
  });

  it('in its card, with nothing under its words but these, each by its quoter', async () => {
    const { element, find } = await showMap('map');
    for (const fact of all) {
      element.selected = fact.code;
      await element.updateComplete;
      const card = find(`.act[data-act="${fact.id}"]`);
      expect(textOf(card?.querySelector('.truth')), fact.id).to.equal(lineOf(fact));
      expect(textOf(under(card, 'Body'))).to.equal(TYPES[fact.bodyType]);
      const words = under(card, 'Its words');
      const isKnown = ['text-read', 'quoted'].includes(fact.wordingStatus);
      const quotes = isKnown ? (fact.quotes ?? []) : [];
      expect([...(words?.querySelectorAll('q') ?? [])].map(textOf), fact.id).to.deep.equal(
        quotes.map(({ text }) => english(text)),
      );
      for (const { quotedBy, source } of quotes) {
        expect(textOf(words)).to.include(
          quotedBy
            ? `Quoted by: ${english(quotedBy)}`
            : `Read at: ${english(sourceOf(source ?? '').publisher)}`,
        );
      }
      if (!isKnown) expect(textOf(words)).to.match(/^Text not read/);
      for (const { text, source } of fact.descriptions ?? []) {
        expect(textOf(under(card, 'Description'))).to.include(
          `${english(text)} Described by: ${english(sourceOf(source ?? '').publisher)}`,
        );
      }
      for (const [term, texts = []] of [
        ['Disputed', fact.disputes],
        ['Reports compared with the act', fact.corrections],
      ] as const)
        expect(
          [...(under(card, term)?.querySelectorAll('p') ?? [])].map(textOf),
          `${fact.id}: ${term}`,
        ).to.deep.equal(texts.map(english));
      for (const text of [fact.summary, fact.evidenceNote])
        expect(textOf(card?.querySelector('details:not(.translation)'))).to.include(english(text));
    }
  });

  it('in the tooltips', async () => {
    const { element, find } = await showMap('map');
    await sendKeys({ press: 'Tab' });
    (find('.stage') as HTMLElement).focus();
    const said = new Set<string>();
    for (const option of element.renderRoot.querySelectorAll('.stage [role="option"]')) {
      const code = option.getAttribute('data-code');
      (element as unknown as { active: string | null }).active = code;
      await element.updateComplete;
      const tip = textOf(find('.tip .truth'));
      const own = all.filter((fact) => fact.code === code);
      expect(own.map(lineOf)).to.include(tip);
      said.add(tip);
    }
    expect(said.size).to.be.greaterThan(25);
  });

  it('in the timeline, whether an event tells it or not', async () => {
    const timeline = document.createElement('campaign-timeline');
    timeline.withActs = true;
    timeline.campaign = defaultCampaign;
    await fixture(html`<div>${timeline}</div>`);
    const lines = () => [...timeline.renderRoot.querySelectorAll('.truth')].map(textOf);
    await waitUntil(() => lines().length >= 67, 'all acts');
    expect(lines().sort()).to.deep.equal(all.map(lineOf).sort());
  });

  it('on paper, with disputes, reports that say more, what was read, and every source', async () => {
    const { element, find } = await showMap('map');
    window.dispatchEvent(new CustomEvent('beforeprint'));
    await element.updateComplete;
    await waitUntil(() => element.renderRoot.querySelectorAll('tr.detail').length === 67, 'all rows');
    for (const fact of all) {
      const row = find(`tr[data-act="${fact.id}"]`);
      const more = row?.nextElementSibling;
      expect(textOf(row)).to.include(bodyOf(fact)).and.include(TYPES[fact.bodyType]);
      expect(textOf(row)).to.include(knownOf(fact)).and.include(dateOf(fact));
      expect(textOf(row).includes('disputed'), fact.id).to.equal(isDisputed(fact));
      const isRead = ['text-read', 'quoted'].includes(fact.wordingStatus);
      expect(textOf(more).includes('Text not read'), fact.id).to.equal(!isRead);
      for (const text of [
        ...(fact.disputes ?? []),
        ...(fact.corrections ?? []),
        fact.summary,
        fact.evidenceNote,
      ])
        expect(textOf(more), fact.id).to.include(english(text));
      for (const id of fact.sources) {
        const { title, publisher, url, address } = sourceOf(id);
        for (const text of [Object.values(Object(title) as object).join(''), english(publisher)])
          expect(textOf(more), fact.id).to.include(text);
        const links = [...(more?.querySelectorAll('.sources a') ?? [])].map((link) =>
          link.getAttribute('href'),
        );
        const known = url ?? address;
        if (known) expect(links, fact.id).to.include(new URL(known).href);
      }
    }
    window.dispatchEvent(new CustomEvent('afterprint'));
  });
});
