import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { reasonOf, type Command } from './command.js';
import { SECTIONS, sliceDocument, sliceTexts } from './slice-document.js';

export const slice: Command = {
  usage: 'FILE SECTION… [--lang CODE] [--out FILE]',
  help: `Writes a smaller document beside a campaign document: its header, these sections with what they need, and the sources
that they cite. Its texts in other languages are written beside it; --lang keeps one of them. Sections:
${SECTIONS.filter((name) => name !== 'sources').join(' ')}.
A slice is written anew each time. Exit: 0 it is written, 2 it could not be.`,
  async run(words) {
    const options = { lang: { type: 'string' }, out: { type: 'string' } } as const;
    const { positionals, values } = parseArgs({ args: [...words], options, allowPositionals: true });
    const [file, ...sections] = positionals;
    const unknown = sections.filter((name) => !SECTIONS.includes(name));
    for (const name of unknown) console.error(`There is no section "${name}".`);
    if (file === undefined || !sections.length || unknown.length) return undefined;

    const folder = dirname(file);
    const out =
      values.out ?? join(folder, basename(file).replace(/(\.json)?$/, `.${sections.join('-')}.json`));
    if (resolve(out) === resolve(file)) {
      console.error(`${out} is the document itself: name another file.`);
      return 2;
    }
    try {
      const cut = sliceDocument(await readJson(file), sections, values.lang);
      const translations = { ...(cut['translations'] as Record<string, string> | undefined) };
      for (const [language, path] of Object.entries(translations)) {
        const beside = join(folder, path);
        if (!existsSync(beside)) continue; // an address, or what `validate` notes
        const texts = sliceTexts(cut, await readJson(beside));
        if (!texts) throw new Error(`${path} has no texts`);
        const target = out.replace(/(\.json)?$/, `.${language}.json`);
        await write(target, texts);
        translations[language] = basename(target);
      }
      await write(out, { ...cut, ...(Object.keys(translations).length && { translations }) });
    } catch (error) {
      console.error(`${file}: cannot be cut (${reasonOf(error)})`);
      return 2;
    }
    return 0;
  },
};

async function readJson(file: string): Promise<Record<string, unknown>> {
  const value: unknown = JSON.parse(new TextDecoder().decode(await readFile(file)));
  if (typeof value !== 'object' || !value) throw new Error(`${file} is no document`);
  return value as Record<string, unknown>;
}

async function write(file: string, value: unknown) {
  const text = `${JSON.stringify(value)}\n`;
  await writeFile(file, text);
  console.log(`${file}: ${Buffer.byteLength(text)} bytes`);
}
