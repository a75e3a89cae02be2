/** What is read and written beside the page. Pure: `workbook-worker.ts` listens for the page. */
import {utils, write} from '@e965/xlsx';
import {InputError} from '../../cli/command.js';
import {type Progress, type Sheet, readWorkbook} from '../../cli/workbook/read-workbook.js';
import {decodeText} from '../../src/data/decode.js';
import {isTable} from '../../src/data/reading.js';
import type {Cell} from '../../src/data/table-cells.js';
import {csvCells} from '../../src/data/tables.js';
import type {Fault} from '../../src/record/faults.js';
import {cutFaults, cutRows} from './cut-rows.js';
import {isFurther} from '../../cli/workbook/further-sheet.js';

/** What the page asks for. */
export type WorkbookTask =
  | {read: Uint8Array; name: string}
  | {readText: string}
  | {write: readonly {name: string; rows: readonly (readonly string[])[]}[]};

/** A table, as much of it as Make takes. */
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

function tableOfText(text: string, readFaults: readonly Fault[]): WorkbookAnswer {
  if (!isTable(text)) return {other: true};
  const faults = [...readFaults];
  const rows = csvCells(text, faults);
  return {table: taken(rows, faults)};
}

function answerOf(task: WorkbookTask, report: (progress: Progress) => void): WorkbookAnswer {
  if ('readText' in task) return tableOfText(task.readText, []);
  if ('read' in task) {
    const workbook = readWorkbook(task.read, task.name, {report});
    if (workbook)
      return {sheets: workbook.sheets.map(takenSheet), hiddenSheets: workbook.hiddenSheets};
    const {text, fault} = decodeText(task.read);
    return tableOfText(text, fault ? [fault] : []);
  }
  const book = utils.book_new();
  for (const {name, rows} of task.write)
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map(row => [...row])), name);
  return {bytes: new Uint8Array(write(book, {type: 'array', bookType: 'xlsx', compression: true}))};
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
