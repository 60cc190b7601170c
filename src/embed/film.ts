import films from '../campaigns/justice-for-khojaly/films.json' with { type: 'json' };
import { justiceForKhojalyHeader as header } from '../campaigns/justice-for-khojaly/header.js';
import sources from '../campaigns/justice-for-khojaly/sources.json' with { type: 'json' };
import { CampaignFilm } from '../components/film/film.js';
import { start } from './start.js';

start({ 'campaign-film': CampaignFilm }, { ...header, films, sources });
