/** The tables of a file: of a CSV file its one, of a workbook those of its sheets. */
import {csvCells} from '../src/data/tables.js';
import {plainCell} from '../src/data/html-words.js';
import {knownFile} from '../src/data/known-files.js';
import {findHeader} from '../src/data/table-header.js';
import type {Cell} from '../src/data/table-cells.js';
import {type Fault, describeValue} from '../src/record/faults.js';
import type {ListName} from '../src/record/schema.js';
import {InputError, UsageError, type Values, textOf} from './command.js';
import type {Input} from './files.js';
import {listByColumns, listByName, listNames, listOption} from './lists.js';
import {isFurther} from './workbook/further-sheet.js';
import type {Sheet} from './workbook/read-workbook.js';

/** One table, and the list of a record that it holds. */
export interface NamedTable {
  /** The file, and of a workbook the sheet. */
  name: string;
  list: ListName;
  rows: readonly (readonly Cell[])[];
  /** What could not be read of it before its columns were known. */
  faults: Fault[];
}

/** What the person said about tables: options of `check` and `convert` alike. */
export interface TableOptions {
  list?: ListName | undefined;
  /** Name of the one sheet to read. */
  sheet?: string | undefined;
  /** Only rows of this area. */
  area?: string | undefined;
  /** The publisher's own headings and words for states, as the attributes of the same names have them. */
  columns?: string | undefined;
  statuses?: string | undefined;
}

/** The options that say how tables are to be read, for a command's own list. */
export const tableOptions = {
  list: {type: 'string'},
  sheet: {type: 'string'},
  hidden: {type: 'boolean'},
  area: {type: 'string'},
  columns: {type: 'string'},
  statuses: {type: 'string'},
} as const;

/** Their lines in `--help`. */
export const TABLE_OPTIONS_HELP = `  --list NAME   the list that a table holds, when neither its name nor its columns
                tell: events, priorities, findings, figures, letters, statements,
                resources, contributors, responses, surveys
  --sheet NAME  the one sheet of a workbook to read
  --hidden      takes in the rows, columns and sheets that a workbook hides
  --area NAME   only the rows of one area, of a file about many
  --columns "title: What we want; lead: SRO"
                what the columns are called here, where no list of ours knows it
  --statuses "On course: in-progress"
                what the publisher's words for a status mean`;

/** @throws UsageError when the list is none of ours */
export function readTableOptions(values: Values): TableOptions {
  const list = textOf(values, 'list');
  return {
    list: list === undefined ? undefined : listOption(list),
    sheet: textOf(values, 'sheet'),
    area: textOf(values, 'area'),
    columns: textOf(values, 'columns'),
    statuses: textOf(values, 'statuses'),
  };
}

const words = (rows: readonly (readonly Cell[])[]) => rows.map(row => row.map(({text}) => text));

/** The list of a table that belongs to no widget; `undefined` when it is some other table. */
export const listOfRows = (rows: readonly (readonly Cell[])[]): ListName | undefined =>
  listByColumns(words(rows));

/**
 * The tables of a CSV file or a workbook.
 *
 * @throws InputError when nothing tells which list a table holds
 * @throws UsageError when a choice between sheets is the person's to make
 */
export function tablesOf(input: Input, options: TableOptions = {}): NamedTable[] {
  const tables = input.workbook ? sheetTables(input, options) : [csvTable(input, options)];
  const chosen =
    options.area === undefined
      ? tables
      : tables.map(table => ofArea(table, options.area!, options));
  return options.columns === undefined ? chosen.map(inOurColumns) : chosen;
}

/** A file that many areas have, in the columns that we know; any other table as it is. */
function inOurColumns(table: NamedTable): NamedTable {
  const known = knownFile(table.rows);
  if (known?.list !== table.list) return table;
  const note: Fault = {
    path: 'table',
    expected: 'the columns of a record',
    found: `${known.kind}, which is read as such; a page reads it so only from the record that convert makes`,
    isNote: true,
  };
  const passedOver: Fault[] = known.passedOver.map(({row, column, name}) => ({
    path: `row ${row}, column ${column}`,
    expected: 'a name that we know',
    found: `"${name}", which is passed over`,
    isNote: true,
  }));
  return {...table, rows: known.rows, faults: [note, ...passedOver, ...table.faults]};
}

function csvTable(input: Input, {list: given, sheet}: TableOptions): NamedTable {
  if (sheet !== undefined)
    throw new UsageError(`--sheet is for workbooks, and ${input.name} has no sheets.`);
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
 * Sheets whose columns are those of a list. Notes and look-up sheets have none and are named as passed over. Two sheets of one
 * list (quarters of one plan, say) are the person's to choose between: which of them holds today, no file says.
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
    listOfRows(sheet.rows) ?? listByName(`${sheet.name}.csv`) ?? listByName(input.name);
  // A list that was named is that of the sheet that has its columns, or of the only one.
  const withList = chosen.flatMap(sheet => {
    const list =
      given === undefined
        ? (listOfRows(sheet.rows) ?? (chosen.length === 1 ? listFor(sheet) : undefined))
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
  const passedOver = [
    ...others.filter(sheet => !further.includes(sheet)).map(({name}) => name),
    ...(asked === undefined ? hiddenSheets.map(name => `${name} (hidden)`) : []),
  ];
  return withList.map(({sheet, list}, at) => ({
    name: `${input.name}, sheet ${sheet.name}`,
    list,
    rows: sheet.rows.map(row => row.map(cell => plainCell(cell))),
    faults: [
      ...(at === 0
        ? [
            ...passedOver.map(name => ({
              path: `sheet ${name}`,
              expected: 'a table of a record',
              found: 'a sheet that is passed over',
              isNote: true,
            })),
            ...further.map(({name, rows}) => ({
              path: `sheet ${name}`,
              expected: 'a table of a record',
              found: `${rows.length === 2 ? '1 field that has' : `${rows.length - 1} fields that have`} no column, such as further languages and Easy Read, left out here. Bring the workbook to Make, which puts them back`,
            })),
          ]
        : []),
      ...sheet.faults,
    ],
  }));
}

const AREA =
  /\b(?:local area|area partnership|local authority|council|partnership|area|la name)\b/i;
const plainName = (name: string) =>
  name
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(
      /\b(?:the|city|county|borough|district|metropolitan|royal|london|council|of|local area|partnership)\b/g,
      '',
    )
    .replace(/[^a-z]+/g, '');

/** The row of column names, and the column that names areas. */
function areaColumn(
  rows: NamedTable['rows'],
  list: ListName,
  own: TableOptions,
): {at: number; column: number} | undefined {
  const at = findHeader(rows, list, own)?.at;
  if (at === undefined) return undefined;
  const header = rows[at]!.map(({text}) => text.replace(/[._]/g, ' ').trim());
  const column =
    ['local area partnership', 'local area', 'area', 'local authority']
      .map(wanted => header.findIndex(heading => heading.toLowerCase() === wanted))
      .find(found => found >= 0) ??
    header.findIndex(heading => AREA.test(heading) && !/link|number|region/i.test(heading));
  return column < 0 ? undefined : {at, column};
}

/** The areas that a table is about, in the order of the alphabet. */
export function areasOf(
  rows: NamedTable['rows'],
  list: ListName,
  own: TableOptions = {},
): string[] {
  const found = areaColumn(rows, list, own);
  return found ? namesIn(rows, found).sort((a, b) => a.localeCompare(b)) : [];
}

/**
 * Only the rows of one area, with all that stands above the column names; the others are empty, so that rows keep their numbers.
 *
 * @throws InputError where no column names areas, or none is this one
 */
export function ofArea(table: NamedTable, area: string, own: TableOptions = {}): NamedTable {
  const {rows, list, name} = table;
  const found = areaColumn(rows, list, own);
  if (!found)
    throw new InputError(name, 'no column that names areas, so --area cannot choose rows');
  const {at, column} = found;
  const wanted = plainName(area);
  const kept = rows.map((row, index) =>
    index <= at || plainName(row[column]?.text ?? '') === wanted ? row : [],
  );
  if (!kept.slice(at + 1).some(row => row.length))
    throw new InputError(
      name,
      `no row of ${describeValue(area)}; its areas are ${areasIn(rows, found)}`,
    );
  return {...table, rows: kept};
}

const namesIn = (rows: NamedTable['rows'], {at, column}: {at: number; column: number}): string[] =>
  [...new Set(rows.slice(at + 1).map(row => row[column]?.text.trim() ?? ''))].filter(Boolean);

function areasIn(rows: NamedTable['rows'], found: {at: number; column: number}): string {
  const names = namesIn(rows, found);
  return `${names.slice(0, 8).join(', ')}${names.length > 8 ? ` and ${names.length - 8} more` : ''}`;
}
