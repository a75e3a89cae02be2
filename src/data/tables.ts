/** Reads tables, of a page or of a CSV file. Loaded by `table-reader.ts`. */
import type {Fault} from '../record/faults.js';
import {parseCsv} from './csv.js';
import {type ReadCsv, loadedFrom} from './reading.js';
import {readTable} from './table.js';

export {readTable};

/** Reads one list of a record from the text of a CSV file. */
export const readCsv: ReadCsv = (body, list, base, own = {}) => {
  const faults: Fault[] = [];
  const rows = parseCsv(body, undefined, faults).map(row => row.map(text => ({text})));
  const checked = readTable(rows, list, own);
  return loadedFrom({...checked, faults: faults.concat(checked.faults)}, base);
};
