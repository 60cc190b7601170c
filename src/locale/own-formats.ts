import { catalogueOf } from './catalogues.js';
import { languageOf } from './languages.js';

/**
 * How dates, counts and names are written in a language that Chromium has no data for: it would write "1992 M02 25" and
 * "12,345.6", and WebKit "1992 fevral 25–26". They stand in `src/locale/own` and come with the language's catalogue. The
 * words are those of the Unicode CLDR.
 */
export interface OwnFormats {
  readonly months: readonly string[];
  /** "{days} {month} {year}". */
  readonly date: string;
  /** Where only the month is known: "{month} {year}". */
  readonly month: string;
  /** "{count} il": such languages have one form for every count. */
  readonly years: string;
  readonly days: string;
  /** The language that numbers are written as in. */
  readonly numbers: string;
  /** Names of the languages of the interface. */
  readonly languages: Readonly<Record<string, string>>;
  /** Names of countries and territories. */
  readonly regions: Readonly<Record<string, string>>;
}

export const ownFormats = (locale: string): OwnFormats | undefined =>
  catalogueOf(languageOf(locale) ?? '')?.templates['own'] as OwnFormats | undefined;

/** A text with values in the places that are named so. */
export const fillIn = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));

/** A date, or a range, at the precision that it has. */
export function ownDate(own: OwnFormats, date: string, until = ''): string {
  const [year = '', number, day] = date.split('-');
  const [lastYear, lastNumber, lastDay] = until.split('-');
  const month = own.months[Number(number) - 1] ?? '';
  const isOneMonth = day && lastDay && lastYear === year && lastNumber === number;
  if (until && !isOneMonth) return `${ownDate(own, date)} – ${ownDate(own, until)}`;
  if (!number) return year;
  if (!day) return fillIn(own.month, { month, year });
  const days = isOneMonth ? `${Number(day)}–${Number(lastDay)}` : Number(day);
  return fillIn(own.date, { days, month, year });
}

/** The first letters of the month of a date. */
export function ownMonth(own: OwnFormats, date: string): string {
  const name = own.months[Number(date.slice(5, 7)) - 1] ?? '';
  // In Azerbaijani June and July differ in their fourth letter.
  return /^iyu./.exec(name)?.[0] ?? name.slice(0, 3);
}
