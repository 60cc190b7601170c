import { expect, fixture, fixtureCleanup, html, waitUntil } from '@open-wc/testing';
// Not the root: it is registered late here.
import '../../src/define/banner.js';
import '../../src/define/figures.js';
import '../../src/define/statement.js';
import { defaultCampaign } from '../../stories/fixtures.js';

describe('an element that finds no campaign', () => {
  const warnings: string[] = [];
  /** What waits for seconds: run when the test says that they have passed. */
  const waiting = new Map<number, () => void>();
  let handles = 0;
  const { setTimeout: realTimeout, clearTimeout: realClear } = window;
  const { warn } = console;

  beforeEach(() => {
    warnings.length = 0;
    waiting.clear();
    window.setTimeout = ((callback: () => void, delay = 0, ...values: []) => {
      if (delay < 2_000) return realTimeout(callback, delay, ...values);
      waiting.set(--handles, callback);
      return handles;
    }) as typeof setTimeout;
    window.clearTimeout = ((handle: number) => {
      if (!waiting.delete(handle)) realClear(handle);
    }) as typeof clearTimeout;
    console.warn = (text: string) => warnings.push(text);
  });
  afterEach(() => {
    window.setTimeout = realTimeout;
    window.clearTimeout = realClear;
    console.warn = warn;
    fixtureCleanup();
  });

  const secondsPass = () => {
    const due = [...waiting.values()];
    waiting.clear();
    for (const callback of due) callback();
  };
  const about = (tag: string) => warnings.filter((text) => text.includes(`<${tag}>`));

  it('says once what to do, not before it is clear that none comes', async () => {
    await fixture(html`<div><campaign-banner></campaign-banner><campaign-banner></campaign-banner></div>`);
    expect(warnings).to.deep.equal([]);
    secondsPass();
    expect(warnings.length).to.equal(1);
    expect(warnings[0]).to.match(
      /<campaign-banner> .*<campaign-root src="…">.*campaign-elements\/define\/root\.js/,
    );
  });

  it('says nothing where it was removed, or where the document is given late', async () => {
    const element = await fixture<HTMLElement & { campaign: unknown }>(
      html`<campaign-statement></campaign-statement>`,
    );
    const removed = await fixture(html`<campaign-statement></campaign-statement>`);
    removed.remove();
    element.campaign = defaultCampaign;
    await waitUntil(() => element.shadowRoot!.querySelector('blockquote'), 'the statement');
    secondsPass();
    expect(about('campaign-statement')).to.deep.equal([]);
  });

  it('says nothing where the root around it is registered late', async () => {
    const root = await fixture<HTMLElement & { campaign: unknown }>(
      html`<campaign-root><campaign-figures></campaign-figures></campaign-root>`,
    );
    root.campaign = defaultCampaign;
    await import('../../src/define/root.js');
    const figures = root.firstElementChild!;
    await waitUntil(() => figures.shadowRoot!.querySelector('.base.shown'), 'the figures');
    secondsPass();
    expect(warnings).to.deep.equal([]);
  });

  it('says it of what is inside a root without a document, not of the root', async () => {
    await fixture(html`<campaign-root><campaign-statement></campaign-statement></campaign-root>`);
    secondsPass();
    expect(warnings.length).to.equal(1);
    expect(about('campaign-statement').length).to.equal(1);
  });
});
