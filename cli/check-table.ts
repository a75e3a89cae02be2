/** Checks tables: of a CSV file, of a workbook, or of a page. */
import {readTable} from '../src/data/table.js';
import type {Cell} from '../src/data/table-cells.js';
import type {VocabularyOptions} from '../src/data/vocabulary-options.js';
import {dayOf} from '../src/record/dates.js';
import type {ListName} from '../src/record/schema.js';
import type {CheckedFile} from './check-json.js';
import {rowsToCome} from './days-to-come.js';
import type {Input} from './files.js';
import {tablesOf, unreportedFaults} from './read-tables.js';
import type {TableOptions} from './table-options.js';
import {contentsOf} from './report.js';

/** Checks each table of a CSV file or a workbook. */
export const checkTables = (input: Input, options: TableOptions = {}): CheckedFile[] =>
  tablesOf(input, options).map(table => {
    const {name, rows, list, faults} = table;
    const checked = checkRows(name, rows, list, options);
    checked.report.mistakes = unreportedFaults(table, checked.report.mistakes);
    checked.report.mistakes.unshift(...faults.filter(({isNote}) => !isNote));
    checked.report.notes.unshift(...faults.filter(({isNote}) => isNote));
    return checked;
  });

/** Checks the rows of a table as one list. */
export function checkRows(
  name: string,
  rows: readonly (readonly Cell[])[],
  list: ListName,
  own: VocabularyOptions = {},
): CheckedFile {
  const {record, faults} = readTable(rows, list, own);
  return {
    report: {
      file: name,
      what: record ? `a table with ${contentsOf(record)}` : `no table of ${list}`,
      mistakes: [
        ...faults.filter(({isNote}) => !isNote),
        ...rowsToCome(rows, list, own, dayOf(new Date())),
      ],
      notes: faults.filter(({isNote}) => isNote),
    },
    ...(record ? {record} : {}),
  };
}
