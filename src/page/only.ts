/**
 * Options with nothing behind them: what they do not name, the platform would look for on `Object.prototype`, where
 * some pages put things.
 */
export const only = <const Options extends object>(options: Options): Options => ({
  __proto__: null,
  ...options,
});
