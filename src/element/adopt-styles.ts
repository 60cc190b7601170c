import type { CSSResultOrNative } from 'lit';

const copies = new WeakMap<Document, Map<CSSResultOrNative, CSSStyleSheet>>();

/** Gives a shadow root its styles again in the document that it was moved to: a sheet belongs to one document. */
export function restyle(root: ShadowRoot, styles: readonly CSSResultOrNative[]): void {
  const { ownerDocument } = root;
  const { CSSStyleSheet: Sheet } = ownerDocument.defaultView ?? {};
  if (!Sheet) return; // no window, nothing to see
  const made = copies.get(ownerDocument) ?? new Map<CSSResultOrNative, CSSStyleSheet>();
  copies.set(ownerDocument, made);
  root.adoptedStyleSheets = styles.map((style) => {
    let sheet = made.get(style);
    if (!sheet) {
      sheet = new Sheet();
      sheet.replaceSync(textOf(style));
      made.set(style, sheet);
    }
    return sheet;
  });
}

const textOf = (style: CSSResultOrNative): string =>
  'cssText' in style ? style.cssText : [...style.cssRules].map(({ cssText }) => cssText).join('');
