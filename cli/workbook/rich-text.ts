/** Cells of an `.xlsx` with different formatting for parts of their text. */
import type {CellObject} from '@e965/xlsx';
import {superscriptNote} from '../../src/data/table-spans.js';

/** The content of such a cell. */
interface RichText {
  /** Its words that are not struck through, with superscripts marked. */
  text: string;
  struck: string;
  /** Whether a part of it is in a font that draws a tick for a letter. */
  hasSigns: boolean;
}

const plain = (part: string): string =>
  part
    .replace(/<br\s*\/?>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;|&#39;/g, "'")
    .replace(/&amp;/g, '&');

/** The text of a cell with formatted parts; `undefined` if it has uniform formatting. */
export function richText(cell: CellObject): RichText | undefined {
  const parts = String(cell.r ?? '').split(/(?=<(?:\w+:)?r>)/);
  const words = parts.filter(part => !/<(?:\w+:)?rFont val="[^"]*dings/i.test(part));
  if (words.length < parts.length)
    return {
      text: words
        .flatMap(part => [...part.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>(.*?)<\/(?:\w+:)?t>/gs)])
        .map(([, letters]) => plain(letters!))
        .join('')
        .trim(),
      struck: '',
      hasSigns: true,
    };
  const html = cell.h?.replace(/<sup>(.*?)<\/sup>/gs, (_, figure: string) =>
    superscriptNote(figure),
  );
  if (!html || (html === cell.h && !/<s>/.test(html))) return undefined;
  const struck = [...html.matchAll(/<s>([\s\S]*?)<\/s>/g)]
    .map(([, letters]) => plain(letters!))
    .join('');
  return {
    text: plain(html.replace(/<s>[\s\S]*?<\/s>/g, '')).trim(),
    struck,
    hasSigns: false,
  };
}
