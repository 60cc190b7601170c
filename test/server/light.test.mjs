/** Elements as plain HTML. Needs the modules of `build/`. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { justiceForKhojaly as campaign } from '../../build/campaigns/justice-for-khojaly/justice-for-khojaly.js';
import { ELEMENT_NAMES, renderElement, renderPage } from '../../build/server/server.js';
import { ksesPost } from '../embed/kses-post.mjs';

const SHOWING = ELEMENT_NAMES.filter((name) => name !== 'root');
const wordsOf = (html) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
const count = (html, pattern) => html.match(pattern)?.length ?? 0;
const SOURCE = {
  id: 's',
  title: 'A title',
  publisher: 'A paper',
  perspective: 'a side',
  url: 'https://s.example/',
};
const documentWith = (sections) => ({ id: 'test', name: 'Test', sources: [SOURCE], ...sections });

describe('an element as plain HTML', () => {
  for (const lang of ['en', 'az', 'ar']) {
    for (const name of SHOWING) {
      it(`${name} in ${lang} passes what WordPress lets an author save`, async () => {
        const html = await renderElement(name, { lang });
        assert.equal(ksesPost(html), html);
        assert.match(html, new RegExp(`^<section class="campaign-${name}" [^>]*lang="${lang}"`));
        assert.ok(wordsOf(html).length > 60, html);
        assert.doesNotMatch(html, /<script|<style|\sstyle=|<campaign-|<(\w+)[^>]*\son\w+=/);
        assert.doesNotMatch(wordsOf(html), /\[object|undefined|null|NaN|\0/);
      });
    }
  }

  it('is the same in markup that is nested as it is written', async () => {
    for (const name of SHOWING) {
      const open = [];
      const html = await renderElement(name);
      for (const [, slash, tag] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>/g)) {
        if (['img', 'br'].includes(tag)) continue;
        if (!slash) open.push(tag);
        else assert.equal(open.pop(), tag, name);
        // A paragraph would end before these.
        if (!slash && /^(p|ul|ol|dl|details|h\d|figure|blockquote|section|article)$/.test(tag))
          assert.ok(!open.slice(0, -1).includes('p'), `${name}: <${tag}> in a paragraph`);
      }
      assert.deepEqual(open, [], name);
    }
  });

  it('tells every act with what is true of it, and links its sources', async () => {
    const html = await renderElement('recognition-map');
    assert.equal(count(html, /<article/g), campaign.recognitions.length);
    const words = wordsOf(html);
    for (const { disputes = [], sources } of campaign.recognitions) {
      for (const dispute of disputes) assert.ok(words.includes(dispute.replace(/\s+/g, ' ')), dispute);
      for (const id of sources) {
        const { url, address } = campaign.sources.find((source) => source.id === id);
        if (url ?? address) assert.ok(html.includes(new URL(url ?? address).href.replace(/&/g, '&amp;')), id);
      }
    }
    for (const { what } of campaign.notCounted) assert.ok(words.includes(what), what);
    assert.match(words, /Text not read; described by: /);
  });

  it('tells what a text was not read as nobody’s words', async () => {
    const act = {
      id: 'a',
      code: 'FR',
      jurisdiction: 'France',
      level: 'national',
      body: 'Senate',
      bodyType: 'chamber',
      act: 'resolution',
      wording: 'A harsh word',
      date: '2010-02',
      sources: ['s'],
    };
    const html = await renderElement('recognition-map', {
      campaign: documentWith({ recognitions: [{ ...act, wordingStatus: 'characterised' }] }),
    });
    assert.match(wordsOf(html), /Senate · Resolution · February 2010 · described by A paper/);
    assert.doesNotMatch(wordsOf(html), /“/);
    assert.match(html, /<a href="https:\/\/s\.example\/" rel="noopener"><cite>A title<\/cite><\/a>/);
  });

  it('tells every event, figure, position and source', async () => {
    const [timeline, figures, positions, sources] = await Promise.all(
      ['timeline', 'figures', 'positions', 'sources'].map((name) => renderElement(name)),
    );
    assert.equal(count(timeline, /<h4/g), campaign.timeline.length);
    for (const { attribution } of campaign.figures) assert.ok(wordsOf(figures).includes(attribution));
    for (const { attribution } of campaign.positions) assert.ok(wordsOf(positions).includes(attribution));
    for (const { title } of campaign.sources) {
      const words = (typeof title === 'string' ? title : (title.en ?? Object.values(title)[0])).replace(
        /\s+/g,
        ' ',
      );
      assert.ok(wordsOf(sources).includes(words), words);
    }
  });

  it('writes dates that stay true while time goes on', async () => {
    assert.match(wordsOf(await renderElement('banner')), /25 – 26 February 1992/);
    for (const name of ['banner', 'anniversary', 'events'])
      assert.doesNotMatch(wordsOf(await renderElement(name)), /\d+ (days|years)|\bago\b|Taking place now/);
  });

  it('shows pictures by their address where that is known, and else what can be seen', async () => {
    const { length } = campaign.gallery;
    const known = await renderElement('gallery', {
      base: 'https://cdn.example/campaigns/justice-for-khojaly.json',
    });
    const addresses = [...known.matchAll(/<img src="([^"]*)" alt="[^"]+"/g)].map(([, address]) => address);
    assert.equal(addresses.length, length);
    assert.equal(addresses[0], 'https://cdn.example/campaigns/justice-for-khojaly/candle.svg');
    assert.equal(ksesPost(known), known);
    const unknown = await renderElement('gallery');
    assert.equal(count(unknown, /<img/g), 0);
    assert.equal(count(unknown, /<figure>/g), length);
    for (const { alt } of campaign.gallery) assert.ok(wordsOf(unknown).includes(alt.en ?? alt));
  });

  it('writes quotation marks into the words, those of the language, and none twice', async () => {
    const [quote] = campaign.recognitions.flatMap(({ quotes = [] }) => quotes);
    const words = quote.text.en ?? quote.text;
    for (const [lang, before, after] of [
      ['en', '“', '”'],
      ['de', '„', '“'],
      ['ar', '«', '»'],
    ]) {
      const html = await renderElement('recognition-map', { lang });
      assert.ok(html.includes(`${before}<span dir="auto">${words}</span>${after}`), lang);
    }
    for (const name of SHOWING) assert.doesNotMatch(wordsOf(await renderElement(name)), /“ ?“|” ?”/);
  });

  it('keeps back what may be distressing', async () => {
    const picture = {
      id: 'p',
      src: 'p.jpg',
      width: 4,
      height: 3,
      alt: 'Ruins',
      credit: 'A',
      distressing: true,
    };
    const html = await renderElement('gallery', {
      campaign: documentWith({ gallery: [picture] }),
      base: 'https://x.example/',
    });
    assert.doesNotMatch(html, /<img/);
    assert.match(html, /This image may be distressing.*<a href="https:\/\/x\.example\/p\.jpg"/);
  });

  it('invites nobody to a pledge that nobody receives', async () => {
    const html = await renderElement('pledge-button');
    assert.doesNotMatch(wordsOf(html), /Join the campaign|You sign/);
    assert.match(html, /<a href="https:\/\/report\.az[^>]*>Learn more<\/a>/);
  });

  it('takes words of a document as words', async () => {
    const name = `<img src=x onerror="alert(1)"> & 'quoted'`;
    const html = await renderElement('banner', {
      campaign: { id: 'test', name, url: 'https://x.example/?a=1&b="' },
    });
    assert.ok(html.includes(`&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; 'quoted'`));
    assert.ok(html.includes('href="https://x.example/?a=1&amp;b=%22"'));
    assert.equal(ksesPost(html), html);
    const bad = await renderElement('about', {
      campaign: documentWith({
        about: { correctionsUrl: 'javascript:alert(1)', corrections: 'Write to us' },
      }),
    });
    assert.doesNotMatch(bad, /javascript/);
  });

  it('speaks the language, with the document’s texts in it, and says that they are a draft', async () => {
    const html = await renderElement('timeline', { lang: 'fr' });
    const { texts } = JSON.parse(readFileSync('src/campaigns/justice-for-khojaly/texts/fr.json', 'utf8'));
    const [, title] = Object.entries(texts).find(([place]) => /^timeline\/[^/]+\/title$/.test(place));
    assert.ok(wordsOf(html).includes(title.replace(/\s+/g, ' ')));
    assert.match(html, /aria-label="Chronologie" lang="fr" dir="ltr"/);
    assert.match(html, /Traduction provisoire|ébauche|brouillon|Draft/i);
    assert.match(await renderElement('timeline', { lang: 'ar' }), /lang="ar" dir="rtl"/);
    assert.match(await renderElement('timeline', { lang: 'de-AT' }), /lang="de-AT"/);
    const own = { language: 'fr', reviewer: 'A. Lecteur', texts: { 'timeline/e/title': 'Un titre' } };
    const timeline = [{ id: 'e', date: '2001', kind: 'event', title: 'A title', sources: ['s'] }];
    const reviewed = await renderElement('timeline', {
      campaign: documentWith({ timeline }),
      lang: 'fr',
      texts: own,
    });
    assert.match(wordsOf(reviewed), /2001: Un titre/);
  });

  it('heeds attributes', async () => {
    const few = await renderElement('timeline', { attributes: { from: '2009', until: '2010' } });
    assert.ok(count(few, /<h4/g) > 0 && count(few, /<h4/g) < campaign.timeline.length);
    const all = await renderElement('timeline', { attributes: { 'with-acts': true } });
    assert.ok(count(all, /<h4/g) > campaign.timeline.length);
    assert.equal(count(await renderElement('press', { attributes: { limit: 2 } }), /<h3/g), 2);
    const national = await renderElement('recognition-map', { attributes: { level: 'national' } });
    const { length } = campaign.recognitions.filter(({ level }) => level === 'national');
    assert.equal(count(national, /<article/g), length);
  });

  it('gives the code for a page where the script is known', async () => {
    const script = { src: 'https://cdn.example/embed.js', integrity: 'sha384-x' };
    const html = await renderElement('embed-code', { script });
    assert.match(
      html,
      /&lt;script async src=&quot;https:\/\/cdn\.example\/embed\.js&quot; integrity=&quot;sha384-x/,
    );
    assert.equal(ksesPost(html), html);
  });

  it('is empty where the document has nothing for it', async () => {
    for (const name of ['timeline', 'figures', 'root', 'gallery', 'about'])
      assert.equal(await renderElement(name, { campaign: { id: 'test', name: 'Test' } }), '');
  });

  it('says what is wrong', async () => {
    await assert.rejects(renderElement('timelin'), /"timelin" is no element: it must be one of .*timeline/);
    await assert.rejects(renderElement('banner', { lang: 'xx' }), /"xx" is not one of en, az/);
    await assert.rejects(renderElement('banner', { campaign: { id: 'test' } }), /name: is missing: add it/);
    await assert.rejects(renderElement('banner', { lang: 'fr', texts: [] }), /"language": "fr"/);
  });
});

describe('a page with its elements rendered', () => {
  it('has them in their place, each with its attributes and language, and nothing else changed', async () => {
    const page = `<!doctype html><html lang="fr"><head><title>A <campaign-banner></title></head>
<!-- <campaign-banner></campaign-banner> --><script>"<campaign-banner></campaign-banner>"</script>
<campaign-root src="/c.json"><campaign-BANNER>a</campaign-banner><p>Between</p>
<campaign-press limit='1' lang="de"><a href="x">b</a></campaign-press></campaign-root>
<campaign-film film="none"><b>stays</b></campaign-film><campaign-other>other</campaign-other>`;
    const html = await renderPage(page);
    assert.ok(html.startsWith(page.slice(0, page.indexOf('<campaign-root'))));
    assert.match(html, /<section class="campaign-banner"[^>]*lang="fr"/);
    assert.match(html, /<section class="campaign-press"[^>]*lang="de"/);
    assert.equal(count(html, /<h3/g), 1);
    assert.match(html, /<p>Between<\/p>/);
    assert.ok(html.endsWith('<b>stays</b><campaign-other>other</campaign-other>'));
    assert.doesNotMatch(html, /campaign-root/);
  });

  it('takes the language that is asked for', async () => {
    const html = await renderPage('<campaign-banner></campaign-banner>', { lang: 'az' });
    assert.match(html, /lang="az"/);
  });
});
