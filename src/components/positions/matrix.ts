import type { CampaignDocument, Position, Question, Speaker } from '../../campaign/schema.js';

/** What one speaker said on one question. */
export interface Cell {
  readonly speaker: Speaker;
  readonly positions: readonly Position[];
}

/** A question with those who speak to it, in the order of the document. */
export interface Row {
  readonly question: Question;
  readonly cells: readonly Cell[];
}

/**
 * The positions of a document by question and speaker. What names no question or speaker of the document is left out,
 * and so is a question to which nobody speaks.
 *
 * @param named - Ids of the questions to show; all by default.
 */
export function rowsOf(
  { questions = [], speakers = [], positions = [] }: CampaignDocument,
  named?: readonly string[] | null,
): Row[] {
  return questions
    .filter(({ id }) => !named || named.includes(id))
    .map((question) => {
      const said = positions.filter((position) => position.question === question.id);
      const cells = speakers
        .map((speaker) => ({
          speaker,
          positions: said.filter((position) => position.speaker === speaker.id),
        }))
        .filter((cell) => cell.positions.length);
      return { question, cells };
    })
    .filter(({ cells }) => cells.length);
}

/** Who speaks in any of these rows, each once, in the order of the document. */
export function speakersOf({ speakers = [] }: CampaignDocument, rows: readonly Row[]): Speaker[] {
  const speaking = new Set(rows.flatMap(({ cells }) => cells.map(({ speaker }) => speaker.id)));
  return speakers.filter(({ id }) => speaking.has(id));
}

export const countOf = (cells: readonly Cell[]): number => cells.flatMap(({ positions }) => positions).length;
