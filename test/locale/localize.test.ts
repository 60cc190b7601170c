import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../src/define/banner.js';
import { aCampaign } from '../../stories/fixtures.js';
import { LANGUAGES } from '../../src/locale/languages.js';

const base = (element: Element) => element.shadowRoot?.querySelector<HTMLElement>('.base');
const action = (element: Element) => element.shadowRoot?.querySelector('[part=action]')?.textContent;

describe('languages', () => {
  it('live side by side on one page, each element in its own', async () => {
    const page = await fixture(html`
      <div lang="de">
        <campaign-banner .campaign=${aCampaign({ id: 'one' })}></campaign-banner>
        <campaign-banner .campaign=${aCampaign({ id: 'two' })} lang="fr"></campaign-banner>
        <section lang="ar"><campaign-banner .campaign=${aCampaign({ id: 'three' })}></campaign-banner></section>
      </div>
    `);
    const [german, french, arabic] = [...page.querySelectorAll('campaign-banner')];
    await waitUntil(() => action(german!) === 'Mehr erfahren', 'German');
    await waitUntil(() => action(french!) === 'En savoir plus', 'French');
    await waitUntil(() => action(arabic!) === 'معرفة المزيد', 'Arabic');
    expect(base(german!)?.dir).to.equal('ltr');
    expect(base(arabic!)?.dir).to.equal('rtl');
  });

  for (const [language, name] of Object.entries(LANGUAGES)) {
    it(`${name}: the call to action is translated`, async () => {
      const banner = await fixture(
        html`<campaign-banner .campaign=${aCampaign({ id: language })} lang=${language}></campaign-banner>`,
      );
      await waitUntil(() => (language === 'en') === (action(banner) === 'Learn more'), name);
      expect(action(banner)).not.to.match(/joinCampaign|learnMore/);
    });
  }

  it('find the language through shadow roots', async () => {
    const host = await fixture<HTMLElement>(html`<div lang="tr"></div>`);
    const root = host.attachShadow({ mode: 'open' });
    const banner = document.createElement('campaign-banner');
    banner.campaign = aCampaign();
    root.append(banner);
    await waitUntil(() => action(banner) === 'Daha fazla bilgi');
  });
});
