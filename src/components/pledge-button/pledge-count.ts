import { only } from '../../page/only.js';
import { COUNT_PATH, type CountAnswer } from '../../wire/count.js';

export interface Count {
  readonly count: number;
  readonly asOf: Date;
}

/** Milliseconds. */
const TIMEOUT = 20_000;

/** The confirmed count, or undefined where it cannot be had. */
export async function fetchCount(url: string, campaign: string): Promise<Count | undefined> {
  try {
    const response = await fetch(
      `${url}${COUNT_PATH}?campaign=${encodeURIComponent(campaign)}`,
      only({ credentials: 'omit', signal: AbortSignal.timeout(TIMEOUT) }),
    );
    const { count, asOf } = (await response.json()) as Record<keyof CountAnswer, unknown>;
    const moment = new Date(String(asOf));
    return response.ok && Number.isInteger(count) && moment.getTime()
      ? { count: count as number, asOf: moment }
      : undefined;
  } catch {
    return undefined;
  }
}
