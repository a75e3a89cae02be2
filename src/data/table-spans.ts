/** Lays out the cells of an HTML table in rows and columns, from any parser. */
import type {Cell} from './table-cells.js';

/** A cell with the rows and columns it covers. */
export interface SpanningCell extends Cell {
  /** 0 means to the end of the table. */
  down: number;
  across: number;
}

/** Elements that begin a new line within a cell. */
export const BLOCKS = 'p,div,ul,ol,dt,dd,summary,h2,h3,h4,h5,h6,tr,td';
/** Elements for text that is struck through, and so no longer valid. */
export const STRUCK_TAGS = 's,del,strike';
export const STRUCK = `${STRUCK_TAGS},[style*=line-through]`;
/** Fonts that draw a tick for a letter. */
export const DINGBATS = '[style*=dings],[face*=dings]';
/** Classes of elements that are separate words even without a space between them: "COMPLETE" and "OVERDUE". */
export const BADGE = /badge|label|pill|chip|lozenge|tag/i;
/** Form controls: the meaning of words beside these depends on what was chosen. */
export const CHOICES = 'input,select';
/** Elements that have a meaning without words. */
export const WORDLESS_TAGS = `${CHOICES},img,svg,progress,meter,canvas,object,iframe`;
export const WORDLESS = `${WORDLESS_TAGS},i[class],span[class],${DINGBATS}`;

/** A superscript number is a note: 235 with a note 1 is not 2351. */
export const superscriptNote = (words: string): string => words.replace(/^\d+$/, '[$&]');

/** Nobody types a wider cell; a larger number is a mistake, or an attempt to exhaust memory. */
const WIDEST = 100;

/**
 * The rows of a table: a cell that spans rows is repeated in each, a cell that spans columns is followed by empty
 * ones. Spans are limited to the size of the table, however many rows and columns a cell claims.
 */
export function expandSpans(table: readonly (readonly SpanningCell[])[]): Cell[][] {
  const rows: Cell[][] = [];
  table.forEach((row, at) => {
    const cells = (rows[at] ??= []);
    let place = 0;
    for (const {down, across, ...cell} of row) {
      while (cells[place]) place += 1;
      const height = Math.min(down || Infinity, table.length - at);
      const width = Math.min(Math.max(across, 1), WIDEST);
      for (let y = 0; y < height; y += 1) {
        for (let x = 0; x < width; x += 1)
          (rows[at + y] ??= [])[place + x] = x
            ? {text: ''}
            : {...cell, across: width, isRepeated: y > 0};
      }
      place += width;
    }
  });
  // Row spans may leave holes, which become empty cells.
  return [...rows].map(cells => [...(cells ?? [])].map(cell => cell ?? {text: ''}));
}

/** The words of a cell, without white space and characters that are only layout. */
export const cellWords = (text: string): string =>
  text
    // SharePoint puts a zero-width space into empty cells.
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^-\n+/gm, '- ')
    .replace(/\n+(?=- )/g, '\n')
    .trim();
