import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { configureLocalization, msg } from '@lit/localize';
// The package as it is published: its copy of @lit/localize is its own.
import '../../dist/define/banner.js';
import { aCampaign } from '../../stories/fixtures.js';

describe('a host application with its own @lit/localize, which can be configured only once', () => {
  it('keeps it, whichever language our elements speak', async () => {
    const { setLocale } = configureLocalization({
      sourceLocale: 'en',
      targetLocales: ['nl'],
      loadLocale: () => Promise.resolve({ templates: { greeting: 'Dag' } }),
    });
    await setLocale('nl');
    expect(msg('Hello', { id: 'greeting' })).to.equal('Dag');
    const banner = await fixture(
      html`<campaign-banner .campaign=${aCampaign()} lang="es"></campaign-banner>`,
    );
    const action = () => banner.shadowRoot?.querySelector('[part=action]')?.textContent;
    await waitUntil(() => action() === 'Más información');
    expect(msg('Hello', { id: 'greeting' })).to.equal('Dag');
  });
});
