/**
 * What is asked of the page's document and of nodes that are not ours.
 *
 * `<form name="body">` stands in the way of `document.body`, and `<input name="parentNode">` of its form's. Prototypes
 * are out of their reach. They are found from the node itself: old libraries put a `Document` and an `Element` of
 * their own in place of the platform's.
 */
const { apply, get, getPrototypeOf } = Reflect;
const XHTML = 'http://www.w3.org/1999/xhtml';

/** A property of a node as the platform has it, whatever the page named like it; a method knows its node. */
export function ask<Asked extends Node, Name extends string & keyof Asked>(
  node: Asked,
  name: Name,
): Asked[Name] {
  const answer: unknown = get(getPrototypeOf(node) ?? node, name, node);
  // An `<object>` can be called as well. Methods of nodes in a frame are no functions of this window.
  return (
    typeof answer === 'function' && !('nodeType' in answer)
      ? (...values: unknown[]): unknown => apply(answer, node, values)
      : answer
  ) as Asked[Name];
}

/** A new element of HTML, in whatever kind of document the page is. */
export function create<Tag extends keyof HTMLElementTagNameMap>(tag: Tag): HTMLElementTagNameMap[Tag];
export function create(tag: string): HTMLElement;
export function create(tag: string): HTMLElement {
  return ask(document, 'createElementNS')(XHTML, tag);
}
