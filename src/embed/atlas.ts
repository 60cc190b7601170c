/** Stands for `src/geography/atlas.ts` in the scripts: the bundled document has its picture, with all of the world. */
let here: string | undefined;

export const world = (): string | undefined => here;

export async function bringWorld(): Promise<void> {
  ({ WORLD: here } = await import('../geography/world.js'));
}
