/**
 * Reads the sheets of a workbook (`.xlsx`, `.xlsm`, `.ods`) as tables, with the row and column numbers of the sheet.
 *
 * SheetJS reads the files: the formats are large, and a widely used library knows them better than we could. What it
 * does not report (struck text, hidden parts of an `.ods`) comes from `hidden-and-struck.ts`.
 */
import {type CellObject, type WorkBook, type WorkSheet, read, utils} from '@e965/xlsx';
import type {Cell} from '../../src/data/table-cells.js';
import type {Fault} from '../../src/record/faults.js';
import {InputError} from '../command.js';
import {cellText} from './cell-text.js';
import {reportComments} from './comments.js';
import {colourWord, colouredByRule, fillOf, reportColours} from './colours.js';
import {reportDrawings, withoutDrawings} from './drawings.js';
import {signCells, struckCells, unreckonedCells} from './hidden-and-struck.js';
import {hiddenParts, mergedCells} from './layout.js';
import {colouredInOds, signsInOds, struckInOds} from './styles-in-ods.js';
import {type Recognised, recognise} from './recognise.js';
import {richText} from './rich-text.js';

/** One sheet. */
export interface Sheet {
  name: string;
  /** Begins with the first row of the sheet, so that row numbers are those that the spreadsheet shows. */
  rows: Cell[][];
  /** What was left out or could not be read, with row and column. */
  faults: Fault[];
}

export interface Workbook {
  sheets: Sheet[];
  /** Names of sheets that the workbook hides: left out unless requested. */
  hiddenSheets: string[];
}

/** The most rows for a table on a web page. */
const MOST_ROWS = 100_000;

/** The progress of reading: a row of a sheet. */
export interface Progress {
  sheet: string;
  row: number;
  of: number;
}

/** Rows between two reports of progress. */
const REPORTED = 5_000;

interface Options {
  /** Whether hidden rows, columns and sheets are meant to be public. */
  takeHidden?: boolean | undefined;
  /** Called with the progress, once the file is open. */
  report?: ((progress: Progress) => void) | undefined;
}

/**
 * @param name the name of the file, for messages
 * @returns `undefined` if the bytes are not a workbook but a text
 * @throws InputError with one plain sentence if it is a workbook that cannot be read
 */
export function readWorkbook(
  bytes: Uint8Array,
  name: string,
  {takeHidden = false, report}: Options = {},
): Workbook | undefined {
  const found = recognise(bytes, name);
  if (found.kind === 'text') return undefined;
  const book = open(withoutDrawings(bytes, found), name);
  const visible: Sheet[] = [];
  const hiddenSheets: string[] = [];
  book.SheetNames.forEach((sheetName, index) => {
    if (book.Workbook?.Sheets?.[index]?.Hidden && !takeHidden) hiddenSheets.push(sheetName);
    else visible.push(readSheet(book, index, found, {takeHidden, report}));
  });
  return {sheets: visible, hiddenSheets};
}

function open(bytes: Uint8Array, name: string): WorkBook {
  try {
    return read(bytes, {
      type: 'buffer',
      cellFormula: true,
      cellHTML: true,
      cellNF: true,
      cellStyles: true,
      sheetStubs: true,
      // One more than the limit, to recognise longer sheets.
      sheetRows: MOST_ROWS + 1,
    });
  } catch {
    throw new InputError(
      name,
      'the workbook cannot be opened; open it in Excel or LibreOffice and save it as Excel Workbook (.xlsx)',
    );
  }
}

/**
 * The address of a cell's link, or of `HYPERLINK("address", "words")` or `HYPERLINK(B2)`. Positions inside the
 * workbook are not links.
 */
function linkOf(cell: CellObject | undefined, sheet: WorkSheet): string | undefined {
  const [, quoted, reference] =
    /^\s*(?:of:=)?HYPERLINK\((?:"([^"]+)"|\[?\.?\$?([A-Z]{1,3}\$?\d+))/i.exec(cell?.f ?? '') ?? [];
  const named =
    reference && (sheet[reference.replace(/\$/g, '').toUpperCase()] as CellObject | undefined);
  const target = cell?.l?.Target ?? quoted ?? (named ? String(named.v ?? '') : undefined);
  return target && !target.startsWith('#') ? target : undefined;
}

function readSheet(
  book: WorkBook,
  index: number,
  found: Recognised,
  {takeHidden, report}: Options,
): Sheet {
  const name = book.SheetNames[index]!;
  const sheet = book.Sheets[name]!;
  const faults: Fault[] = reportDrawings(found, index);
  const range = sheet['!ref'] ? utils.decode_range(sheet['!ref']) : undefined;
  if (!range) return {name, rows: [], faults};
  const hidden = takeHidden
    ? {rows: new Set<number>(), columns: new Set<number>()}
    : hiddenParts(sheet, found, index);
  const isXlsx = found.kind === 'xlsx';
  const struck = isXlsx
    ? struckCells(found.files, index)
    : found.kind === 'ods'
      ? struckInOds(found.files, index)
      : new Set<string>();
  const unreckoned = isXlsx ? unreckonedCells(found.files, index) : new Set<string>();
  const signs = isXlsx
    ? signCells(found.files, index)
    : found.kind === 'ods'
      ? signsInOds(found.files, index)
      : new Set<string>();
  const merged = mergedCells(sheet);
  const isMacEra = book.Workbook?.WBProps?.date1904 === true;
  const rows: Cell[][] = [];
  const columnSays: string[][] = [];
  const isColoured = colouredByRule(found, index);
  const odsColours = found.kind === 'ods' ? colouredInOds(found.files, index) : new Set<string>();
  const behind: Set<string>[] = [];
  const left = {rows: [] as number[], columns: new Set<number>()};

  for (let row = 0; row <= range.e.r; row += 1) {
    if (row % REPORTED === 0) report?.({sheet: name, row, of: range.e.r + 1});
    const cells: Cell[] = [];
    for (let column = 0; column <= range.e.c; column += 1) {
      const address = utils.encode_cell(merged.from.get(`${row},${column}`) ?? {r: row, c: column});
      const read = readOne(address, utils.encode_cell({r: row, c: column}), column);
      const isHidden = hidden.rows.has(row) || hidden.columns.has(column);
      if (read.text && hidden.rows.has(row)) left.rows[row] = row + 1;
      else if (read.text && hidden.columns.has(column)) left.columns.add(column);
      const width = merged.across.get(`${row},${column}`);
      cells.push(
        isHidden
          ? {
              text:
                read.text && hidden.columns.has(column) && !hidden.rows.has(row) ? '(hidden)' : '',
            }
          : {
              ...read,
              ...(merged.from.has(`${row},${column}`) ? {isRepeated: true} : {}),
              ...(width ? {across: width} : {}),
            },
      );
      if (isHidden || !read.text) continue;
      (columnSays[column] ??= []).push(read.text);
      const colour = colourWord(fillOf(sheet[address] as CellObject | undefined)?.rgb);
      if (colour) (behind[column] ??= new Set()).add(colour);
    }
    rows.push(cells);
  }
  reportHidden();
  faults.push(...reportComments(sheet, hidden), ...reportColours(behind, columnSays));
  while (rows.length && !rows.at(-1)!.some(({text}) => text.trim())) rows.pop();
  if (rows.length > MOST_ROWS) {
    rows.length = MOST_ROWS;
    faults.push({
      path: `row ${MOST_ROWS + 1}`,
      expected: `at most ${MOST_ROWS.toLocaleString('en-GB')} rows`,
      found: 'more, which are left out',
    });
  }
  return {name, rows, faults};

  function readOne(address: string, place: string, column: number): Cell {
    const cell = sheet[address] as CellObject | undefined;
    const at = `row ${utils.decode_cell(place).r + 1}, column ${utils.encode_col(column)}`;
    if (struck.has(address) && cell?.v !== undefined) {
      if (address === place)
        faults.push({
          path: at,
          expected: 'words that still hold',
          found: `"${String(cell.v)}", struck out`,
        });
      return {text: '', struck: String(cell.v)};
    }
    if (signs.has(address)) return {text: '', wordless: 'picture'};
    const part = cell && richText(cell);
    if (part?.struck)
      faults.push({
        path: at,
        expected: 'words that still hold',
        found: `"${part.struck}", struck out`,
      });
    if (part?.struck && !part.text) return {text: '', struck: part.struck};
    if (part?.hasSigns && part.text)
      faults.push({path: at, expected: 'words', found: 'a sign of a font, which is left out'});
    if (part?.hasSigns && !part.text) return {text: '', wordless: 'picture'};
    const {text, fault} = part
      ? {text: part.text, fault: undefined}
      : cellText(cell, isMacEra, unreckoned.has(address));
    if (fault && address === place) faults.push({path: at, expected: 'a value', found: fault});
    const url = linkOf(cell, sheet);
    if (fault) return {text, wordless: 'picture'};
    if (!text.trim()) return colourOnly(cell, at, column, place);
    return {text, ...(url ? {url} : {})};
  }

  function colourOnly(
    cell: CellObject | undefined,
    at: string,
    column: number,
    place: string,
  ): Cell {
    // A comment on an empty cell may have its content.
    if (cell?.c?.length) return {text: '', wordless: 'picture'};
    const fill = fillOf(cell);
    // In an `.ods`, colours are read elsewhere; a colour that the adjacent cell has too is that of the row.
    const {r, c} = utils.decode_cell(place);
    if (odsColours.has(place))
      return odsColours.has(utils.encode_cell({r, c: c ? c - 1 : 1}))
        ? {text: ''}
        : {text: '', wordless: 'colour'};
    // A colour that the adjacent cell has too is that of the row.
    const beside = sheet[utils.encode_cell({r, c: c ? c - 1 : 1})] as CellObject | undefined;
    if (!fill && isColoured(r, c)) return {text: '', wordless: 'colour'};
    if (!fill || JSON.stringify(fill) === JSON.stringify(fillOf(beside))) return {text: ''};
    const colour = colourWord(fill.rgb);
    if (colour && columnSays[column]?.some(words => /\bb?rag\b/i.test(words))) {
      faults.push({
        path: at,
        expected: 'a word',
        found: `only the colour ${colour.toLowerCase()}, which is shown as the word`,
      });
      return {text: colour};
    }
    return {text: '', wordless: 'colour'};
  }

  function reportHidden(): void {
    const lines = left.rows.filter(Boolean);
    if (lines.length)
      faults.push({
        path: `row ${lines.join(', ')}`,
        expected: 'rows that are shown',
        found: 'hidden ones, which are left out; --hidden takes them in',
      });
    if (left.columns.size)
      faults.push({
        path: `column ${[...left.columns].map(column => utils.encode_col(column)).join(', ')}`,
        expected: 'columns that are shown',
        found: 'hidden ones, which are left out; --hidden takes them in',
      });
  }
}
