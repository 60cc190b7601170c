/** What helps those who place an element: beside its API on its page of the documentation. */
export interface Guidance {
  readonly do: readonly string[];
  readonly dont: readonly string[];
  /** What keyboard and screen reader get, and what the page itself must see to. */
  readonly accessibility: readonly string[];
}

export const GUIDANCE: Readonly<Record<string, Guidance>> = {
  'campaign-about': {
    do: [
      'Give it a place on every page that asks visitors for something: who asks belongs beside what is asked.',
      'Fill `about.missing` and `about.corrections` of the document: what is missing, and where to report an error.',
    ],
    dont: [
      'Do not repeat its aims in your own voice: they stand there as quotations, with who said them and when.',
    ],
    accessibility: [
      'Folds are native `details`: Enter and Space open them, and a search in the page finds what is inside.',
      'Its headings begin at level 3: give the section around it an `h2`.',
    ],
  },
  'campaign-anniversary': {
    do: [
      'Use it near the day; it says the days that are left, and on the day that it is today, by the time zone of the place.',
    ],
    dont: ['Do not put it beside a countdown of something else: a day of remembrance is no launch.'],
    accessibility: [
      'Nothing ticks and nothing is announced by itself. The candle is decoration and is not read.',
    ],
  },
  'campaign-banner': {
    do: [
      'Write a real link inside: it stands until the element is ready, and for good where scripts are blocked.',
      'Keep its place where it is inline: `campaign-banner:not(:state(empty)) { display: block; min-block-size: 5.5rem }`.',
      'With `placement="dialog"` use `schedule` and `remember-days` as well, so that nobody is stopped twice.',
    ],
    dont: [
      'Do not put two fixed banners on one page.',
      'Do not cover it with `::part()` styles that hide who receives a pledge.',
    ],
    accessibility: [
      'A fixed banner reserves its height in the page’s scroll padding, so it never hides what has the focus.',
      'The dialog takes the focus, Escape closes it, and the focus goes back.',
    ],
  },
  'campaign-collection': {
    do: ['Name only what a source describes: a work without a date or a publisher shows none.'],
    dont: ['Do not use photographs of covers without the right to: the element draws a plain mark instead.'],
    accessibility: ['Works are a list with headings; "Cite as" is a button that says whether it has copied.'],
  },
  'campaign-embed-code': {
    do: [
      'Give it a page of its own for partners, or the foot of the page on which visitors are asked to help.',
    ],
    dont: ['Do not paste its output where scripts are stripped; it says which form is for such an editor.'],
    accessibility: [
      'The form uses native fields; the preview is a frame with a title, and can be left with Tab.',
      '"Copy" says in a status whether it has copied; where the clipboard is refused, the text is selected.',
    ],
  },
  'campaign-events': {
    do: [
      'Give an event `timeZone`: times are then shown by the clocks of the place and, where they differ, by the visitor’s.',
    ],
    dont: [
      'Do not delete a cancelled event: set `status` to `cancelled`, so that those who saved it learn of it.',
    ],
    accessibility: ['Dates are `time` elements. "Add to calendar" says in its name which event it saves.'],
  },
  'campaign-figures': {
    do: [
      'Put figures into groups by what was counted. Only figures of one group are compared, on one scale.',
      'Say "at least", "more than" and ranges in the data: they are drawn as what they are.',
    ],
    dont: ['Do not take one figure out of its group: readers would not see who disputes it.'],
    accessibility: [
      'The drawing is for the eye alone; value, label, who says so and source are text beside it, in a list.',
    ],
  },
  'campaign-film': {
    do: [
      'Give captions, chapters and a transcript as tracks: those who cannot hear or see it follow it too.',
    ],
    dont: [
      'Do not expect it to play by itself: nothing is loaded from another site before the visitor asks.',
    ],
    accessibility: [
      'The player’s controls are the browser’s own. Chapters and lines of the transcript are buttons that lead there.',
      'Where a film may be distressing that is said before it can be played.',
    ],
  },
  'campaign-gallery': {
    do: [
      'Give each picture its size, a description and who made it: nothing moves when it arrives.',
      'Mark pictures that may distress: they are covered, and not loaded, until the visitor asks.',
    ],
    dont: ['Do not pass a drawing off as a photograph: `kind` says what it is, and the caption repeats it.'],
    accessibility: [
      'Arrow keys lead through the lightbox, Escape closes it, and the focus returns to the picture.',
      'A covered picture says what is behind the cover before it is lifted.',
    ],
  },
  'campaign-pledge-button': {
    do: [
      'Say in the document who receives the pledge, what is signed and where the privacy text is.',
      'Name required and optional consents apart: nothing is ticked beforehand.',
    ],
    dont: ['Do not write a count yourself: only the collector’s confirmed one is shown.'],
    accessibility: [
      'Errors stand at their fields and are announced; the focus goes to the first of them.',
      'What could not be sent stays in the form; nothing typed is lost.',
    ],
  },
  'campaign-positions': {
    do: [
      'Give each statement its speaker, date and source, and say whether it is quoted, translated or paraphrased.',
    ],
    dont: ['Do not fill an empty cell: that a speaker has said nothing is something that readers may see.'],
    accessibility: [
      'Wide screens have a table with headers for rows and columns, narrow ones a list by question.',
    ],
  },
  'campaign-press': {
    do: ['Keep the headline as the publisher wrote it, in its language.'],
    dont: [
      'Do not point `feed` at a feed that is not meant to be read from other sites: the browser will refuse it.',
    ],
    accessibility: ['Headlines carry their own `lang`, so that a screen reader changes its voice.'],
  },
  'campaign-recognition-map': {
    do: [
      'Give it the full width of the text, or more. From 48 rem on the card stands beside the map.',
      'Say in `notCounted` what is left out, and why.',
    ],
    dont: [
      'Do not sum its acts up as a number of countries: committees, chambers and members are told apart.',
    ],
    accessibility: [
      'The field "What has my country’s parliament said?" is a combobox with the keys of the APG pattern; it answers for every country.',
      'The table holds the same rows as the map; the map itself is one stop of Tab, with arrow keys inside.',
    ],
  },
  'campaign-root': {
    do: ['Use it in apps and for several campaigns on one page. For one campaign the script tag is enough.'],
    dont: ['Do not give `src` and the property `campaign` both: the property is taken.'],
    accessibility: ['It shows nothing and takes no part in layout: `display: contents`.'],
  },
  'campaign-share': {
    do: ['Place it where a reader has finished. What is shared is the page’s address, or the campaign’s.'],
    dont: ['Do not add scripts of social networks: the links work without them, and tell nobody who looks.'],
    accessibility: [
      'Links say that they open another site. The QR code has a text that says where it leads.',
    ],
  },
  'campaign-sources': {
    do: ['Give each source its `perspective`: who is speaking. Groups and shares come from it.'],
    dont: ['Do not cite an encyclopaedia alone: a claim that rests on nothing else says so.'],
    accessibility: [
      'The search says how many it has found. Numbers that cite a source are links to what cites it.',
    ],
  },
  'campaign-statement': {
    do: ['Quote word for word, with speaker, role, date and source.'],
    dont: ['Do not shorten in the middle: the beginning is shown and the rest unfolds.'],
    accessibility: ['It is a `blockquote` with its `cite`. "Show more" says whether it is open.'],
  },
  'campaign-timeline': {
    do: ['Give each event the precision that is known: a year, a month or a day.'],
    dont: ['Do not use `layout="horizontal"` for what must be printed or read whole: it scrolls sideways.'],
    accessibility: [
      'Events are a list of folds with headings. An address that ends in an event’s id opens it.',
    ],
  },
};
