/** Words that a file has as HTML, as exports of websites do: their marks are not for reading. */
import type {Cell} from './table-cells.js';
import {cellWords} from './table-spans.js';

/** A tag as editors write them; not an address in angle brackets, nor "<5". */
const TAG = /<\/?[a-z][a-z\d]*(?:\s[^<>]*)?\/?>/gi;
/** Tags in pairs, or a sign that only HTML writes so. */
const IS_HTML =
  /<(p|a|b|i|u|em|strong|[uo]l|li|div|span|h\d)\b[^<>]*>.*<\/\1>|<br ?\/?>|&(?:#x?[\da-f]+|[a-z]{2,6});/is;
const ENTITIES: readonly string[] =
  'amp& lt< gt> quot" apos\' nbsp\u00a0 rsquo’ lsquo‘ rdquo” ldquo“ ndash– mdash— hellip… pound£'.split(
    ' ',
  );

const plain = (html: string): string =>
  cellWords(
    html
      .replace(/<li\b[^<>]*>/gi, '\n- ')
      .replace(/<br\b[^<>]*>/gi, '\n')
      .replace(/<\/(?:p|div|[uo]l|h\d)>/gi, '\n\n')
      .replace(TAG, '')
      .replace(/&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/gi, (whole, code, hex, name?: string) => {
        if (name) return ENTITIES.find(entry => entry.slice(0, -1) === name)?.slice(-1) ?? whole;
        const sign = code ? Number(code) : parseInt(String(hex), 16);
        return sign > 0 && sign <= 0x10ffff ? String.fromCodePoint(sign) : whole;
      }),
  );

/** A cell without the marks of HTML; its links stay, by their own words. */
export function plainCell<Of extends Cell | undefined>(cell: Of): Of {
  if (!cell || !IS_HTML.test(cell.text)) return cell;
  const links = [
    ...cell.text.matchAll(/<a\b[^<>]*?\bhref\s*=\s*["']?([^"'\s<>]+)[^<>]*>(.*?)<\/a>/gis),
  ].map(([, url, text]) => ({text: plain(text!), url: plain(url!)}));
  return {...cell, text: plain(cell.text), links: [...(cell.links ?? []), ...links]};
}
