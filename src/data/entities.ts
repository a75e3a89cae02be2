/** HTML character references: `&rsquo;`, `&#8217;`. */

/** The names that editors and servers write, each followed by its character. */
const NAMED =
  'amp& lt< gt> quot" apos\' nbsp\u00a0 rsquo’ lsquo‘ rdquo” ldquo“ ndash– mdash— hellip… pound£'.split(
    ' ',
  );

/** A text with its character references decoded; unknown names stay as they are. */
export const readEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : parseInt(String(hex), 16);
    return code > 0 && code <= 0x10ffff
      ? String.fromCodePoint(code)
      : (NAMED.find(entry => entry.slice(0, -1) === name)?.slice(-1) ?? whole);
  });
