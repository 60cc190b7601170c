/**
 * A value as JSON. `JSON.stringify` is not to be trusted on other people's pages: old Prototype.js makes strings of
 * lists with it, old MooTools replaces it.
 */
export function encodeJson(value: unknown): string {
  if (typeof value === 'string') {
    const escaped = value.replace(
      // eslint-disable-next-line no-control-regex -- control characters are what must be escaped
      /["\\\u0000-\u001f\u2028\u2029\ud800-\udfff]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
    return `"${escaped}"`;
  }
  if (Array.isArray(value)) return `[${value.map((item) => encodeJson(item)).join(',')}]`;
  if (value && typeof value === 'object') {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    return `{${members.map(([name, member]) => `${encodeJson(name)}:${encodeJson(member)}`).join(',')}}`;
  }
  return String(value);
}
