import { createSignal } from 'solid-js';
import 'campaign-elements/define/banner.js';
import type {} from 'campaign-elements/solid'; // glue
import type { CampaignDocument } from 'campaign-elements';

const campaign: CampaignDocument = {
  id: 'trees',
  name: 'Keep the trees',
  url: 'https://trees.example/',
};

export function App() {
  const [isHeard, setHeard] = createSignal(false);
  return (
    <main>
      <campaign-banner
        prop:campaign={campaign}
        dismissible
        on:campaign-banner-dismissed={() => setHeard(true)}
      />
      <output>{isHeard() ? 'heard' : 'listening'}</output>
    </main>
  );
}
