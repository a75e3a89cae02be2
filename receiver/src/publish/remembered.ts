/** Caches values for a while, so that a page with many readers needs one database query. */

/** The most cached keys, because anybody can request any year. */
const mostKeys = 20;

/**
 * @param seconds how long a value is valid
 * @param elapsed milliseconds by a clock that only goes forward
 * @param make computes the value of a key; failures are not cached
 * @returns a function to read the value of a key with
 */
export function remembered<T>(
  seconds: number,
  elapsed: () => number,
  make: (key: string) => Promise<T>,
): (key?: string) => Promise<T> {
  const values = new Map<string, {readonly value: Promise<T>; readonly madeAt: number}>();
  return (key = '') => {
    const time = elapsed();
    const found = values.get(key);
    if (found && time - found.madeAt < seconds * 1000) return found.value;
    const value = make(key);
    values.delete(key);
    if (values.size >= mostKeys) values.delete(values.keys().next().value ?? '');
    values.set(key, {value, madeAt: time});
    value.catch(() => {
      if (values.get(key)?.value === value) values.delete(key);
    });
    return value;
  };
}
