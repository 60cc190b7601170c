import { join } from 'node:path';

/**
 * Makes the bundled Lit safe on somebody else's page, and leaves out of it what the elements do without. Each edit
 * must find its text, so that an upgrade of Lit that moves it stops the build instead of the partner's page.
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

/** What the elements do without, so that every script is 0.3 kB smaller; one that comes to need it stops the build. */
const UNUSED = /lit\/(async-)?directive|\b(converter|hasChanged|noAccessor):|type: (Object|Array)\b/;
/** Lit without directives, and values inside a tag, a comment, a `<textarea>`, `<title>` or `<style>`. */
const WITHOUT_DIRECTIVES = [
  [/function M\(t,i,s=t,e\)\{.+?,i\}(?=class R)/, 'function M(t,i){return i}'],
  [/else t\.startsWith\(o\)&&\(d\.push\(\{type:6,index:l\}\),r\.removeAttribute\(t\)\);/, ''],
  [/if\(y\.test\(r\.tagName\)\)\{.+?\}\}(?=\}else if\(8===)/, ''],
  [/else\{let t=-1;for\(;-1!==.+?t\+=o\.length-1\}/, ''],
  [/6===r\.type&&\(i=new Z\(h,this,t\)\)/, '0'],
  [/class Z\{.+?M\(this,t\)\}\}/, 'class Z{}'],
];

const EDITS = [
  {
    file: /lit-html\/lit-html\.js$/,
    pairs: [
      [/^/, HELPERS],
      [/s\?s\.createPolicy\("lit-html",\{createHTML:t=>t\}\):void 0/, 'templatePolicy'],
      [/\w\.litHtmlPolyfillSupport\b/, 'undefined'],
      [/\(\w\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0'],
      // `l` is what the published file calls `document`.
      [/\bl\.createElement\("template"\)/, 'htmlDocument.createElement("template")'],
      [/\bl\.(create\w+)\(/g, 'ask(l,"$1")('],
      [/\(\w\?\.creationScope\?\?l\)\.importNode\(/, 'ask(l,"importNode")('],
      [/((?:add|remove)EventListener\(this\.name,this),t\)/g, '$1)'],
      ...WITHOUT_DIRECTIVES,
    ],
  },
  {
    file: /@lit\/reactive-element\/reactive-element\.js$/,
    pairs: [
      [/\w\.reactiveElementPolyfillSupport\b/, 'undefined'],
      [/\(\w\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0'],
      // What decorators leave for each other, and attributes that are JSON or converted; ours are plain properties.
      [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w\.litPropertyMetadata\?\?=new WeakMap/, '0'],
      [/const t=this\[Symbol\.metadata\];if\(null!==t\)\{.+?\}(?=this\._\$Eh=new Map)/, ''],
      [/static addInitializer\(t\)\{.+?\}/, ''],
      [/,void 0!==t\.l&&\(this\.l=\[\.\.\.t\.l\]\)/, ''],
      [/,this\.constructor\.l\?\.forEach\(t=>t\(this\)\)/, ''],
      [/case Object:case Array:t=null==t\?t:JSON\.stringify\(t\)/, ''],
      [/;case Object:case Array:try\{.+?\}catch\(t\)\{i=null\}/, ''],
      [/"function"==typeof t\.converter\?.+?:u(?=;)/, 'u'],
      [/\(void 0!==i\.converter\?\.toAttribute\?i\.converter:u\)/, 'u'],
      [/\(i\.hasChanged\?\?f\)/, 'f'],
      [/(b=\{)(attribute:)/, '$1__proto__:null,$2'],
      [/(static createProperty\(t,s=b\)\{)/, '$1s={__proto__:null,...s};'],
      [/(return\{)(get:e,set)/, '$1__proto__:null,$2'],
      [/(shadowRootOptions=\{)/, '$1__proto__:null,'],
    ],
  },
  {
    file: /lit-element\/lit-element\.js$/,
    pairs: [
      [/\w\.litElementHydrateSupport\b/, 'undefined'],
      [/\w\.litElementPolyfillSupport\b/, 'undefined'],
      [/\(\w\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0'],
      [/(renderOptions=\{)/, '$1__proto__:null,'],
    ],
  },
  { file: /@lit\/reactive-element\/css-tag\.js$/, pairs: [[/[\s\S]+/, CSS_TAG]] },
];

export function thirdPartyPage() {
  return {
    name: 'third-party-page',
    transform(code, id) {
      const edit = EDITS.find(({ file }) => file.test(id));
      if (id.includes('/build/')) {
        const unused = UNUSED.exec(code);
        if (unused) this.error(`${id} uses ${unused[0]}, which the scripts' Lit is built without.`);
        return null;
      }
      if (!edit) return null;
      for (const [pattern, replacement] of edit.pairs) {
        const next = code.replace(pattern, replacement);
        if (next === code) this.error(`${id} has no ${pattern}: check this edit against the new version.`);
        code = next;
      }
      return { code, map: null };
    },
  };
}
