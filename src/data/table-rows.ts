/**
 * What each row of a table is, decided before any of them is read: an item, the heading of a section, or none of the items, such
 * as a title above the table, a total, or a row of another table.
 */
import {type Fault, describeValue} from '../record/faults.js';
import type {ListName} from '../record/schema.js';
import type {OwnWords} from './own-words.js';
import {isFooter, isHeaderAgain, isRemark, mainCell, namesOther, sectionRows} from './row-roles.js';
import {type Cell, wordedCells} from './table-cells.js';
import type {Header} from './columns.js';
import {laterHeader} from './table-header.js';

type Row = readonly Cell[];

/** The names above a row; or that it names columns itself, is above all names, or below those of another table. */
type Names = Header | 'names' | 'above' | 'other';

export interface TableRow {
  /** As the person who keeps the table counts, from 1. */
  number: number;
  cells: Row;
  /** Its words, for a report. */
  words: string;
  /** `remark` is a line below the items, `footer` a total or a row of the foot, `struck` an item that is struck out. */
  role: 'item' | 'section' | 'above' | 'other' | 'remark' | 'footer' | 'struck';
  /** The names of its columns. */
  header: Header;
  /** The heading of the section that it is in. */
  section: TableRow | undefined;
  /** Whether it is one cell alone, or with a state, which may as well head the rows below. */
  mayHead: boolean;
}

/** The words of the heading of a section: behind its number, where it has one. */
export const sectionWords = ({cells}: TableRow): string =>
  cells.filter(saysSomething).at(-1)!.text.trim();

/**
 * The rows of a table that say something, but for those that name its columns.
 *
 * @param faults takes what is wrong with the names of a further part of the table
 */
export function tableRows(
  rows: readonly Row[],
  first: Header,
  list: ListName,
  own: OwnWords,
  faults: Fault[],
): TableRow[] {
  const {sections, areUnder} = sectionRows(rows, first, list);
  const isWide = rows.slice(first.at + 1).some(cells => wordedCells(cells) > 2);
  const lastLong = rows.map(cells => wordedCells(cells) > 1).lastIndexOf(true);
  const found: TableRow[] = [];
  let section: TableRow | undefined;
  for (const [at, names] of namesOfRows(rows, first, list, own, faults).entries()) {
    const cells = rows[at]!;
    const filled = cells.filter(saysSomething);
    if (!filled.length || names === 'names') continue;
    const header = typeof names === 'string' ? first : names;
    const {places, headings} = header;
    const main = mainCell(cells, places);
    const isLone = filled.length === 1;
    const roleOf = (): TableRow['role'] => {
      if (names === 'other') return names;
      if (sections.has(cells)) return areUnder ? 'other' : 'section';
      if (names === 'above') return names;
      // A remark may go on in the next row.
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
      // A state may be that of the rows below.
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

/** A line of hyphens is drawn between names and items. */
const saysSomething = ({text, links, wordless, struck}: Cell): boolean =>
  !/^:?-*:?$/.test(text.trim()) || Boolean(links?.length || wordless || struck);

/** The names of each row. The same plan may go on under the same names again, or with its columns in another order. */
function namesOfRows(
  rows: readonly Row[],
  first: Header,
  list: ListName,
  own: OwnWords,
  faults: Fault[],
): Names[] {
  const known = [first];
  let names: Header | 'other' = first;
  return rows.map((cells, at) => {
    if (at <= first.at) return at + first.height > first.at ? 'names' : 'above';
    const again = known.find(({headings}) => isHeaderAgain(cells, headings));
    const {places} = names === 'other' ? first : names;
    if (!again && !namesOther(cells, rows[at - 1], places, list)) return names;
    const later = again ?? laterHeader(rows, at, first, list, own, faults);
    if (later) known.push(later);
    names = later ?? 'other';
    return later ? 'names' : 'other';
  });
}
