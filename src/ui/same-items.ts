/** Whether two lists hold the same, each in its place: what was made from the one then still holds for the other. */
export const sameItems = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);
