/**
 * Limits large tables in Make, because the page processes all rows again at each change. A plan has some dozens of
 * rows. Pure: returns the first rows, and the number of the others.
 */
import type {Fault} from '../../src/record/faults.js';

/** Rows of a sheet, and entries of a list. */
export const MOST_ROWS = 2_000;

const isFilled = (row: readonly {text: string}[]): boolean => row.some(({text}) => text.trim());

/** The first rows of a table, and the number of further rows with words. */
export const cutRows = <Row extends readonly {text: string}[]>(
  rows: readonly Row[],
): {rows: readonly Row[]; notTaken: number} =>
  rows.length > MOST_ROWS
    ? {rows: rows.slice(0, MOST_ROWS), notTaken: rows.slice(MOST_ROWS).filter(isFilled).length}
    : {rows, notTaken: 0};

/** What was told of the rows that are there, and of the whole. */
export const cutFaults = (faults: readonly Fault[]): Fault[] =>
  faults.filter(({path}) => !(Number(/^row (\d+)/.exec(path)?.[1]) > MOST_ROWS));

/** Says why rows are missing, and what to do about it. */
export const cutSentence = (notTaken: number): string =>
  `This table has ${(MOST_ROWS + notTaken).toLocaleString('en-GB')} rows, and Make takes ${MOST_ROWS.toLocaleString('en-GB')}. The other ${notTaken.toLocaleString('en-GB')} are not here, and in nothing that you take away. Keep only the rows that your page is about in the spreadsheet, and bring it again; the command “send-widgets convert” reads longer ones.`;
