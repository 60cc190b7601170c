/** Reading a campaign document. */
import { CampaignStore, LANGUAGES, parseCampaign, registerLocale } from 'campaign-elements';
import type { CampaignDocument, Language } from 'campaign-elements';
import { justiceForKhojaly } from 'campaign-elements/campaigns/justice-for-khojaly.js';
import { templates } from 'campaign-elements/locales/de.js';

const { campaign, problems } = parseCampaign({ id: 'trees', name: 'Keep the trees' });
export const checked: CampaignDocument | undefined = campaign;
export const first: string | undefined = problems[0]?.path;
// @ts-expect-error: a document may be beyond repair
export const certain: CampaignDocument = campaign;

registerLocale('de', templates);
registerLocale('pt', { close: 'Fechar' }, { name: 'Português' });
// @ts-expect-error: a language is written from the left or, as this says, from the right
registerLocale('he', {}, { name: 'עברית', direction: 'right' });
export const german: string | undefined = LANGUAGES['de' satisfies Language];

export const store = new CampaignStore({ campaign: justiceForKhojaly });
// @ts-expect-error: a time is a number
export const slow = new CampaignStore({ url: 'https://campaign.example/campaign.json', timeout: '5 s' });
