import { useState } from 'preact/hooks';
import 'campaign-elements/define/banner.js';
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
      <campaign-banner campaign={campaign} dismissible oncampaign-banner-dismissed={() => setHeard(true)} />
      <output>{isHeard ? 'heard' : 'listening'}</output>
    </main>
  );
}
