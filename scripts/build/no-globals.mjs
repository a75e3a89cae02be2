/**
 * A Rolldown plugin that keeps lit from putting anything on `window`: its lists of versions, a shared map of properties, and
 * `Symbol.metadata`. They serve pages with several lits and the decorators of the future; the bundle is closed and needs neither.
 */
import MagicString from 'magic-string';
import {find} from './syntax.mjs';

/** Stands in the bundle for what lit's modules share through `globalThis`. */
const SHARED = '\0lit-shared';
const isMember = (node, name) => node.type === 'MemberExpression' && name.test(node.property.name ?? '');
const isAssigned = (node, name) =>
  node.type === 'AssignmentExpression' && node.operator === '??=' && isMember(node.left, name);

/** @returns {import('vite').Plugin} */
export function noGlobals() {
  return {
    name: 'send-widgets:no-globals',
    resolveId: {filter: {id: /^send-widgets:lit-shared$/}, handler: () => SHARED},
    load: {
      filter: {id: /^\0lit-shared$/},
      handler: () => 'export const litProperties = new WeakMap();\nexport const metadataKey = Symbol();\n',
    },
    transform: {
      filter: {
        id: /[/\\](?:lit-html|lit-element|@lit[/\\]reactive-element)[/\\].*\.js$/,
        code: /Versions|litPropertyMetadata|Symbol\.metadata/,
      },
      handler(code) {
        const text = new MagicString(code);
        const tree = this.parse(code);
        const replace = (nodes, replacement) => nodes.forEach(({start, end}) => text.update(start, end, replacement));
        const declared = find(tree, node => isAssigned(node, /^(?:litPropertyMetadata|metadata)$/));
        const within = node => declared.some(({start, end}) => start <= node.start && node.end <= end);
        replace(declared, '0');
        replace(find(tree, node => node.type === 'CallExpression' && isMember(node.callee, /^push$/)
          && isAssigned(node.callee.object, /Versions$/)), '0');
        const members = find(tree, node => !within(node) && isMember(node, /^litPropertyMetadata$/));
        const named = find(tree, node => !within(node) && node.type === 'Identifier' && node.name === 'litPropertyMetadata'
          && !members.some(({start, end}) => start <= node.start && node.end <= end));
        replace([...members, ...named], 'litProperties');
        replace(find(tree, node => !within(node) && isMember(node, /^metadata$/) && node.object.name === 'Symbol'), 'metadataKey');
        text.prepend("import {litProperties, metadataKey} from 'send-widgets:lit-shared';\n");
        return {code: text.toString(), map: text.generateMap({hires: true})};
      },
    },
  };
}
