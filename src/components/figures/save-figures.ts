/** Figures as a file. */
import { sourceColumns } from '../../acts/act-table.js';
import { citationIn } from '../../acts/citation.js';
import { aboutTable } from '../../acts/table-about.js';
import type { CampaignDocument, Figure } from '../../campaign/schema.js';
import type { Voice } from '../../element/voice.js';
import type { Language } from '../../locale/languages.js';
import { inLanguage, msg } from '../../locale/localize.js';
import { saveTable, type TableForm } from '../../saving/table.js';

/** Saves these figures in a form, in the words of a language. */
export function save(
  form: TableForm,
  language: Language,
  voice: Voice,
  doc: CampaignDocument,
  figures: readonly Figure[],
): void {
  inLanguage(language, () => {
    const list = msg('Key figures', { id: 'name.figures' });
    const about = aboutTable(voice, doc, list);
    const groups = new Map(doc.figureGroups?.map((group) => [group.id, group]));
    const rows = figures.map((figure) => {
      const [value, label, by] = [figure.value, figure.label, figure.attribution].map((text) =>
        voice.plain(text),
      );
      return {
        id: figure.id,
        group: voice.plain(groups.get(figure.group)?.title) || figure.group,
        not_shown: voice.plain(groups.get(figure.group)?.note),
        counted: voice.plain(figure.counted),
        value,
        unit: voice.plain(figure.unit),
        label,
        who_says_so: by,
        status: voice.plain(figure.status),
        date: figure.date,
        quotation: voice.plain(figure.quote),
        note: voice.plain(figure.note),
        ...sourceColumns(voice, figure),
        citation: citationIn(voice, doc, list, figure.sources, [`${by}: ${value}, ${label}`]),
        licence: about.licence,
      };
    });
    saveTable(form, 'figures', rows, about);
  });
}
