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

  const open = async (isWhole, lang) => {
    const body = ELEMENTS.map((name) => `<campaign-${name}${SCRIPT[name] ?? ''}></campaign-${name}>`).join(
      '',
    );
    const opened = await partner.open(`${body}<script type="module" src="${scripts[isWhole]}"></script>`, {
      lang,
      wait: false,
    });
    opened.page.setDefaultTimeout(20_000);
    await shown(opened.page);
    await opened.page.evaluate((names) => {
      window.wordsOf = () =>
        Object.fromEntries(
          names.map((name) => {
            const { textContent } = document.querySelector(`campaign-${name}`).shadowRoot;
            return [name, textContent.replace(/\s+/g, ' ').trim()];
          }),
        );
    }, ELEMENTS);
    return opened;
  };

  for (const lang of ['en', 'fr']) {
    it(`show as much of each element as the whole document does: ${lang}`, async () => {
      const [whole, sliced] = [await open(true, lang), await open(false, lang)];
      // Some of it comes later: what idle time and a language bring.
      const settled = await whole.page.waitForFunction(() => {
        const words = JSON.stringify(window.wordsOf());
        if (words !== window.words) [window.words, window.since] = [words, performance.now()];
        return performance.now() - window.since > 2_000 && window.wordsOf();
      });
      const expected = await settled.jsonValue();
      await sliced.page
        .waitForFunction((words) => JSON.stringify(window.wordsOf()) === words, JSON.stringify(expected))
        .catch(() => undefined);
      const found = await sliced.page.evaluate(() => window.wordsOf());
      const different = ELEMENTS.filter((name) => found[name] !== expected[name]);
      assert.deepEqual(different, []);
      assert.ok(ELEMENTS.every((name) => found[name].length > 20));
      assert.deepEqual([...sliced.log.errors, ...sliced.log.console], []);
      await Promise.all([whole.close(), sliced.close()]);
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
