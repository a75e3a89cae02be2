/** Lays the cells of an HTML table out in rows and columns, whichever parser read them. */
import type {Cell} from './table-cells.js';

/** A cell with the rows and columns it covers. */
export interface SpanningCell extends Cell {
  /** 0 means to the end of the table. */
  down: number;
  across: number;
}

/** What begins a line of its own within a cell. */
export const BLOCKS = 'p,div,ul,ol,dt,dd,summary,h2,h3,h4,h5,h6,tr,td';
/** What is struck out, also as editors strike it: it holds no longer. */
export const STRUCK_TAGS = 's,del,strike';
export const STRUCK = `${STRUCK_TAGS},[style*=line-through]`;
/** Fonts that draw a tick for a letter. */
export const DINGBATS = '[style*=dings],[face*=dings]';
/** What has such a class stands by itself, though nothing is between it and the one before it: "COMPLETE" and "OVERDUE". */
export const BADGE = /badge|label|pill|chip|lozenge|tag/i;
/** What words mean beside these depends on what was chosen. */
export const CHOICES = 'input,select';
/** Elements that say something without words. */
export const WORDLESS_TAGS = `${CHOICES},img,svg,progress,meter,canvas,object,iframe`;
export const WORDLESS = `${WORDLESS_TAGS},i[class],span[class],${DINGBATS}`;

/** A superior figure as a note: 235 with a note 1 is not 2351. */
export const superior = (words: string): string => words.replace(/^\d+$/, '[$&]');

/** Nobody types a wider cell; a larger number is a mistake, or somebody's attack on the memory. */
const WIDEST = 100;

/**
 * The rows of a table, a cell that spans rows repeated in each, one that spans columns followed by empty ones. However many rows
 * and columns a cell claims, no more is laid out than the table itself has room for.
 */
export function spreadCells(table: readonly (readonly SpanningCell[])[]): Cell[][] {
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
  // A spanned row may leave holes; an empty cell says nothing.
  return [...rows].map(cells => [...(cells ?? [])].map(cell => cell ?? {text: ''}));
}

/** The words of a cell, without what only the markup was for. */
export const cellWords = (text: string): string =>
  text
    // SharePoint puts a blank of no width where nothing stands.
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^-\n+/gm, '- ')
    .replace(/\n+(?=- )/g, '\n')
    .trim();
