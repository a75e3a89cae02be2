/**
 * The role of each row of a table, decided before any row is read: an item, a section heading, or something else, such
 * as a title above the table, a total, or a row of another table.
 */
import {type Fault, describeValue} from '../record/faults.js';
import type {ListName} from '../record/schema.js';
import type {VocabularyOptions} from './vocabulary-options.js';
import {
  isFooter,
  isRepeatedHeader,
  isRemark,
  mainCell,
  isOtherHeader,
  sectionRows,
} from './row-roles.js';
import {type Cell, wordedCells} from './table-cells.js';
import type {Header} from './columns.js';
import {laterHeader} from './table-header.js';

type Row = readonly Cell[];

/**
 * The header above a row; or that the row is a header itself, is above the first header, or is below that of another
 * table.
 */
type Names = Header | 'names' | 'above' | 'other';

export interface TableRow {
  /** The row number as a spreadsheet counts, from 1. */
  number: number;
  cells: Row;
  /** Its words, for a report. */
  words: string;
  /**
   * `remark` is a line below the items, `footer` a total or a row of the footer, `struck` an item that is struck
   * through.
   */
  role: 'item' | 'section' | 'above' | 'other' | 'remark' | 'footer' | 'struck';
  /** The header with its column names. */
  header: Header;
  /** The heading of the section that it is in. */
  section: TableRow | undefined;
  /** Whether it has only one cell, or one and a status, and so may be the heading of the rows below. */
  mayHead: boolean;
}

/** The words of a section heading, without its number if it has one. */
export const sectionWords = ({cells}: TableRow): string =>
  cells.filter(hasContent).at(-1)!.text.trim();

/**
 * The rows of a table that have content, except its headers.
 *
 * @param faults receives faults in the column names of further parts of the table
 */
export function tableRows(
  rows: readonly Row[],
  first: Header,
  list: ListName,
  own: VocabularyOptions,
  faults: Fault[],
): TableRow[] {
  const {sections, areUnder} = sectionRows(rows, first, list);
  const isWide = rows.slice(first.at + 1).some(cells => wordedCells(cells) > 2);
  const lastLong = rows.map(cells => wordedCells(cells) > 1).lastIndexOf(true);
  const found: TableRow[] = [];
  let section: TableRow | undefined;
  let at = -1;
  for (const names of namesOfRows(rows, first, list, own, faults)) {
    at += 1;
    const cells = rows[at]!;
    const filled = cells.filter(hasContent);
    if (!filled.length || names === 'names') continue;
    const header = typeof names === 'string' ? first : names;
    const {places, headings} = header;
    const main = mainCell(cells, places);
    const isLone = filled.length === 1;
    const roleOf = (): TableRow['role'] => {
      if (names === 'other') return names;
      if (sections.has(cells)) return areUnder ? 'other' : 'section';
      if (names === 'above') return names;
      // A remark may continue in the next row.
      const goesOn = found.at(-1)?.role === 'remark' && headings.length > 1;
      if (isLone && (goesOn || isRemark(filled[0]!, isWide && at > lastLong))) return 'remark';
      if (isFooter(filled, cells, places, list)) return 'footer';
      return main?.struck && !main.text.trim() ? 'struck' : 'item';
    };
    const row: TableRow = {
      number: at + 1,
      cells,
      words: describeValue(filled.map(({text, struck}) => text.trim() || struck || '').join(' ')),
      role: roleOf(),
      header,
      section,
      // A status may apply to the rows below.
      mayHead:
        isWide &&
        main === filled[0] &&
        (isLone
          ? at < lastLong
          : !filled[2] &&
            places[cells.indexOf(filled[1]!)]?.kind === 'code' &&
            wordedCells(rows[at + 1] ?? []) > 3),
    };
    found.push(row);
    if (row.role === 'section') section = row;
  }
  return found;
}

/** Cells of hyphens only draw a line between names and items. */
const hasContent = ({text, links, wordless, struck}: Cell): boolean =>
  !/^:?-*:?$/.test(text.trim()) || Boolean(links?.length || wordless || struck);

/** The header of each row. A plan may repeat its column names, or continue with its columns in another order. */
function namesOfRows(
  rows: readonly Row[],
  first: Header,
  list: ListName,
  own: VocabularyOptions,
  faults: Fault[],
): Names[] {
  const known = [first];
  let names: Header | 'other' = first;
  return rows.map((cells, at) => {
    if (at <= first.at) return at + first.height > first.at ? 'names' : 'above';
    const again = known.find(({headings}) => isRepeatedHeader(cells, headings));
    const {places} = names === 'other' ? first : names;
    if (!again && !isOtherHeader(cells, rows[at - 1], places, list)) return names;
    const later = again ?? laterHeader(rows, at, first, list, own, faults);
    if (later) known.push(later);
    names = later ?? 'other';
    return later ? 'names' : 'other';
  });
}
