/** Reads tables, of a page or of a CSV file. Loaded by `table-reader.ts`. */
import type {Fault} from '../record/faults.js';
import type {ListName} from '../record/schema.js';
import {parseCsv} from './csv.js';
import type {OwnWords} from './own-words.js';
import {type Loaded, loadedFrom} from './reading.js';
import {readTable} from './table.js';

export {readTable};

/** Reads one list of a record from the text of a CSV file. */
export function readCsv(body: string, list: ListName, base: string, own: OwnWords = {}): Loaded {
  const faults: Fault[] = [];
  const rows = parseCsv(body, undefined, faults).map(row => row.map(text => ({text})));
  const checked = readTable(rows, list, own);
  return loadedFrom({...checked, faults: faults.concat(checked.faults)}, base);
}
