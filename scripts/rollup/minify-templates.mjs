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
      if (!/\/build\/.+\.js$/.test(id)) return null;
      const parts = [];
      visit(this.parse(code), (node) => {
        const minify = node.type === 'TaggedTemplateExpression' && MINIFY[node.tag.name];
        if (minify) for (const { start, end } of node.quasi.quasis) parts.push({ start, end, minify });
      });
      parts.sort((a, b) => b.start - a.start);
      for (const { start, end, minify } of parts) {
        code = code.slice(0, start) + minify(code.slice(start, end)) + code.slice(end);
      }
      return { code, map: null };
    },
  };
}

function visit(node, enter) {
  if (!node || typeof node !== 'object') return;
  if (Array.isArray(node)) {
    for (const child of node) visit(child, enter);
  } else if (typeof node.type === 'string') {
    enter(node);
    for (const key of Object.keys(node)) visit(node[key], enter);
  }
}
