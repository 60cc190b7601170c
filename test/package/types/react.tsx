/** The components for React. Compiled by itself, with React's own types. */
import {
  CampaignBanner,
  CampaignEmbedCode,
  CampaignRecognitionMap,
  CampaignRoot,
} from 'campaign-elements/react';
import { CampaignPledgeButton } from 'campaign-elements/react/pledge-button.js';
import type { CampaignBanner as BannerElement, CampaignDocument } from 'campaign-elements';
import type { CustomElements } from 'campaign-elements/types/jsx.d.ts';
import { useRef, type DetailedHTMLProps, type HTMLAttributes } from 'react';

export function Page({ campaign }: { campaign: CampaignDocument | undefined }) {
  const banner = useRef<BannerElement>(null);
  return (
    <CampaignRoot campaign={campaign} onCampaignPledged={({ detail }) => detail.campaignId.trim()}>
      <CampaignBanner
        key="banner"
        ref={banner}
        id="banner"
        className="wide"
        style={{ marginBlock: 8 }}
        role="region"
        aria-label="Campaign"
        data-test="banner"
        lang="az"
        placement="bottom"
        dismissible
        rememberDays={30}
        onClick={({ currentTarget }) => currentTarget.dismiss()}
        onCampaignPledgeRequest={(event) => {
          const id: string = event.detail.campaignId;
          event.preventDefault();
          console.log(id, banner.current?.placement);
        }}
      >
        <a href="https://campaign.example">A link</a>
      </CampaignBanner>
      <CampaignPledgeButton withoutCount onClose={() => undefined} />
      <CampaignRecognitionMap
        view="list"
        until={2020}
        selected={null}
        onCampaignSelect={({ detail }) => detail.id.trim()}
      />
      <CampaignEmbedCode script="https://campaign.example/embed.js" />
    </CampaignRoot>
  );
}

export const wrong = [
  // @ts-expect-error: not a document
  <CampaignBanner campaign={42} />,
  // @ts-expect-error: a document has a name
  <CampaignBanner campaign={{ id: 'trees' }} />,
  // @ts-expect-error: not one of its values
  <CampaignBanner placement="middle" />,
  // @ts-expect-error: a number
  <CampaignBanner rememberDays="30" />,
  // @ts-expect-error: no such property
  <CampaignBanner sticky />,
  // @ts-expect-error: no such event of a banner
  <CampaignBanner onCampaignSelect={() => undefined} />,
  // @ts-expect-error: an id is a text
  <CampaignRecognitionMap onCampaignSelect={(event) => event.detail.id.toFixed()} />,
  // @ts-expect-error: another element's reference
  <CampaignRecognitionMap ref={useRef<BannerElement>(null)} />,
];

// The tags themselves, for who wants no components.
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends CustomElements<
      DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>
    > {}
  }
}

export const tags = (
  <campaign-gallery
    key="gallery"
    className="wide"
    role="region"
    lang="az"
    campaign={{ id: 'trees', name: 'Trees' }}
    onClick={(event) => event.currentTarget.focus()}
    oncampaign-select={(event) => event.detail.id.trim()}
  />
);
// @ts-expect-error: not a document
export const wrongTag = <campaign-gallery campaign={42} />;
