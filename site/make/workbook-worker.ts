/** Reads and writes workbooks beside the page, so that a large one neither stops it nor can take it along. */
import {utils, write} from '@e965/xlsx';
import {InputError} from '../../cli/command.js';
import {type Workbook, readWorkbook} from '../../cli/workbook/read-workbook.js';

/** What the page asks for. */
export type WorkbookTask =
  | {read: Uint8Array; name: string}
  | {write: readonly {name: string; rows: readonly (readonly string[])[]}[]};

/** What it gets: a workbook, nothing where the bytes are none, the bytes of a new one, or why not. */
export type WorkbookAnswer =
  {workbook: Workbook | undefined} | {bytes: Uint8Array} | {sentence: string};

function answer(task: WorkbookTask): WorkbookAnswer {
  if ('read' in task) return {workbook: readWorkbook(task.read, task.name)};
  const book = utils.book_new();
  for (const {name, rows} of task.write)
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map(row => [...row])), name);
  return {bytes: new Uint8Array(write(book, {type: 'array', bookType: 'xlsx', compression: true}))};
}

addEventListener('message', ({data}: MessageEvent<WorkbookTask>) => {
  let result: WorkbookAnswer;
  try {
    result = answer(data);
  } catch (error) {
    result = {
      sentence:
        error instanceof InputError
          ? `${error.reason.charAt(0).toUpperCase()}${error.reason.slice(1)}.`
          : 'The workbook cannot be read. Open it in Excel or LibreOffice and save it as Excel Workbook (.xlsx).',
    };
  }
  postMessage(result);
});
