import { useState } from 'react';
import { CampaignBanner } from 'campaign-elements/react';
import type { CampaignDocument } from 'campaign-elements';

const campaign: CampaignDocument = {
  id: 'trees',
  name: 'Keep the trees',
  url: 'https://trees.example/',
};

export function App() {
  const [isHeard, setHeard] = useState(false);
  return (
    <main>
      <CampaignBanner campaign={campaign} dismissible onCampaignBannerDismissed={() => setHeard(true)} />
      <output>{isHeard ? 'heard' : 'listening'}</output>
    </main>
  );
}
