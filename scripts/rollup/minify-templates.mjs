import { nodesOf, replaced } from './edit-code.mjs';

/**
 * Takes line breaks and indentation out of the library's own `html`, `svg` and `css` templates. Messages are not
 * touched: they are plain strings of one line.
 */
const MINIFY = {
  html: markup,
  svg: markup,
  css: (text) =>
    text
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/\s+/g, ' ')
      .replace(/ ?([{};,>]) ?/g, '$1')
      .replace(/: /g, ':')
      .replace(/([\s:,(-])0\./g, '$1.')
      .replace(/;\}/g, '}')
      .trim(),
};

/** Space between two tags is layout of the source; beside a value or a word it may be a space of the text. */
function markup(text) {
  return text
    .replace(/>\s*\n\s*</g, '><')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/" >/g, '">');
}

export function minifyTemplates() {
  return {
    name: 'minify-templates',
    transform(code, id) {
      if (!/\/build\/.+\.js$/.test(id) || !/\b(html|svg|css) ?`/.test(code)) return null;
      const parts = [];
      for (const node of nodesOf(this.parse(code))) {
        const minify = node.type === 'TaggedTemplateExpression' && MINIFY[node.tag.name];
        if (!minify) continue;
        for (const { start, end } of node.quasi.quasis) {
          parts.push({ start, end, text: minify(code.slice(start, end)) });
        }
      }
      return replaced(code, parts);
    },
  };
}
