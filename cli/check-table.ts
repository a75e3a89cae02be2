/** Checks tables: a CSV file, or a table of a page. */
import {parseCsv} from '../src/data/csv.js';
import {columns, headerKey} from '../src/data/columns.js';
import {type Cell, findHeader, readTable} from '../src/data/table.js';
import type {ListName} from '../src/record/schema.js';
import {InputError} from './command.js';
import type {CheckedFile} from './check-record.js';
import type {Input} from './files.js';
import {NEVER_TOLD, expectedField} from './further-faults.js';
import {listByColumns, listByName, listNames} from './lists.js';
import {type Told, contentsOf} from './report.js';

/** Reads the cells of a CSV file. */
export const csvCells = (text: string): Cell[][] =>
  parseCsv(text).map(row => row.map(cell => ({text: cell})));

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
  const rows = csvCells(input.text);
  const checked = checkRows(input.name, rows, listOfCsv(input, rows, given));
  if (input.oldCharacters)
    checked.report.mistakes.unshift({
      path: '',
      expected: 'a file saved as UTF-8',
      found: 'one in an old character set: accents and quotes may come out wrong',
    });
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
      mistakes: [...faults],
      notes: passedOver(rows, list),
    },
    ...(record ? {record} : {}),
  };
}

/** Notes the cells of the header whose columns nobody reads. */
function passedOver(rows: readonly (readonly Cell[])[], list: ListName): Told[] {
  const header = findHeader(rows, list);
  if (!header) return [];
  const known = columns[list].map(({names: [first]}) => first!);
  const further = columns[list].flatMap(({names}) => names.slice(1));
  return rows[header.at]!.flatMap(({text}, at) => {
    const name = text.trim();
    if (!name || header.places[at] || NEVER_TOLD.test(name.toLowerCase())) return [];
    const column = columns[list].find(({names}) =>
      names.some(other => headerKey(other) === headerKey(name)),
    );
    const expected = column
      ? `one column for "${column.names[0]}"`
      : expectedField(name, known, further);
    return [
      {
        path: `row ${header.at + 1}`,
        expected,
        found: `"${name}"${column ? ' as well' : ''}, which is passed over`,
      },
    ];
  });
}

/** The list of a table that belongs to no widget; `undefined` when it is some other table. */
export const listOfRows = (rows: readonly (readonly Cell[])[]): ListName | undefined =>
  listByColumns(words(rows));
