/** By what the rows of a table that are no items are known: headings of sections, repeated names, prepared rows, totals and the foot. */
import type {ListName} from '../record/schema.js';
import {keyOfWords} from '../record/texts.js';
import type {Item} from './item-fields.js';
import {type Cell, hasWords, wordedCells} from './table-cells.js';
import type {Header} from './columns.js';
import {isColumnName} from './headings.js';
import {codeOf} from './synonyms.js';

type Row = readonly Cell[];

/** Rows below the items, which say something of the table itself. */
const FOOTER =
  /^(?:(?:page |this page was |table )?(?:last )?(?:updated|reviewed|modified|published)(?= (?:by|on|in|at)\b|\W*$|.*\d|:)|sources?:|(?:foot)?notes?(?: \d+)?:|(?:(?:b?rag|status|colour) )key\b|key(?::|$)|page \d+ of|[©*†‡¹²³]|\[\d+\]|for (?:more|further) information|end of|pr(?:epared|oduced) by\b|(?:document )?(?:version|author|owner)\b[: ]*[\d:]|[^:]+: *\d+%?$|next (?:review|update)\b|please note|n\.?b\.?[: ]|applied filters|[brag] ?=)/i;
const TOTAL =
  /^(?:(?:grand |sub-?|overall )?totals?|sum|count|average)(?:\b(?!.*[a-z]{3})|:|$)|\btotals?:?$/i;

const STATUS = 'priorities.update.status';
/** A row that explains a colour. */
const COLOUR = /^(?:b?rag|blue|red|amber|yellow|green|gr[ae]y|purple) ?(?:[=:(].*)?$/i;
const COUNT = /^[\d\s,.%£()/-]+$/;

const isLone = (cells: Row) => wordedCells(cells) === 1;
/** Fields by which an item is known. */
const MAIN = /^(?:title|what|youSaid|commitment|name)$/;

/**
 * Rows that head a section: one cell across the table, or nothing but headings. In a file, which knows of neither, a first cell
 * alone in its row heads one where the first row of the table is such a row, and each of them has rows of its own.
 */
export function sectionRows(
  rows: readonly Row[],
  header: Header,
  list: ListName,
): {sections: Set<Row>; areUnder: boolean} {
  const sections = headingRows(rows, header, list);
  // Each of them stands below its item where one is the last row, and the first is none.
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
  // A number and a name alone, where the numbers below go on from it: 1, then 1.1.
  const id = places.findIndex(column => column?.field === 'id');
  const numbered = body.filter(
    (cells, index) =>
      body[index + 1]?.[id]?.text.startsWith(`${parseFloat(cells[id]!.text)}.`) &&
      isLone(cells.filter((_, at) => at !== id)),
  );
  if (numbered.length) return new Set(numbered);
  const width = places.filter(Boolean).length;
  // Each section may have the names of the columns again.
  const headed = all.filter((cells, index) => {
    const next = all[index + 1];
    return (
      next &&
      isLone(cells) &&
      (next === rows[at] || isHeaderAgain(next, headings) || namesOther(next, cells, places, list))
    );
  });
  if (headed.some(cells => body.includes(cells))) return new Set(headed);
  const marked = body.filter(
    cells =>
      isLone(cells) &&
      !cells.some(({isFoot, text}) => isFoot || FOOTER.test(text.trim())) &&
      cells.some(
        ({text, across = 1, isHeading}, place) =>
          text.trim() &&
          (across > 1
            ? across >= Math.min(width, 2)
            : // Where items begin with a heading, one whose other cells are empty is an item, too.
              isHeading && width > 1 && !body.some(row => row[place]?.isHeading && !isLone(row))),
      ),
  );
  if (marked.length) return new Set(marked);
  const lone = body.filter(cells => isLone(cells) && cells[0]?.text.trim());
  // What families said is a sentence: a few words alone, where an answer would stand beside it, are none.
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

/** A row that repeats the names of the columns, as on each page of a print. */
export const isHeaderAgain = (cells: Row, headings: readonly string[]): boolean =>
  cells.some(hasWords) &&
  cells.every(
    ({text}, place) => !text.trim() || keyOfWords(text) === keyOfWords(headings[place] ?? ''),
  );

/** A row of names where values would be, or below a gap: those of another table. */
export function namesOther(
  cells: Row,
  above: Row | undefined,
  places: Header['places'],
  list: ListName,
): boolean {
  const filled = cells.filter(hasWords);
  const columnOf = (cell: Cell) => places[cells.indexOf(cell)];
  // "Letter" is the name of a column, and a kind of event.
  const named = filled.filter(
    cell =>
      isColumnName(cell.text) &&
      // Where a phone stacks cells, "Lead:" is one that says nothing.
      !cell.text.endsWith(':') &&
      codeOf(cell.text, `${list}.${columnOf(cell)?.field}`) === undefined,
  );
  const before = wordedCells(above ?? []);
  return (
    filled.length > 1 &&
    !filled.some(({text}) => /\d/.test(text)) &&
    // Below a gap, "Owner" where owners stand is enough, whatever else a table of risks has.
    ((!before && named.some(cell => columnOf(cell)?.names.includes(cell.text.trim()))) ||
      (named.length > 1 &&
        named.length * 2 >= filled.length &&
        (before < 2 || named.some(cell => /date|code|number/.test(columnOf(cell)?.kind ?? '')))))
  );
}

/** The cell by which an item is known. */
export const mainCell = (cells: Row, places: Header['places']): Cell | undefined =>
  cells[places.findIndex(column => MAIN.test(column?.field ?? ''))];

/** Whether a cell alone says something of the table: below all items, also a sentence, or a name with what it says. */
export const isRemark = ({text}: Cell, isBelow: boolean): boolean =>
  FOOTER.test(text.trim()) || (isBelow && /[:=]|\.$/.test(text.trim()));

/** A row of the foot, a total, or a line such as "Last updated 3 May 2026". */
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
      // Nobody is called 5, and nothing that is to be done. A zero is what a look-up leaves of an empty cell.
      rest.some(
        cell =>
          list === 'priorities' &&
          /[1-9]/.test(cell.text) &&
          /^(?:title|lead)$/.test(places[cells.indexOf(cell)]?.field ?? ''),
      ))
  );
}

/** A row of which only a list to choose from says something, as in the prepared rows of a template. */
export const isPrepared = (item: Item, list: ListName): boolean =>
  /^(?:priorities|responses)$/.test(list) &&
  Object.keys(item).every(field => /^(?:id|theme|update|state|unclear)$/.test(field)) &&
  Object.keys((item['update'] ?? {}) as Item).every(field => /^status|^unclear$/.test(field));
