/**
 * How a page sets its text would change how quoted words look: capitals, spacing, shadows. Of all that a browser's
 * elements inherit, as it lists them itself, only what is meant to comes in.
 */
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { startVisits } from './visit.mjs';

/** The page's font, size, colours of the screen and reading direction are ours, too; so is what it does with the pointer. */
const COMES_IN =
  'font-family font-size color-scheme direction cursor pointer-events interactivity visibility'.split(' ');
/** Some of what texts inherit: so that none is missed by trying. */
const KNOWN =
  'text-transform letter-spacing word-spacing text-indent font-style white-space-collapse text-shadow text-align text-align-last -webkit-text-fill-color -webkit-text-stroke-width line-height font-weight hyphens quotes word-break writing-mode color'.split(
    ' ',
  );

let visits;
before(async () => {
  visits = await startVisits();
});
after(() => visits.close());

it('nothing of the page’s text comes in but what is meant to', async () => {
  const empty = await visits.open({ html: '<!doctype html><body></body>' });
  const odd = await (await visits.enter(empty))('oddValues');
  await visits.leave(empty);
  for (const property of COMES_IN) delete odd[property];
  const properties = Object.keys(odd);
  assert.deepEqual(
    KNOWN.filter((property) => !properties.includes(property)),
    [],
    'the browser’s list is whole',
  );

  const lookAt = async (of, set = []) => {
    const css = set.map((property) => `${property}: ${odd[property]} !important`).join(';');
    const opened = await visits.openHost({ head: `<style>body { ${css} }</style>` }, 'embed');
    const styles = await opened.run('textStyles', of);
    await visits.leave(opened);
    return styles;
  };
  const plain = await lookAt(properties);
  assert.ok(plain.length > 50 * properties.length, 'texts are compared');
  const looks = new Set(plain);
  // A page that is written downwards has other widths, on which sizes may depend.
  const downwards = ['writing-mode', '-webkit-writing-mode'];
  for (const [of, set] of [
    [properties, properties.filter((property) => !downwards.includes(property))],
    [downwards, downwards],
  ]) {
    const changed = (await lookAt(of, set)).filter((line) => !looks.has(line));
    const names = new Set(changed.map((line) => line.replace(/.*”, ([\w-]+): .*/, '$1')));
    assert.deepEqual([...names], [], changed.slice(0, 5).join('\n'));
  }
});
