import { resolve } from 'node:path';

/** Builds `src/embed/small-localize.ts` into a script in place of `src/locale/`. `build` is where tsc wrote to. */
export function smallLocalize({ build }) {
  return {
    name: 'small-localize',
    resolveId: (source) =>
      /\/locale\/(localize|catalogues)\.js$/.test(source) ? resolve(build, 'embed/small-localize.js') : null,
  };
}
