/** Reads CSV files as one list of a record. It also runs without a DOM. */
import type {Fault} from '../record/faults.js';
import {parseCsv} from './csv.js';
import {cellWithoutMarkup} from './strip-markup.js';
import {type ReadCsv, loadedFrom} from './reading.js';
import type {Cell} from './table-cells.js';
import {readTable} from './table.js';

/** The formula of a link, which programs that do not calculate leave as it is. */
const LINK = /^=HYPERLINK\("([^"]+)"[,;] *"([^"]*)"\)$/i;

/** The cells of a row of a CSV file. */
export const csvRow = (row: readonly string[]): Cell[] =>
  row.map(text =>
    cellWithoutMarkup<Cell>({
      text: text.replace(/[\u200b\u2060\ufeff]/g, '').replace(LINK, '<a href="$1">$2</a>'),
    }),
  );

/**
 * The cells of a CSV file.
 *
 * @param faults receives a fault for each error in quoting
 */
export const csvCells = (body: string, faults: Fault[]): Cell[][] =>
  parseCsv(body, undefined, faults).map(csvRow);

/** Reads one list of a record from the text of a CSV file. */
export const readCsv: ReadCsv = (body, list, base, own = {}) => {
  const faults: Fault[] = [];
  const checked = readTable(csvCells(body, faults), list, own);
  return loadedFrom({...checked, faults: faults.concat(checked.faults)}, base);
};
