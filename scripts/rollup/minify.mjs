import { minify as terser } from 'terser';

/** Minifies each file with Terser, all of them in this process: most of what it costs is to get warm. */
export function minify(options) {
  return {
    name: 'minify',
    renderChunk: (code, _, { sourcemap }) =>
      terser(code, { ...options, sourceMap: sourcemap && { asObject: true } }),
  };
}
