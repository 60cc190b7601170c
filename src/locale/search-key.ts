/** Letters without case and accents, so that a search finds what was meant. */
export const searchKey = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
