'use client';
import { useState } from 'react';
import { CampaignBanner } from 'campaign-elements/react';

export function Heard() {
  const [isHeard, setHeard] = useState(false);
  return (
    <>
      <CampaignBanner dismissible onCampaignBannerDismissed={() => setHeard(true)} />
      <output>{isHeard ? 'heard' : 'listening'}</output>
    </>
  );
}
