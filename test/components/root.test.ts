import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../src/define/banner.js';
import { findStore, provideDefaultStore } from '../../src/campaign/campaign-context.js';
import { CampaignStore } from '../../src/campaign/campaign-store.js';
import { CampaignRoot } from '../../src/components/root/root.js';
import { aCampaign } from '../../stories/fixtures.js';

const words = (element: Element | null) => element?.shadowRoot?.textContent ?? '';
const campaign = (id: string) => aCampaign({ id, name: `Campaign ${id}` });

describe('<campaign-root>', () => {
  before(() => {
    if (!customElements.get('campaign-root')) customElements.define('campaign-root', CampaignRoot);
  });

  it('gives its campaign to what is inside, however deep, and the nearest root counts', async () => {
    const page = await fixture(html`
      <campaign-root .campaign=${campaign('outer')}>
        <section><campaign-banner id="one"></campaign-banner></section>
        <campaign-root .campaign=${campaign('inner')}><campaign-banner id="two"></campaign-banner></campaign-root>
      </campaign-root>
    `);
    await waitUntil(() => words(page.querySelector('#one')).includes('Campaign outer'));
    await waitUntil(() => words(page.querySelector('#two')).includes('Campaign inner'));
  });

  it('reaches into shadow roots', async () => {
    const page = await fixture(
      html`<campaign-root .campaign=${campaign('deep')}><div></div></campaign-root>`,
    );
    const shadow = page.querySelector('div')!.attachShadow({ mode: 'open' });
    shadow.append(document.createElement('campaign-banner'));
    await waitUntil(() => words(shadow.firstElementChild).includes('Campaign deep'));
  });

  it('serves what was there before its own tag was defined', async () => {
    const tag = 'late-campaign-root';
    const late = document.createElement(tag);
    Object.assign(late, { campaign: campaign('late') });
    late.append(document.createElement('campaign-banner'));
    document.body.append(late);
    customElements.define(tag, class extends CampaignRoot {});
    await waitUntil(() => words(late.firstElementChild).includes('Campaign late'));
    late.remove();
  });

  it('gives its own document at once, so that nothing inside it takes up another first', () => {
    provideDefaultStore(new CampaignStore({ campaign: campaign('default') }));
    document.body.insertAdjacentHTML(
      'beforeend',
      '<campaign-root src="/own.json" lang="az"><i></i></campaign-root>',
    );
    const root = document.querySelector('campaign-root[src]')!;
    expect(findStore(root.firstElementChild!)?.url).to.equal(new URL('/own.json', location.href).href);
    root.remove();
  });

  it('is followed when an element moves from one to another, and when its campaign changes', async () => {
    const page = await fixture(html`
      <div>
        <campaign-root .campaign=${campaign('first')}><campaign-banner></campaign-banner></campaign-root>
        <campaign-root .campaign=${campaign('second')}></campaign-root>
      </div>
    `);
    const banner = page.querySelector('campaign-banner')!;
    await waitUntil(() => words(banner).includes('Campaign first'));
    const second = page.querySelectorAll<CampaignRoot>('campaign-root')[1]!;
    second.append(banner);
    await waitUntil(() => words(banner).includes('Campaign second'));
    second.campaign = campaign('third');
    await waitUntil(() => words(banner).includes('Campaign third'));
  });

  it('gives it again when it is taken out and put back, whatever happened meanwhile', async () => {
    const page = await fixture(html`
      <campaign-root .campaign=${campaign('around')}>
        <campaign-root .campaign=${campaign('back')}><campaign-banner></campaign-banner></campaign-root>
      </campaign-root>
    `);
    const root = page.querySelector<CampaignRoot>('campaign-root')!;
    const banner = root.querySelector('campaign-banner')!;
    await waitUntil(() => words(banner).includes('Campaign back'));
    root.remove();
    root.campaign = campaign('changed');
    page.append(root);
    await waitUntil(() => words(banner).includes('Campaign changed'));
    root.campaign = undefined;
    await waitUntil(() => words(banner).includes('Campaign around'));
  });

  it('brings the colours of its campaign', async () => {
    const coloured = (accent: string) => ({ ...campaign('coloured'), theme: { accent } });
    const page = await fixture(html`
      <div>
        <campaign-root .campaign=${coloured('#123456')}><campaign-banner></campaign-banner></campaign-root>
      </div>
    `);
    await waitUntil(() => {
      const base = page.querySelector('campaign-banner')?.shadowRoot?.querySelector('.base.shown');
      return base && getComputedStyle(base).getPropertyValue('--_accent').includes('#123456');
    });
  });

  it('takes no space and keeps its content in the page’s own flow', async () => {
    const root = await fixture(
      html`<campaign-root .campaign=${campaign('flow')}><p>Text</p></campaign-root>`,
    );
    expect(getComputedStyle(root).display).to.equal('contents');
    expect(root.querySelector('p')?.offsetHeight).to.be.greaterThan(0);
  });
});
