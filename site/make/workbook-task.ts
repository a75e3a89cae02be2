/** The tasks of the worker. Pure: `workbook-worker.ts` receives the page's messages. */
import {InputError} from '../../cli/command.js';
import {type Progress, type Sheet, readWorkbook} from '../../cli/workbook/read-workbook.js';
import {writeWorkbook} from '../../cli/workbook/write-workbook.js';
import {decodeText} from '../../src/data/decode.js';
import {isTable} from '../../src/data/reading.js';
import type {Cell} from '../../src/data/table-cells.js';
import {parseCsv} from '../../src/data/csv.js';
import {csvRow} from '../../src/data/csv-table.js';
import type {Fault} from '../../src/record/faults.js';
import {cutFaults, cutRows} from './cut-rows.js';
import {furtherInCsv, isFurther} from '../../cli/further-fields.js';

/** A request of the page. */
export type WorkbookTask =
  | {read: Uint8Array; name: string}
  | {readText: string}
  | {write: readonly {name: string; rows: readonly (readonly string[])[]}[]};

/** A table, limited to the rows that Make accepts. */
export interface TakenTable {
  rows: readonly (readonly Cell[])[];
  readFaults: readonly Fault[];
  notTaken: number;
}

export interface TakenSheet extends TakenTable {
  name: string;
}

/**
 * What it gets: the sheets of a workbook, the rows of a text, `other` where it is neither, the bytes of a new workbook, or a
 * sentence that says why not.
 */
export type WorkbookAnswer =
  | {sheets: readonly TakenSheet[]; hiddenSheets: readonly string[]}
  | {table: TakenTable}
  | {other: true}
  | {bytes: Uint8Array}
  | {sentence: string};

const taken = (rows: readonly (readonly Cell[])[], faults: readonly Fault[]): TakenTable => ({
  ...cutRows(rows),
  readFaults: cutFaults(faults),
});

/** Of the sheet of further fields all is taken: it is as long as the record has fields. */
const takenSheet = ({name, rows, faults}: Sheet): TakenSheet => ({
  name,
  ...(isFurther(rows) ? {rows, readFaults: faults, notTaken: 0} : taken(rows, faults)),
});

/** Rows between two reports. */
const REPORTED = 1000;

function tableOfText(
  text: string,
  readFaults: readonly Fault[],
  report: (progress: Progress) => void,
): WorkbookAnswer {
  if (!isTable(text)) return {other: true};
  const further = furtherInCsv(text);
  if (further) return {table: {rows: further, readFaults, notTaken: 0}};
  const faults = [...readFaults];
  // Its lines are about as many as its rows: nobody knows better before the quotes are read.
  const lines = text.split('\n').length;
  report({sheet: '', row: 0, of: lines});
  const rows = parseCsv(text, undefined, faults).map((row, at, all) => {
    if (at % REPORTED === 0) report({sheet: '', row: at, of: all.length});
    return csvRow(row);
  });
  return {table: taken(rows, faults)};
}

function answerOf(task: WorkbookTask, report: (progress: Progress) => void): WorkbookAnswer {
  if ('readText' in task) return tableOfText(task.readText, [], report);
  if ('read' in task) {
    const workbook = readWorkbook(task.read, task.name, {report});
    if (workbook)
      return {sheets: workbook.sheets.map(takenSheet), hiddenSheets: workbook.hiddenSheets};
    const {text, fault} = decodeText(task.read);
    return tableOfText(text, fault ? [fault] : [], report);
  }
  return {bytes: writeWorkbook(task.write)};
}

/** Does a task. Never throws. */
export function doTask(task: WorkbookTask, report: (progress: Progress) => void): WorkbookAnswer {
  try {
    return answerOf(task, report);
  } catch (error) {
    return {
      sentence:
        error instanceof InputError
          ? `${error.reason.charAt(0).toUpperCase()}${error.reason.slice(1)}.`
          : 'The workbook cannot be read. Open it in Excel or LibreOffice and save it as Excel Workbook (.xlsx).',
    };
  }
}
