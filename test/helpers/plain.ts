/** Engines differ in spaces, and in the digits of Arabic. */
export const plain = (text: string): string =>
  text
    .replace(/[\s\u202f]+/g, ' ')
    .replace(/[٠-٩]/g, (digit) => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit)))
    .replace('،', '');
