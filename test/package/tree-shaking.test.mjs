/** What an application's bundle takes from the package. Needs `npm run build` first. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { description, elementNames } from './published-package.mjs';

/** Bundles code that imports the package by its name; gives the modules that left something in the bundle. */
async function bundle(code) {
  const entry = `${process.cwd()}/entry.js`;
  const build = await rollup({
    input: entry,
    external: [/^lit(\/|$)/, /^valibot$/],
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? code : undefined),
      },
      nodeResolve(),
    ],
    onwarn(warning) {
      throw new Error(warning.message);
    },
  });
  const { output } = await build.generate({ format: 'es' });
  await build.close();
  const kept = output.flatMap(({ modules = {} }) =>
    Object.entries(modules)
      .filter(([, { renderedLength }]) => renderedLength > 0)
      .map(([id]) => id.replaceAll('\\', '/').split('/dist/')[1] ?? 'entry'),
  );
  return { kept, code: output.map((chunk) => chunk.code).join('\n') };
}

const under = (folders) => (id) => folders.some((folder) => id.startsWith(folder));

describe(`importing from ${description.name}`, () => {
  it('brings one element and not the others, the world or the facts', async () => {
    const { kept, code } = await bundle(
      `import { CampaignBanner } from '${description.name}'; console.log(CampaignBanner);`,
    );
    assert.ok(kept.includes('components/banner/banner.js'));
    const others = elementNames.filter((name) => name !== 'banner').map((name) => `components/${name}/`);
    assert.deepEqual(
      kept.filter(
        under([...others, 'campaigns/', 'geography/', 'define/', 'embed/', 'cli/', 'locale/generated/']),
      ),
      [],
    );
    assert.doesNotMatch(code, /customElements\.define|Khojaly/);
  });

  it('brings nothing when nothing is used', async () => {
    const { kept } = await bundle(`import '${description.name}'; console.log('hello');`);
    assert.deepEqual(kept, ['entry']);
  });

  it('brings the parser alone for those who only read documents', async () => {
    const { kept } = await bundle(
      `import { parseCampaign } from '${description.name}'; console.log(parseCampaign({}));`,
    );
    assert.ok(kept.includes('campaign/parse-campaign.js'));
    assert.deepEqual(
      kept.filter(under(['components/', 'styles/', 'geography/', 'campaigns/', 'vendor/'])),
      [],
    );
  });

  for (const name of elementNames) {
    it(`keeps the definition of <campaign-${name}> where it is asked for`, async () => {
      const { kept, code } = await bundle(`import '${description.name}/define/${name}.js';`);
      assert.ok(kept.includes(`define/${name}.js`), 'the definition is in the bundle');
      assert.ok(code.includes(`'campaign-${name}'`), 'its tag is named');
    });
  }
});
