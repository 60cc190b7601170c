/**
 * `<form name="body">` stands in the way of `document.body`, and an input's name of its form's property. Every name
 * that a document or a form has is tried, as the browser lists them: on its own, and all at once.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Frozen, startVisits, within } from './visit.mjs';

let visits;
let ofDocument;
let ofForm;
before(async () => {
  visits = await startVisits();
  const page = await visits.browser.newPage();
  [ofDocument, ofForm] = await page.evaluate(() =>
    [document, document.createElement('form')].map((node) => {
      const names = new Set();
      for (let owner = node; owner && owner !== Object.prototype; owner = Object.getPrototypeOf(owner)) {
        for (const name of Reflect.ownKeys(owner)) if (typeof name === 'string') names.add(name);
      }
      return [...names];
    }),
  );
  await page.context().close();
});
after(() => visits.close());

/** What the page may give a name, each standing in the way in its own manner. */
const KINDS = {
  form: (name) => `<form name="${name}"></form>`,
  img: (name) => `<img alt="" name="${name}">`,
  object: (name) => `<object id="${name}"></object>`,
  embed: (name) => `<embed name="${name}">`,
};

/** Frames are many: a document with every element for each would take an hour. */
const FEW = ['banner', 'share', 'statement', 'events'];
const few = FEW.map(
  (name) => `<campaign-${name}><a href="https://example.org/">A link</a></campaign-${name}>`,
).join('');
const frameOf = (name, kind) => {
  const text = `<!doctype html><html lang="en"><script>for (const type of ['error', 'unhandledrejection']) addEventListener(type, (event) => parent.faults.push('${kind} ${name}: ' + (event.message ?? event.reason)))</script><body>${KINDS[kind](name)}<script src="${visits.cdn}/embed/embed.js"></script>${few}`;
  return `<iframe title="${kind} ${name}" srcdoc="${text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`;
};
const formOf = (name) =>
  `<form title="${name}"><input type="hidden" name="${name}"><campaign-share><a href="https://example.org/">A link</a></campaign-share></form>`;

/** Which of the frames or forms do not show what is in them, once there is nothing more to wait for. */
async function missing(selector, each, patience) {
  const end = performance.now() + patience;
  for (;;) {
    const blank = [];
    for (const place of document.querySelectorAll(selector)) {
      const root = place.contentDocument ?? place;
      const elements = [
        ...Reflect.get(Object.getPrototypeOf(root), 'querySelectorAll', root).call(root, '*'),
      ].filter(({ localName }) => localName.startsWith('campaign-'));
      const shown = elements.filter(
        ({ shadowRoot }) => shadowRoot?.querySelector('.base.shown')?.firstElementChild,
      );
      if (shown.length < each) blank.push(`${place.title}: ${shown.length} of ${each} elements are shown`);
    }
    if (!blank.length || performance.now() > end) return [...blank, ...(window.faults ?? [])];
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Opens a page for these names and lists what is wrong; where it stands still, looks for the name that does it. */
async function tryNames(names, htmlOf, selector, each) {
  let opened;
  try {
    const html = `<!doctype html><html lang="en"><title>A host</title><script>var faults = []</script>${htmlOf(names)}`;
    opened = await visits.open({ html });
    const expression = `(${missing})(${JSON.stringify(selector)}, ${each}, ${visits.patience() / 2})`;
    const found = await within(opened.page.evaluate(expression), 'no answer');
    return [...found, ...opened.errors.map((message) => `an error reaches the host: ${message}`)];
  } catch (reason) {
    if (!(reason instanceof Frozen)) throw reason;
    if (names.length === 1) return [`${names[0]}: the page stands still`];
    const half = Math.ceil(names.length / 2);
    const found = await tryNames(names.slice(0, half), htmlOf, selector, each);
    return found.length ? found : tryNames(names.slice(half), htmlOf, selector, each);
  } finally {
    if (opened) await visits.leave(opened);
  }
}

const BATCH = 20;
const batches = (names) =>
  Array.from({ length: Math.ceil(names.length / BATCH) }, (_, index) =>
    names.slice(index * BATCH, (index + 1) * BATCH),
  );

describe('names that stand in the way', { concurrency: 2 }, () => {
  for (const kind of Object.keys(KINDS).slice(0, 3)) {
    it(`each name of a document’s, on a ${kind}`, async () => {
      assert.ok(ofDocument.length > 200, 'the browser lists them');
      for (const names of batches(ofDocument)) {
        const htmlOf = (some) => some.map((name) => frameOf(name, kind)).join('');
        assert.deepEqual(await tryNames(names, htmlOf, 'iframe', FEW.length), []);
      }
    });
  }

  for (const [kind, markup] of Object.entries(KINDS)) {
    it(`all names of a document’s at once, each on a ${kind}`, async () => {
      const before = ofDocument.map(markup).join('');
      assert.deepEqual(
        await visits.visit({ before, head: '<style>embed, object { display: none }</style>' }, ['embed']),
        [],
      );
    });
  }

  it('each name of a form’s, on an input of the form around an element', async () => {
    assert.ok(ofForm.length > 300, 'the browser lists them');
    for (const names of batches(ofForm)) {
      const htmlOf = (some) =>
        `<script src="${visits.cdn}/embed/embed.js"></script>${some.map(formOf).join('')}`;
      assert.deepEqual(await tryNames(names, htmlOf, 'form', 1), []);
    }
  });

  it('all names of a form’s at once, in a form around every element', async () => {
    const inputs = ofForm.map((name) => `<input type="hidden" name="${name}">`).join('');
    assert.deepEqual(
      await visits.visit({ wrap: (element) => `<form>${inputs}${element}</form>` }, ['embed']),
      [],
    );
  });
});
