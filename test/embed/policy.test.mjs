import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { after, before, describe, it } from 'node:test';
import { ALL, ELEMENTS, LANGUAGES, SCRIPT, startPartner } from './partner-page.mjs';

let partner;
before(async () => {
  partner = await startPartner();
});
after(() => partner.close());

const STRICT = "default-src 'none'; script-src {cdn}; img-src data:";

describe('under a strict policy', () => {
  it('renders with no report', async () => {
    const { log, violations, close } = await partner.open(SCRIPT + ALL, { policy: STRICT });
    assert.deepEqual(await violations(), []);
    assert.deepEqual([...log.console, ...log.errors], []);
    await close();
  });

  const opensItsDialog = async (element, script, policy) => {
    const { page, violations, close } = await partner.open(`${script}<${element}></${element}>`, { policy });
    await page.getByRole('button').first().click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    assert.deepEqual(await violations(), []);
    await close();
  };

  it('opens the lightbox with no report', () => opensItsDialog('campaign-gallery', SCRIPT, STRICT));

  it('opens the pledge form with no report', () => {
    const campaign = JSON.parse(readFileSync('dist/campaigns/justice-for-khojaly.json', 'utf8'));
    campaign.pledge.collector = { type: 'rest', url: '/collector' };
    partner.answer('/with-collector.json', (_, response) =>
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(campaign)),
    );
    const script = '<script async src="{cdn}/embed/embed.js" data-campaign="/with-collector.json"></script>';
    return opensItsDialog('campaign-pledge-button', script, `${STRICT}; connect-src 'self'`);
  });

  it('works where trusted types are required and only ours are allowed', async () => {
    const policy = `${STRICT}; require-trusted-types-for 'script'; trusted-types campaign-elements`;
    const { log, violations, close } = await partner.open(SCRIPT + ALL, { policy });
    assert.deepEqual(await violations(), []);
    assert.deepEqual(log.errors, []);
    await close();
  });
});

describe('releases.json', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const { status, scripts } = JSON.parse(readFileSync('dist/embed/releases.json', 'utf8'))[version];
  const pin = (form, bytes) => `${form}-${createHash(form).update(bytes).digest('base64')}`;

  it('names bytes and integrity of every script of this version, and what the one weighs on the way', () => {
    assert.equal(status, 'current');
    assert.deepEqual(
      Object.keys(scripts).sort(),
      ['embed', ...LANGUAGES.map((code) => `complete.${code}`)].map((name) => `${name}.js`).sort(),
    );
    for (const [file, { elements, files, ...release }] of Object.entries(scripts)) {
      assert.deepEqual(
        Object.keys(elements ?? {}).sort(),
        file === 'embed.js' ? ELEMENTS.filter((name) => name !== 'banner').sort() : [],
      );
      const bytes = readFileSync(`dist/embed/${file}`);
      const weight = file === 'embed.js' ? { brotli: brotliCompressSync(bytes).length } : {};
      assert.deepEqual(release, { bytes: bytes.length, integrity: pin('sha384', bytes), ...weight });
    }
  });

  it('names the same of every file that an element, a document or a language brings', () => {
    const { elements, files } = scripts['embed.js'];
    const languages = LANGUAGES.filter((code) => code !== 'en');
    for (const name of [...Object.values(elements).flat(), 'check', ...languages]) {
      const bytes = readFileSync(`dist/embed/${files[name].file}`);
      const brotli = brotliCompressSync(bytes).length;
      assert.deepEqual(files[name], { file: files[name].file, integrity: pin('sha256', bytes), brotli });
    }
  });

  const pinned = `<script src="{cdn}/embed/embed.js" crossorigin="anonymous" integrity="${scripts['embed.js'].integrity}"></script>`;

  it('lets a pinned script run', async () => {
    const { log, close } = await partner.open(pinned + ALL);
    assert.deepEqual(log.errors, []);
    await close();
  });

  it('stops a script in which one byte was changed: nothing runs, the links stay', async () => {
    partner.answer('cdn:/embed/embed.js', (_, response) =>
      response
        .writeHead(200, { 'Content-Type': 'text/javascript', 'Access-Control-Allow-Origin': '*' })
        .end(`${readFileSync('dist/embed/embed.js', 'utf8')} `),
    );
    const { page, close } = await partner.open(pinned + ALL, { wait: false });
    await page.waitForLoadState('networkidle');
    assert.equal(await page.evaluate(() => customElements.get('campaign-banner')), undefined);
    assert.equal(await page.getByRole('link').count(), ELEMENTS.length);
    partner.answer('cdn:/embed/embed.js', undefined);
    await close();
  });
});

describe('what is in the scripts', () => {
  for (const file of readdirSync('dist/embed').filter((name) => name.endsWith('.js'))) {
    it(`${file} imports nothing and makes no markup from data`, () => {
      const code = readFileSync(`dist/embed/${file}`, 'utf8');
      assert.doesNotMatch(
        code,
        /\bimport\s*\(|\beval\s*\(|new Function|insertAdjacentHTML|srcdoc|unsafeHTML|styleMap|document\.write/,
      );
      // Lit's own template is the only one, and it holds no data.
      assert.ok((code.match(/\.innerHTML\s*=/g) ?? []).length <= 1);
      assert.doesNotMatch(code, /\bstyle="/);
    });
  }
});
