import { ask } from './page.js';

/** The elements around `element`, nearest first, out of every shadow root it is in. */
export function* ancestors(element: Element): Generator<Element> {
  let node: Node | null = element;
  while ((node = ask(node, 'parentNode') ?? hostOf(node))) {
    if (ask(node, 'nodeType') === 1) yield node as Element;
  }
}

const hostOf = (node: Node) => (ask(node, 'nodeType') === 11 ? ask(node as ShadowRoot, 'host') : null);
