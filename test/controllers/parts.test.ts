import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../src/define/press.js';
import '../../src/define/statement.js';
import { provideStore } from '../../src/campaign/campaign-context.js';
import { CampaignStore } from '../../src/campaign/campaign-store.js';
import { markParsed } from '../../src/campaign/parsed.js';
import type { CampaignDocument } from '../../src/campaign/schema.js';
import { aCampaign } from '../../stories/fixtures.js';

const words = (element: Element | null) => element?.shadowRoot?.textContent ?? '';
const PRESS = [{ id: 'p', title: 'Trees stay', publisher: 'Gazette', sources: ['gazette'] }];
const STATEMENTS = [
  { id: 's', speaker: 'M. Maple', date: '2001-02-03', paragraphs: ['The trees stay.'], sources: ['gazette'] },
] as unknown as NonNullable<CampaignDocument['statements']>;

describe('a document that comes in parts', () => {
  it('is drawn by the elements that show a part, while the others do nothing', async () => {
    let givePress: () => void = () => expect.fail('nobody has asked for the press');
    const store = new CampaignStore({
      campaign: markParsed(aCampaign()),
      parts: {
        statements: () => Promise.resolve({ statements: STATEMENTS }),
        press: () =>
          new Promise((resolve) => {
            givePress = () => {
              resolve({ press: PRESS as unknown as NonNullable<CampaignDocument['press']> });
            };
          }),
      },
    });
    const page = await fixture(
      html`<div><campaign-statement></campaign-statement><campaign-press></campaign-press></div>`,
    );
    provideStore(page, store);
    const statement = page.querySelector('campaign-statement');
    const press = page.querySelector('campaign-press');
    await waitUntil(() => words(statement).includes('M. Maple'));
    let drawn = 0;
    statement?.addController({ hostUpdated: () => drawn++ });
    givePress();
    await waitUntil(() => words(press).includes('Trees stay'));
    await statement?.updateComplete;
    expect(drawn).to.equal(0);
  });
});
