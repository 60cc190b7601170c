export const wrong = <campaign-banner campaign={42} />;
