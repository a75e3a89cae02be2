/** Reads tables from a page or a CSV file. Loaded by `readers.ts`. */
import type {checkRecord} from '../record/check.js';
import type {ListName} from '../record/schema.js';
import {tableCells} from './html-table.js';
import type {VocabularyOptions} from './vocabulary-options.js';
import {readTable} from './table.js';

export {readCsv} from './csv-table.js';

/** What simple-datatables and DataTables (so TablePress) draw around a table, and the button of another page of it. */
const PAGED = '.datatable-wrapper,.dataTables_wrapper,.dt-container';
const PAGE = '[class*=pagi] :is(a,button):not(.disabled,.disabled *,.current,.active *)';
/** Where they count the rows, also of a table that is scrolled or searched and has no such button: “1 to 10 of 15”. */
const COUNT = 'div[class^=d][class$=info]';

/** Whether rows are missing; also if the count has a comma, as no page shows a thousand. */
const isPart = (box: Element | null, rows: number) =>
  box?.querySelector(PAGE) ||
  box
    ?.querySelector(COUNT)
    ?.textContent.match(/\d[\d,]*/g)
    ?.some(count => !(Number(count) <= rows));

/**
 * Reads one list of a record from a `<table>` of a page. One that a plug-in shows page by page holds no other rows than
 * those of this page: it stays as it is, as a list of some would be shown as if it were all.
 */
export const readPageTable = (
  table: HTMLTableElement,
  base: string,
  list: ListName,
  own: VocabularyOptions = {},
): ReturnType<typeof checkRecord> =>
  isPart(table.closest(PAGED), table.querySelectorAll('tbody tr').length)
    ? {faults: [{path: 'table', expected: 'all rows', found: 'one page'}]}
    : readTable(tableCells(table, base), list, own);
