/** The pledge that waits on this device until it can be sent. */
import { recall, remember } from '../../page/device-memory.js';
import { safeUrl } from '../../page/safe-url.js';
import { RECEIVED, type Received } from '../../wire/pledge.js';
import type { PledgeRequest } from './pledge-client.js';
import { outboxKey } from './pledge-memory.js';

/** The pledge that waits; undefined where none does that could be sent. */
export function readOutbox(campaign: string): PledgeRequest | undefined {
  const content = parseOutbox(recall(outboxKey(campaign)));
  return typeof content === 'object' && safeUrl(content.url) ? content : undefined;
}

/** Keeps an unsent pledge, or deletes it. Returns whether that worked. */
export function writeOutbox(campaign: string, request: PledgeRequest | null): boolean {
  return remember(outboxKey(campaign), request && [request.key, request.url, request.body].join('\n'));
}

/** Deletes a pledge that has arrived; other tabs read what became of it in passing. */
export function emptyOutbox(campaign: string, received: Received): void {
  if (readOutbox(campaign)) remember(outboxKey(campaign), received);
  remember(outboxKey(campaign), null);
}

/** What another tab has left there: what became of the pledge, the pledge itself, or nothing. */
export function parseOutbox(value: string | null): Received | PledgeRequest | undefined {
  const [key, url, body] = value?.split('\n') ?? [];
  return key && url && body ? { key, url, body } : RECEIVED.find((word) => word === value);
}
