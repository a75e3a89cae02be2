/** The tables of a file: one in a CSV file, one per sheet in a workbook. */
import {csvCells} from '../src/data/csv-table.js';
import {cellWithoutMarkup} from '../src/data/strip-markup.js';
import {knownFile} from '../src/data/known-files.js';
import {findHeader} from '../src/data/table-header.js';
import type {Cell} from '../src/data/table-cells.js';
import type {Fault} from '../src/record/faults.js';
import type {ListName} from '../src/record/schema.js';
import {InputError, UsageError} from './command.js';
import type {Input} from './files.js';
import {listByColumns, listByName, listNames} from './lists.js';
import {ofArea} from './table-areas.js';
import type {TableOptions} from './table-options.js';
import {furtherInCsv, isFurther} from './further-fields.js';
import type {Sheet} from './workbook/read-workbook.js';

/** One table, and the list of a record that it contains. */
export interface NamedTable {
  /** The file, and the sheet of a workbook. */
  name: string;
  list: ListName;
  rows: readonly (readonly Cell[])[];
  /** Faults from reading it, before its columns were known. */
  faults: Fault[];
}

/** Rows of the sheet of further fields, which does not have a list; `undefined` if a person chose another sheet. */
export function furtherRowsOf(
  {text, workbook}: Input,
  {sheet: asked}: TableOptions = {},
): readonly (readonly Cell[])[] {
  if (!workbook) return furtherInCsv(text) ?? [];
  return (
    workbook.sheets.find(
      ({name, rows}) => (asked === undefined || name === asked) && isFurther(rows),
    )?.rows ?? []
  );
}

const words = (rows: readonly (readonly Cell[])[]) => rows.map(row => row.map(({text}) => text));

/** The list of a table without a widget; `undefined` if it is some other table. */
export const listOfRows = (rows: readonly (readonly Cell[])[]): ListName | undefined =>
  listByColumns(words(rows));

/**
 * The list of a sheet. A sheet with the name of a list is that list, even if its few columns could also be those of
 * another.
 */
export function listOfSheet({name, rows}: Pick<Sheet, 'name' | 'rows'>): ListName | undefined {
  const named = listNames.find(known => known === name.trim().toLowerCase());
  return named && findHeader(rows, named) ? named : listOfRows(rows);
}

/**
 * The tables of a CSV file or a workbook.
 *
 * @throws InputError if it cannot be determined which list a table contains
 * @throws UsageError if the person must choose between sheets
 */
export function tablesOf(input: Input, options: TableOptions = {}): NamedTable[] {
  const tables = input.workbook ? sheetTables(input, options) : [csvTable(input, options)];
  const chosen =
    options.area === undefined
      ? tables
      : tables.map(table => ofArea(table, options.area!, options));
  return options.columns === undefined ? chosen.map(inOurColumns) : chosen;
}

/**
 * The faults of the table reader, except those that reading the workbook has already reported: a cell without words,
 * or struck through.
 */
export function unreportedFaults(
  {rows, faults}: Pick<NamedTable, 'rows' | 'faults'>,
  further: readonly Fault[],
): Fault[] {
  const plain = (words = '') => words.replace(/\s+/g, ' ').trim();
  const known = new Set(
    faults.flatMap(({path}) => {
      const [, row, letters] = /^row (\d+), column ([A-Z]+)$/.exec(path) ?? [];
      if (!letters) return [];
      const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
      return rows
        .slice(0, Number(row) - 1)
        .map(cells => `row ${row}, "${plain(cells[column - 1]?.text)}"`);
    }),
  );
  return further.filter(
    ({path, found}) => !(known.has(path) && /without words$|, struck out$/.test(found)),
  );
}

/** A known file, converted to our columns; any other table unchanged. */
function inOurColumns(table: NamedTable): NamedTable {
  const known = knownFile(table.rows);
  if (known?.list !== table.list) return table;
  const note: Fault = {
    path: 'table',
    expected: 'the columns of a record',
    found: `${known.kind}, which is read as such; a page reads it so only from the record that convert makes`,
    isNote: true,
  };
  const ignored: Fault[] = known.ignored.map(({row, column, name}) => ({
    path: `row ${row}, column ${column}`,
    expected: 'a name that we know',
    found: `"${name}", which is passed over`,
    isNote: true,
  }));
  return {...table, rows: known.rows, faults: [note, ...ignored, ...table.faults]};
}

function csvTable(input: Input, {list: given, sheet}: TableOptions): NamedTable {
  if (sheet !== undefined)
    throw new UsageError(`--sheet is for workbooks, and ${input.name} has no sheets.`);
  if (furtherInCsv(input.text))
    throw new InputError(
      input.name,
      'further fields without the tables that they belong to; convert takes all of them at once',
    );
  if (/^\s*</.test(input.text) && /<table\b/i.test(input.text))
    throw new InputError(
      input.name,
      'a web page, whatever its name says; open it in Excel or LibreOffice and save it as Excel Workbook (.xlsx)',
    );
  const faults: Fault[] = input.characters ? [input.characters] : [];
  const rows = csvCells(input.text, faults);
  const list = given ?? listByName(input.name) ?? knownFile(rows)?.list ?? listOfRows(rows);
  if (!list) throw new InputError(input.name, unknownList('this table'));
  return {name: input.name, list, rows, faults};
}

const unknownList = (what: string) =>
  `nothing tells which list ${what} holds; say so with --list, one of ${listNames.join(', ')}`;

const quoted = (sheets: readonly {name: string}[]) =>
  sheets.map(({name}) => `"${name}"`).join(', ');

/**
 * Sheets whose columns are those of a list. Notes and lookup sheets have none and are reported as skipped. If two
 * sheets have the same list (say, quarters of one plan), the person must choose: the file does not say which one is
 * current.
 */
function sheetTables(input: Input, {list: given, sheet: asked}: TableOptions): NamedTable[] {
  const {sheets, hiddenSheets} = input.workbook!;
  if (asked !== undefined && !sheets.some(({name}) => name === asked))
    throw new UsageError(
      `${input.name} has no sheet "${asked}". Its sheets are ${quoted(sheets)}${hiddenSheets.includes(asked) ? `; "${asked}" is hidden: add --hidden` : ''}.`,
    );
  const chosen = sheets.filter(({name, rows}) =>
    asked === undefined ? rows.length : name === asked,
  );
  const listFor = (sheet: Sheet) =>
    listOfSheet(sheet) ?? listByName(`${sheet.name}.csv`) ?? listByName(input.name);
  // A named list is in the sheet with its columns, or in the only sheet.
  const withList = chosen.flatMap(sheet => {
    if (isFurther(sheet.rows)) return [];
    const list =
      given === undefined
        ? (listOfSheet(sheet) ?? (chosen.length === 1 ? listFor(sheet) : undefined))
        : chosen.length === 1 || findHeader(sheet.rows, given)
          ? given
          : undefined;
    return list ? [{sheet, list}] : [];
  });
  if (!withList.length)
    throw new InputError(
      input.name,
      chosen.length
        ? unknownList(chosen.length === 1 ? 'its sheet' : `any of its sheets (${quoted(chosen)})`)
        : 'a workbook with nothing in the sheets that it shows',
    );
  const twice = withList.find(({list}, at) =>
    withList.some((other, place) => place > at && other.list === list),
  );
  if (twice)
    throw new UsageError(
      `The sheets ${quoted(withList.filter(({list}) => list === twice.list).map(({sheet}) => sheet))} of ${input.name} all look like ${twice.list}: choose one with --sheet.`,
    );
  const others = chosen.filter(sheet => !withList.some(({sheet: taken}) => taken === sheet));
  const further = others.filter(({rows}) => isFurther(rows));
  const ignored = [
    ...others.filter(sheet => !further.includes(sheet)).map(({name}) => name),
    ...(asked === undefined ? hiddenSheets.map(name => `${name} (hidden)`) : []),
  ];
  return withList.map(({sheet, list}, at) => ({
    name: `${input.name}, sheet ${sheet.name}`,
    list,
    rows: sheet.rows.map(row => row.map(cell => cellWithoutMarkup(cell))),
    faults: [
      ...(at === 0
        ? [
            ...ignored.map(name => ({
              path: `sheet ${name}`,
              expected: 'a table of a record',
              found: 'a sheet that is passed over',
              isNote: true,
            })),
            // A sheet of text boxes has no rows.
            ...sheets
              .filter(({rows}) => asked === undefined && !rows.length)
              .flatMap(({name, faults}) =>
                faults.map(fault => ({...fault, path: `sheet ${name}, ${fault.path}`})),
              ),
            ...further.map(({name, rows}) => ({
              path: `sheet ${name}`,
              expected: 'a table of a record',
              found: `${rows.length === 2 ? '1 field that has' : `${rows.length - 1} fields that have`} no column, such as further languages and Easy Read; convert and Make put them back`,
              isNote: true,
            })),
          ]
        : []),
      ...sheet.faults,
    ],
  }));
}
