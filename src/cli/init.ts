import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { reasonOf, type Command } from './command.js';
import { starterFiles } from './starter.js';

export const init: Command = {
  usage: '[FOLDER]',
  help: `Begins a campaign in a folder, by default this one: a document, what each of its sections is for, its schema for editors,
and a page that shows it. Nothing that is there is changed. Exit: 0 it is written, 2 something is in the way.`,
  async run(words) {
    const { positionals } = parseArgs({ args: [...words], allowPositionals: true });
    const [folder = '.', ...others] = positionals;
    if (others.length) return undefined;
    const schema = await readFile(new URL('../campaign.schema.json', import.meta.url), 'utf8');
    const files = Object.entries(starterFiles(schema)).map(
      ([name, text]) => [join(folder, name), text] as const,
    );
    const inTheWay = files.filter(([file]) => existsSync(file));
    if (inTheWay.length) {
      for (const [file] of inTheWay) console.error(`${file} is there already: nothing was written.`);
      console.error('Name another folder: npx campaign-elements init FOLDER');
      return 2;
    }
    try {
      await mkdir(folder, { recursive: true });
      for (const [file, text] of files) {
        await writeFile(file, text, { flag: 'wx' });
        console.log(file);
      }
    } catch (error) {
      console.error(`${folder}: cannot be written to (${reasonOf(error)})`);
      return 2;
    }
    console.log(`
Next: write your campaign into campaign.json (campaign.md says what stands where), and look at it with

  npx campaign-elements preview ${join(folder, 'campaign.json')}`);
    return 0;
  },
};
