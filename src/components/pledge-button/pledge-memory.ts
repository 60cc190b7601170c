/** Where this device keeps what a visitor asked it to remember of a pledge, by the campaign's id. */
import { recall } from '../../page/device-memory.js';

/** That the visitor has joined. */
export const pledgedKey = (campaign: string): string => `pledged:${campaign}`;
/** A pledge that waits to be sent. */
export const outboxKey = (campaign: string): string => `pledge:${campaign}`;

/** Whether there is something of a pledge to the campaign on this device. */
export const isRemembered = (campaign: string): boolean =>
  !!(recall(pledgedKey(campaign)) ?? recall(outboxKey(campaign)));
