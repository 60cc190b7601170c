/** Every member of the United Nations is answered for by its own name, from the field and from the keys of the map. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import registry from 'world-countries';
import { startPartner } from './partner-page.mjs';

/** Whose parliaments the field asks for; the Holy See is an observer. */
const MEMBERS = registry.filter(({ unMember, cca2 }) => unMember && cca2 !== 'VA').map(({ cca2 }) => cca2);
const { recognitions } = JSON.parse(readFileSync('dist/campaigns/justice-for-khojaly.json', 'utf8'));
/** Names that the document has for who acted, by code. */
const documentNames = (code) =>
  recognitions.filter((act) => act.code === code).map(({ jurisdiction }) => jurisdiction.en ?? jurisdiction);
/** What else they are called: other names, codes, words without their marks, in capitals, another language of the page. */
const OTHERS = [
  ['Ivory Coast', 'CI'],
  ['Burma', 'MM'],
  ['holland', 'NL'],
  ['USA', 'US'],
  ['UK', 'GB'],
  ['Czechia', 'CZ'],
  ['Turkiye', 'TR'],
  ['DRC', 'CD'],
  ['SOUTH KOREA', 'KR'],
  ['Sao Tome', 'ST'],
  ['de', 'DE'],
  ['NE', 'NE'],
  ['pk', 'PK'],
];
const IN_GERMAN = [
  ['Deutschland', 'DE'],
  ['Germany', 'DE'],
  ['Osterreich', 'AT'],
  ['Vereinigte Staaten', 'US'],
  ['pakistan', 'PK'],
];

let partner;
before(async () => {
  partner = await startPartner();
});
after(() => partner.close());

const MAP =
  '<script async src="{cdn}/embed/embed.js"></script><campaign-recognition-map></campaign-recognition-map>';

async function openMap(width, lang = 'en') {
  const opened = await partner.open(MAP, {
    lang,
    context: { viewport: { width, height: 4000 }, reducedMotion: 'reduce' },
  });
  const { page } = opened;
  const map = page.locator('campaign-recognition-map');
  await map.locator('.about').waitFor();
  const field = map.locator('[role="combobox"]');
  await field.focus();
  /** What the map says: whose card is open, of which code, and where the focus is. */
  const said = () =>
    map.evaluate(({ shadowRoot: root, selected }) => ({
      heading: root.querySelector('.card h3')?.textContent.trim(),
      cards: root.querySelectorAll('.card').length,
      focus: root.activeElement?.className.split(' ')[0],
      selected,
    }));
  /** Names as the browser has them in the page's language: they differ from one version of its data to the next. */
  const names = await page.evaluate(
    ([codes, lang]) => {
      const names = new Intl.DisplayNames(lang, { type: 'region' });
      return Object.fromEntries(codes.map((code) => [code, names.of(code)]));
    },
    [MEMBERS, lang],
  );
  return { ...opened, map, said, names };
}

/** Asks without a pointer, and says what is answered. Of a name the last letter is a key, all before it is pasted. */
async function ask(text, { page, said }) {
  await page.keyboard.insertText(text.slice(0, -1));
  await page.keyboard.type(text.slice(-1));
  await page.keyboard.press('Enter');
  const answer = await said();
  // Closes the card: the field is empty and has the focus again.
  await page.keyboard.press('Escape');
  return answer;
}

describe('a member of the United Nations', () => {
  it('is one of 193', () => {
    assert.equal(new Set(MEMBERS).size, 193);
  });

  it('is answered for by its names in the language of the page too', async () => {
    const opened = await openMap(320, 'de');
    const wrong = [];
    for (const [text, code] of IN_GERMAN) {
      const { heading } = await ask(text, opened);
      if (heading !== opened.names[code]) wrong.push(`${text} (${code}): ${heading}`);
    }
    assert.deepEqual(wrong, []);
    await opened.close();
  });

  for (const width of [1100, 320]) {
    it(`is answered for when the field is asked for it by name, at ${width} pixels`, async () => {
      const opened = await openMap(width);
      const { names, log, close } = opened;
      const wrong = [];
      const check = (text, code, { heading, cards, focus }) => {
        const own = [names[code], ...documentNames(code)];
        if (cards !== 1 || focus !== 'card' || !own.includes(heading))
          wrong.push(`${text} (${code}): ${cards} cards, ${heading}, focus on ${focus}`);
      };
      for (const code of MEMBERS) check(names[code], code, await ask(names[code], opened));
      for (const [text, code] of OTHERS) check(text, code, await ask(text, opened));
      assert.deepEqual(wrong, [], wrong.join('\n'));
      assert.deepEqual(log.errors, []);
      await close();
    });

    it(`that is marked, and every state, is reached by the arrow keys, at ${width} pixels`, async () => {
      const { page, map, said, log, close } = await openMap(width);
      const stage = map.getByRole('listbox', { name: 'Acts by legislatures and other bodies' });
      const active = () =>
        stage.evaluate((stage) => stage.getAttribute('aria-activedescendant')?.replace('at-', ''));
      const places = await stage
        .getByRole('option')
        .evaluateAll((marks) => marks.map(({ dataset }) => dataset.code));
      assert.ok(places.length > 30, `${places.length} marked places`);
      await stage.focus();
      await page.keyboard.press('ArrowRight');
      /** How the keys lead from each place to the next, as far as they have been pressed. */
      const ways = new Map();
      const wrong = [];
      const seen = new Set();
      const KEYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];
      let at = await active();
      while (seen.size < places.length) {
        if (!seen.has(at)) {
          seen.add(at);
          await page.keyboard.press('Enter');
          const { heading, cards, selected, focus } = await said();
          if (cards !== 1 || selected !== at || focus !== 'card' || !documentNames(at).includes(heading))
            wrong.push(`${at}: ${cards} cards, ${heading}, ${selected}, focus on ${focus}`);
          await page.keyboard.press('Escape');
          const back = await active();
          if (back !== at) wrong.push(`${at}: the keys go on from ${back}`);
        }
        const path = wayToUntried(at, ways, KEYS);
        if (!path) break;
        for (const key of path) {
          await page.keyboard.press(key);
          const next = await active();
          ways.set(at, { ...ways.get(at), [key]: next });
          at = next;
        }
      }
      assert.deepEqual(
        places.filter((code) => !seen.has(code)),
        [],
        'not reached',
      );
      assert.deepEqual(wrong, [], wrong.join('\n'));
      assert.deepEqual(log.errors, []);
      await close();
    });
  }
});

/** The shortest row of keys from a place to one that was not pressed yet; undefined where none is left. */
function wayToUntried(from, ways, keys) {
  const queue = [[from, []]];
  const met = new Set([from]);
  for (const [place, path] of queue) {
    const known = ways.get(place) ?? {};
    const untried = keys.find((key) => !(key in known));
    if (untried) return [...path, untried];
    for (const [key, next] of Object.entries(known)) {
      if (met.has(next)) continue;
      met.add(next);
      queue.push([next, [...path, key]]);
    }
  }
  return undefined;
}
