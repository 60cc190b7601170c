/** Counts requests for each client in windows of one minute, in memory. */
const WINDOW = 60_000;

export class RateLimit {
  #windowStart = 0;
  #counts = new Map<string, number>();

  constructor(
    private readonly perMinute: number,
    private readonly now: () => number,
  ) {}

  /** Counts one request: 0 when it may pass, else the seconds to wait. */
  secondsToWait(client: string): number {
    const now = this.now();
    // A clock that is set back must not keep a window open.
    if (now < this.#windowStart || now - this.#windowStart >= WINDOW) {
      this.#windowStart = now;
      this.#counts.clear();
    }
    const count = (this.#counts.get(client) ?? 0) + 1;
    this.#counts.set(client, count);
    return count <= this.perMinute ? 0 : Math.ceil((this.#windowStart + WINDOW - now) / 1000);
  }
}
