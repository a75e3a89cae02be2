/** Remembers a value for a while, so that a page with many readers costs one look into the database. */

/**
 * @param seconds for which a value holds
 * @param make makes it; when that fails nothing is remembered
 */
export function remembered<T>(
  seconds: number,
  now: () => Date,
  make: () => Promise<T>,
): () => Promise<T> {
  let made: Promise<T> | undefined;
  let madeAt = 0;
  return () => {
    const time = now().getTime();
    if (!made || time - madeAt >= seconds * 1000) {
      madeAt = time;
      const current = make();
      made = current;
      current.catch(() => {
        if (made === current) made = undefined;
      });
    }
    return made;
  };
}
