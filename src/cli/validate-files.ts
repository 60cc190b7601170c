import { checkFiles } from './check-files.js';
import type { Command } from './command.js';

export const validate: Command = {
  usage: 'FILE [TEXTS…]',
  help: `Checks a campaign document, and its texts in other languages: those it names in "translations" where they are beside
it, and those named here. Exit: 0 they are fine, 1 there are problems, 2 they could not be checked.`,
  async run([file, ...translations]) {
    if (file === undefined) return undefined;
    const checked = await checkFiles(file, translations);
    for (const { file, source, problems, notes } of checked) {
      for (const { path, message } of notes) console.log(`note: ${path}: ${message}`);
      if (source === undefined) for (const { message } of problems) console.error(`${file}: ${message}`);
      else if (!problems.length) console.log(`${file}: no problems found`);
      else for (const { path, message } of problems) console.log(`${path || 'document'}: ${message}`);
    }
    if (checked.some(({ source }) => source === undefined)) return 2;
    return checked.some(({ problems }) => problems.length) ? 1 : 0;
  },
};
