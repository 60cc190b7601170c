/** Why a pledge folder cannot be used. */
export type FolderProblem =
  | 'in-use'
  | 'no-lock'
  | 'not-writable'
  | 'open-to-others'
  | 'broken'
  | 'newer'
  | 'older'
  | 'full'
  | 'foreign';

/** The folder cannot be used. The message is one sentence for a person, and says what can be done. */
export class FolderError extends Error {
  override name = 'FolderError';

  constructor(
    readonly problem: FolderProblem,
    sentence: string,
  ) {
    super(sentence);
  }
}
