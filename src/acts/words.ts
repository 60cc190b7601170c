import type { Act } from '../campaign/schema.js';
import { msg } from '../locale/localize.js';

/** The element's own words for what the document says in codes. Called while rendering, in the language of then. */
export const levelWords = () => ({
  all: msg('All', { id: 'map.all' }),
  national: msg('National', { id: 'map.national' }),
  subnational: msg('State or region', { id: 'map.subnational' }),
  international: msg('International', { id: 'map.international' }),
});

export const kindWords = () => ({
  full: msg('Plenary or chamber', { id: 'map.full' }),
  unclear: msg('Which body is unclear', { id: 'map.unclear' }),
  committee: msg('Committee only', { id: 'map.committee' }),
  dot: msg('Subnational body or governor', { id: 'map.dot' }),
});

/** What kind of body acted. */
export const bodyTypeWord = (type: Act['bodyType']): string =>
  ({
    plenary: msg('Plenary', { id: 'map.plenary' }),
    chamber: msg('One chamber', { id: 'map.chamber' }),
    committee: msg('Committee only', { id: 'map.committee' }),
    members: msg('Individual members', { id: 'map.members' }),
    unclear: msg('Which body is unclear', { id: 'map.unclear' }),
    executive: msg('Governor or executive', { id: 'map.executive' }),
    assembly: msg('Assembly of members of parliaments', { id: 'map.assembly' }),
    ministerial: msg('Meeting of ministers', { id: 'map.ministers' }),
    summit: msg('Summit', { id: 'map.summit' }),
    secretariat: msg('Secretariat', { id: 'map.secretariat' }),
  })[type];

export const actWord = (type: Act['act']): string =>
  ({
    resolution: msg('Resolution', { id: 'map.resolution' }),
    declaration: msg('Declaration', { id: 'map.declaration' }),
    statement: msg('Statement', { id: 'map.statement' }),
    motion: msg('Motion', { id: 'map.motion' }),
    proclamation: msg('Proclamation', { id: 'map.proclamation' }),
    law: msg('Law', { id: 'map.law' }),
  })[type];

export const fieldWords = () => ({
  body: msg('Body', { id: 'map.body' }),
  act: msg('Act', { id: 'map.act' }),
  level: msg('Level', { id: 'map.level' }),
  date: msg('Date', { id: 'map.date' }),
});

export const titleWord = (): string => msg('Acts by legislatures and other bodies', { id: 'map.title' });
export const askWord = (): string => msg('What has my country’s parliament said?', { id: 'map.ask' });
export const unmarkedWord = (): string => msg('Not marked on the map', { id: 'map.unmarked' });
export const noActWord = (): string => msg('No act is recorded in this list', { id: 'map.noAct' });
export const partyWord = (): string => msg('Party to the conflict', { id: 'map.party' });
