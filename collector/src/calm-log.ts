const MINUTE = 60_000;

/** Writes the same line at most once a minute, however often what it tells happens. */
export class CalmLog {
  #written = new Map<string, number>();

  constructor(
    private readonly log: (line: string) => void,
    private readonly now: () => number,
  ) {}

  write(line: string): void {
    const now = this.now();
    const last = this.#written.get(line);
    // A clock that is set back must not silence it.
    if (last !== undefined && now >= last && now - last < MINUTE) return;
    this.#written.set(line, now);
    this.log(line);
  }
}
