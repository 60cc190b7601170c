/**
 * Shows what styles say for a setting of a device that this device does not have: their media queries are rewritten
 * while it is wished. Of forced colours the browser's own part, which replaces every colour, is imitated with system
 * colours, so look at the real thing before you rely on it.
 */

/** What stands in the toolbar. */
export interface Device {
  readonly motion: 'device' | 'reduced';
  readonly colours: 'device' | 'forced';
}

const REDUCED: readonly (readonly [RegExp, string])[] = [
  [/\(prefers-reduced-motion: reduce\)/g, 'all'],
  [/\(prefers-reduced-motion: no-preference\)/g, 'not all'],
];
const FORCED: readonly (readonly [RegExp, string])[] = [[/\(forced-colors: active\)/g, 'all']];

const SYSTEM_COLOURS = new CSSStyleSheet();
SYSTEM_COLOURS.replaceSync(`
  * { color: CanvasText !important; background-color: Canvas !important; border-color: currentColor !important;
    box-shadow: none !important; text-shadow: none !important }
  a, a * { color: LinkText !important }
  button, button *, select, input, summary { color: ButtonText !important }
  svg, svg * { background-color: transparent !important }
`);

const originals = new Map<CSSMediaRule, string>();
let device: Device = { motion: 'device', colours: 'device' };
let following = false;

const realMatchMedia = window.matchMedia.bind(window);
const changes = () => [
  ...(device.motion === 'reduced' ? REDUCED : []),
  ...(device.colours === 'device' ? [] : FORCED),
];
const asWished = (query: string) =>
  changes().reduce((text, [pattern, replacement]) => text.replaceAll(pattern, replacement), query);

/** Sets the device; what comes later, such as an element's later part, follows it. */
export function setDevice(wished: Device): void {
  device = wished;
  window.matchMedia = (query) => realMatchMedia(asWished(query));
  if (!following) follow();
}

function follow() {
  following = changes().length > 0;
  apply();
  if (following) requestAnimationFrame(follow);
}

function apply() {
  const forced = device.colours !== 'device';
  for (const root of roots(document)) {
    const { adoptedStyleSheets: sheets } = root;
    if (forced !== sheets.includes(SYSTEM_COLOURS))
      root.adoptedStyleSheets = forced
        ? [...sheets, SYSTEM_COLOURS]
        : sheets.filter((sheet) => sheet !== SYSTEM_COLOURS);
    for (const sheet of [...root.styleSheets, ...sheets]) rewrite(sheet.cssRules);
  }
}

function rewrite(rules: CSSRuleList) {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule) {
      const original = originals.get(rule) ?? rule.media.mediaText;
      originals.set(rule, original);
      const wished = asWished(original);
      if (rule.media.mediaText !== wished) rule.media.mediaText = wished;
    }
    if (rule instanceof CSSGroupingRule || rule instanceof CSSStyleRule) rewrite(rule.cssRules);
  }
}

function* roots(root: Document | ShadowRoot): Generator<Document | ShadowRoot> {
  yield root;
  for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) yield* roots(shadowRoot);
}
