/** Registers every element. */
import './root.js';
import './banner.js';
