/**
 * Writes `llms.txt` from the manifest and the documents: what the library is, in one file that a program can read.
 *
 * @see https://llmstxt.org
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { describeApi } from './write-api.mjs';

/** What follows the API, in full. */
const GUIDES = ['document', 'languages', 'policies', 'hosting'];

const { repository } = JSON.parse(readFileSync('package.json', 'utf8'));
const files = `${repository.url.replace(/^git\+|\.git$/g, '')}/blob/main/`;

/** A text whose links lead to the repository from wherever it is read. */
const read = (file) =>
  readFileSync(file, 'utf8').replace(
    /\]\((?!https?:|#)([^)]+)\)/g,
    (_, link) => `](${new URL(link, files + file).href})`,
  );

const [title, summary] = read('README.md').split('\n\n');
const use = /^## Put it on a page$[^]*?(?=^## More$)/m.exec(read('README.md'))?.[0] ?? '';
const api = describeApi(JSON.parse(read('dist/custom-elements.json'))).replace(/^# API\n\n.*\n\n/, '');
const guides = GUIDES.map((name) => read(`docs/${name}.md`).trimEnd()).join('\n\n');

writeFileSync('dist/llms.txt', `${title}\n\n> ${summary}\n\n${use}# API\n\n${api}\n${guides}\n`);
