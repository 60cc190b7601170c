/** Elements as a server writes them, in plain Node. Needs `npm run build` first. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';
import { html as literally, unsafeStatic } from 'lit/static-html.js';
import { elementNames } from './published-package.mjs';

/** What elements show of the default campaign; of one that is not here, any words will do. */
const WORDS = {
  anniversary: 'Remembrance',
  collection: 'Witness of a War Crime',
  'embed-code': 'Put this on your site',
  events: 'Every year',
  figures: 'People killed',
  film: 'Heydar Aliyev Foundation',
  press: 'AzVision',
  share: 'WhatsApp',
  statement: 'Leyla Aliyeva',
  timeline: 'Conflict over Nagorno-Karabakh begins',
  banner: 'Justice for Khojaly',
  gallery: 'class="rows"',
  'pledge-button': 'Learn more',
  'recognition-map': 'Acts by legislatures and other bodies',
  root: '<slot></slot>',
};

const write = (template) => collectResult(render(template));
const shadowOf = (markup) =>
  /<template[^>]*>(.*)<\/template>/s.exec(markup)?.[1].replace(/<!--.*?-->/gs, '') ?? '';
const wordsOf = (markup) =>
  shadowOf(markup)
    .replace(/<style>.*?<\/style>/gs, '')
    .replace(/\s+/g, ' ');
const element = (name) => unsafeStatic(`campaign-${name}`);

describe('on a server', () => {
  let campaign;
  before(async () => {
    assert.equal(globalThis.document, undefined, 'no page is needed');
    await import('campaign-elements/define/all.js');
    ({ justiceForKhojaly: campaign } = await import('campaign-elements/campaigns/justice-for-khojaly.js'));
  });

  for (const name of elementNames) {
    describe(`<campaign-${name}>`, () => {
      it('is written with its styles and its fallback where it has no document', async () => {
        const tag = element(name);
        const markup = await write(
          literally`<${tag}><a href="https://example.org/">A real link</a></${tag}>`,
        );
        assert.match(markup, /<template shadowroot="open" shadowrootmode="open"/);
        assert.match(shadowOf(markup), /<style>.*:host/s);
        assert.match(wordsOf(markup), /<slot><\/slot>/);
        assert.match(markup, /<a href="https:\/\/example\.org\/">A real link<\/a>/);
      });

      it('keeps its fallback where the document is still to be fetched', async () => {
        const tag = element(name);
        const markup = await write(literally`<${tag} src="/campaign.json" theme="dark">Fallback</${tag}>`);
        assert.match(wordsOf(markup), /<slot><\/slot>/);
        assert.match(markup, /src="\/campaign\.json"/);
      });

      it('shows the document that it is given, for every visitor', async () => {
        const tag = element(name);
        for (let visitor = 0; visitor < 2; visitor++) {
          const markup = await write(literally`<${tag} .campaign=${campaign}></${tag}>`);
          assert.ok(
            name in WORDS
              ? wordsOf(markup).includes(WORDS[name])
              : /\w/.test(wordsOf(markup).replace(/<[^>]*>/g, '')),
            `visitor ${visitor + 1}: ${wordsOf(markup).slice(0, 400)}`,
          );
        }
      });
    });
  }

  it('writes the campaign’s link where a pledge needs a browser', async () => {
    const pledge = {
      statement: { en: 'What is signed' },
      recipient: { en: 'A recipient' },
      closes: '2099-12-31',
      collector: { type: 'rest', url: 'https://collector.example/' },
    };
    const link = `href="${campaign.share?.url ?? campaign.url}"`;
    const words = async (document) =>
      wordsOf(await write(html`<campaign-pledge-button .campaign=${document}></campaign-pledge-button>`));
    const open = await words({ ...campaign, pledge });
    for (const said of [link, 'What is signed', 'A recipient', 'class="count"'])
      assert.ok(open.includes(said), said);
    assert.doesNotMatch(open, /<button/);
    const closed = await words({ ...campaign, pledge: { ...pledge, closes: '2001-12-31' } });
    for (const said of [link, 'Pledges were taken until']) assert.ok(closed.includes(said), said);
    assert.doesNotMatch(closed, /You sign/);
  });

  it('leaves the page’s own link where a form or a dialog alone will stand', async () => {
    for (const attribute of ['inline', 'dialog-only']) {
      const name = unsafeStatic(attribute);
      const markup = await write(
        literally`<campaign-pledge-button ${name} .campaign=${campaign}><a href="https://example.org/">A link</a></campaign-pledge-button>`,
      );
      assert.match(wordsOf(markup), /^\s*<slot><\/slot>(<\?>)?\s*$/, attribute);
      assert.match(markup, /<a href="https:\/\/example\.org\/">A link<\/a>/);
    }
  });

  it('shows a document as it is published, too', async () => {
    const published = JSON.parse(readFileSync('dist/campaigns/justice-for-khojaly.json', 'utf8'));
    const markup = await write(html`<campaign-banner .campaign=${published}></campaign-banner>`);
    assert.ok(wordsOf(markup).includes(WORDS.banner));
  });

  it('writes in the language of the element, once that is registered', async () => {
    const { registerLocale } = await import('campaign-elements');
    registerLocale('de', (await import('campaign-elements/locales/de.js')).templates);
    const german = wordsOf(
      await write(html`<campaign-banner lang="de" .campaign=${campaign}></campaign-banner>`),
    );
    const english = wordsOf(await write(html`<campaign-banner .campaign=${campaign}></campaign-banner>`));
    assert.match(german, /lang="de" dir="ltr"/);
    assert.match(german, /Mehr erfahren/);
    assert.match(english, /Learn more/);
  });

  it('writes from right to left where the language does', async () => {
    const markup = await write(html`<campaign-banner lang="ar" .campaign=${campaign}></campaign-banner>`);
    assert.match(wordsOf(markup), /lang="ar" dir="rtl"/);
  });
});
