import jsVectorMap from 'jsvectormap';
import 'jsvectormap/dist/maps/world.js';
import { countries } from 'countries';

new jsVectorMap({ selector: '#map', map: 'world', selectedRegions: countries.map(({ code }) => code) });
