/**
 * Takes line breaks and indentation out of the library's own `html`, `svg` and `css` templates. Messages are not
 * touched: they are plain strings of one line.
 */
export function minifyTemplates() {
  return {
    name: 'minify-templates',
    transform(code, id) {
      if (!id.includes('/build/')) return null;
      return {
        code: code.replace(
          /\b(html|svg|css)\s*`(?:[^`\\$]|\\.|\$\{(?:[^{}`]|\{[^{}]*\}|`[^`]*`)*\}|\$(?!\{))*`/g,
          (template, tag) =>
            tag === 'css'
              ? template
                  .replace(/\/\*[\s\S]*?\*\//g, '')
                  .replace(/\s+/g, ' ')
                  .replace(/\s*([{};,>])\s*/g, '$1')
                  .replace(/: /g, ':')
                .replace(/([\s:,(-])0\./g, '$1.')
                  .replace(/;\}/g, '}')
                  .replace('` ', '`')
              : template.replace(/>\s*\n\s*</g, '><').replace(/\s*\n\s*/g, ' '),
        ),
        map: null,
      };
    },
  };
}
