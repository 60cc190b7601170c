/** Stands for `src/components/recognition-map/controls-here.ts` in the scripts: the picture of the map comes first. */
export const controlsHere = (): undefined => undefined;

export const bringControls = (): Promise<typeof import('../components/recognition-map/map-controls.js')> =>
  import('../components/recognition-map/map-controls.js');
