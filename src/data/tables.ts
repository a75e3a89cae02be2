/** Reads tables, of a page or of a CSV file. Loaded by `table-reader.ts`. */
import type {Fault} from '../record/faults.js';
import {parseCsv} from './csv.js';
import {plainCell} from './html-words.js';
import {type ReadCsv, loadedFrom} from './reading.js';
import type {Cell} from './table-cells.js';
import {readTable} from './table.js';

export {readTable};

/**
 * The cells of a CSV file.
 *
 * @param faults takes what was wrong with quotes
 */
export const csvCells = (body: string, faults: Fault[]): Cell[][] =>
  parseCsv(body, undefined, faults).map(row => row.map(text => plainCell<Cell>({text})));

/** Reads one list of a record from the text of a CSV file. */
export const readCsv: ReadCsv = (body, list, base, own = {}) => {
  const faults: Fault[] = [];
  const checked = readTable(csvCells(body, faults), list, own);
  return loadedFrom({...checked, faults: faults.concat(checked.faults)}, base);
};
