/**
 * Comments and notes on cells. They are a discussion among the editors of the workbook, and are not published; but as
 * somebody may have put content for families there, each is reported.
 */
import {type CellObject, type Comments, type WorkSheet, utils} from '@e965/xlsx';
import {readEntities} from '../../src/data/entities.js';
import {type Fault, describeValue} from '../../src/record/faults.js';
import type {HiddenParts} from './hidden-and-struck.js';

/** Excel writes the author's name, in bold, before the words of a note. */
const withoutAuthor = (words: string, author: string | undefined): string =>
  author && words.startsWith(`${author}:`) ? words.slice(author.length + 1) : words;

/** Each comment and note of a sheet, except those in hidden rows and columns. */
export function reportComments(sheet: WorkSheet, hidden: HiddenParts): Fault[] {
  return Object.entries(sheet).flatMap(([address, cell]) => {
    const comments = (cell as CellObject).c;
    if (address.startsWith('!') || !comments) return [];
    const {r, c} = utils.decode_cell(address);
    if (hidden.rows.has(r) || hidden.columns.has(c)) return [];
    return comments.flatMap(({t = '', a, T: isThreaded}: Comments[number]) => {
      // In threaded comments, the library does not decode character references.
      const words = withoutAuthor(isThreaded ? readEntities(t) : t, a)
        .replace(/\s+/g, ' ')
        .trim();
      return words
        ? {
            path: `row ${r + 1}, column ${utils.encode_col(c)}`,
            expected: 'words in the cell itself',
            found: `a comment, which is left out: ${describeValue(words)}`,
          }
        : [];
    });
  });
}
