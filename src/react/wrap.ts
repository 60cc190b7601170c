/** Our elements for React 18 and 19: `campaign-elements/react` has a component for each, written from the manifest. */
import {
  createElement,
  forwardRef,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  type ForwardRefExoticComponent,
  type HTMLAttributes,
  type RefAttributes,
} from 'react';
import '../define/lazy-locales.js';
import { defineElement } from '../define/define-element.js';

/** A component that stands for an element: its own props, every HTML attribute, its reference. */
export type Wrapper<Element extends HTMLElement, Props> = ForwardRefExoticComponent<
  Omit<HTMLAttributes<Element>, keyof Props> & Props & RefAttributes<Element>
>;

/** What stands for a property or an event, by the name of the prop. */
type Names = Readonly<Record<string, string>>;

// A server commits nothing, and React 18 complains there of layout effects.
const useCommit = typeof document === 'undefined' ? useEffect : useLayoutEffect;

/**
 * Wraps an element. It is registered after its first properties and listeners are there: so it misses nothing where a
 * server wrote it, and importing the component registers nothing.
 *
 * @param attributes - Its attributes.
 * @param properties - Its properties without an attribute.
 * @param events - Its events.
 */
export function wrap<Element extends HTMLElement, Props>(
  tag: string,
  constructor: CustomElementConstructor,
  attributes: Names,
  properties: Names,
  events: Names,
): Wrapper<Element, Props> {
  const component = forwardRef<Element, Readonly<Record<string, unknown>>>((props, ref) => {
    const element = useRef<Element>(null);
    const before = useRef<Readonly<Record<string, unknown>>>({});
    // What a server writes. From then on they are set here: React 18 would write "false", React 19 undefined.
    const [written] = useState(() => attributesFor(attributes, props));

    useCommit(() => {
      const { current: node } = element;
      if (!node) return;
      const changed = (names: Names) =>
        Object.entries(names).filter(([name]) => !Object.is(props[name], before.current[name]));
      for (const [name, attribute] of changed(attributes)) {
        const value = textOf(props[name]);
        if (value === undefined) node.removeAttribute(attribute);
        else node.setAttribute(attribute, value);
      }
      for (const [name, property] of changed(properties)) Reflect.set(node, property, props[name]);
      for (const [name, type] of changed(events)) {
        const [old, listener] = [before.current[name], props[name]] as (EventListener | undefined)[];
        if (old) node.removeEventListener(type, old);
        if (listener) node.addEventListener(type, listener);
      }
      before.current = props;
      defineElement(tag, constructor);
    });
    useImperativeHandle<Element | null, Element | null>(ref, () => element.current, []);

    const rest: Record<string, unknown> = { ...written, ref: element };
    for (const [name, value] of Object.entries(props)) {
      if (name in attributes || name in properties || name in events) continue;
      // React 18 passes both on as they are.
      if (name === 'className') rest['class'] = value;
      else if (name !== 'hidden' || value) rest[name] = value;
    }
    return createElement(tag, rest);
  });
  component.displayName = constructor.name;
  return component as Wrapper<Element, Props>;
}

function attributesFor(attributes: Names, props: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, attribute]) => {
      const value = textOf(props[name]);
      return value === undefined ? [] : [[attribute, value]];
    }),
  );
}

/** The text of an attribute; undefined where there is none. */
function textOf(value: unknown): string | undefined {
  if (value === undefined || value === null || value === false) return undefined;
  return value === true ? '' : `${value as string | number}`;
}
