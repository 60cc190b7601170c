import { recall, remember } from '../../page/device-memory.js';

/** Which distressing pictures of a campaign the visitor asked to see; kept on the device only where they say so. */
export class Covers {
  /** Whether the device remembers. */
  remembers: boolean;
  readonly #key: string;
  readonly #lifted: Set<string>;

  constructor(campaignId: string) {
    this.#key = `gallery:${campaignId}`;
    const ids = recall(this.#key);
    this.remembers = ids !== null;
    this.#lifted = new Set(ids?.split(' '));
  }

  isCovered({ id, distressing }: { id: string; distressing?: boolean | undefined }): boolean {
    return !!distressing && !this.#lifted.has(id);
  }

  lift(id: string): void {
    this.#lifted.add(id);
    if (this.remembers) this.#save();
  }

  /** Remembers from now on, or forgets. */
  setRemembers(remembers: boolean): void {
    this.remembers = remembers;
    this.#save();
  }

  #save() {
    const worked = remember(this.#key, this.remembers ? [...this.#lifted].join(' ') : null);
    if (!worked) this.remembers = false;
  }
}
