/** Registers every element. */
import './root.js';
import './banner.js';
import './gallery.js';
import './pledge-button.js';
import './recognition-map.js';
