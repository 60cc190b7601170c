import { WORLD } from './world.js';

/** The encoded world; undefined until it is here. The scripts bring it only where a document has no ready picture. */
export const world = (): string | undefined => WORLD;

export const bringWorld = (): Promise<unknown> => Promise.resolve();
