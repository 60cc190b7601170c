import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { elementsOf } from './elements.mjs';
import { reactFiles } from './react.mjs';
import { jsxTypes, solidTypes, svelteTypes, vueTypes } from './templates.mjs';

/** Types alone; importing them does nothing. */
const NOTHING = 'export {};\n';

/** Plugin of the analyzer: the elements for frameworks, taken from the classes' own types. */
export function frameworks(outdir) {
  return {
    name: 'frameworks',
    packageLinkPhase({ customElementsManifest }) {
      const elements = elementsOf(customElementsManifest);
      const files = {
        'types/jsx.d.ts': jsxTypes(elements),
        'vue.d.ts': vueTypes(elements),
        'svelte.d.ts': svelteTypes(elements),
        'solid.d.ts': solidTypes(elements),
      };
      for (const name of ['vue', 'svelte', 'solid']) files[`${name}.js`] = NOTHING;
      for (const [name, text] of Object.entries(reactFiles(elements))) files[`react/${name}`] = text;
      for (const [name, text] of Object.entries(files)) {
        const file = join(outdir, name);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
      }
    },
  };
}
