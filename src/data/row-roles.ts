/** Rows of a table that are no items: headings of sections, repeated names, prepared rows, totals and the foot. */
import type {ListName} from '../record/schema.js';
import {keyOfWords} from '../record/texts.js';
import type {Item} from './item-fields.js';
import type {Cell} from './table-cells.js';
import type {Header} from './table-header.js';

type Row = readonly Cell[];

/** Rows below the items, which say something of the table itself. */
export const FOOTER =
  /^(?:(?:page |this page was |table )?(?:last )?(?:updated|reviewed|modified|published)(?: on| by)?\b|sources?:|notes?:|(?:(?:b?rag|status|colour) )key\b|key(?::|$)|page \d+ of|[©*†‡]|for (?:more|further) information|end of|(?:prepared|produced) by\b|(?:document )?(?:version|author|owner)\b[: ]*[\d:]|next (?:review|update)\b|please note|n\.?b\.?[: ]|applied filters|[brag] ?=|(?:blue|red|amber|green|gr[ae]y) ?[=:])/i;
const TOTAL =
  /^(?:(?:grand |sub-?|overall )?totals?|sum|count)(?:\b(?!.*[a-z]{3})|:|$)|\btotals?:?$/i;

const isLone = (cells: Row) => cells.filter(({text}) => text.trim()).length === 1;

/**
 * Rows that head a section: one cell across the table, or nothing but headings. In a file, which knows of neither, a first cell
 * alone in its row heads one where the first row of the table is such a row, and each of them has rows of its own.
 */
export function sectionRows(rows: readonly Row[], {at, places, headings}: Header): Set<Row> {
  const all = rows.filter(cells => cells.some(({text}) => text.trim()));
  const body = all.filter(cells => rows.indexOf(cells) > at);
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
  return (
    list !== 'figures' &&
    (isTitle || cells[0] === filled[0]) &&
    TOTAL.test(first) &&
    filled.slice(1).every(({text}) => /^[\d\s,.%£()/-]+$/.test(text.trim()))
  );
}

/** A row of which only a list to choose from says something, as in the prepared rows of a template. */
export const isPrepared = (item: Item, list: ListName): boolean =>
  list === 'priorities'
    ? Object.keys(item).every(field => field === 'id' || field === 'update') &&
      Object.keys((item['update'] ?? {}) as Item).every(field => /^status|^unclear$/.test(field))
    : list === 'responses' &&
      Object.keys(item).every(field => /^(?:id|state|unclear)$/.test(field));
