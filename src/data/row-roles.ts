/** Rows of a table that are no items: headings of sections, repeated names, prepared rows, totals and the foot. */
import type {ListName} from '../record/schema.js';
import {keyOfWords} from '../record/texts.js';
import type {Item} from './item-fields.js';
import type {Cell} from './table-cells.js';
import type {Header} from './table-header.js';

type Row = readonly Cell[];

/** Rows below the items, which say something of the table itself. */
export const FOOTER =
  /^(?:(?:page |this page was |table )?(?:last )?(?:updated|reviewed|modified|published)\b|sources?:|(?:foot)?notes?(?: \d+)?:|(?:(?:b?rag|status|colour) )key\b|key(?::|$)|page \d+ of|[©*†‡¹²³]|\[\d+\]|for (?:more|further) information|end of|pr(?:epared|oduced) by\b|(?:document )?(?:version|author|owner)\b[: ]*[\d:]|next (?:review|update)\b|please note|n\.?b\.?[: ]|applied filters|[brag] ?=)/i;
const TOTAL =
  /^(?:(?:grand |sub-?|overall )?totals?|sum|count)(?:\b(?!.*[a-z]{3})|:|$)|\btotals?:?$/i;

/** A row that explains a colour. */
const COLOUR = /^(?:b?rag|blue|red|amber|yellow|green|gr[ae]y|purple) ?(?:[=:(].*)?$/i;
const COUNT = /^[\d\s,.%£()/-]+$/;

const isLone = (cells: Row) => cells.filter(({text}) => text.trim()).length === 1;

/**
 * Rows that head a section: one cell across the table, or nothing but headings. In a file, which knows of neither, a first cell
 * alone in its row heads one where the first row of the table is such a row, and each of them has rows of its own.
 */
export function sectionRows(rows: readonly Row[], {at, places, headings}: Header): Set<Row> {
  const all = rows.filter(cells => cells.some(({text}) => text.trim()));
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
  const headed = all.filter(
    (cells, index) =>
      isLone(cells) &&
      (all[index + 1] === rows[at] || (all[index + 1] && isHeaderAgain(all[index + 1]!, headings))),
  );
  if (headed.some(cells => body.includes(cells))) return new Set(headed);
  const marked = body.filter(
    cells =>
      isLone(cells) &&
      !cells.some(({isFoot}) => isFoot) &&
      cells.some(
        ({text, across = 1, isHeading}) =>
          text.trim() && (across > 1 ? across >= Math.min(width, 2) : isHeading && width > 1),
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
  cells.some(({text}) => text.trim()) &&
  cells.every(
    ({text}, place) => !text.trim() || keyOfWords(text) === keyOfWords(headings[place] ?? ''),
  );

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
  const isTitle = /^(?:title|what|youSaid|commitment|name)$/.test(
    places[cells.indexOf(filled[0]!)]?.field ?? '',
  );
  if (list === 'figures') return false;
  if (isTitle && list === 'priorities' && COLOUR.test(first)) return true;
  const rest = filled.slice(1);
  return (
    rest.every(({text}) => COUNT.test(text.trim())) &&
    ((TOTAL.test(first) && (isTitle || cells[0] === filled[0])) ||
      // Nobody is called 5, and nothing that is to be done.
      rest.some(cell => /^(?:title|lead)$/.test(places[cells.indexOf(cell)]?.field ?? '')))
  );
}

/** A row of which only a list to choose from says something, as in the prepared rows of a template. */
export const isPrepared = (item: Item, list: ListName): boolean =>
  list === 'priorities'
    ? Object.keys(item).every(field => /^(?:id|theme|update|unclear)$/.test(field)) &&
      Object.keys((item['update'] ?? {}) as Item).every(field => /^status|^unclear$/.test(field))
    : list === 'responses' &&
      Object.keys(item).every(field => /^(?:id|state|unclear)$/.test(field));
