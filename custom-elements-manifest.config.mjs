import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementJsxPlugin } from 'custom-element-jsx-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

/**
 * Paths as they are published, and only what is public: private and protected members leave, and state that the
 * analyzer takes for attributes.
 */
function publicApi() {
  const published = (path) => path?.replace(/^src\//, 'dist/').replace(/\.ts$/, '.js');
  return {
    name: 'public-api',
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        module.path = published(module.path);
        for (const item of module.exports ?? []) item.declaration.module = published(item.declaration.module);
        for (const declaration of module.declarations ?? []) {
          for (const reference of [declaration.superclass, ...(declaration.mixins ?? [])]) {
            if (reference?.module) reference.module = published(reference.module);
          }
          const hidden = new Set(
            (declaration.members ?? [])
              .filter(
                ({ privacy, name }) =>
                  privacy === 'private' || privacy === 'protected' || name.startsWith('#'),
              )
              .map(({ name }) => name),
          );
          declaration.members = declaration.members?.filter(({ name }) => !hidden.has(name));
          declaration.attributes = declaration.attributes?.filter(({ fieldName }) => !hidden.has(fieldName));
        }
      }
      customElementsManifest.modules = customElementsManifest.modules.filter(
        ({ declarations }) => declarations?.length,
      );
    },
  };
}

export default {
  globs: ['src/components/*/*.ts', 'src/internal/campaign-element.ts', 'src/events/*.ts'],
  exclude: ['**/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [
    publicApi(),
    customElementVsCodePlugin({ outdir: 'dist' }),
    customElementJetBrainsPlugin({ outdir: 'dist', packageJson: false }),
    customElementJsxPlugin({ outdir: 'dist/types', fileName: 'jsx.d.ts' }),
  ],
};
