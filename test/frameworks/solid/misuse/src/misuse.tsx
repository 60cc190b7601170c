import type {} from 'campaign-elements/solid';

export const wrong = () => <campaign-banner prop:campaign={42} />;
