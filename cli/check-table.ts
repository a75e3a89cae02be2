/** Checks tables: a CSV file, or a table of a page. */
import {parseCsv} from '../src/data/csv.js';
import {readTable} from '../src/data/table.js';
import type {Cell} from '../src/data/table-cells.js';
import type {Fault} from '../src/record/faults.js';
import type {ListName} from '../src/record/schema.js';
import {InputError} from './command.js';
import type {CheckedFile} from './check-record.js';
import type {Input} from './files.js';
import {listByColumns, listByName, listNames} from './lists.js';
import {contentsOf} from './report.js';

/** Reads the cells of a CSV file. */
export const csvCells = (text: string, faults: Fault[] = []): Cell[][] =>
  parseCsv(text, undefined, faults).map(row => row.map(cell => ({text: cell})));

const words = (rows: readonly (readonly Cell[])[]) => rows.map(row => row.map(({text}) => text));

/** The list that a CSV file holds. @throws InputError when nothing tells */
export function listOfCsv(
  input: Input,
  rows: readonly (readonly Cell[])[],
  given?: ListName,
): ListName {
  const list = given ?? listByName(input.name) ?? listByColumns(words(rows));
  if (!list)
    throw new InputError(
      input.name,
      `nothing tells which list this table holds; say so with --list, one of ${listNames.join(', ')}`,
    );
  return list;
}

/** Checks a CSV file. */
export function checkCsv(input: Input, given?: ListName): CheckedFile {
  const quotes: Fault[] = [];
  const rows = csvCells(input.text, quotes);
  const checked = checkRows(input.name, rows, listOfCsv(input, rows, given));
  if (input.characters) checked.report.mistakes.unshift(input.characters);
  checked.report.mistakes.unshift(...quotes);
  return checked;
}

/** Checks the rows of a table as one list. */
export function checkRows(
  name: string,
  rows: readonly (readonly Cell[])[],
  list: ListName,
): CheckedFile {
  const {record, faults} = readTable(rows, list);
  return {
    report: {
      file: name,
      what: record ? `a table with ${contentsOf(record)}` : `no table of ${list}`,
      mistakes: faults.filter(({isNote}) => !isNote),
      notes: faults.filter(({isNote}) => isNote),
    },
    ...(record ? {record} : {}),
  };
}

/** The list of a table that belongs to no widget; `undefined` when it is some other table. */
export const listOfRows = (rows: readonly (readonly Cell[])[]): ListName | undefined =>
  listByColumns(words(rows));
