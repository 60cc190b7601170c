/**
 * Every story as a visitor would meet it: it shows something where it should, says nothing on the console, and axe
 * finds nothing. A story may ask for a viewport or media features in its parameters.
 */
import { expect, fixture, fixtureCleanup, html, nextFrame, waitUntil } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import 'axe-core';
import type * as Axe from 'axe-core';
import type { TemplateResult } from 'lit';
import { consoleOutput } from './helpers/element-contract.js';
import { allStories } from './helpers/all-stories.js';
import { itEmulating } from './helpers/emulation.js';

declare const axe: typeof Axe; // it puts itself on the window

interface Story {
  args?: Record<string, unknown>;
  render?: (args: Record<string, unknown>, context: unknown) => TemplateResult;
  play?: (context: { canvasElement: Element }) => Promise<void>;
  parameters?: {
    viewport?: { width: number; height: number };
    media?: Parameters<typeof emulateMedia>[0];
  };
}
interface Meta extends Story {
  title: string;
}

const DESKTOP = { width: 1100, height: 800 };
const CALM = { colorScheme: 'light', reducedMotion: 'no-preference', forcedColors: 'none' } as const;

for (const module of allStories) {
  const { default: meta, ...stories } = module as unknown as { default: Meta } & Record<string, Story>;
  describe(`stories of ${meta.title}`, () => {
    afterEach(async () => {
      for (const dialog of document.querySelectorAll('*')) {
        dialog.shadowRoot
          ?.querySelectorAll('dialog[open]')
          .forEach((open) => (open as HTMLDialogElement).close());
      }
      fixtureCleanup();
      await setViewport(DESKTOP);
      await emulateMedia(CALM);
    });

    for (const [name, story] of Object.entries(stories)) {
      const example = { ...meta.parameters, ...story.parameters }.media ? itEmulating : it;
      example(`${name} is quiet and accessible`, async () => {
        const { viewport = DESKTOP, media = {} } = { ...meta.parameters, ...story.parameters };
        await setViewport(viewport);
        await emulateMedia({ ...CALM, ...media });
        const render = story.render ?? meta.render;
        let root: Element | undefined;
        const output = await consoleOutput(async () => {
          const content = render?.({ ...meta.args, ...story.args }, {});
          root = await fixture(html`<main>${content}</main>`);
          await settled(root);
          await story.play?.({ canvasElement: root });
          await settled(root);
        });
        expect(output).to.deep.equal([]);
        if (!root) throw new Error('nothing was rendered');
        expect(document.documentElement.scrollWidth, 'width of the page').to.be.at.most(viewport.width);
        const { violations, incomplete } = await axe.run(root, {
          resultTypes: ['violations', 'incomplete'],
          // In forced colours the contrast is the visitor's own choice, and computed styles tell the page's.
          rules: { 'color-contrast': { enabled: media.forcedColors !== 'active' } },
        });
        expect(violations.map(describeResult)).to.deep.equal([]);
        // Contrast over pictures and gradients cannot be computed; what else axe cannot decide must be looked at.
        const open = incomplete.filter(({ id }) => id !== 'color-contrast');
        expect(open.map(describeResult)).to.deep.equal([]);
      });
    }
  });
}

function describeResult({ id, help, nodes }: Axe.Result) {
  return `${id}: ${help} ${nodes.map(({ target }) => JSON.stringify(target)).join(' ')}`;
}

/** Waits until every element inside has rendered, and what that started too. */
async function settled(root: Element) {
  const elements = [...root.querySelectorAll<HTMLElement & { updateComplete?: Promise<unknown> }>('*')];
  await waitUntil(() =>
    elements.every((element) => !element.localName.startsWith('campaign-') || element.shadowRoot),
  );
  // A news feed that arrives while axe is looking would be half seen; one that never answers is not waited for.
  for (const element of elements as (HTMLElement & { feed?: string; news?: unknown; trouble?: unknown })[]) {
    if (element.feed) await waitUntil(() => element.news ?? element.trouble).catch(() => undefined);
  }
  for (let round = 0; round < 3; round++) {
    for (const { updateComplete } of elements) await updateComplete;
    await nextFrame();
  }
}
