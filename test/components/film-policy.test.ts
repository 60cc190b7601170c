/** On a page whose policy allows neither films nor frames. The policy stays for as long as the page does. */
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define/film.js';
import type { Film } from '../../src/campaign/schema.js';
import type { CampaignFilm } from '../../src/components/film/film.js';
import { aFilm, onYouTube } from '../../stories/film/a-film.js';
import { aCampaign } from '../../stories/fixtures.js';

describe('<campaign-film> under a policy that refuses films', () => {
  before(() => {
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = "media-src 'none'; frame-src 'none'";
    document.head.append(policy);
  });

  for (const [what, overrides, name, address] of [
    ['files', {}, 'plane-trees-360.webm', '/stories/film/plane-trees-360.webm'],
    [
      'frames',
      { files: undefined, tracks: undefined, provider: onYouTube },
      'YouTube',
      'https://www.youtube.com/watch?v=plane-trees',
    ],
  ] as [string, Partial<Film>, string, string][]) {
    it(`says in place that it could not be played, and links to it: ${what}`, async () => {
      const campaign = aCampaign({ films: [aFilm(overrides)] });
      const film = await fixture<CampaignFilm>(html`<campaign-film .campaign=${campaign}></campaign-film>`);
      await film.updateComplete;
      const root = film.shadowRoot!;
      root.querySelector<HTMLElement>('[part=play]')?.focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => root.querySelector('[role=alert]'), 'it is said');
      const alert = root.querySelector('[role=alert]')!;
      expect(alert.textContent).to.include('The film could not be played here.');
      expect(alert.querySelector('a')?.textContent).to.equal(name);
      expect(alert.querySelector('a')?.href).to.include(address);
      expect(root.querySelector('video, iframe')).to.equal(null);
    });
  }
});
