/**
 * How dates and counts are written in languages that Chromium has no data for: it would write "1992 M02 25" and
 * "12,345.6", and WebKit "1992 fevral 25–26". The words are those of the Unicode CLDR.
 */
export interface OwnFormats {
  readonly months: readonly string[];
  /** "25 fevral 1992": what stands for the day, or days, is not there where only the month is known. */
  readonly date: (days: string, month: string, year: string) => string;
  /** "34 il": such languages have one form for every count. */
  readonly years: (count: number) => string;
  readonly days: (count: number) => string;
  /** The language that numbers are written as in. */
  readonly numbers: string;
  /** Names of the languages of the interface. */
  readonly languages: Readonly<Record<string, string>>;
}

const words = (text: string) => text.split(' ');
const byCode = (text: string) =>
  Object.fromEntries(words(text).map((entry) => entry.split(':') as [string, string]));

const OWN: Readonly<Record<string, OwnFormats>> = {
  az: {
    months: words('yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr'),
    date: (days, month, year) => [days, month, year].filter(Boolean).join(' '),
    years: (count) => `${count} il`,
    days: (count) => `${count} gün`,
    numbers: 'tr',
    languages: byCode(
      'en:ingilis az:azərbaycan tr:türk ru:rus fr:fransız de:alman es:ispan ar:ərəb hy:erməni zh:çin ka:gürcü fa:fars',
    ),
  },
  hy: {
    months: words(
      'հունվար փետրվար մարտ ապրիլ մայիս հունիս հուլիս օգոստոս սեպտեմբեր հոկտեմբեր նոյեմբեր դեկտեմբեր',
    ),
    date: (days, month, year) => (days ? `${days} ${month}ի, ${year} թ.` : `${year} թ. ${month}`),
    years: (count) => `${count} տարի`,
    days: (count) => `${count} օր`,
    numbers: 'ru',
    languages: byCode(
      'en:անգլերեն az:ադրբեջաներեն tr:թուրքերեն ru:ռուսերեն fr:ֆրանսերեն de:գերմաներեն es:իսպաներեն ar:արաբերեն hy:հայերեն zh:չինարեն ka:վրացերեն fa:պարսկերեն',
    ),
  },
  ka: {
    months: words(
      'იანვარი თებერვალი მარტი აპრილი მაისი ივნისი ივლისი აგვისტო სექტემბერი ოქტომბერი ნოემბერი დეკემბერი',
    ),
    date: (days, month, year) => `${days} ${month}, ${year}`.trim(),
    years: (count) => `${count} წელი`,
    days: (count) => `${count} დღე`,
    numbers: 'ru',
    languages: byCode(
      'en:ინგლისური az:აზერბაიჯანული tr:თურქული ru:რუსული fr:ფრანგული de:გერმანული es:ესპანური ar:არაბული hy:სომხური zh:ჩინური ka:ქართული fa:სპარსული',
    ),
  },
};

export function ownFormats(locale: string): OwnFormats | undefined {
  const language = locale.split('-')[0] ?? '';
  return Object.hasOwn(OWN, language) ? OWN[language] : undefined;
}

/** A date, or a range, at the precision that it has. */
export function ownDate(own: OwnFormats, date: string, until = ''): string {
  const [year = '', month, day = ''] = date.split('-');
  const [lastYear, lastMonth, lastDay] = until.split('-');
  const write = (days: string) => (month ? own.date(days, own.months[Number(month) - 1] ?? '', year) : year);
  if (!until) return write(day && String(Number(day)));
  return lastYear === year && lastMonth === month && day && lastDay
    ? write(`${Number(day)}–${Number(lastDay)}`)
    : `${ownDate(own, date)} – ${ownDate(own, until)}`;
}

/** The first letters of the month of a date. */
export function ownMonth(own: OwnFormats, date: string): string {
  const name = own.months[Number(date.slice(5, 7)) - 1] ?? '';
  // In Azerbaijani June and July differ in their fourth letter.
  return /^iyu./.exec(name)?.[0] ?? name.slice(0, 3);
}
