import type { Act, Text } from './schema.js';

/**
 * The body that acted, the narrowest name first, as the parts of one name: "Foreign Relations Committee", "Senate of
 * Pakistan". Never the larger body alone: a committee's act is not its parliament's.
 *
 * @param plain - Says a text of the document in the element's language.
 */
export function actingBody(
  { body, chamber }: Pick<Act, 'body' | 'chamber'>,
  plain: (text: Text) => string,
): Text[] {
  return chamber && !plain(body).includes(plain(chamber)) ? [chamber, body] : [body];
}
