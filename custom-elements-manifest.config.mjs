import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';
import { frameworks } from './scripts/manifest/frameworks.mjs';

/** Editors complete `'top' | 'bottom'`, not `Placement`: writes out each `type T = (typeof VALUES)[number]`. */
function writtenOutUnions() {
  const valuesOf = new Map();
  return {
    name: 'written-out-unions',
    analyzePhase({ ts, node }) {
      if (!ts.isTypeAliasDeclaration(node)) return;
      const [, values] = /^\(typeof (\w+)\)\[number\]$/.exec(node.type.getText()) ?? [];
      if (values) valuesOf.set(node.name.text, values);
    },
    packageLinkPhase({ customElementsManifest: { modules } }) {
      const declarations = modules.flatMap((module) => module.declarations ?? []);
      for (const { members = [], attributes = [] } of declarations) {
        for (const { type } of [...members, ...attributes]) {
          const values = declarations.find(({ name }) => name && name === valuesOf.get(type?.text));
          if (values) type.text = values.default.replace(/^\[|\]$/g, '').replaceAll(', ', ' | ');
        }
      }
    },
  };
}

/**
 * Paths as they are published, and only what is public: private and protected members leave, and state that the
 * analyzer takes for attributes.
 */
function publicApi() {
  const published = (path) => path?.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');
  const publish = (reference) => {
    if (reference?.module) reference.module = published(reference.module);
  };
  return {
    name: 'public-api',
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        module.path = published(module.path);
        // `export type {}` is no export of everything.
        module.exports = module.exports?.filter(({ name }) => name !== '*');
        for (const item of module.exports ?? []) publish(item.declaration);
        for (const declaration of module.declarations ?? []) {
          const { members, attributes, events, cssProperties } = declaration;
          for (const reference of [declaration.superclass, ...(declaration.mixins ?? [])]) publish(reference);
          for (const item of [members, attributes, events, cssProperties].flatMap((list) => list ?? []))
            publish(item.inheritedFrom);
          const hidden = new Set(
            (members ?? [])
              .filter(
                (member) =>
                  member.privacy === 'private' ||
                  member.privacy === 'protected' ||
                  member.static ||
                  member.name.startsWith('#'),
              )
              .map(({ name }) => name),
          );
          declaration.members = members?.filter(({ name }) => !hidden.has(name));
          declaration.attributes = attributes?.filter(({ fieldName }) => !hidden.has(fieldName));
          // The analyzer sees each dispatch; only what is documented has a name.
          declaration.events = events?.filter(({ name }) => name);
        }
      }
      customElementsManifest.modules = customElementsManifest.modules.filter(
        ({ declarations }) => declarations?.length,
      );
    },
  };
}

/** In the lists for editors a custom property that every element has is one. */
function eachTokenOnce() {
  const once = (items) => [...new Map(items.map((item) => [item.name, item])).values()];
  const rewrite = (file, change) => {
    const data = JSON.parse(readFileSync(file, 'utf8'));
    change(data);
    writeFileSync(file, `${JSON.stringify(data, null, 2)}\n`);
  };
  return {
    name: 'each-token-once',
    packageLinkPhase() {
      rewrite('dist/vscode.css-custom-data.json', (data) => {
        data.properties = once(data.properties);
      });
      rewrite('dist/web-types.json', ({ contributions: { css } }) => {
        css.properties = once(css.properties);
      });
    },
  };
}

export default {
  globs: [
    ...readdirSync('src/components').map((name) => `src/components/${name}/${name}.ts`),
    'src/element/campaign-element.ts',
    'src/element/sourced-element.ts',
    'src/events/*.ts',
  ],
  exclude: ['src/events/event-types.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [
    writtenOutUnions(),
    publicApi(),
    customElementVsCodePlugin({ outdir: 'dist', hideLogs: true }),
    customElementJetBrainsPlugin({ outdir: 'dist', packageJson: false, hideLogs: true }),
    eachTokenOnce(),
    frameworks('dist'),
  ],
};
