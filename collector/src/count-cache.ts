/** Counts each campaign at most once in ten seconds, however many ask. */
export const COUNT_SECONDS = 10;

/** More campaigns than one collector has; guards the memory against made-up names. */
const MAX_CAMPAIGNS = 1_000;

export interface Count {
  count: number;
  /** When it was counted, in milliseconds since 1970. */
  asOf: number;
}

export class CountCache {
  #counts = new Map<string, { asOf: number; count: Promise<number> }>();

  constructor(
    private readonly countNow: (campaign: string) => Promise<number>,
    private readonly now: () => number,
  ) {}

  async get(campaign: string): Promise<Count> {
    const now = this.now();
    let entry = this.#counts.get(campaign);
    // A clock that is set back must not keep an old count.
    if (!entry || now < entry.asOf || now - entry.asOf >= COUNT_SECONDS * 1000) {
      if (this.#counts.size >= MAX_CAMPAIGNS) this.#counts.clear();
      entry = { asOf: now, count: this.countNow(campaign) };
      this.#counts.set(campaign, entry);
    }
    try {
      return { count: await entry.count, asOf: entry.asOf };
    } catch (error) {
      if (this.#counts.get(campaign) === entry) this.#counts.delete(campaign);
      throw error;
    }
  }
}
