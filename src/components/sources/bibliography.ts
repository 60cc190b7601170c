/** Sources as files that programs for references read. */
import type { Source, Text } from '../../campaign/schema.js';
import { sourceAddress } from '../../page/safe-url.js';
import { saveFile } from '../../saving/save-file.js';
import { toBibTeX, toCsl, toCslDate, type Reference } from '../collection/citation.js';

const FORMS = {
  BibTeX: {
    file: 'sources.bib',
    type: 'application/x-bibtex',
    write: (works: readonly Reference[]) => works.map((work) => `${toBibTeX(work)}\n`).join('\n'),
  },
  'CSL JSON': {
    file: 'sources.json',
    type: 'application/vnd.citationstyles.csl+json',
    write: (works: readonly Reference[]) => toCsl(...works),
  },
} as const;
export type BibliographyForm = keyof typeof FORMS;

/** What kind of work it is, is said in the note: in the words of the document, not in those of CSL. */
function referenceTo(source: Source, plain: (text: Text | undefined) => string): Reference {
  const { id, title, publisher, date, accessed, language, kind, perspective } = source;
  const { href } = sourceAddress(source) ?? {};
  return {
    id,
    type: href ? 'webpage' : 'document',
    title: plain(title),
    publisher: plain(publisher),
    issued: toCslDate(date),
    accessed: toCslDate(accessed),
    language,
    note: [kind, perspective].map(plain).filter(Boolean).join('; '),
    URL: href,
  };
}

/** The sources in one of the forms, as text. */
export const writeBibliography = (
  form: BibliographyForm,
  sources: readonly Source[],
  plain: (text: Text | undefined) => string,
): string => FORMS[form].write(sources.map((source) => referenceTo(source, plain)));

/** Gives the visitor the sources as a file. */
export function saveBibliography(
  form: BibliographyForm,
  sources: readonly Source[],
  plain: (text: Text | undefined) => string,
): void {
  const { file, type } = FORMS[form];
  saveFile(file, `${type};charset=utf-8`, writeBibliography(form, sources, plain));
}
