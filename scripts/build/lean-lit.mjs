/**
 * A Rolldown plugin that takes out of lit what a closed script has no use for, and what it would put on `window`:
 * - the lists of versions and the map of properties, through which several lits on a page know of each other;
 * - standard decorators and their `Symbol.metadata`: our decorators are TypeScript's own (`experimentalDecorators`);
 * - all of @lit/localize but `msg()`, `str` and the way to put our own `msg()` in place: ids are explicit, so nothing is hashed.
 */
import MagicString from 'magic-string';
import {find} from './syntax.mjs';

const LOCALIZE = '\0localize';
const LOCALIZE_CODE = `
let speak = template => template;
export const msg = (template, options) => speak(template, options);
export const _installMsgImplementation = ours => { speak = ours; };
export const str = (strings, ...values) => ({strTag: true, strings, values});
`;

const isMember = (node, name) =>
  node.type === 'MemberExpression' && name.test(node.property.name ?? '');
const isFallback = (node, name) =>
  node.type === 'AssignmentExpression' && node.operator === '??=' && isMember(node.left, name);
const isTypeOf = node => node.type === 'UnaryExpression' && node.operator === 'typeof';

/** What is replaced in each file of lit, and how often: a new version of lit that differs stops the build. */
const EDITS = [
  {
    // (globalThis.litHtmlVersions ??= []).push('…')
    file: /[/\\](?:lit-html|lit-element|reactive-element)\.js$/,
    times: 1,
    node: node =>
      node.type === 'CallExpression' &&
      isMember(node.callee, /^push$/) &&
      isFallback(node.callee.object, /Versions$/),
    by: () => '0',
  },
  {
    // Symbol.metadata ??= Symbol('metadata'), globalThis.litPropertyMetadata ??= new WeakMap()
    file: /[/\\]reactive-element\.js$/,
    times: 2,
    node: node => isFallback(node, /^(?:metadata|litPropertyMetadata)$/),
    by: () => '0',
  },
  {
    // this[Symbol.metadata]
    file: /[/\\]reactive-element\.js$/,
    times: 1,
    node: node =>
      node.type === 'MemberExpression' && node.computed && isMember(node.property, /^metadata$/),
    by: () => 'null',
  },
  {
    // typeof context === 'object' ? standard(…) : legacy(…)
    file: /[/\\]decorators[/\\]property\.js$/,
    times: 1,
    node: node =>
      node.type === 'ConditionalExpression' &&
      (isTypeOf(node.test.left ?? {}) || isTypeOf(node.test.right ?? {})),
    by: (node, code) => code.slice(node.alternate.start, node.alternate.end),
  },
];

/** @returns {import('vite').Plugin} */
export function leanLit() {
  return {
    name: 'send-widgets:lean-lit',
    enforce: 'pre',
    resolveId: {filter: {id: /^@lit\/localize(?:\/init\/install\.js)?$/}, handler: () => LOCALIZE},
    load: {filter: {id: /^\0localize$/}, handler: () => LOCALIZE_CODE},
    transform: {
      filter: {id: /[/\\](?:lit-html|lit-element|@lit[/\\]reactive-element)[/\\]/},
      handler(code, id) {
        const edits = EDITS.filter(({file}) => file.test(id));
        if (edits.length === 0) return null;
        const tree = this.parse(code);
        const text = new MagicString(code);
        for (const {times, node: wanted, by} of edits) {
          const nodes = find(tree, wanted);
          if (nodes.length !== times)
            throw new Error(`lit has changed: ${id}. Look at scripts/build/lean-lit.mjs.`);
          for (const node of nodes) text.update(node.start, node.end, by(node, code));
        }
        return {code: text.toString(), map: text.generateMap({hires: true})};
      },
    },
  };
}
