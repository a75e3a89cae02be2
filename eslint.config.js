/**
 * What code here must look like, as far as a machine can tell. The rule that is ours stands in scripts/lint/;
 * who may import whom, in .dependency-cruiser.mjs.
 */
import js from '@eslint/js';
import {configs as lit} from 'eslint-plugin-lit';
import typescript from 'typescript-eslint';
import {messagesRule} from './scripts/lint/messages.mjs';

const ours = {rules: {messages: messagesRule}};

/** What Node offers without an import. */
const nodeGlobals = [
  'AbortController',
  'AbortSignal',
  'Buffer',
  'Headers',
  'Request',
  'Response',
  'TextDecoder',
  'TextEncoder',
  'URL',
  'URLSearchParams',
  'clearTimeout',
  'console',
  'crypto',
  'fetch',
  'performance',
  'process',
  'queueMicrotask',
  'setTimeout',
  'structuredClone',
];

const pageGlobals = [
  'window',
  'document',
  'navigator',
  'location',
  'localStorage',
  'HTMLElement',
  'customElements',
  'fetch',
];

const readonly = (...names) => Object.fromEntries(names.map(name => [name, 'readonly']));

const ban = (selector, message) => ({selector, message});

/** Holds everywhere: language features that leave JavaScript behind. */
const bannedEverywhere = [
  ban('TSEnumDeclaration', 'No enums: a union of strings says the same in plain JavaScript.'),
  ban('TSModuleDeclaration[kind!="global"]', 'No namespaces: a module is one already.'),
  ban('TSParameterProperty', 'No parameter properties: declare the field where it can be seen.'),
];

/** Holds on a council's page: ways by which foreign text could run, look or listen beyond our elements. */
const bannedOnPages = [
  ban('ExportDefaultDeclaration', 'Named exports only.'),
  ban(
    'Identifier[name=/^(unsafeHTML|unsafeSVG|unsafeStatic|styleMap|insertAdjacentHTML|createContextualFragment)$/]',
    'Foreign text must never become markup or a style attribute.',
  ),
  ban(
    'MemberExpression[property.name=/^(innerHTML|outerHTML|srcdoc|setHTMLUnsafe)$/]',
    'Foreign text must never become markup.',
  ),
  ban(
    'CallExpression[callee.object.name="document"][callee.property.name=/^(write|writeln|execCommand)$/]',
    'Leave the document alone.',
  ),
  ban(
    'TemplateElement[value.raw=/[\\s.]style=/]',
    'A strict Content-Security-Policy refuses style attributes: use a class, or setProperty.',
  ),
  ban(
    'TemplateElement[value.raw=/srcdoc=/]',
    'No srcdoc: it is a page that foreign text could write.',
  ),
  ban(
    'TemplateElement[value.raw=/:has\\([^{}]*\\)\\s*~[^{},]*:has\\(/]',
    'Chromium styles a list with the square of its length for a :has() after the sibling of another: 10,000 rows take minutes.',
  ),
  ban(
    'CallExpression[callee.object.name=/^(document|window|globalThis|self)$/][callee.property.name="addEventListener"] > Literal[value=/^key/]',
    'Keys belong to the page: listen inside the widget.',
  ),
];

/** Holds in widgets, beside scripts of the page that replace built-ins. */
const bannedInWidgets = [
  ban(
    ':matches(MemberExpression[object.name="Array"][property.name="from"], CallExpression[arguments.length=0] > MemberExpression[property.name="entries"], CallExpression > MemberExpression.callee[property.name=/^(bind|reduce)$/])',
    'Prototype.js and MooTools replace Array.from, entries, reduce and bind: use a spread, map, a loop, an arrow.',
  ),
];

const bannedInTests = [
  ban(
    'MemberExpression[object.name=/^(describe|it|test|suite|context)$/][property.name=/^(only|skip|todo)$/]',
    'Every test runs.',
  ),
  ban('CallExpression[callee.name=/^(xit|xdescribe|fit|fdescribe)$/]', 'Every test runs.'),
  ban(
    'CallExpression[callee.name=/^(it|test|describe)$/] > ObjectExpression > Property[key.name=/^(only|skip|todo)$/]',
    'Every test runs.',
  ),
  ban(
    'NewExpression[callee.name="Promise"] CallExpression[callee.name="setTimeout"]',
    'Wait for what the test is about (test/support/settle.ts), not for time.',
  ),
];

export default typescript.config(
  {
    ignores: [
      'dist/',
      'release/',
      'storybook-static/',
      'site-dist/',
      '.cache/',
      'var/',
      '**/node_modules/',
      'test/fixtures/',
      'docs/**/*.js',
    ],
  },
  js.configs.recommended,
  typescript.configs.strict,
  {
    linterOptions: {reportUnusedDisableDirectives: 'error'},
    plugins: {ours},
    rules: {
      'eqeqeq': ['error', 'always', {null: 'ignore'}],
      'max-lines': ['error', {max: 300, skipBlankLines: false, skipComments: false}],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      'no-warning-comments': [
        'error',
        {terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'start'},
      ],
      'no-restricted-syntax': ['error', ...bannedEverywhere],
      '@typescript-eslint/consistent-type-imports': ['error', {fixStyle: 'inline-type-imports'}],
      '@typescript-eslint/no-unused-vars': [
        'error',
        {argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none'},
      ],
      // `x!` after a check that the compiler cannot follow is plainer than a second check.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [lit['flat/recommended']],
    languageOptions: {
      parserOptions: {project: './tsconfig.build.json', tsconfigRootDir: import.meta.dirname},
    },
    rules: {
      'ours/messages': 'error',
      'no-console': ['error', {allow: ['warn']}],
      'no-restricted-syntax': ['error', ...bannedEverywhere, ...bannedOnPages, ...bannedInWidgets],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        {considerDefaultExhaustiveForUnions: true},
      ],
    },
  },
  {
    // The site's pages: their own code, and what people drop onto them.
    files: ['site/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...bannedEverywhere, ...bannedOnPages],
    },
  },
  {
    files: ['src/record/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...pageGlobals.map(name => ({name, message: 'The record knows no page.'})),
      ],
    },
  },
  {
    files: ['test/**/*.ts', 'receiver/test/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...bannedEverywhere, ...bannedInTests],
      '@typescript-eslint/no-unused-expressions': 'off',
      // Numbers that are too large are among what records may hold.
      'no-loss-of-precision': 'off',
    },
  },
  {
    // The receiver rids what people send of control characters, and has to name them.
    files: ['receiver/src/**/*.ts'],
    rules: {'no-control-regex': 'off'},
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: {globals: readonly(...nodeGlobals)},
  },
  {
    // Scripts that hand functions to a page.
    files: ['test/**/*.mjs'],
    languageOptions: {
      globals: readonly('window', 'document', 'location', 'Event', 'CustomEvent', 'customElements'),
    },
  },
  {
    files: [
      'test/support/host-probe.js',
      'test/support/message-count.js',
      'examples/**/*.js',
      '.storybook/*.js',
    ],
    languageOptions: {
      sourceType: 'script',
      globals: readonly('window', 'document', 'console', 'addEventListener'),
    },
  },
  {
    // One journey on one WordPress: each step goes on from what the one before left.
    files: ['test/wordpress/journey.mjs'],
    rules: {'max-lines': 'off'},
  },
);
