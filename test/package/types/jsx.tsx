/** The elements in a framework that writes JSX. */
import type { CustomElements } from 'campaign-elements/types/jsx.d.ts';

declare global {
  // The place where TypeScript looks when no framework is configured.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace JSX {
    type Element = unknown;
    interface ElementChildrenAttribute {
      children: unknown;
    }
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type
    interface IntrinsicElements extends CustomElements {}
  }
}

export const page = (
  <campaign-root src="https://campaign.example/campaign.json" lang="az">
    <campaign-banner
      placement="bottom"
      dismissible
      remember-days={30}
      theme="dark"
      oncampaign-pledge-request={(event) => console.log(event.detail.campaignId)}
    />
    <campaign-pledge-button
      key="pledge"
      className="wide"
      style={{ marginBlock: 8 }}
      role="group"
      aria-label="Pledge"
      data-test="pledge"
      tabIndex={-1}
      withoutCount
      without-goal
      onClick={(event) => console.log(event.clientX)}
    />
    <campaign-recognition-map view="list" until={2020} id="map" />
    <campaign-gallery layout="strip" limit={6} campaign={{ id: 'trees', name: 'Trees' }} />
  </campaign-root>
);

export const wrong = [
  // @ts-expect-error: not one of its values
  <campaign-banner placement="middle" />,
  // @ts-expect-error: a number
  <campaign-banner remember-days="30" />,
  // @ts-expect-error: no such property
  <campaign-gallery columns={3} />,
  // @ts-expect-error: not a document
  <campaign-gallery campaign={42} />,
  // @ts-expect-error: no listener
  <campaign-gallery onClick="alert()" />,
  // @ts-expect-error: no such element
  <campaign-stranger />,
];
