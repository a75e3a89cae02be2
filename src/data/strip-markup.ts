/** Text with HTML markup in a file, as in exports of websites: removes the markup, which is not for reading. */
import {MARKUP} from '../record/texts.js';
import {readEntities} from './entities.js';
import type {Cell} from './table-cells.js';
import {cellWords} from './table-spans.js';

/** A tag as editors write it; not an address in angle brackets, nor "<5". */
const TAG = /<\/?[a-z][a-z\d]*(?:\s[^<>]*)?\/?>/gi;
const textWithoutMarkup = (html: string): string =>
  cellWords(
    readEntities(
      html
        .replace(/<li\b[^<>]*>/gi, '\n- ')
        .replace(/<br\b[^<>]*>/gi, '\n')
        .replace(/<\/(?:p|div|[uo]l|h\d)>/gi, '\n\n')
        .replace(TAG, ''),
    ),
  );

/** A cell without HTML markup; its links stay, with their link text. */
export function cellWithoutMarkup<Of extends Cell | undefined>(cell: Of): Of {
  if (!cell || !MARKUP.test(cell.text)) return cell;
  const links = [
    ...cell.text.matchAll(/<a\b[^<>]*?\bhref\s*=\s*["']?([^"'\s<>]+)[^<>]*>(.*?)<\/a>/gis),
  ].map(([, url, text]) => ({text: textWithoutMarkup(text!), url: textWithoutMarkup(url!)}));
  return {...cell, text: textWithoutMarkup(cell.text), links: [...(cell.links ?? []), ...links]};
}
