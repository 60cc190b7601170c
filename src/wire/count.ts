/** What a page and a collector say to each other of the count. Apart, since a closed button needs no more. */

/** Where the confirmed pledges are counted, below the collector's address: with `?campaign=` and the campaign's id. */
export const COUNT_PATH = '/pledges/count';

export interface CountAnswer {
  readonly campaign: string;
  readonly count: number;
  /** When it was counted: ISO 8601. */
  readonly asOf: string;
}
