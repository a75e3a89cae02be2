/**
 * Takes the script apart: what only some pages need becomes files of their own, its parts, which it fetches when it needs them.
 *
 * Rolldown splits where the source has a dynamic import. But a classic script cannot be imported from, and has no address to import
 * by. So each part becomes a function that is handed what it shares with the script:
 *
 *     export default ({a: html, b: msg}) => { …; return {FormBody}; };
 *
 * and the script calls `loadPart()` of src/embed/parts.ts where it would import.
 */
import {createHash} from 'node:crypto';
import MagicString from 'magic-string';
import {stemsIn} from './short-ids.mjs';
import {find} from './syntax.mjs';

const LOADER = 'loadPart';
const SHARED = '__SEND_SHARED__';
/** Stands for a part's file until the part's content, and so its name, is known. */
const standIn = name => `part:${name}`;
/** Stands for the names of the language packs, which are split as the script is. */
export const PACKS = 'packs:names';

/** Ids of what a chunk says. */
const stemsOf = ({moduleIds}) =>
  moduleIds.filter(id => /[/\\]src[/\\].*\.ts$/.test(id)).flatMap(stemsIn);
const nameIn = node => node.name ?? node.value;
const isExport = node => node.type === 'ExportNamedDeclaration';

const isScope = ({type}) => /Function|BlockStatement|For/.test(type);
const declared = ({type, id, param, params}) =>
  (type === 'VariableDeclarator' ? [id] : (params ?? (param ? [param] : [])))
    .flatMap(pattern => find(pattern, ({type: kind}) => kind === 'Identifier'))
    .map(({name}) => name);

/** Names of the outermost scope that are given another value, or may be. */
export function changingNames(tree) {
  const names = new Set();
  const look = (node, own) => {
    if (!node || typeof node !== 'object') return;
    if (Array.isArray(node)) return node.forEach(child => look(child, own));
    const inner = isScope(node)
      ? new Set([
          ...own,
          ...find(
            node,
            ({type, params}) =>
              type === 'VariableDeclarator' || params !== undefined || type === 'CatchClause',
          ).flatMap(declared),
        ])
      : own;
    const target =
      node.type === 'AssignmentExpression'
        ? node.left
        : node.type === 'UpdateExpression'
          ? node.argument
          : undefined;
    for (const {name} of target ? find(target, ({type}) => type === 'Identifier') : [])
      if (target.type !== 'MemberExpression' && !inner.has(name)) names.add(name);
    for (const value of Object.values(node)) look(value, inner);
  };
  look(tree, new Set());
  return names;
}

/** What a chunk exports, by the name that others have for it. */
function takeExports(tree, text) {
  const names = new Map();
  for (const node of tree.body.filter(isExport)) {
    for (const {local, exported} of node.specifiers) names.set(nameIn(exported), nameIn(local));
    text.remove(node.start, node.end);
  }
  return names;
}

const objectOf = names =>
  `{${[...names].map(([exported, local]) => `${exported}: ${local}`).join(', ')}}`;

/**
 * @param {Set<string>} spoken is filled with the ids of what the script itself says
 * @returns {import('vite').Plugin}
 */
export function takeApart(spoken) {
  return {
    name: 'send-widgets:take-apart',
    enforce: 'post',
    // The loader is called by nothing in the source. It comes first: elements that are on the page upgrade, and ask, at once.
    transform: {
      filter: {id: /[/\\]src[/\\]send-widgets\.ts$/},
      handler: code => ({code: `export {${LOADER}} from './embed/parts.js';\n${code}`, map: null}),
    },
    renderChunk(code, chunk, options, {chunks}) {
      const tree = this.parse(code);
      const text = new MagicString(code);
      const names = takeExports(tree, text);
      const imports = find(
        tree,
        node => node.type === 'ImportExpression' && node.source.type === 'Literal',
      );
      if (chunk.isEntry) {
        for (const stem of stemsOf(chunk)) spoken.add(stem);
        const loader = names.get(LOADER);
        names.delete(LOADER);
        // Parts are handed values as they stand when a part is loaded: one that changes later would not change for them.
        const changing = changingNames(tree);
        const stale = [...names.values()].filter(local => changing.has(local));
        if (stale.length)
          throw new Error(
            `parts use what changes while the script runs: ${stale.join(', ')}. Share a function instead.`,
          );
        for (const {source, start, end} of imports) {
          const part = Object.values(chunks).find(({fileName}) => source.value.endsWith(fileName));
          text.update(
            start,
            end,
            `${loader}(${JSON.stringify(standIn(part.name))}, ${stemsOf(part).length > 0})`,
          );
        }
        for (const node of find(tree, ({type, name}) => type === 'Identifier' && name === SHARED))
          text.update(node.start, node.end, objectOf(names));
        text.prepend('(() => {\n"use strict";\n').append('\n})();');
      } else {
        if (imports.length)
          throw new Error(
            `${chunk.fileName} imports a part: let the script bring it, as src/ui/parts.ts does.`,
          );
        const shared = new Map();
        for (const node of tree.body.filter(({type}) => type === 'ImportDeclaration')) {
          if (!chunks[node.source.value.replace(/^\.\.\//, '')]?.isEntry)
            throw new Error(
              `${chunk.fileName} shares code with another part: let the script have it.`,
            );
          for (const {imported, local} of node.specifiers) shared.set(nameIn(imported), local.name);
          text.remove(node.start, node.end);
        }
        text
          .prepend(`export default (${objectOf(shared)}) => {\n`)
          .append(`\nreturn ${objectOf(names)};\n};`);
      }
      return {code: text.toString(), map: text.generateMap({hires: true})};
    },
  };
}

/** The settings of a build that takes the script apart. */
export const apart = {
  lib: {formats: ['es']},
  minify: false,
  rolldownOptions: {
    preserveEntrySignatures: 'allow-extension',
    output: {
      exports: 'auto',
      chunkFileNames: 'parts/[name].js',
      minifyInternalExports: true,
      // All that the script does not load dynamically stays in one piece.
      codeSplitting: {groups: [{name: 'script', test: /[/\\]src[/\\]send-widgets\.ts$/}]},
    },
  },
};

/**
 * Gives parts their names, once they are as small as they get, and tells the script.
 *
 * @param {{code: string}} script
 * @param {Array<{chunk: object, code: string}>} parts
 * @returns {{code: string, parts: Array<{file: string, code: string}>}}
 */
export function nameParts(script, parts) {
  let {code} = script;
  const named = parts.map(({chunk, code: content}) => {
    const name = chunk.name;
    const file = `${name}.${createHash('sha256').update(content).digest('hex').slice(0, 8)}.js`;
    code = code.replaceAll(standIn(name), file);
    return {file: `parts/${file}`, code: content};
  });
  return {...script, code, parts: named};
}
