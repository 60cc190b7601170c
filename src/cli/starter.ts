/** What `init` writes. Nothing in it is a fact: every word stands in the place of the campaign's own. */
import type { CampaignDocument } from '../campaign/schema.js';

/** Where a page finds the scripts: `preview` has them there, and so has a host that they were copied to. */
export const SCRIPTS = 'campaign-elements/embed';

const SOURCE = 'first-source';
const HOME = 'https://example.org/';

const document: CampaignDocument = {
  id: 'your-campaign',
  name: 'Your campaign',
  line: 'One line that says what it is about',
  url: HOME,
  organiser: { name: 'Who runs it', note: 'What a reader should know of who runs it.' },
  languages: ['en'],
  theme: { accent: '#3d5a80', accentDark: '#98b7d9' },
  sources: [
    {
      id: SOURCE,
      title: 'Title of a text that says what you say',
      publisher: 'Who published it',
      url: HOME,
      perspective: 'who is speaking in it: a party, a court, a newspaper',
    },
  ],
  statements: [
    {
      id: 'first-statement',
      speaker: 'A speaker',
      role: 'What they are to the matter',
      date: '2000',
      paragraphs: ['Their words, letter by letter.'],
      sources: [SOURCE],
    },
  ],
  figureGroups: [{ id: 'first-group', title: 'What these figures are about' }],
  figures: [
    {
      id: 'first-figure',
      group: 'first-group',
      value: '0',
      label: 'what was counted',
      attribution: 'Who counted it',
      sources: [SOURCE],
    },
  ],
  recognitions: [],
  timeline: [
    {
      id: 'first-event',
      date: '2000',
      kind: 'what kind of event it is',
      title: 'What happened, in a few words',
      text: 'What happened, in a sentence or two.',
      attribution: 'Who says so',
      sources: [SOURCE],
    },
  ],
  gallery: [],
  events: [
    {
      id: 'first-meeting',
      title: 'A day that comes back each year',
      every: '01-01',
      place: 'Where',
      sources: [SOURCE],
    },
  ],
  press: [
    {
      id: 'first-article',
      title: 'Title of an article',
      publisher: 'A newspaper',
      url: HOME,
      sources: [SOURCE],
    },
  ],
  share: { url: HOME },
};

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Your campaign</title>
    <link rel="icon" href="data:," />
    <style>
      body {
        max-inline-size: 60rem;
        margin: 0 auto;
        padding: 1rem;
        font: 1rem/1.5 system-ui;
      }
      body > * {
        margin-block: 0 2rem;
      }
    </style>
    <script async src="${SCRIPTS}/embed.js" data-campaign="campaign.json"></script>
  </head>
  <body>
    <campaign-banner><a href="${HOME}">Your campaign</a></campaign-banner>
    <h1>Your campaign</h1>
    <campaign-statement><a href="${HOME}">The statement</a></campaign-statement>
    <campaign-figures><a href="${HOME}">Figures</a></campaign-figures>
    <campaign-timeline><a href="${HOME}">Timeline</a></campaign-timeline>
    <campaign-share><a href="${HOME}">Share</a></campaign-share>
  </body>
</html>
`;

/** What is known of a section from the schema. */
interface SectionSchema {
  readonly title?: string;
  readonly description?: string;
}

/** An act, as an example of the section that needs most. */
const act = {
  id: 'first-act',
  code: 'ISO code of the country, such as XX',
  jurisdiction: 'Name of the country',
  level: 'national',
  body: 'Name of the body that acted',
  bodyType: 'plenary',
  act: 'resolution',
  date: '2000-01-31',
  wordingStatus: 'text-read',
  quotes: [{ text: 'The words of the act, letter by letter' }],
  sources: [SOURCE],
};

const explain = (sections: Readonly<Record<string, SectionSchema>>) => `# What stands in campaign.json

JSON has no comments, so they are here. An editor that knows JSON Schema also shows them beside the fields: the first line of the document names \`campaign.schema.json\`.

Everything in the document now is a placeholder. Replace it, and take away what you do not need: a section that is empty or missing shows nothing.

- \`id\`: short and lasting. Pledges and links are kept by it.
- \`name\`, \`line\`, \`url\`: what the banner shows, and where it leads.
- \`organiser\`: who runs the campaign.
- \`anniversary\`: the day that is remembered: \`{ "from": "2000-01-31", "day": "01-31", "timeZone": "Europe/London" }\`.
- \`languages\`: the first is the one that the document is written in. Any text can be given in several: \`{ "en": "…", "fr": "…" }\`.
- \`theme\`: your colour on light and on dark ground.

| section | what it is for |
| --- | --- |
${Object.entries(sections)
  .map(([name, { title }]) => `| \`${name}\` | ${title ?? ''} |`)
  .join('\n')}

**No claim without a source.** A statement, figure, act, event or article names at least one entry of \`sources\` by its \`id\`; without one it is not shown. \`perspective\` says who is speaking in the source, and is shown with it.

Dates are as precise as you know them: \`2000\`, \`2000-01\` or \`2000-01-31\`.

An act in \`recognitions\`:

\`\`\`json
${JSON.stringify(act, null, 2)}
\`\`\`

A picture in \`gallery\` lies beside the document: \`{ "id": "first-picture", "src": "pictures/first.jpg", "width": 1200, "height": 800, "alt": "What can be seen", "credit": "Who made it" }\`.

## Look at it, check it, publish it

- \`npx campaign-elements preview campaign.json\` shows every element, anew whenever you save, with what is wrong beside it. \`index.html\` is there too.
- \`npx campaign-elements validate campaign.json\` says what is wrong, for a script.
- To publish, copy \`dist/embed\` of the package (after \`npm install campaign-elements\` it is in \`node_modules/campaign-elements\`) to \`${SCRIPTS}\`, and put this folder on your host.
`;

/**
 * The files of a new campaign, by name.
 *
 * @param schema - The text of the published JSON Schema.
 */
export function starterFiles(schema: string): Readonly<Record<string, string>> {
  const { properties } = JSON.parse(schema) as { properties: Record<string, SectionSchema> };
  const sections = Object.entries(properties).filter(([, { title }]) => title !== undefined);
  return {
    'campaign.json': `${JSON.stringify({ $schema: './campaign.schema.json', ...document }, null, 2)}\n`,
    'campaign.schema.json': schema,
    'campaign.md': explain(Object.fromEntries(sections)),
    'index.html': page,
  };
}
