import { resolve } from 'node:path';

/** Builds `src/embed/small-valibot.ts` into a script in place of Valibot. `build` is where tsc wrote to. */
export function smallValibot({ build }) {
  return {
    name: 'small-valibot',
    resolveId: (source) => (source === 'valibot' ? resolve(build, 'embed/small-valibot.js') : null),
  };
}
