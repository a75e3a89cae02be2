/** Cells of an `.xlsx` of which parts are written in different ways. */
import type {CellObject} from '@e965/xlsx';
import {superior} from '../../src/data/table-spans.js';

/** What such a cell says. */
interface RichText {
  /** Its words that are not struck out, with superior figures as such. */
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

/** The parts of a cell by their letters; `undefined` of a cell that is written in one way. */
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
  const html = cell.h?.replace(/<sup>(.*?)<\/sup>/gs, (_, figure: string) => superior(figure));
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
