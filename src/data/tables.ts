/** Reads tables, of a page or of a CSV file. Loaded by `readers.ts`. */
import type {checkRecord} from '../record/check.js';
import type {Fault} from '../record/faults.js';
import type {ListName} from '../record/schema.js';
import {parseCsv} from './csv.js';
import {tableCells} from './html-table.js';
import {plainCell} from './html-words.js';
import type {OwnWords} from './own-words.js';
import {type ReadCsv, loadedFrom} from './reading.js';
import type {Cell} from './table-cells.js';
import {readTable} from './table.js';

/** Reads one list of a record from a `<table>` of a page. */
export const readPageTable = (
  table: HTMLTableElement,
  base: string,
  list: ListName,
  own: OwnWords = {},
): ReturnType<typeof checkRecord> => readTable(tableCells(table, base), list, own);

/** The cells of a row of a CSV file. */
export const csvRow = (row: readonly string[]): Cell[] =>
  row.map(text => plainCell<Cell>({text: text.replace(/[\u200b\u2060\ufeff]/g, '')}));

/**
 * The cells of a CSV file.
 *
 * @param faults takes what was wrong with quotes
 */
export const csvCells = (body: string, faults: Fault[]): Cell[][] =>
  parseCsv(body, undefined, faults).map(csvRow);

/** Reads one list of a record from the text of a CSV file. */
export const readCsv: ReadCsv = (body, list, base, own = {}) => {
  const faults: Fault[] = [];
  const checked = readTable(csvCells(body, faults), list, own);
  return loadedFrom({...checked, faults: faults.concat(checked.faults)}, base);
};
