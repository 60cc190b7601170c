/** The elements around `element`, nearest first, out of every shadow root it is in. */
export function* ancestors(element: Element): Generator<Element> {
  let node: Node | null = element;
  while ((node = node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null)) {
    if (node instanceof Element) yield node;
  }
}
