import 'campaign-elements/define/banner.js';

document.createElement('campaign-banner').campaign = 42;
