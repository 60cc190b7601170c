import svgMap from 'svgmap';
import { countries } from 'countries';

new svgMap({
  targetElementID: 'map',
  data: {
    data: { act: { name: 'Act' } },
    applyData: 'act',
    values: Object.fromEntries(countries.map(({ code }) => [code, { act: 1 }])),
  },
});
