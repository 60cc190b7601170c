const TAG = 'campaign-recognition-map';

/**
 * Our map as a page without a script would have it: the picture alone as SVG, and the whole element with its buttons
 * and words; and the codes of the countries that it marks.
 */
export async function copyOurs(page, url) {
  await page.goto(url);
  await page.waitForFunction((tag) => document.querySelector(tag)?.shadowRoot?.querySelector('svg'), TAG);
  return page.evaluate((tag) => {
    const root = document.querySelector(tag).shadowRoot;
    const clean = (html) => html.replace(/<!--.*?-->/g, '').replace(/\s+/g, ' ');
    const styles = customElements
      .get(tag)
      .elementStyles.map(({ cssText }) => cssText)
      .join('')
      // A state is set by a script.
      .replaceAll(/:host\(:state\(\w+\)\)/g, ':host');
    const element = `<${tag}><template shadowrootmode="open"><style>${styles}</style>${clean(root.innerHTML)}</template></${tag}>`;

    const svg = root.querySelector('svg');
    const codes = [...svg.querySelectorAll('.area[data-code]')].map((area) => area.dataset.code);
    const copy = svg.cloneNode(true);
    const copies = [copy, ...copy.querySelectorAll('*')];
    for (const [index, original] of [svg, ...svg.querySelectorAll('*')].entries()) {
      const style = getComputedStyle(original);
      copies[index].removeAttribute('class');
      for (const name of ['fill', 'fill-rule', 'stroke', 'stroke-width', 'stroke-linecap', 'vector-effect']) {
        const inherited = original === svg ? '' : getComputedStyle(original.parentElement)[name];
        if (style[name] !== inherited) copies[index].setAttribute(name, style[name]);
      }
    }
    return { element, codes, picture: clean(copy.outerHTML) };
  }, TAG);
}
