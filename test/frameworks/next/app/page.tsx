import { CampaignRoot } from 'campaign-elements/react';
import { Heard } from './heard';
import type { CampaignDocument } from 'campaign-elements';

const campaign: CampaignDocument = {
  id: 'trees',
  name: 'Keep the trees',
  url: 'https://trees.example/',
};

/** Rendered on the server; the document goes to the browser with the page. */
export default function Page() {
  return (
    <main>
      <CampaignRoot campaign={campaign}>
        <Heard />
      </CampaignRoot>
    </main>
  );
}
