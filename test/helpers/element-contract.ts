import { expect, fixture, fixtureCleanup, html, oneEvent, waitUntil } from '@open-wc/testing';
import { defineElement } from '../../src/define/define-element.js';
import type { CampaignErrorEvent } from '../../src/events/campaign-error.js';
import type { CampaignElement } from '../../src/element/campaign-element.js';
import type { CampaignDocument } from '../../src/campaign/schema.js';

type ElementClass = new () => HTMLElement;

export interface Contract {
  tag: string;
  elementClass: ElementClass;
  /** A document in which the element has something to show. */
  campaign: CampaignDocument;
  /** Words that it then shows. */
  shows: string;
}

let subclasses = 0;
const shadowText = (element: Element) => element.shadowRoot?.textContent ?? '';
const baseOf = (element: Element) => element.shadowRoot?.querySelector<HTMLElement>('.base');
const spied = [window, document, document.documentElement] as const;

/** Counts listeners on what outlives an element. */
function watchListeners() {
  const balance = new Map<string, number>();
  const originals = spied.map(
    (target) => [target, target.addEventListener, target.removeEventListener] as const,
  );
  for (const [target, add, remove] of originals) {
    target.addEventListener = (
      type: string,
      listener: never,
      options?: AddEventListenerOptions | boolean,
    ) => {
      balance.set(type, (balance.get(type) ?? 0) + 1);
      const { signal } = typeof options === 'object' ? options : {};
      signal?.addEventListener('abort', () => balance.set(type, (balance.get(type) ?? 0) - 1));
      add.call(target, type, listener, options);
    };
    target.removeEventListener = (
      type: string,
      listener: never,
      options?: EventListenerOptions | boolean,
    ) => {
      balance.set(type, (balance.get(type) ?? 0) - 1);
      remove.call(target, type, listener, options);
    };
  }
  return {
    left: () => [...balance].filter(([, count]) => count > 0).map(([type]) => type),
    stop: () => {
      for (const [target, add, remove] of originals) {
        target.addEventListener = add;
        target.removeEventListener = remove;
      }
    },
  };
}

/** Collects what goes to the console while `act` runs. */
export async function consoleOutput(act: () => Promise<unknown>): Promise<string[]> {
  const lines: string[] = [];
  const { error, warn, log } = console;
  console.error =
    console.warn =
    console.log =
      (...values: unknown[]) => {
        lines.push(values.join(' '));
      };
  try {
    await act();
  } finally {
    Object.assign(console, { error, warn, log });
  }
  return lines;
}

/** What every element promises, whatever it shows. Run for its class and for a subclass under another tag. */
export function itKeepsTheContract({ tag, elementClass, campaign, shows }: Contract): void {
  const subclassTag = `test-subclass-${++subclasses}`;
  customElements.define(subclassTag, class extends elementClass {});

  for (const name of [tag, subclassTag]) {
    const create = () => document.createElement(name) as CampaignElement;
    const shown = async (element: CampaignElement) => {
      await waitUntil(() => shadowText(element).includes(shows), `<${name}> shows “${shows}”`);
      return element;
    };
    const withCampaign = async (prepare?: (element: CampaignElement) => void) => {
      const element = create();
      element.campaign = campaign;
      prepare?.(element);
      await fixture(html`<div>${element}</div>`);
      return shown(element);
    };

    describe(`<${name}>${name === tag ? '' : ` (a subclass of <${tag}>)`} keeps the contract of all elements`, () => {
      afterEach(() => {
        fixtureCleanup();
      });

      it('adds no attributes and no children when it is made', () => {
        const element = create();
        expect(element.attributes.length).to.equal(0);
        expect(element.childNodes.length).to.equal(0);
      });

      it('shows a document set before it is attached, and one set after', async () => {
        await withCampaign();
        fixtureCleanup();
        const late = await fixture<CampaignElement>(create());
        late.campaign = campaign;
        await shown(late);
      });

      it('shows what a property held before its tag was defined', async () => {
        const early = `${subclassTag}-${name === tag ? 'a' : 'b'}`;
        const element = document.createElement(early) as CampaignElement;
        element.campaign = campaign;
        document.body.append(element);
        customElements.define(early, class extends elementClass {});
        await shown(element);
        element.remove();
      });

      it('keeps its children on show until the document is here', async () => {
        const element = create();
        element.innerHTML = '<a href="https://example.org/">A real link</a>';
        await fixture(html`<div>${element}</div>`);
        await element.updateComplete;
        expect(element.firstElementChild?.getBoundingClientRect().height).to.be.greaterThan(0);
        element.campaign = campaign;
        await shown(element);
        expect(element.firstElementChild?.getBoundingClientRect().height).to.equal(0);
      });

      it('keeps its children, says so, and moves nothing when the document cannot be had', async () => {
        const element = create();
        element.src = new URL('/no-such-campaign.json', location.href).href;
        element.innerHTML = '<a href="https://example.org/">A real link</a>';
        const failed = oneEvent(element, 'campaign-error');
        await fixture(html`<div>${element}</div>`);
        const before = element.getBoundingClientRect().height;
        expect(((await failed) as CampaignErrorEvent).detail.reason).to.equal('status');
        expect(element.firstElementChild?.getBoundingClientRect().height).to.be.greaterThan(0);
        expect(shadowText(element)).to.include('Try again');
        expect(element.getBoundingClientRect().height).to.equal(before);
      });

      it('is gone when it is hidden', async () => {
        const element = await withCampaign();
        element.hidden = true;
        expect(element.getBoundingClientRect().height).to.equal(0);
      });

      it('leaves its own children and attributes as the page wrote them', async () => {
        const element = await withCampaign((made) => {
          made.innerHTML = '<p id="mine">Mine</p>';
        });
        expect(element.innerHTML).to.equal('<p id="mine">Mine</p>');
        expect(element.getAttributeNames().filter((attribute) => attribute !== 'placement')).to.deep.equal(
          [],
        );
      });

      it('leaves nothing behind when it is moved and removed', async () => {
        const listeners = watchListeners();
        try {
          const element = await withCampaign();
          const other = await fixture(html`<div></div>`);
          other.append(element);
          await shown(element);
          element.remove();
          await element.updateComplete;
          expect(listeners.left()).to.deep.equal([]);
        } finally {
          listeners.stop();
        }
      });

      it('shows the same again when it comes back', async () => {
        const element = await withCampaign();
        const parent = element.parentElement;
        element.remove();
        parent?.append(element);
        await shown(element);
      });

      it('follows the language around it, its own first', async () => {
        const element = await withCampaign();
        element.parentElement!.lang = 'ar';
        await waitUntil(() => baseOf(element)?.dir === 'rtl', 'right to left');
        element.lang = 'de';
        await waitUntil(() => baseOf(element)?.lang === 'de' && baseOf(element)?.dir === 'ltr', 'German');
      });

      it('falls back to English in a language it does not speak', async () => {
        const element = await withCampaign((made) => {
          made.lang = 'tlh';
        });
        expect(baseOf(element)?.lang).to.equal('en');
      });

      it('takes the colours that `theme` asks for', async () => {
        const element = await withCampaign();
        element.theme = 'dark';
        await element.updateComplete;
        expect(getComputedStyle(baseOf(element)!).colorScheme).to.equal('dark');
      });

      it('says nothing on the console', async () => {
        expect(await consoleOutput(() => withCampaign())).to.deep.equal([]);
      });

      it('keeps quiet when it is registered again', async () => {
        const output = await consoleOutput(async () => {
          defineElement(name, customElements.get(name)!);
          return Promise.resolve();
        });
        expect(output).to.deep.equal([]);
      });

      it('has no accessibility fault', async () => {
        const element = await withCampaign();
        await expect(element).to.be.accessible();
      });
    });
  }
}
