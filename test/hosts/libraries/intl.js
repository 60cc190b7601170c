/**
 * A polyfill of `Intl` from the time before 2014, put in its place: numbers, dates and collation only; no zones but
 * UTC, no ranges, lists, units, names or styles of dates, no hour cycle.
 */
(() => {
  const one = (options, name, values, otherwise) => {
    const value = options?.[name] ?? otherwise;
    if (value !== undefined && values.indexOf(value) < 0)
      throw new RangeError(`'${value}' is not an allowed value for ${name}`);
    return value;
  };
  function NumberFormat(locale, options) {
    one(options, 'style', ['decimal', 'percent', 'currency'], 'decimal');
    this.format = (value) => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
    this.resolvedOptions = () => ({ locale: 'en', numberingSystem: 'latn', style: 'decimal' });
  }
  function DateTimeFormat(locale, options) {
    if (!(this instanceof DateTimeFormat)) return new DateTimeFormat(locale, options);
    const zone = options?.timeZone;
    if (zone !== undefined && String(zone).toUpperCase() !== 'UTC')
      throw new RangeError('timeZone is not supported.');
    one(options, 'month', ['numeric', '2-digit', 'narrow', 'short', 'long']);
    this.format = (moment = Date.now()) => {
      const date = new Date(moment);
      return `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()}, ${date.getUTCHours() % 12 || 12}:00:00 PM`;
    };
    this.resolvedOptions = () => ({ locale: 'en', calendar: 'gregory', numberingSystem: 'latn' });
  }
  function Collator() {
    this.compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
  }
  for (const type of [NumberFormat, DateTimeFormat, Collator]) type.supportedLocalesOf = () => ['en'];
  window.IntlPolyfill = { NumberFormat, DateTimeFormat, Collator };
  Object.defineProperty(window, 'Intl', { value: window.IntlPolyfill, writable: true, configurable: true });
})();
