/**
 * How much of the whole campaign is in the visitor's language: of all visible words, with everything open, outside
 * quotations and titles, which stay in the language they were said in. Measured by the `lang` that assistive technology
 * reads.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ALL, LANGUAGES, SCRIPT, shown, startPartner } from './partner-page.mjs';

const LEAST = 0.85;
let partner;
before(async () => {
  partner = await startPartner();
});
after(() => partner.close());

/** Opens all that unfolds; true once there is nothing left to open. */
function unfold() {
  let opened = 0;
  const visit = (root) => {
    for (const node of root.querySelectorAll('*')) {
      if (node.localName === 'details' && !node.open) {
        node.open = true;
        opened++;
      }
      if (node.shadowRoot) visit(node.shadowRoot);
    }
  };
  for (const element of document.querySelectorAll('main > *'))
    if (element.shadowRoot) visit(element.shadowRoot);
  return !opened;
}

/** Words by language, by element. */
function count() {
  const segments = new Intl.Segmenter(document.documentElement.lang, { granularity: 'word' });
  const wordsOf = (text) =>
    [...segments.segment(text)].filter((part) => part.isWordLike && /\p{L}/u.test(part.segment)).length;
  const said = {};
  const visit = (node, lang, element) => {
    if (node.nodeType === Node.TEXT_NODE) {
      const words = wordsOf(node.data);
      if (!words) return;
      const counts = (said[element] ??= {});
      counts[lang] = (counts[lang] ?? 0) + words;
      if (lang !== document.documentElement.lang) (counts.texts ??= []).push(node.data.trim().slice(0, 60));
      return;
    }
    if (node.nodeType === Node.ELEMENT_NODE) {
      if (node.matches('q, blockquote, cite, pre, code, textarea, script, style, option, [translate=no]'))
        return;
      if (!node.checkVisibility({ checkVisibilityCSS: true })) return;
      lang = node.getAttribute('lang')?.split('-')[0] ?? lang;
    }
    for (const child of (node.shadowRoot ?? node).childNodes) visit(child, lang, element);
  };
  for (const element of document.querySelectorAll('main > *'))
    if (element.shadowRoot) visit(element, document.documentElement.lang, element.localName);
  return said;
}

describe('the whole campaign', () => {
  for (const lang of LANGUAGES.filter((language) => language !== 'en')) {
    it(`is in ${lang}, but for quotations and titles`, async () => {
      const { page, log, close } = await partner.open(SCRIPT + ALL, { lang });
      await shown(page);
      await page.locator('campaign-recognition-map').evaluate((map) => (map.view = 'list'));
      while (!(await page.evaluate(unfold))) await page.waitForLoadState('networkidle');
      const said = await page.evaluate(count);
      const sum = (list) => list.reduce((total, value) => total + value, 0);
      const own = sum(Object.values(said).map((counts) => counts[lang] ?? 0));
      const all = sum(Object.values(said).flatMap(({ texts: _, ...counts }) => Object.values(counts)));
      assert.ok(all > 5000, `only ${all} words`);
      const worst = Object.entries(said).map(([name, { texts = [], ...counts }]) => [
        name,
        counts,
        [...new Set(texts)].slice(0, 6),
      ]);
      assert.ok(
        own / all >= LEAST,
        `${Math.round((100 * own) / all)} % of ${all}: ${JSON.stringify(worst, null, 1)}`,
      );
      assert.deepEqual(log.errors, []);
      await close();
    });
  }
});
