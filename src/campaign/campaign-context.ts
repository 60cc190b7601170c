import type { CampaignStore } from './campaign-store.js';
import { ancestors } from '../page/ancestors.js';

/**
 * Which element gives which store to everything inside it.
 *
 * A table instead of context events: a provider that upgrades late, or moves, is found all the same, because
 * everyone looks again when the table changes. Private to this copy of the library.
 */
const providers = new WeakMap<Element, CampaignStore>();
const listeners = new Set<() => void>();
let fallback: CampaignStore | undefined;

function announce() {
  for (const listener of listeners) listener();
}

/** Gives `store` to everything inside `element`; undefined takes it away. */
export function provideStore(element: Element, store: CampaignStore | undefined): void {
  if (store) providers.set(element, store);
  else providers.delete(element);
  announce();
}

/** The store for elements that no provider surrounds: the one script sets it. */
export function provideDefaultStore(store: CampaignStore): void {
  fallback = store;
  announce();
}

export function findStore(element: Element): CampaignStore | undefined {
  for (const ancestor of ancestors(element)) {
    const store = providers.get(ancestor);
    if (store) return store;
  }
  return fallback;
}

/** Calls back whenever providers come or go; returns how to stop. */
export function onProvidersChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
