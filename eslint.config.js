import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
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
  {
    selector: "CallExpression[callee.object.name='Array'][callee.property.name='from']",
    message: 'Old libraries replace it: spread instead.',
  },
  { selector: "NewExpression[callee.name='Event']", message: 'Old libraries replace it: use CustomEvent.' },
];

export default defineConfig(
  {
    ignores: [
      'dist/',
      'build/',
      '.cache/',
      'storybook-static/',
      'src/locale/generated/',
      'scripts/bench/node_modules/',
      'test/package/types/',
    ],
  },
  js.configs.recommended,
  {
    files: ['src/**/*.ts', 'test/**/*.ts', 'stories/**/*.ts', '.storybook/**/*.ts'],
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
  { files: ['src/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...UNSAFE] } },
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
