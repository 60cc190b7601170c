/**
 * Formatters for numbers, dates, lists and names. They are costly to make, so they are kept; the cache is bounded
 * because language tags come from attributes.
 */
const MOST = 60;
const formatters = new Map<string, unknown>();

function kept<Formatter>(key: string, make: () => Formatter): Formatter {
  let formatter = formatters.get(key) as Formatter | undefined;
  if (!formatter) {
    if (formatters.size >= MOST) formatters.clear();
    formatters.set(key, (formatter = make()));
  }
  return formatter;
}

/** English dates are written day first, as the campaign's texts write them, unless a region says otherwise. */
const regional = (locale: string) => (locale === 'en' ? 'en-GB' : locale);

export function formatNumber(locale: string, value: number): string {
  return kept(`n${locale}`, () => new Intl.NumberFormat(locale)).format(value);
}

/** "34 years", with the plural form of the language. */
export function formatYears(locale: string, years: number): string {
  const options = { style: 'unit', unit: 'year', unitDisplay: 'long' } as const;
  return kept(`y${locale}`, () => new Intl.NumberFormat(locale, options)).format(years);
}

export function formatList(locale: string, items: readonly string[]): string {
  return kept(`l${locale}`, () => new Intl.ListFormat(locale, { type: 'conjunction' })).format(items);
}

/** A name for a country code, or the code where there is none. */
export function regionName(locale: string, code: string): string {
  try {
    return kept(`r${locale}`, () => new Intl.DisplayNames(locale, { type: 'region' })).of(code) ?? code;
  } catch {
    return code;
  }
}

const PRECISION = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { year: 'numeric', month: 'long', day: 'numeric' },
} as const;

/**
 * A date at the precision it is written with, or a range.
 *
 * @param date - `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; the calendar day, in no time zone.
 */
export function formatDate(locale: string, date: string, until?: string): string {
  const precision = PRECISION[date.length as keyof typeof PRECISION];
  const format = kept(
    `d${locale}${date.length}`,
    () => new Intl.DateTimeFormat(regional(locale), { ...precision, timeZone: 'UTC' }),
  );
  const start = Date.parse(date);
  return until ? format.formatRange(start, Date.parse(until)) : format.format(start);
}
/** A moment to the minute, in the reader's own time zone. */
export function formatTime(locale: string, moment: Date): string {
  return kept(
    `t${locale}`,
    () => new Intl.DateTimeFormat(regional(locale), { dateStyle: 'medium', timeStyle: 'short' }),
  ).format(moment);
}
