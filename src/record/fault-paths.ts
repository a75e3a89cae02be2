/**
 * Where the entries of a list were in the file, when others were left out of it: a fault must name the place that the
 * webmaster sees.
 */

/** For each list of a checked record, the places of its entries in the file. */
export type Places = Map<readonly unknown[], number[]>;

/** The place in the file of what is now at `index`. */
export const placeIn = (places: Places, list: readonly unknown[], index: number): number =>
  places.get(list)?.[index] ?? index;

/** A path in words: `priorities[2].updates[0].date`. */
export function pathText(keys: readonly (string | number)[]): string {
  return keys
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : index ? `.${key}` : key))
    .join('');
}
