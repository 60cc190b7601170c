import { only } from '../page/only.js';
import { fillIn, ownDate, ownFormats } from './own-formats.js';

/**
 * Formatters for numbers and dates. They are costly to make, so they are memoize; the cache is bounded
 * because language tags come from attributes.
 */
const MOST = 60;
const formatters = new Map<string, unknown>();

/** What of formatters is used. */
export interface DateFormat {
  format(moment: number | Date): string;
  formatRange(start: number, end: number): string;
}
export interface NumberFormat {
  format(value: number): string;
}

/**
 * The browser's own way to write dates. An old polyfill in the place of `Intl` knows neither zones nor ranges; a date
 * still writes itself as the browser does.
 */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): DateFormat {
  options = only(options);
  // eslint-disable-next-line no-restricted-syntax -- here it is known to be whole
  if ('formatRange' in Intl.DateTimeFormat.prototype) return new Intl.DateTimeFormat(locale, options);
  const format = (moment: number | Date) => new Date(moment).toLocaleString(locale, options);
  format(0); // an unknown zone throws now, as above
  return { format, formatRange: (start, end) => `${format(start)} – ${format(end)}` };
}

/** The same for numbers. */
export function numberFormat(locale: string, options: Intl.NumberFormatOptions = {}): NumberFormat {
  options = only(options);
  // eslint-disable-next-line no-restricted-syntax -- here it is known to be whole
  if ('formatRange' in Intl.NumberFormat.prototype) return new Intl.NumberFormat(locale, options);
  return { format: (value) => value.toLocaleString(locale, options) };
}

/** What `make` made for this key before, or makes now. */
export function memoize<Formatter>(key: string, make: () => Formatter): Formatter {
  let formatter = formatters.get(key) as Formatter | undefined;
  if (!formatter) {
    if (formatters.size >= MOST) formatters.clear();
    formatters.set(key, (formatter = make()));
  }
  return formatter;
}

/**
 * English dates are written day first, as the campaign's texts write them, unless a region says otherwise; Persian ones
 * by the calendar and in the digits of the sources.
 */
const REGIONAL: Readonly<Record<string, string>> = { en: 'en-GB', fa: 'fa-u-ca-gregory-nu-latn' };
export const regional = (locale: string) =>
  (Object.hasOwn(REGIONAL, locale) ? REGIONAL[locale] : locale) ?? locale;

/** The language that numbers are written in. */
export const numeric = (locale: string) => ownFormats(locale)?.numbers ?? regional(locale);

export function formatNumber(locale: string, value: number): string {
  return memoize(`n${locale}`, () => numberFormat(numeric(locale))).format(value);
}

/** Dates and counts that a build has written: the first formatter of a page costs more than the rest of a picture. */
const written = new Map<string, string>();

/** Says how counts of years are written in each language. */
export function knowYears(words: Readonly<Record<string, Readonly<Record<string, string>>>>): void {
  for (const [locale, counts] of Object.entries(words)) {
    for (const [years, text] of Object.entries(counts)) written.set([locale, years].join(), text);
  }
}

/** "34 years", with the plural form of the language. */
export function formatYears(locale: string, years: number): string {
  const known = written.get([locale, years].join());
  if (known) return known;
  const own = ownFormats(locale);
  if (own) return fillIn(own.years, { count: years });
  const options = { style: 'unit', unit: 'year', unitDisplay: 'long' } as const;
  return memoize(`y${locale}`, () => numberFormat(numeric(locale), options)).format(years);
}

/** "95 days", with the plural form of the language. */
export function formatDays(locale: string, days: number): string {
  const options = { style: 'unit', unit: 'day', unitDisplay: 'long' } as const;
  const own = ownFormats(locale);
  return own ? fillIn(own.days, { count: days }) : numberFormat(numeric(locale), options).format(days);
}

const PRECISION = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { year: 'numeric', month: 'long', day: 'numeric' },
} as const;

/** Says how a date, or a range, is written in each language. */
export function knowDate(words: Readonly<Record<string, string>>, date: string, until?: string): void {
  for (const [locale, text] of Object.entries(words)) written.set([locale, date, until].join(), text);
}

/**
 * A date at the precision it is written with, or a range.
 *
 * @param date - `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; the calendar day, in no time zone.
 */
export function formatDate(locale: string, date: string, until?: string): string {
  const known = written.get([locale, date, until].join());
  if (known) return known;
  const own = ownFormats(locale);
  if (own) return ownDate(own, date, until);
  // A range is as precise as its ends, each for itself.
  if (until && until.length !== date.length)
    return `${formatDate(locale, date)} – ${formatDate(locale, until)}`;
  const precision = PRECISION[date.length as keyof typeof PRECISION];
  const format = memoize(`d${locale}${date.length}`, () =>
    dateFormat(regional(locale), { ...precision, timeZone: 'UTC' }),
  );
  const [start, end] = [date, until ?? date].map((day) => Date.parse(day)) as [number, number];
  // 29 February of a common year is no date, to some browsers.
  if (!(start <= end)) return until ? `${formatDate(locale, date)} – ${formatDate(locale, until)}` : date;
  if (!until) return format.format(start);
  return /^zh\b/.test(locale)
    ? chineseRange(format.format(start), format.format(end))
    : format.formatRange(start, end);
}

/** "1992年2月25日至26日": browsers write ranges with strokes, "1992/2/25 – 1992/2/26". */
function chineseRange(start: string, end: string): string {
  const begun = start.match(/\d+\D/g) ?? [];
  const parts = end.match(/\d+\D/g) ?? [];
  const first = parts.findIndex((part, index) => part !== begun[index]);
  return first < 0 ? start : `${start}至${parts.slice(first).join('')}`;
}
