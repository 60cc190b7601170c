/** Where each file stands in this site: the title of its page, as Storybook writes it in addresses. */
const PAGES: Readonly<Record<string, string>> = {
  document: 'the-campaign-document',
  policies: 'content-security-policies',
  saving: 'saved-files-and-citations',
  promises: 'promises-and-their-tests',
};
const REPOSITORY = 'https://github.com/campaign-elements/campaign-elements/blob/main/';

/** Markdown whose links lead to the pages of this site, and else to the repository. */
export const linkedInSite = (text: string): string =>
  text.replace(/\]\((?!https?:|#)(?:\.\.?\/)*([^)#]+)(#[^)]*)?\)/g, (_, path: string, anchor = '') => {
    const name = /^(?:docs\/)?([a-z]+|[A-Z]+)\.md$/.exec(path)?.[1]?.toLowerCase();
    return name && name !== 'api' && name !== 'readme'
      ? `](?path=/docs/guides-${PAGES[name] ?? name}--docs)`
      : `](${REPOSITORY}${path}${anchor})`;
  });

/** The part of a text below a heading, up to the next one of its level. */
export function partOf(text: string, heading: string): string {
  const [, part = ''] = text.split(`\n## ${heading}\n`);
  return `# ${heading}\n${part.split('\n## ')[0]}`;
}
