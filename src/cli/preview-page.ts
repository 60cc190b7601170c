import type { Problem } from '../campaign/parse-campaign.js';
import type { CheckedFile } from './check-files.js';
import { lineOf } from './line-of.js';

/** Where the preview keeps what is its own, beside the files of the folder. */
export const OWN = '/campaign-elements';

export interface PreviewPage {
  /** The document's name in its folder. */
  readonly name: string;
  readonly checked: readonly CheckedFile[];
  /** Tags of the elements to show. */
  readonly tags: readonly string[];
  /** Languages to choose from, and the chosen one. */
  readonly languages: readonly string[];
  readonly language: string | undefined;
  /** Whether there is a page of the folder's own. */
  readonly hasPage: boolean;
  readonly version: string;
}

/** The page that shows every element, with what is wrong beside it. */
export function previewPage(options: PreviewPage): string {
  const { name, checked, tags, languages, language, hasPage, version } = options;
  const problems = checked.flatMap(({ problems }) => problems);
  const document = `/${encodeURIComponent(name)}`;
  const link = (href: string, text: string, isCurrent = false) =>
    `<a href="${escape(href)}"${isCurrent ? ' aria-current="page"' : ''}>${escape(text)}</a>`;
  return `<!doctype html>
<html lang="${escape(language ?? 'en')}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${problems.length ? `(${problems.length}) ` : ''}${escape(name)} · preview</title>
<link rel="icon" href="data:,">
<style>${STYLES}</style>
<script async src="${OWN}/embed/embed.js" data-campaign="${escape(document)}"${language === undefined ? '' : ` data-lang="${escape(language)}"`}></script>
${follow(version)}
<body>
<aside aria-label="Problems" lang="en">
<h1>${escape(name)}</h1>
<p>${[hasPage && link('/index.html', 'Your page'), link(document, 'The document')].filter(Boolean).join(' · ')}</p>
${languages.length > 1 ? `<p>${languages.map((code) => link(`?lang=${encodeURIComponent(code)}`, code, code === language)).join(' ')}</p>` : ''}
${checked.map((file) => findings(file, checked.length > 1)).join('\n')}
</aside>
<main>
${tags.map((tag) => `<section>\n<h2 lang="en">&lt;${tag}&gt;</h2>\n<${tag}></${tag}>\n<p class="why" lang="en" hidden></p>\n</section>`).join('\n')}
</main>
`;
}

/** What has a page loaded anew when a file changes, for the end of a page of the folder's own. */
export const follow = (version: string) =>
  `<script type="module" src="${OWN}/follow.js?since=${version}"></script>`;

/** Of that page: it says too why an element shows nothing. */
export const FOLLOW = `const since = new URL(import.meta.url).search;
new EventSource('${OWN}/changes' + since).addEventListener('message', () => location.reload());
const elements = document.querySelectorAll('main > section > :nth-child(2)');
setInterval(() => {
  for (const element of elements) {
    const why = element.nextElementSibling;
    const { reasons = [] } = element.diagnose?.() ?? {};
    why.hidden = !reasons.length;
    why.textContent = reasons.join(' ');
  }
}, 500);
`;

function findings({ file, source, problems, notes }: CheckedFile, named: boolean) {
  const list = (items: readonly Problem[], kind: string) =>
    items.length ? `<ul class="${kind}">${items.map((item) => finding(item, source)).join('')}</ul>` : '';
  const count = problems.length === 1 ? '1 problem' : `${problems.length || 'no'} problems`;
  return `<section><h2>${named ? `${escape(file)}: ` : ''}${count}</h2>${list(problems, 'problems')}${list(notes, 'notes')}</section>`;
}

function finding({ path, message }: Problem, source: string | undefined) {
  // What is wrong with the whole file says its line itself.
  const line = path && source !== undefined ? lineOf(source, path) : undefined;
  return `<li>${line === undefined ? '' : `line ${line}, `}<code>${escape(path || 'document')}</code>: ${escape(message)}</li>`;
}

const escape = (text: string) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

const STYLES = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
body { margin: 0; display: grid; grid-template-columns: minmax(0, 1fr) 22rem }
main { grid-area: 1 / 1; min-inline-size: 0; padding: 1rem 2rem 4rem }
main > section { margin-block: 0 3rem }
main h2 { font: 0.875rem ui-monospace, monospace; opacity: 0.75 }
aside { grid-area: 1 / 2; position: sticky; inset-block-start: 0; box-sizing: border-box; max-block-size: 100vh; overflow: auto; padding: 1rem; border-inline-start: 1px solid #8888 }
aside h1, aside h2 { font-size: 1rem; margin: 0 0 0.5rem; overflow-wrap: anywhere }
aside a { display: inline-block; min-inline-size: 1.5rem; padding-block: 0.125rem }
[aria-current] { font-weight: bold }
ul { padding-inline-start: 1.25rem; overflow-wrap: anywhere }
.problems { color: light-dark(#a3122a, #ffa3ad) }
.why { opacity: 0.75 }
@media (width < 60rem) {
  body { grid-template-columns: minmax(0, 1fr) }
  main { grid-area: 2 / 1; padding-inline: 1rem }
  aside { grid-area: 1 / 1; position: static; max-block-size: none; border: 0 }
}
`;
