import { join } from 'node:path';
import { NO_SOURCE, nodesOf, replaced } from './edit-code.mjs';

/**
 * Makes the bundled Lit safe on somebody else's page, and leaves out of it what the elements do without. Edited are
 * Lit's readable sources, by the names that it gives; each edit must find its part, so that an upgrade of Lit that
 * moves it stops the build instead of the partner's page.
 *
 * - Lit keeps globals, for versions, polyfills and hydration, whose names an element's id on the page can shadow: a
 *   script needs none of them.
 * - A page's policy, or a Lit of its own, may refuse the Trusted Types policy name "lit-html": ours has its own.
 * - `<img name="createTreeWalker">` shadows the method of `document`: it is asked past that, as in our own code.
 * - A page of XHTML reads markup as XML, which templates are not: they are read by a document of HTML.
 * - What options and properties do not name would be looked for on `Object.prototype`, where some pages put things.
 */
const module = (name) => JSON.stringify(join(process.cwd(), `build/${name}.js`));
const HELPERS = `import { ask } from ${module('page/page')};
import { templatePolicy } from ${module('embed/trusted-types')};
const htmlDocument = ask(document, 'implementation').createHTMLDocument('');
`;

/**
 * Lit's own keeps a way for browsers without adopted style sheets, which could not show these elements anyway; and
 * our styles hold no values.
 */
const CSS_TAG = `
export class CSSResult {
  constructor(cssText) {
    this.cssText = cssText;
  }
  get styleSheet() {
    if (!this.sheet) (this.sheet = new CSSStyleSheet()).replaceSync(this.cssText);
    return this.sheet;
  }
}
export const css = ([cssText]) => new CSSResult(cssText);
export const unsafeCSS = (cssText) => new CSSResult(cssText);
export const getCompatibleStyle = (style) => style;
export const supportsAdoptingStyleSheets = true;
export const adoptStyles = (root, styles) => {
  root.adoptedStyleSheets = styles.map(({ styleSheet }) => styleSheet);
};
`;

/** What the elements do without; one that comes to need it stops the build. */
const UNUSED = /lit\/(async-)?directive|\b(converter|hasChanged|noAccessor):|type: (Object|Array)\b/;

/** A part of Lit's readable source: the kind of node, how its text begins, and what stands there instead. */
const whole = (kind, begins, text) => ({ kind, begins, edit: () => text });
const constant = (name, value) => whole('VariableDeclarator', `${name} = `, `${name} = ${value}`);
const without = (kind, begins) => whole(kind, begins, '');
const ownOnly = (kind, begins) => ({
  kind,
  begins,
  edit: (text) => text.replace('{', '{ __proto__: null,'),
});

/** Lit without warnings, without what it leaves for others on the page, and without directives. */
const EDITS = {
  'lit-html/development/lit-html.js': [
    constant('DEV_MODE', 'false'),
    constant('ENABLE_EXTRA_SECURITY_HOOKS', 'false'),
    constant('ENABLE_SHADYDOM_NOPATCH', 'false'),
    constant('policy', 'templatePolicy'),
    constant('polyfillSupport', 'undefined'),
    without('ExpressionStatement', '(global.litHtmlVersions ??= []).push('),
    whole('CallExpression', "d.createElement('template')", "htmlDocument.createElement('template')"),
    // For a polyfill of shadow roots.
    { kind: 'CallExpression', begins: 'wrap(', edit: (text) => text.slice('wrap'.length) },
    ...['createTreeWalker', 'createComment', 'createTextNode'].map((method) =>
      whole('MemberExpression', `d.${method}`, `ask(d, '${method}')`),
    ),
    whole('MemberExpression', '(options?.creationScope ?? d).importNode', "ask(d, 'importNode')"),
    ...['add', 'remove'].map((change) =>
      whole(
        'CallExpression',
        `this.element.${change}EventListener(this.name, this, `,
        `this.element.${change}EventListener(this.name, this)`,
      ),
    ),
    // Nor values inside a tag, a comment, a `<textarea>`, `<title>` or `<style>`.
    whole(
      'FunctionDeclaration',
      'function resolveDirective(part, value, ',
      'function resolveDirective(part, value) { return value; }',
    ),
    whole('IfStatement', 'if (name.startsWith(marker))', '{}'),
    without('IfStatement', 'if (rawTextElement.test(node.tagName))'),
    whole(
      'IfStatement',
      'if (data === markerMatch) { parts.push({ type: CHILD_PART, index: nodeIndex }); } else',
      'if (data === markerMatch) parts.push({ type: CHILD_PART, index: nodeIndex });',
    ),
    whole('IfStatement', 'if (templatePart.type === ELEMENT_PART)', '{}'),
    whole('ClassDeclaration', 'class ElementPart', 'class ElementPart {}'),
  ],
  '@lit/reactive-element/development/reactive-element.js': [
    constant('DEV_MODE', 'false'),
    constant('polyfillSupport', 'undefined'),
    without('ExpressionStatement', '(global.reactiveElementVersions ??= []).push('),
    // What decorators leave for each other, and attributes that are JSON or converted; ours are plain properties.
    without('ExpressionStatement', 'Symbol.metadata ??= '),
    without('ExpressionStatement', 'global.litPropertyMetadata ??= '),
    without('VariableDeclaration', 'const metadata = this[Symbol.metadata]'),
    without('IfStatement', 'if (metadata !== null)'),
    without('MethodDefinition', 'static addInitializer('),
    without('IfStatement', 'if (superCtor._initializers !== undefined)'),
    without('ExpressionStatement', 'this.constructor._initializers?.forEach('),
    without('SwitchCase', 'case Object:'),
    without('SwitchCase', 'case Array:'),
    constant('converter', 'defaultConverter'),
    whole('LogicalExpression', 'options.hasChanged ?? notEqual', 'notEqual'),
    ownOnly('VariableDeclarator', 'defaultPropertyDeclaration = {'),
    {
      kind: 'MethodDefinition',
      begins: 'static createProperty(name, options = ',
      edit: (text) => text.replace(') {', ') { options = { __proto__: null, ...options };'),
    },
    ownOnly('ReturnStatement', 'return { get, set(value)'),
    ownOnly('AssignmentExpression', 'ReactiveElement.shadowRootOptions = {'),
  ],
  'lit-element/development/lit-element.js': [
    constant('DEV_MODE', 'false'),
    constant('polyfillSupport', 'undefined'),
    without('ExpressionStatement', 'global.litElementHydrateSupport?.('),
    without('ExpressionStatement', '(global.litElementVersions ??= []).push('),
    ownOnly('AssignmentExpression', 'this.renderOptions = {'),
  ],
};
const CSS_FILE = '@lit/reactive-element/development/css-tag.js';
/** Says only which name is meant. */
const RENAMED = 'JSCompiler_renameProperty(';

/**
 * Lit's source with its edits, and its source map.
 *
 * @param parse - Makes a syntax tree.
 * @throws Where the source has no such part: the edit has to be looked at against this version.
 */
export function editLit(file, code, parse) {
  if (file === CSS_FILE) return { code: CSS_TAG, map: NO_SOURCE };
  const missing = new Set(EDITS[file]);
  const parts = file.startsWith('lit-html/') ? [{ start: 0, end: 0, text: HELPERS }] : [];
  for (const { type, start, end, arguments: given } of nodesOf(parse(code))) {
    const text = code.slice(start, end);
    const line = text.replace(/\s+/g, ' ');
    if (type === 'CallExpression' && text.startsWith(RENAMED)) {
      parts.push({ start, end, text: code.slice(given[0].start, given[0].end) });
    }
    for (const edit of EDITS[file]) {
      if (edit.kind !== type || !line.startsWith(edit.begins)) continue;
      missing.delete(edit);
      parts.push({ start, end, text: edit.edit(text) });
    }
  }
  if (missing.size) {
    const names = [...missing].map(({ kind, begins }) => `${kind} “${begins}”`);
    throw new Error(`${file} has no ${names.join(', no ')}: see scripts/rollup/third-party-page.mjs.`);
  }
  return replaced(code, parts);
}

/** The files that are edited, by their places in `node_modules`. */
export const LIT_FILES = [...Object.keys(EDITS), CSS_FILE];

export function thirdPartyPage() {
  return {
    name: 'third-party-page',
    transform(code, id) {
      if (id.includes('/build/')) {
        const unused = UNUSED.exec(code);
        if (unused) this.error(`${id} uses ${unused[0]}, which the scripts' Lit is built without.`);
        return null;
      }
      const file = LIT_FILES.find((name) => id.endsWith(`/node_modules/${name}`));
      return file ? editLit(file, code, (text) => this.parse(text)) : null;
    },
  };
}
