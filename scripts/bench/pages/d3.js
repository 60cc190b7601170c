import { geoEqualEarth, geoPath } from 'd3-geo';
import { select } from 'd3-selection';
import { feature } from 'topojson-client';
import world from 'world-atlas/countries-110m.json';
import { countries } from 'countries';

const marked = new Set(countries.map(({ id }) => id));
const { features } = feature(world, world.objects.countries);
const path = geoPath(geoEqualEarth().fitSize([900, 430], { type: 'Sphere' }));

select('#map')
  .append('svg')
  .attr('viewBox', '0 0 900 430')
  .selectAll('path')
  .data(features)
  .join('path')
  .attr('d', path)
  .attr('fill', ({ id }) => (marked.has(id) ? '#8c1c2e' : '#e3ded4'))
  .attr('stroke', '#fff')
  .attr('stroke-width', 0.6)
  .append('title')
  .text(({ properties }) => properties.name);
