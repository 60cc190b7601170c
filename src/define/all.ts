/** Registers every element. */
import './root.js';
import './anniversary.js';
import './banner.js';
import './collection.js';
import './embed-code.js';
import './events.js';
import './figures.js';
import './film.js';
import './gallery.js';
import './pledge-button.js';
import './press.js';
import './recognition-map.js';
import './share.js';
import './statement.js';
import './timeline.js';
