/**
 * Who may import whom within src: the walls of the house, as one table. A layer may always import itself, but no widget
 * another widget.
 */
import {dirname, relative, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';

const layers = {
  'send-widgets': ['embed', 'widgets'],
  'autoload': ['embed', 'widgets'],
  'index': ['widgets', 'ui', 'feedback', 'data', 'language', 'record'],
  'embed': ['data', 'ui', 'language'],
  'widgets': ['ui', 'feedback', 'data', 'language', 'record'],
  'ui': ['data', 'language', 'record'],
  'feedback': ['data', 'record'],
  'data': ['record'],
  'language': [],
  'record': [],
};

/** What each layer may take from npm; the record knows no screen, so no lit. */
const packages = {
  record: ['valibot'],
  language: ['lit'],
};

const src = fileURLToPath(new URL('../../src', import.meta.url));

/** @type {import('eslint').Rule.RuleModule} */
export const layersRule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      outside: 'src imports nothing from outside src: {{path}}',
      stranger: 'There is no layer "{{layer}}": name it in scripts/lint/layers.mjs.',
      wall: '{{from}} may not import {{to}}. It may import: {{allowed}}.',
      widget: 'No widget imports another widget. What two widgets need goes into ui.',
      package: '{{from}} may not import {{name}}. From npm it may import: {{allowed}}.',
    },
  },
  create(context) {
    const here = relative(src, context.filename);
    const from = layerOf(here);

    function check(node) {
      const source = node.source;
      if (typeof source?.value !== 'string') return;
      const report = (messageId, data) => context.report({node: source, messageId, data});
      if (!(from in layers)) return void report('stranger', {layer: from});
      if (!source.value.startsWith('.')) return void checkPackage(source.value, report);

      const path = relative(src, resolve(dirname(context.filename), source.value));
      if (path.startsWith('..')) return void report('outside', {path: source.value});
      const to = layerOf(path);
      if (to !== from && !layers[from].includes(to)) {
        report('wall', {from, to, allowed: layers[from].join(', ') || 'nothing of ours'});
      } else if (from === 'widgets' && to === 'widgets' && dirname(path) !== dirname(here)) {
        report('widget');
      }
    }

    function checkPackage(source, report) {
      const name = source
        .split('/')
        .slice(0, source.startsWith('@') ? 2 : 1)
        .join('/');
      if (packages[from] && !packages[from].includes(name)) {
        report('package', {from, name, allowed: packages[from].join(', ')});
      }
    }

    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};

/** 'widgets/x/x.js' → 'widgets'; 'index.ts' → 'index' */
function layerOf(path) {
  return path.split(/[\\/]/)[0].replace(/\.[jt]s$/, '');
}
