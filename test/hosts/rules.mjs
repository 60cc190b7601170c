/**
 * What must hold on every host page, measured inside it. These functions run in a world of their own, where the page's
 * changes to built-ins are not seen; names that the page gives its elements are, so `document` is asked past them.
 */

/** Helpers that every function below may use; all are written as one script into the world. */
export function helpers() {
  const ask = (node, name) => Reflect.get(Object.getPrototypeOf(node), name, node);
  const all = (selector) => [...Document.prototype.querySelectorAll.call(document, selector)];
  const isOurs = ({ localName }) => /^campaign-/.test(localName) && localName !== 'campaign-root';
  /** Our elements, in the page's own shadow roots too. */
  const ours = (elements = all('*')) =>
    elements.flatMap((element) =>
      isOurs(element)
        ? [element]
        : element.shadowRoot
          ? ours([...element.shadowRoot.querySelectorAll('*')])
          : [],
    );
  const base = ({ shadowRoot }) => shadowRoot?.querySelector('.base.shown');
  const isVisible = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const inRoots = (root, visit) => {
    for (const element of root.querySelectorAll('*')) {
      visit(element);
      if (element.shadowRoot) inRoots(element.shadowRoot, visit);
    }
  };
  /** Texts of a shadow tree that are on screen, with their elements. */
  const texts = (root) => {
    const found = [];
    inRoots(root, (element) => {
      if (/^(option|style|script|title|desc|defs|pattern)$/.test(element.localName) || !isVisible(element))
        return;
      const words = [...element.childNodes].find(
        ({ nodeType, data }) => nodeType === 3 && data.trim() && !/^\s*$/.test(data),
      );
      const isField =
        /^(input|select|textarea)$/.test(element.localName) &&
        !/^(checkbox|radio|range|color)$/.test(element.type);
      if (!words && !isField) return;
      if (element.closest('.visually-hidden')) return;
      found.push({ element, words: words?.data.trim() ?? element.localName });
    });
    return found;
  };
  /** Size of a text on screen: that of a drawing is scaled. */
  const sizeOf = (element) => {
    const size = parseFloat(getComputedStyle(element).fontSize);
    const matrix = element.ownerSVGElement && element.getScreenCTM();
    // A page that zooms asks for smaller letters: a computed size has no zoom in it, a matrix has.
    return matrix ? (size * Math.hypot(matrix.a, matrix.b)) / (element.currentCSSZoom ?? 1) : size;
  };
  return { ask, all, ours, base, isVisible, inRoots, texts, sizeOf };
}

/** Resolves when every element of these names has its picture, and the map what comes into its room, or after `patience`. */
export async function settled({ ask, ours, base }, names, patience) {
  const end = performance.now() + patience;
  for (;;) {
    const elements = ours().filter(({ localName }) => names.includes(localName.slice(9)));
    const isLoaded = ask(document, 'readyState') === 'complete';
    const missing = elements.find((element) => {
      const waited =
        element.localName === 'campaign-recognition-map' ? '.frame:has(.about) [role="combobox"]' : '*';
      return !base(element)?.querySelector(waited);
    });
    if ((isLoaded && !missing) || performance.now() > end) {
      scrollTo({ top: 0, behavior: 'instant' });
      return;
    }
    // An element comes when it is near.
    if (missing) Element.prototype.scrollIntoView.call(missing, { block: 'nearest', behavior: 'instant' });
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}

/**
 * What is wrong with the elements on the page: `element: rule`.
 *
 * @param names - Names of those that belong to a script on the page; of the others, only the fallback is there.
 * @param least - Width that there is room for.
 * @param mustShow - Whether a fallback does not do.
 */
export function faults({ ask, ours, base, isVisible, texts, sizeOf }, { names, least, mustShow, overflow }) {
  const found = [];
  const elements = ours();
  if (!elements.length) found.push('page: has none of the elements');
  for (const element of elements) {
    const name = element.localName;
    const shown = base(element);
    if (!shown) {
      const link = element.querySelector('a');
      const { width = 0, height = 0 } = link?.getBoundingClientRect() ?? {};
      if (mustShow && names.includes(name.slice(9))) found.push(`${name}: is not shown`);
      if (!link || !isVisible(link) || !width || !height)
        found.push(`${name}: is blank, its fallback is not visible`);
      continue;
    }
    const { width, height } = shown.getBoundingClientRect();
    if (width < least - 0.5) found.push(`${name}: is ${Math.round(width)} px wide, not ${least}`);
    if (height < 27) found.push(`${name}: is ${Math.round(height)} px high`);
    if (!isVisible(shown)) found.push(`${name}: is not visible`);
    const written = texts(element.shadowRoot);
    if (!written.length) found.push(`${name}: shows no text`);
    const small = written.filter(({ element }) => sizeOf(element) < 11.95);
    if (small.length) {
      const [{ element, words }] = small;
      found.push(
        `${name}: ${small.length} of ${written.length} texts are smaller than 12 px, “${words.slice(0, 30)}” is ${sizeOf(element).toFixed(1)} px`,
      );
    }
    const fallback = element.querySelector('a');
    if (fallback && isVisible(fallback)) found.push(`${name}: shows its fallback as well`);
  }
  const root = ask(document, 'documentElement');
  const room = Math.max(root.clientWidth, overflow);
  if (root.scrollWidth > room + 1) found.push(`page: is ${root.scrollWidth} px wide in ${root.clientWidth}`);
  return found;
}

/** Every computed style of the page's own elements but what follows from the room that ours take. */
export function hostStyles({ ask, all }) {
  const LAYOUT =
    /^(width|height|inline-size|block-size|perspective-origin|transform-origin|top|right|bottom|left|inset.*|-webkit-locale)$/;
  const own = [ask(document, 'documentElement'), ask(document, 'body'), ...all('.own, .own *').slice(0, 12)];
  const root = ask(document, 'documentElement');
  return {
    overflow: root.scrollWidth,
    styles: own.flatMap((element, index) => {
      const style = getComputedStyle(element);
      return [...style]
        .filter((property) => !LAYOUT.test(property))
        .map((property) => `${element.localName} ${index} ${property}: ${style.getPropertyValue(property)}`);
    }),
  };
}

/** An odd value for every property that elements inherit, found by trying. */
export function oddValues({ ask }) {
  const VALUES =
    `italic|uppercase|3px|rgb(1, 2, 3)|nowrap|preserve|stable|balance|right|center|break-all|anywhere|none|hidden|always|all|auto|normal|0|3|0.5|900|small-caps|75%|1px 1px rgb(1, 2, 3)|underline|dotted|"x"|"x" "y"|circle|inside|manual|discretionary-ligatures|tabular-nums|"liga" 0|"wght" 200|super|sub|vertical-rl|upright|under|geometricPrecision|pixelated|collapse|hide|bottom|cap alphabetic|stroke|evenodd|bevel|round|middle|linearRGB|loose|trim-start|open|left|antialiased|visual|read-write|dark|economy|exact|from-font|full-width|compact|shifted|nearest-neighbor|crisp-edges|grayscale|legacy|inter-character|url("#x")|pointer|wait|disc|allow-keywords|unicode|emoji|standard|constrained|no-limit|preserve-breaks|isolate|inert|stylistic|historical-forms|jis78|-1|2 2|5 5 5|weight|bounding-box|start|end|alternate|under left|text|smart|space-all|fill|words|luminance|no-autospace|ideograph-alpha|stack|force-end|"lang"|rtl`.split(
      '|',
    );
  const body = ask(document, 'body');
  const parent = document.createElement('div');
  const child = parent.appendChild(document.createElement('div'));
  child.textContent = 'x';
  child.style.position = 'fixed'; // as wide as its text, whatever the parent's width
  body.append(parent);
  const odd = {};
  for (const property of getComputedStyle(child)) {
    const read = (element) => getComputedStyle(element).getPropertyValue(property);
    const before = read(child);
    for (const value of VALUES) {
      parent.style.setProperty(property, value);
      if (read(child) === before) continue;
      odd[property] = value;
      break;
    }
    parent.style.cssText = '';
  }
  parent.remove();
  return odd;
}

/** How every text of ours looks, as far as these properties say. */
export function textStyles({ ours, texts }, properties) {
  return ours().flatMap(({ localName, shadowRoot }) =>
    texts(shadowRoot).flatMap(({ element, words }) => {
      const style = getComputedStyle(element);
      return properties.map(
        (property) =>
          `${localName}, “${words.slice(0, 30)}”, ${property}: ${style.getPropertyValue(property)}`,
      );
    }),
  );
}
