/** The one gate for every address that a record, an attribute or a receiver brings. */

const SAFE = ['http:', 'https:', 'mailto:', 'tel:'];

/**
 * The address in full when it is http, https, mailto or tel; else `undefined`, and the caller shows plain text. The URL
 * parser decides, not a pattern: it strips the tabs and newlines that hide `java\nscript:`.
 *
 * @param base what a relative address is relative to: the record's own address, or the page's
 */
export function safeUrl(address: string | undefined, base?: string): string | undefined {
  if (!address?.trim()) return undefined;
  try {
    const url = new URL(address, base);
    return SAFE.includes(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
