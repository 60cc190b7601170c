import * as controls from './map-controls.js';

/** What makes the controls; undefined until it is here. The scripts bring it once the picture stands. */
export const controlsHere = (): typeof controls | undefined => controls;

export const bringControls = (): Promise<typeof controls> => Promise.resolve(controls);
