/**
 * The positions that the entries of a list have in the file, for lists from which others were left out: a fault must
 * name the position that the webmaster sees.
 */

/** For each list of a checked record, the positions of its entries in the file. */
export type FilePositions = Map<readonly unknown[], number[]>;

/** The position in the file of the entry that is now at `index`. */
export const positionInFile = (
  places: FilePositions,
  list: readonly unknown[],
  index: number,
): number => places.get(list)?.[index] ?? index;

/** A path in words: `priorities[2].updates[0].date`. */
export function pathText(keys: readonly (string | number)[]): string {
  return keys
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : index ? `.${key}` : key))
    .join('');
}
