/** Moments by the reader's own clock, in words. */
import { dateFormat, memoize, numeric, regional } from '../locale/formats.js';
import { ownFormats } from '../locale/own-formats.js';

/** A moment to the minute, in the reader's own time zone. */
export function formatTime(locale: string, moment: Date): string {
  // In digits a date is the same in the language of its numbers.
  const dateStyle = ownFormats(locale) ? 'short' : 'medium';
  return memoize(`t${locale}`, () =>
    dateFormat(regional(numeric(locale)), { dateStyle, timeStyle: 'short' }),
  ).format(moment);
}

/** A moment of today, to the second. */
export function formatClock(locale: string, moment: Date): string {
  return memoize(`C${locale}`, () => dateFormat(regional(numeric(locale)), { timeStyle: 'medium' })).format(
    moment,
  );
}
