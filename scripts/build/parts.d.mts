/** @param tree as the parser of Vite gives it */
export function changingNames(tree: object): Set<string>;
