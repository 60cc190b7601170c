import type { CampaignElement, Diagnosis } from '../../element/campaign-element.js';
import { storedKeys } from '../../page/device-memory.js';
import { ask } from '../../page/page.js';
import type { PageSettings } from '../../page/page-settings.js';
import { sharedPage } from '../../page/shared-page.js';
import { version } from '../../page/version.js';
import type { Events } from './watch.js';

/** A script as its tag names it. */
export type ScriptOfPage = NonNullable<PageSettings['script']>;

/** What every element may carry; the rest must be known to the element. */
const GLOBAL =
  /^(id|class|style|slot|hidden|lang|dir|title|role|tabindex|part|exportparts|inert|is|aria-.+|data-.+|on.+)$/;
/** What loads something, in our own pictures, films and frames. */
const LOADING = 'img, source, video, iframe, track';

/**
 * Everything that says why elements are or are not on show, as text. Nothing personal: no address of the page.
 *
 * @param standing - How this version stands by now.
 */
export function writeReport(
  { src, integrity }: ScriptOfPage,
  { removed, refused }: Events,
  standing: string,
): string {
  const elements = [...ours(document)];
  const origins = new Set([originOf(src)]);
  const problems = new Set<string>();
  const lines = elements.map((element, index) => {
    const diagnosis = diagnose(element);
    for (const address of [diagnosis.url, ...loads(element)]) origins.add(originOf(address));
    for (const { path, message } of diagnosis.problems) {
      problems.add(`${withoutQuery(diagnosis.url)} ${path}: ${message}`);
    }
    const reasons = [...diagnosis.reasons, ...faultsOfPlace(element), ...unknownAttributes(element)];
    return `${index + 1}. <${element.localName}>: ${diagnosis.isShown ? 'shown' : 'not shown'}${reasons.map((reason) => `\n   - ${reason}`).join('')}`;
  });
  return [
    `campaign-elements ${version}, ${withoutQuery(src) || 'script without an address'}, integrity ${integrity ? 'given' : 'not given'}`,
    section('This version', [standing]),
    section('Elements', lines, 'none on this page'),
    section('Left out of documents', problems),
    section('Warnings', sharedPage().warned),
    section('Refused by a policy of this page', refused),
    section('Taken away by the page', removed),
    section('Origins', [...origins].filter(Boolean)),
    section('Storage keys', storedKeys()),
  ].join('\n\n');
}

const section = (title: string, lines: Iterable<string>, none = 'none'): string =>
  [title, ...([...lines].length ? lines : [none])].join('\n');

/** Our elements below a node, out of order of nothing, into every open shadow root. */
function* ours(root: ParentNode & Node): Generator<HTMLElement> {
  for (const element of ask(root, 'querySelectorAll')<HTMLElement>('*')) {
    if (ask(element, 'localName').startsWith('campaign-')) yield element;
    const shadow = ask(element, 'shadowRoot');
    if (shadow) yield* ours(shadow);
  }
}

function diagnose(element: HTMLElement): Diagnosis {
  if (!customElements.get(element.localName)) {
    return failed('no script on this page knows this name: is it spelt right, and is its script here?');
  }
  return 'diagnose' in element
    ? (element as CampaignElement).diagnose()
    : failed('it belongs to another copy of the library, which says nothing.');
}

const failed = (reason: string): Diagnosis => ({
  isShown: false,
  reasons: [reason],
  problems: [],
  url: undefined,
});

function faultsOfPlace(element: HTMLElement): string[] {
  if (element.getBoundingClientRect().width || element.localName === 'campaign-root') return [];
  if (getComputedStyle(element).display === 'contents') return [];
  return element.checkVisibility()
    ? ['it is 0 pixels wide: the page gives it no room.']
    : ['the page hides it, or something around it.'];
}

function unknownAttributes(element: HTMLElement): string[] {
  const { observedAttributes = [] } = (customElements.get(element.localName) ?? {}) as {
    observedAttributes?: readonly string[];
  };
  return element
    .getAttributeNames()
    .filter((name) => observedAttributes.length && !observedAttributes.includes(name) && !GLOBAL.test(name))
    .map((name) => `the attribute "${name}" is not known.`);
}

const loads = ({ shadowRoot }: HTMLElement): string[] =>
  [...(shadowRoot?.querySelectorAll(LOADING) ?? [])].flatMap((element) =>
    ['src', 'poster'].map((name) => element.getAttribute(name) ?? ''),
  );

function originOf(address: string | undefined): string {
  try {
    const { origin } = new URL(address ?? '', ask(document, 'baseURI'));
    return address && origin !== 'null' ? origin : '';
  } catch {
    return '';
  }
}

const withoutQuery = (address = ''): string => address.replace(/[?#].*/, '');
