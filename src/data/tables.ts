/** Tables, from a spreadsheet or from the page itself, to a checked record. */
import type {ListName} from '../record/schema.js';
import {parseCsv} from './csv.js';
import {tableCells} from './html-table.js';
import {type Loaded, loadedFrom} from './reading.js';
import {readTable} from './table.js';

/** Reads one list of a record from the text of a CSV file. */
export const readCsv = (body: string, list: ListName, base: string): Loaded =>
  loadedFrom(
    readTable(
      parseCsv(body).map(row => row.map(text => ({text}))),
      list,
    ),
    base,
  );

/** Reads one list of a record from a table of the page. One that cannot be read is still the page's own words: its faults are told, and no problem is. */
export const readPageTable = (table: HTMLTableElement, list: ListName, base: string): Loaded => ({
  ...readTable(tableCells(table, base), list),
  base,
});
