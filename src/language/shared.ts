/**
 * State that all copies of the script on a page share, under a registered symbol: an older copy, a second one from another
 * address, a bundle with the modules.
 *
 * @param name says what it is; once published, its shape stays
 * @param create makes it, for the first copy that asks
 */
export function shared<T>(name: string, create: () => T): T {
  const page = globalThis as unknown as Record<symbol, T | undefined>;
  return (page[Symbol.for(`send-widgets.${name}`)] ??= create());
}
