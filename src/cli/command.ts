/** One of the things that `campaign-elements` does: see the table in `campaign-elements.ts`. */
export interface Command {
  /** What follows the command's name. */
  readonly usage: string;
  readonly help: string;
  /** Gives the exit code: 0 done, 1 there are problems, 2 it could not be done. Undefined: it was called wrongly. */
  run(words: readonly string[]): Promise<number | undefined>;
}

/** What went wrong with a file or an address, in words. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
