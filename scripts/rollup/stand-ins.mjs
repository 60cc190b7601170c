import { resolve } from 'node:path';

/** What a script carries in place of a module: a smaller one of `src/embed`. */
const STAND_INS = [
  [/^valibot$/, 'small-valibot.js'],
  [/\/locale\/(localize|catalogues)\.js$/, 'small-localize.js'],
];

/** Builds the stand-ins into a script. `build` is where tsc wrote to. */
export function standIns({ build }) {
  return {
    name: 'stand-ins',
    resolveId(source) {
      const [, file] = STAND_INS.find(([module]) => module.test(source)) ?? [];
      return file ? resolve(build, 'embed', file) : null;
    },
  };
}
