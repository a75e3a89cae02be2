/** Reads tables from a page or a CSV file. Loaded by `readers.ts`. */
import type {checkRecord} from '../record/check.js';
import type {ListName} from '../record/schema.js';
import {tableCells} from './html-table.js';
import type {OwnWords} from './own-words.js';
import {readTable} from './table.js';

export {readCsv} from './csv-table.js';

/** Reads one list of a record from a `<table>` of a page. */
export const readPageTable = (
  table: HTMLTableElement,
  base: string,
  list: ListName,
  own: OwnWords = {},
): ReturnType<typeof checkRecord> => readTable(tableCells(table, base), list, own);
