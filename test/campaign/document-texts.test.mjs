import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withTexts } from '../../build/campaign/document-texts.js';

const document = {
  id: 'test',
  name: { en: 'Test', az: 'Sınaq' },
  timeline: [
    { id: 'one', title: 'First', kind: 'event', note: 'x' },
    { id: 'two', title: 'Second', kind: 'event' },
  ],
  about: { method: ['Read', 'Written'], aims: [{ text: 'Words' }] },
};
const inFrench = (texts, phrases) => withTexts(document, { language: 'fr', texts, phrases }, 'en');

describe('texts of a document in another language', () => {
  it('are put beside the original, where they belong', () => {
    const { name, timeline, about } = inFrench({
      name: 'Essai',
      'timeline/two/title': 'Deuxième',
      'about/method/1': 'Écrit',
      'about/aims/0/translation': 'Des mots',
    });
    assert.deepEqual(name, { en: 'Test', az: 'Sınaq', fr: 'Essai' });
    assert.deepEqual(timeline[0], document.timeline[0]);
    assert.deepEqual(timeline[1].title, { en: 'Second', fr: 'Deuxième' });
    assert.deepEqual(about.method, ['Read', { en: 'Written', fr: 'Écrit' }]);
    assert.deepEqual(about.aims, [{ text: 'Words', translation: { fr: 'Des mots' } }]);
  });

  it('are found by what stands in many places', () => {
    const { timeline } = inFrench({}, { 'timeline/*/title': { First: 'Premier' } });
    assert.deepEqual(
      timeline.map(({ title }) => title),
      [{ en: 'First', fr: 'Premier' }, 'Second'],
    );
  });

  it('leave the document as it is', () => {
    const before = structuredClone(document);
    inFrench({ 'timeline/one/title': 'x' }, { 'timeline/*/note': { x: 'y' } });
    assert.deepEqual(document, before);
  });

  it('give way to those of the document in the same language', () => {
    const { name } = withTexts(document, { language: 'az', texts: { name: 'Başqa' } }, 'en');
    assert.deepEqual(name, { en: 'Test', az: 'Sınaq' });
  });

  it('add nothing to a place that is none, and nothing to what all objects have', () => {
    const same = inFrench({
      'timeline/three/title': 'x',
      'timeline/one/text': 'x',
      'nowhere/at/all': 'x',
      '__proto__/polluted': 'x',
      'constructor/prototype/polluted': 'x',
    });
    assert.equal(same, document);
    assert.equal({}.polluted, undefined);
  });
});
