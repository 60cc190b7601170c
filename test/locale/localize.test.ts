import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../src/define/banner.js';
import { aCampaign } from '../../stories/fixtures.js';
import { registerLocale } from '../../src/locale/catalogues.js';
import { LANGUAGES } from '../../src/locale/language-names.js';
import { inLanguage, msg, str } from '../../src/locale/localize.js';

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

  it('can be added from outside, and changed, with their direction and values', async () => {
    const page = await fixture(
      html`<div lang="he-IL">
        <campaign-banner .campaign=${aCampaign({ id: 'added' })}></campaign-banner>
      </div>`,
    );
    const banner = page.querySelector('campaign-banner')!;
    await waitUntil(() => action(banner) === 'Learn more', 'English before');
    registerLocale(
      'he',
      { learnMore: 'מידע נוסף', 'map.until': 'עד {0}' },
      { name: 'עברית', direction: 'rtl' },
    );
    await waitUntil(() => action(banner) === 'מידע נוסף', 'added');
    expect(base(banner)?.dir).to.equal('rtl');
    expect(base(banner)?.lang).to.equal('he-IL');
    const year = 2012;
    expect(inLanguage('he', () => msg(str`Until ${year}`, { id: 'map.until' }))).to.equal('עד 2012');
    registerLocale('he', { learnMore: 'עוד' });
    await waitUntil(() => action(banner) === 'עוד', 'changed');
  });

  it('find the language through shadow roots', async () => {
    const host = await fixture<HTMLElement>(html`<div lang="tr"></div>`);
    const root = host.attachShadow({ mode: 'open' });
    const banner = document.createElement('campaign-banner');
    banner.campaign = aCampaign();
    root.append(banner);
    await waitUntil(() => action(banner) === 'Daha fazla bilgi');
  });
});
