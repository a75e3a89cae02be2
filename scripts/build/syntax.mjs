/** Walks a syntax tree as Rolldown's parser gives it. */

/**
 * Visits every node, from the outside in.
 *
 * @param {object} node an ESTree node
 * @param {(node: any) => void} visit
 */
export function walk(node, visit) {
  if (typeof node.type === 'string') visit(node);
  for (const value of Object.values(node)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item && typeof item === 'object') walk(item, visit);
    }
  }
}

/** Every node that `wanted` says yes to, in the order of the source. */
export function find(tree, wanted) {
  const found = [];
  walk(tree, node => wanted(node) && found.push(node));
  return found;
}
