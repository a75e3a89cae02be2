/**
 * Recognises rows of a table that are not items: section headings, repeated column names, template rows, totals and
 * the footer.
 */
import type {ListName} from '../record/schema.js';
import {comparisonKey} from '../record/texts.js';
import type {Item} from './item-fields.js';
import {type Cell, hasWords, wordedCells} from './table-cells.js';
import type {Header} from './columns.js';
import {isColumnName} from './headings.js';
import {codeOf} from './synonyms.js';

type Row = readonly Cell[];

/** Rows below the items that describe the table itself. */
const FOOTER =
  /^(?:(?:page |this page was |table )?(?:last )?(?:updated|reviewed|modified|published)(?= (?:by|on|in|at)\b|\W*$|.*\d|:)|sources?:|(?:foot)?notes?(?: \d+)?:|(?:(?:b?rag|status|colour) )key\b|key(?::|$)|page \d+ of|[©*†‡¹²³]|\[\d+\]|for (?:more|further) information|end of|pr(?:epared|oduced) by\b|(?:document )?(?:version|author|owner)\b[: ]*[\d:]|[^:]+: *\d+%?$|next (?:review|update)\b|please note|n\.?b\.?[: ]|applied filters|[brag] ?=)/i;
const TOTAL =
  /^(?:(?:grand |sub-?|overall )?totals?|sum|count|average)(?:\b(?!.*[a-z]{3})|:|$)|\btotals?:?$/i;

const STATUS = 'priorities.update.status';
/** A row that explains a colour. */
const COLOUR = /^(?:b?rag|blue|red|amber|yellow|green|gr[ae]y|purple) ?(?:[=:(].*)?$/i;
const COUNT = /^[\d\s,.%£()/-]+[a-z ]*$/;

const hasOneCell = (cells: Row) => wordedCells(cells) === 1;
/** The main field of an item. */
const MAIN = /^(?:title|what|youSaid|commitment|name)$/;

/**
 * Rows that are the heading of a section: one cell across the table, or only header cells. In a file, which has
 * neither, a first cell alone in its row is one if the first row of the table is such a row, and each of them is
 * followed by rows.
 */
export function sectionRows(
  rows: readonly Row[],
  header: Header,
  list: ListName,
): {sections: Set<Row>; areUnder: boolean} {
  const sections = headingRows(rows, header, list);
  // If one is the last row, and the first row is none, each is a note below its item.
  const body = rows.slice(header.at + 1).filter(wordedCells);
  const areUnder = sections.size > 1 && !sections.has(body[0]!) && sections.has(body.at(-1)!);
  return {sections, areUnder};
}

function headingRows(
  rows: readonly Row[],
  {at, places, headings}: Header,
  list: ListName,
): Set<Row> {
  const all = rows.filter(wordedCells);
  const body = all.filter(cells => rows.indexOf(cells) > at);
  // Only a number and a name, and the numbers below continue from it: 1, then 1.1.
  const id = places.findIndex(column => column?.field === 'id');
  const numbered = body.filter(
    (cells, index) =>
      body[index + 1]?.[id]?.text.startsWith(`${parseFloat(cells[id]!.text)}.`) &&
      hasOneCell(cells.filter((_, at) => at !== id)),
  );
  if (numbered.length) return new Set(numbered);
  const width = places.filter(Boolean).length;
  // Each section may repeat the column names.
  const headed = all.filter((cells, index) => {
    const next = all[index + 1];
    return (
      next &&
      hasOneCell(cells) &&
      (next === rows[at] ||
        isRepeatedHeader(next, headings) ||
        isOtherHeader(next, cells, places, list))
    );
  });
  if (headed.some(cells => body.includes(cells))) return new Set(headed);
  const marked = body.filter(
    cells =>
      hasOneCell(cells) &&
      !cells.some(({isFoot, text}) => isFoot || FOOTER.test(text.trim())) &&
      cells.some(
        ({text, across = 1, isHeading}, place) =>
          text.trim() &&
          (across > 1
            ? across >= Math.min(width, 2)
            : // Where items begin with a header cell, a row whose other cells are empty is an item too.
              isHeading &&
              width > 1 &&
              !body.some(row => row[place]?.isHeading && !hasOneCell(row))),
      ),
  );
  if (marked.length) return new Set(marked);
  const lone = body.filter(cells => hasOneCell(cells) && cells[0]?.text.trim());
  // What families said is a sentence; a few words without an answer beside them are a heading.
  const isHeaded =
    width > 2 ||
    (width > 1 &&
      places[0]?.field === 'youSaid' &&
      lone.every(([cell]) => /^\P{P}{1,40}$/u.test(cell!.text.trim())));
  const heads =
    isHeaded &&
    lone.length > 1 &&
    lone[0] === body[0] &&
    body.every(
      (cells, index) =>
        !lone.includes(cells) || (body[index + 1] && !lone.includes(body[index + 1]!)),
    );
  return new Set(heads ? lone : []);
}

/** Whether a row repeats the column names, as on each printed page. */
export const isRepeatedHeader = (cells: Row, headings: readonly string[]): boolean =>
  cells.some(hasWords) &&
  cells.every(
    ({text}, place) => !text.trim() || comparisonKey(text) === comparisonKey(headings[place] ?? ''),
  );

/** Whether a row has column names where values are expected, or below a gap: those of another table. */
export function isOtherHeader(
  cells: Row,
  above: Row | undefined,
  places: Header['places'],
  list: ListName,
): boolean {
  const filled = cells.filter(hasWords);
  const columnOf = (cell: Cell) => places[cells.indexOf(cell)];
  // "Letter" is both a column name and a kind of event.
  const named = filled.filter(
    cell =>
      isColumnName(cell.text) &&
      // In tables that stack on a phone, "Lead:" is a cell without a value.
      !cell.text.endsWith(':') &&
      codeOf(cell.text, `${list}.${columnOf(cell)?.field}`) === undefined,
  );
  const before = wordedCells(above ?? []);
  return (
    filled.length > 1 &&
    !filled.some(({text}) => /\d/.test(text)) &&
    // Below a gap, "Owner" in the column of owners is enough, whatever other columns a table of risks has.
    ((!before && named.some(cell => columnOf(cell)?.names.includes(cell.text.trim()))) ||
      (named.length > 1 &&
        named.length * 2 >= filled.length &&
        (before < 2 || named.some(cell => /date|code|number/.test(columnOf(cell)?.kind ?? '')))))
  );
}

/** The cell with the main field of an item. */
export const mainCell = (cells: Row, places: Header['places']): Cell | undefined =>
  cells[places.findIndex(column => MAIN.test(column?.field ?? ''))];

/** Whether a single cell is a remark about the table; below all items, also a sentence, or a label with a value. */
export const isRemark = ({text}: Cell, isBelow: boolean): boolean =>
  FOOTER.test(text.trim()) || (isBelow && /[:=]|\.$/.test(text.trim()));

/** Whether a row is in the footer, a total, or a line such as "Last updated 3 May 2026". */
export function isFooter(
  filled: readonly Cell[],
  cells: Row,
  places: Header['places'],
  list: ListName,
): boolean {
  const first = filled[0]!.text.trim();
  if (filled.some(({isFoot}) => isFoot) || /^(?:(?:b?rag|status|colour) )?key:?$/i.test(first))
    return true;
  const isTitle = MAIN.test(places[cells.indexOf(filled[0]!)]?.field ?? '');
  if (list === 'figures') return false;
  if (
    isTitle &&
    list === 'priorities' &&
    ((filled.length < 4 && COLOUR.test(first)) || filled.every(({text}) => codeOf(text, STATUS)))
  )
    return true;
  const rest = filled.slice(1);
  return (
    rest.every(({text}) => COUNT.test(text.trim())) &&
    ((TOTAL.test(first) && (isTitle || cells[0] === filled[0])) ||
      // No name and no task is "5" or "0%". A zero is the result of a lookup of an empty cell.
      rest.some(
        cell =>
          list === 'priorities' &&
          /[1-9%]/.test(cell.text) &&
          /^(?:title|lead)$/.test(places[cells.indexOf(cell)]?.field ?? ''),
      ))
  );
}

/** Whether only drop-down cells of a row have values, as in the empty rows of a template. */
export const isTemplateRow = (item: Item, list: ListName): boolean =>
  /^(?:priorities|responses)$/.test(list) &&
  Object.keys(item).every(field => /^(?:id|theme|update|state|unclear)$/.test(field)) &&
  Object.keys((item['update'] ?? {}) as Item).every(field => /^status|^unclear$/.test(field));
