/** Whether two lists have the same items in the same order: a result computed from one is then valid for the other. */
export const sameItems = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);
