/** Sizes that a visitor meets, on pages whose own text is small or usual. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { SCRIPT, startPartner } from './partner-page.mjs';

const TELLING = [
  'statement',
  'anniversary',
  'figures',
  'timeline',
  'gallery',
  'collection',
  'film',
  'events',
  'press',
  'positions',
  'about',
];
const PAGE = SCRIPT + TELLING.map((name) => `<campaign-${name}></campaign-${name}>`).join('');

let partner;
before(async () => (partner = await startPartner()));
after(() => partner.close());

/** Every fold opened: texts smaller than 12 pixels, and what is to be pressed and smaller than 24. */
const tooSmall = async () => {
  const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  for (const fold of roots.flatMap((root) => [...root.querySelectorAll('details')])) fold.open = true;
  // Some of what a fold holds is drawn when it is opened.
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  const all = roots
    .flatMap((root) => [...root.querySelectorAll('.base *')])
    .filter((element) => element.checkVisibility());
  const name = (element) =>
    `${element.getRootNode().host.localName} ${element.parentElement.className} ${element.localName} “${element.textContent.trim().slice(0, 30)}”`;
  const hasWords = ({ childNodes }) =>
    [...childNodes].some(({ nodeType, data }) => nodeType === 3 && data.trim());
  const texts = all.filter(hasWords);
  const isHidden = (element) => element.closest('.visually-hidden');
  const controls = all.filter((element) => element.matches('button, summary, select, li > a, h3 > a'));
  return {
    texts: texts.length,
    controls: controls.length,
    small: [
      ...texts
        .filter((element) => !isHidden(element) && Number.parseFloat(getComputedStyle(element).fontSize) < 12)
        .map((element) => `${name(element)}: ${getComputedStyle(element).fontSize}`),
      ...controls
        .filter((element) => !isHidden(element) && element.getBoundingClientRect().height < 24)
        .map((element) => `${name(element)}: ${element.getBoundingClientRect().height} high`),
    ],
  };
};

describe('with the root’s text at', () => {
  for (const root of [10, 16]) {
    for (const width of [320, 1100]) {
      it(`${root} pixels, no text is under 12 and no control under 24, ${width} pixels wide`, async () => {
        const { page, close } = await partner.open(PAGE, {
          head: `<style>html { font-size: ${root}px }</style>`,
          context: { viewport: { width, height: 800 } },
        });
        const { texts, controls, small } = await page.evaluate(tooSmall);
        assert.ok(texts > 300 && controls > 100, `${texts} texts, ${controls} controls`);
        assert.deepEqual([...new Set(small)], []);
        await close();
      });
    }
  }
});
