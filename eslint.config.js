import js from '@eslint/js';
import { defineConfig, includeIgnoreFile } from 'eslint/config';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import globals from 'globals';
import ts from 'typescript-eslint';

/** What a page with a strict policy refuses, or what could turn data into markup. */
const UNSAFE = [
  {
    selector: 'ImportDeclaration[source.value=/(unsafe|style-map)/]',
    message: 'A strict policy refuses it.',
  },
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
    message: 'No markup from data.',
  },
  { selector: "CallExpression[callee.property.name='insertAdjacentHTML']", message: 'No markup from data.' },
];

/** Names of a page's own elements stand in the way of these: see `src/page/page.ts`. */
const SHADOWED = [
  {
    selector:
      "MemberExpression[object.name='document'], VariableDeclarator[init.name='document'] > ObjectPattern",
    message: 'A page’s elements can be named like it: ask(document, …) or create(…) of page/page.ts.',
  },
  {
    selector:
      'MemberExpression[computed=false] > Identifier.property[name=/^(parentNode|parentElement|assignedSlot|ownerDocument|getRootNode)$/]',
    message: 'Of a form it may be one of its fields: ask(node, …) of page/page.ts.',
  },
  {
    selector:
      "BinaryExpression[operator='instanceof'] > Identifier.right[name=/^(Document|Window|Event)$/], MemberExpression > Identifier.object[name=/^(Document|Window|Element|Event)$/]",
    message: 'Old libraries replace it: ask(node, …) of page/page.ts.',
  },
];

/** Built-ins that old libraries replace by something less, seen in Prototype.js, MooTools and polyfills. */
const call = (names, more = '') => `CallExpression[callee.property.name=/^(${names})$/]${more}`;
const REPLACED = [
  {
    selector: "CallExpression[callee.object.name='Array'][callee.property.name='from']",
    message: 'Spread instead.',
  },
  {
    selector: call('entries', ":not([callee.object.name='Object'])"),
    message: 'Of a list it may be a copy of the list: use forEach, or what a map itself gives.',
  },
  { selector: call('reduce|reduceRight'), message: 'It may give the first item: use a loop.' },
  { selector: call('bind'), message: 'Use an arrow function.' },
  {
    selector: call('map|filter|find|some|every|flatMap', ' > :function.arguments[params.length=3]'),
    message: 'There may be no third argument.',
  },
  {
    selector: call('startsWith|endsWith', '[arguments.length=2]'),
    message: 'It may know no position: use slice.',
  },
  { selector: call('toJSON'), message: 'It may be another.' },
  { selector: call('scrollTo'), message: 'It may scroll the page: set scrollTop or use scrollBy.' },
  {
    selector: "CallExpression[callee.object.name='JSON'][callee.property.name='stringify']",
    message: 'Lists may become strings: use encodeJson.',
  },
  {
    selector: 'NewExpression[callee.name=/^(Event|Request|Image|Option)$/]',
    message: 'It may be a library’s: use CustomEvent, fetch, create.',
  },
  {
    selector:
      "NewExpression[callee.object.name='Intl'][callee.property.name=/^(NumberFormat|DateTimeFormat|Collator)$/]",
    message:
      'An old polyfill may stand there: numberFormat and dateFormat of locale/formats.ts, localeCompare.',
  },
];

/** What options do not name, the platform looks for on `Object.prototype`: see `src/page/only.ts`. */
const OPTIONS = [
  {
    selector: call(
      'addEventListener|removeEventListener|observe|focus|scrollBy|scrollIntoView|animate|getAnimations|share|attachShadow|defineProperty|define|createPolicy',
      ' > ObjectExpression.arguments',
    ),
    message: 'Write only({ … }): a page may have put things on Object.prototype.',
  },
  {
    selector: 'CallExpression[callee.name=/^(fetch|send|addEventListener)$/] > ObjectExpression.arguments',
    message: 'Write only({ … }): a page may have put things on Object.prototype.',
  },
  {
    selector:
      'NewExpression[callee.name=/^(CustomEvent|IntersectionObserver|Blob|File|Response|CSSStyleSheet)$/] > ObjectExpression.arguments, NewExpression[callee.object.name="Intl"] > ObjectExpression.arguments, ClassDeclaration[superClass.name="CustomEvent"] CallExpression[callee.type="Super"] > ObjectExpression.arguments',
    message: 'Write only({ … }): a page may have put things on Object.prototype.',
  },
];

export default defineConfig(
  includeIgnoreFile(`${import.meta.dirname}/.gitignore`),
  { ignores: ['scripts/bench/node_modules/', 'test/package/types/', 'test/frameworks/*/'] },
  js.configs.recommended,
  {
    files: ['src/**/*.ts', 'collector/src/**/*.ts', 'test/**/*.ts', 'stories/**/*.ts', '.storybook/**/*.ts'],
    extends: [
      ts.configs.strictTypeChecked,
      ts.configs.stylisticTypeChecked,
      lit['flat/recommended'],
      wc['flat/best-practice'],
    ],
    plugins: { 'lit-a11y': litA11y },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    settings: { wc: { elementBaseClasses: ['LitElement', 'CampaignElement'] }, litHtmlSources: true },
    rules: {
      ...litA11y.configs.recommended.rules,
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/dot-notation': 'off', // the compiler asks for brackets on index signatures
      // Properties are `declare`d and set in the constructor: their own types are what a reader looks for.
      '@typescript-eslint/no-inferrable-types': 'off',
      '@typescript-eslint/unbound-method': 'off', // Lit calls listeners with their element as `this`
      // Fixtures make elements through the DOM.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      'wc/guard-super-call': 'off', // the compiler knows that the base class has them
      'wc/require-listener-teardown': 'off', // listeners end with an AbortController
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...UNSAFE, ...SHADOWED, ...REPLACED, ...OPTIONS] },
  },
  // They run on no page but ours.
  { files: ['collector/src/**', 'src/cli/**'], rules: { 'no-restricted-syntax': ['error', ...UNSAFE] } },
  {
    files: ['test/**/*.ts', 'stories/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off', // chai's `expect(x).to.be.true`
      '@typescript-eslint/no-floating-promises': 'off', // chai-a11y-axe types `expect()` as thenable
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'wc/define-tag-after-class-definition': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    rules: {
      // A rest that leaves something out names it.
      'no-unused-vars': ['error', { ignoreRestSiblings: true }],
    },
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
  },
);
