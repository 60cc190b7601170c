/** The map and its acts as files. */
import { actTable } from '../../acts/act-table.js';
import { aboutTable, licenceWord } from '../../acts/table-about.js';
import { titleWord } from '../../acts/words.js';
import type { Act } from '../../campaign/schema.js';
import type { Language } from '../../locale/languages.js';
import { inLanguage } from '../../locale/localize.js';
import { saveFile } from '../../saving/save-file.js';
import { saveTable } from '../../saving/table.js';
import type { Formatter } from './formatter.js';
import { pictureOf, toPng } from './save-picture.js';

const NAME = 'acts';

/** Saves the acts on show in a form, in the words of a language; whether that worked. */
export async function save(
  form: 'SVG' | 'PNG' | 'CSV' | 'JSON',
  formatter: Formatter,
  acts: readonly Act[],
  language: Language,
): Promise<boolean> {
  const { doc } = formatter;
  const picture = inLanguage(language, () => {
    const licence = licenceWord(formatter, doc);
    if (form === 'SVG' || form === 'PNG') return pictureOf(formatter, acts, licence);
    saveTable(form, NAME, actTable(formatter, doc, acts, licence), aboutTable(formatter, doc, titleWord()));
    return 'saved';
  });
  if (picture === 'saved') return true;
  if (!picture) return false;
  try {
    if (form === 'SVG') saveFile(`${NAME}.svg`, 'image/svg+xml', picture.svg);
    else saveFile(`${NAME}.png`, 'image/png', await toPng(picture));
    return true;
  } catch {
    return false; // the page's policy may not allow what a picture is painted from
  }
}
