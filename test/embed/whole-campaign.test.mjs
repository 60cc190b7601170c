/** The second campaign, invented: whatever is shown follows the document. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { ALL, LANGUAGES, shown, startPartner } from './partner-page.mjs';

const FIRST =
  /khojal|xocal|hocal|ходжал|chodschal|khodjal|خوجالي|azerbai|азербайд|أذربيجان|armeni|арм[яе]н|1992/i;
const json = { 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*' };
let partner;
before(async () => {
  partner = await startPartner();
  const trees = readFileSync('demo/plane-trees/campaign.json');
  partner.answer('/trees.json', (_, response) => response.writeHead(200, json).end(trees));
  for (const name of ['allee', 'leaf', 'bark']) {
    const drawing = readFileSync(`demo/plane-trees/${name}.svg`);
    partner.answer(`/${name}.svg`, (_, response) =>
      response.writeHead(200, { 'Content-Type': 'image/svg+xml' }).end(drawing),
    );
  }
  const first = readFileSync('dist/campaigns/justice-for-khojaly.json');
  partner.answer('/first.json', (_, response) => response.writeHead(200, json).end(first));
});
after(() => partner.close());

const TREES = '<script async src="{cdn}/embed/embed.js" data-campaign="/trees.json"></script>';

/** All words in the shadow roots below a selector, texts for screen readers too. */
const words = (selector) => {
  const found = [];
  const visit = (root) => {
    for (const node of root.querySelectorAll('*')) {
      for (const { name, value } of node.attributes) {
        if (/^(aria-|title|alt|href|src)/.test(name)) found.push(value);
      }
      if (node.value) found.push(String(node.value));
      if (node.shadowRoot) visit(node.shadowRoot);
    }
    found.push(root.textContent);
  };
  for (const element of document.querySelectorAll(selector))
    if (element.shadowRoot) visit(element.shadowRoot);
  return found.join('\n');
};
/** The map names every country of the world, whatever the campaign. */
const SAID = '[data-said]';
const mark = () => {
  for (const element of document.querySelectorAll('*')) {
    if (element.localName.startsWith('campaign-') && element.localName !== 'campaign-recognition-map')
      element.dataset.said = '';
  }
};

describe('with the document of another campaign', () => {
  for (const lang of LANGUAGES) {
    it(`nothing of the default one is said in ${lang}`, async () => {
      const { page, log, close } = await partner.open(TREES + ALL, { lang });
      await page.evaluate(mark);
      const said = await page.evaluate(words, SAID);
      assert.match(said, lang === 'de' ? /Erhaltet die Platanen/ : lang === 'ar' ? /الدلب/ : /plane trees/);
      assert.doesNotMatch(said, FIRST);
      assert.deepEqual(log.errors, []);
      await close();
    });
  }

  it('every element shows it', async () => {
    const { page, axe, close } = await partner.open(TREES + ALL);
    for (const [name, text] of Object.entries({
      banner: 'Keep the plane trees',
      statement: 'M. Maple',
      anniversary: '2027',
      figures: 'Institute for Avenues',
      timeline: 'Nine trees are felled',
      'recognition-map': 'Plenary or chamber',
      gallery: 'The avenue. Drawing.',
      collection: 'Under the leaves',
      film: 'Three plane trees',
      events: 'Walk under the trees',
      press: 'Trees stay',
      positions: 'How many trees are there?',
      sources: 'the other side',
      about: 'A. Walker',
      'pledge-button': 'Join',
      share: 'WhatsApp',
      'embed-code': 'campaign-banner',
    })) {
      let said = '';
      // An element may wait with what nobody sees yet.
      await page.locator(`campaign-${name}`).scrollIntoViewIfNeeded();
      for (const end = Date.now() + 5_000; !said.includes(text) && Date.now() < end;) {
        said = await page.evaluate(words, `campaign-${name}`);
      }
      assert.ok(said.includes(text), `${name} says “${text}”: ${said.slice(0, 300)}`);
    }
    assert.deepEqual(await axe(), []);
    await close();
  });
});

describe('two campaigns on one page', () => {
  const PAGE = `
<script async src="{cdn}/embed/embed.js"></script>
<campaign-root id="one" src="/first.json" lang="az"><campaign-banner></campaign-banner><campaign-timeline></campaign-timeline></campaign-root>
<campaign-root id="two" src="/trees.json" lang="de"><campaign-banner></campaign-banner><campaign-timeline></campaign-timeline></campaign-root>`;
  const both = async () => {
    const opened = await partner.open(PAGE, { wait: false });
    await shown(opened.page);
    await opened.page.getByText('Erhaltet die Platanen').first().waitFor();
    await opened.page.getByText('Xocalıya ədalət').first().waitFor();
    return opened;
  };

  it('keeps each to its own part, in its own language', async () => {
    const { page, close } = await both();
    assert.doesNotMatch(await page.evaluate(words, '#two > *'), FIRST);
    assert.doesNotMatch(await page.evaluate(words, '#one > *'), /Platanen|plane trees/);
    await close();
  });

  it('opens the pledge of the campaign whose banner was pressed, though the page has no pledge button', async () => {
    const { page, close } = await both();
    await page.locator('#two campaign-banner').getByRole('link').last().click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    assert.match(await dialog.innerText(), /Ich setze mich dieses Jahr unter eine Platane/);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    assert.equal(await page.locator('html > :not(head, body)').count(), 0);
    await close();
  });

  it('follows an element that is moved, and a part that is taken out and put back', async () => {
    const { page, close } = await both();
    await page.evaluate(() => {
      const [one, two] = ['one', 'two'].map((id) => document.getElementById(id));
      two.querySelector('campaign-banner').remove();
      two.prepend(one.querySelector('campaign-banner'));
      const parent = one.parentElement;
      one.remove();
      parent.append(one);
    });
    await page.locator('#two').getByText('Erhaltet die Platanen').first().waitFor();
    await page.waitForFunction(() =>
      document.querySelector('#one campaign-timeline')?.shadowRoot?.querySelector('.base.shown'),
    );
    assert.doesNotMatch(await page.evaluate(words, '#two > *'), FIRST);
    assert.match(await page.evaluate(words, '#one > *'), FIRST);
    await close();
  });
});
