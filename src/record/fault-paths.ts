/**
 * Where the entries of a list were in the file, after others were taken out of it: a fault must name the place that the
 * webmaster sees.
 */

/** For each list that has lost entries, the places of those that are left. */
export type Places = Map<readonly unknown[], number[]>;

/** The place in the file of what is now at `index`. */
export const placeIn = (places: Places, list: readonly unknown[], index: number): number =>
  places.get(list)?.[index] ?? index;

/** Takes one entry out, and remembers where the others were. */
export function takeOut(places: Places, list: unknown[], index: number): void {
  if (!places.has(list))
    places.set(
      list,
      list.map((_, at) => at),
    );
  places.get(list)!.splice(index, 1);
  list.splice(index, 1);
}

/** A path in words: `priorities[2].updates[0].date`. */
export function pathText(keys: readonly (string | number)[]): string {
  return keys
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : index ? `.${key}` : key))
    .join('');
}

/** The path in the file of what lies at `keys` in a value that may have lost entries. */
export function pathIn(
  places: Places,
  root: unknown,
  keys: readonly (string | number)[],
): (string | number)[] {
  let holder = root;
  return keys.map(key => {
    const place =
      typeof key === 'number' && Array.isArray(holder) ? placeIn(places, holder, key) : key;
    holder =
      typeof holder === 'object' && holder !== null
        ? (holder as {[key: string | number]: unknown})[key]
        : undefined;
    return place;
  });
}
