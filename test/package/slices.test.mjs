/** The slices of the default campaign, as an application has them. Needs `npm run build` first. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { build } from 'vite';
import { ELEMENTS as ENTRIES } from '../../build/embed/elements.js';
import { sliceFor, SLICES } from '../../scripts/campaigns/slices.mjs';
import { appWith, bundle } from '../../scripts/npm-size.mjs';
import { ELEMENTS, shown, startPartner } from '../embed/partner-page.mjs';
import { description } from './published-package.mjs';

const CAMPAIGN = `${description.name}/campaigns/justice-for-khojaly`;
const names = Object.keys(SLICES);
const sliceOf = (element) => sliceFor(ENTRIES[`campaign-${element}`]?.sections ?? []);

/** An application has no script's tag that would say where the script is. */
const SCRIPT = { 'embed-code': ' script="https://cdn.example/embed.js"' };

/** Each element, with its slice or with the whole document. */
const app = (isWhole) => `
import { justiceForKhojaly } from '${CAMPAIGN}.js';
${names.map((name, index) => `import slice${index} from '${CAMPAIGN}/${name}.js';`).join('\n')}
const slices = { ${names.map((name, index) => `${name}: slice${index}`).join(', ')} };
const sliceOf = ${JSON.stringify(Object.fromEntries(ELEMENTS.map((name) => [name, sliceOf(name)])))};
for (const [name, slice] of Object.entries(sliceOf)) {
  for (const element of document.querySelectorAll('campaign-' + name)) {
    element.campaign = ${isWhole} ? justiceForKhojaly : slices[slice];
  }
}
import('${description.name}/define/all.js');
`;

describe('the slices of the default campaign', () => {
  let partner;
  const scripts = {};
  before(async () => {
    partner = await startPartner();
    for (const isWhole of [true, false]) {
      const entry = `${process.cwd()}/app.js`;
      const { output } = await build({
        configFile: false,
        logLevel: 'error',
        base: `/${isWhole}/`,
        plugins: [
          {
            name: 'app',
            enforce: 'pre',
            resolveId: (id) => (id === entry ? id : undefined),
            load: (id) => (id === entry ? app(isWhole) : undefined),
          },
        ],
        build: { write: false, modulePreload: false, rolldownOptions: { input: entry } },
      });
      for (const { fileName, code, isEntry } of output) {
        partner.answer(`/${isWhole}/${fileName}`, (_, response) =>
          response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(code),
        );
        if (isEntry) scripts[isWhole] = `/${isWhole}/${fileName}`;
      }
    }
  });
  after(() => partner?.close());

  const words = async (isWhole, lang) => {
    const body = ELEMENTS.map((name) => `<campaign-${name}${SCRIPT[name] ?? ''}></campaign-${name}>`).join(
      '',
    );
    const { page, log, close } = await partner.open(
      `${body}<script type="module" src="${scripts[isWhole]}"></script>`,
      { lang, wait: false },
    );
    page.setDefaultTimeout(30_000);
    await shown(page);
    // What comes with a language comes after the first picture.
    await page.waitForLoadState('networkidle');
    const found = await page.evaluate(async (elements) => {
      const texts = {};
      for (const name of elements) {
        const element = document.querySelector(`campaign-${name}`);
        await element.updateComplete;
        texts[name] = element.shadowRoot.textContent.replace(/\s+/g, ' ').trim();
      }
      return texts;
    }, ELEMENTS);
    assert.deepEqual([...log.errors, ...log.console.filter((line) => !line.startsWith('debug'))], []);
    await close();
    return found;
  };

  for (const lang of ['en', 'fr']) {
    it(`show as much of each element as the whole document does: ${lang}`, async () => {
      const [whole, sliced] = [await words(true, lang), await words(false, lang)];
      for (const name of ELEMENTS) {
        // Where no section has a place, what the header says is enough.
        assert.equal(sliced[name], whole[name], `<campaign-${name}> with ${sliceOf(name)}`);
        assert.ok(sliced[name].length > 20, name);
      }
    });
  }

  it('are those that the package has, and docs/slices.md names them', () => {
    const folder = 'dist/campaigns/justice-for-khojaly/slices';
    const files = readdirSync(folder).filter((file) => file.endsWith('.d.ts'));
    assert.deepEqual(files.map((file) => file.replace('.d.ts', '')).sort(), [...names].sort());
    const text = readFileSync('docs/slices.md', 'utf8');
    for (const name of names) assert.match(text, new RegExp(`^\\| \`${name}\` `, 'm'));
    for (const name of ELEMENTS)
      assert.match(text, new RegExp(`^\\| \`${sliceOf(name)}\` +\\|.*\`${name}\``, 'm'), name);
  });

  it('survive being copied: a copy is checked, and has no problem', async () => {
    const { parseCampaign } = await import(description.name);
    for (const name of names) {
      const { default: slice } = await import(`${CAMPAIGN}/${name}.js`);
      const { problems } = parseCampaign(structuredClone(slice));
      assert.deepEqual(problems, [], name);
    }
  });

  it('bring a banner with its content in 18 kB, without what checks documents', async () => {
    const { bytes, modules } = await bundle(appWith('banner', []));
    assert.ok(bytes <= 18_000, `${bytes} bytes`);
    assert.deepEqual(
      modules.filter((id) => /valibot|schema|parse-|geography|sources\.json|locale\/generated/.test(id)),
      [],
    );
  });
});
