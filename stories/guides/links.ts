/** Where each file stands in this site: the title of its page, as Storybook writes it in addresses. */
const PAGES: Readonly<Record<string, string>> = {
  document: 'guides-the-campaign-document',
  policies: 'guides-content-security-policies',
  platforms: 'guides-site-builders',
  saving: 'guides-saved-files-and-citations',
  promises: 'project-promises-and-their-tests',
  ...Object.fromEntries(
    ['architecture', 'benchmarks', 'changelog', 'contributing', 'releasing', 'security', 'sizes'].map(
      (name) => [name, `project-${name}`],
    ),
  ),
};
const REPOSITORY = 'https://github.com/campaign-elements/campaign-elements/blob/main/';

/**
 * Markdown whose links lead to the pages of this site, and else to the repository.
 *
 * @param folder - Where in the repository the text stands, which its links begin from.
 */
export const linkedInSite = (text: string, folder = 'docs/'): string =>
  text.replace(/\]\((?!https?:|#)([^)#]+)(#[^)]*)?\)/g, (_, link: string, anchor = '') => {
    const path = new URL(link, `https://repository.example/${folder}`).pathname.slice(1);
    const name = /^(?:docs\/)?([a-z]+|[A-Z]+)\.md$/.exec(path)?.[1]?.toLowerCase();
    return name && name !== 'api' && name !== 'readme'
      ? `](./?path=/docs/${PAGES[name] ?? `guides-${name}`}--docs)`
      : `](${REPOSITORY}${path}${anchor})`;
  });

/** The part of a text below a heading, up to the next one of its level. */
export function partOf(text: string, heading: string): string {
  const [, part = ''] = text.split(`\n## ${heading}\n`);
  return `# ${heading}\n${part.split('\n## ')[0]}`;
}
