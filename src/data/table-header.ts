/** The row of column names: where it is, and what each column of a table holds. */
import {isSpreadsheetError} from '../record/absence.js';
import type {Fault} from '../record/faults.js';
import type {ListName} from '../record/schema.js';
import {lists} from '../record/schema.js';
import {shapeOf} from '../record/shape.js';
import {type Column, HEADER_WITHIN, columns, headerKey, headingKeys} from './columns.js';
import {type OwnWords, pairsOf} from './own-words.js';
import type {Cell} from './table-cells.js';

/** The row of column names, and the column that each of its cells names. */
export interface Header {
  at: number;
  places: (Column | undefined)[];
  /** Names above columns that nobody reads, by their place. */
  passedOver: Map<number, string>;
  /** Fields of an item that the table may have without anybody having understood it. */
  unclear: string[];
}

/** The column of a list that somebody calls by a field (`lead`) or by one of its names ("Owner"). */
const columnCalled = (name: string, list: ListName): Column | undefined => {
  const key = headerKey(name);
  return columns[list].find(({field, names}) =>
    [field, field.split('.').at(-1)!, ...names].some(other => headerKey(other) === key),
  );
};

/** What is wrong with a publisher's own words for columns. */
export const ownColumnFaults = (own: OwnWords, list: ListName): Fault[] =>
  pairsOf(own.columns)
    .filter(([name]) => !columnCalled(name, list))
    .map(([name]) => ({
      path: 'columns',
      expected: `one of ${columns[list].map(({names: [first]}) => first).join(', ')}`,
      found: `"${name}"`,
    }));

/** Columns by the place at which a row names them. */
function placesIn(cells: readonly Cell[], list: ListName, own: OwnWords): Header['places'] {
  const keys = cells.map(({text}) => (isSpreadsheetError(text) ? [] : headingKeys(text)));
  const places: Header['places'] = [];
  for (const [name, heading] of pairsOf(own.columns)) {
    const at = keys.findIndex(found => found[0] === headerKey(heading));
    if (at >= 0) places[at] = columnCalled(name, list);
  }
  const taken = new Set(places.filter(Boolean));
  for (const column of columns[list]) {
    if (taken.has(column) && !column.several) continue;
    for (const name of column.names) {
      // The whole of a heading says more than a part of it.
      const free = (found: string[], at: number) => !places[at] && found.includes(headerKey(name));
      const whole = keys.findIndex((found, at) => free(found.slice(0, 2), at));
      const at = whole < 0 ? keys.findIndex(free) : whole;
      if (at < 0) continue;
      places[at] = column;
      if (!column.several) break;
    }
  }
  return places;
}

/**
 * The row with the most column names that we know. Two of them make a header; of a narrow table, one. Where two cells name one
 * column, it is the one with the earlier of its names.
 */
export function findHeader(
  rows: readonly (readonly Cell[])[],
  list: ListName,
  own: OwnWords = {},
): Header | undefined {
  let best: Header | undefined;
  let most = 0;
  rows.slice(0, HEADER_WITHIN).forEach((cells, at) => {
    const places = placesIn(cells, list, own);
    const known = places.filter(Boolean).length;
    const enough = cells.filter(({text}) => text.trim()).length < 3 ? 1 : 2;
    if (known < enough || known <= most) return;
    most = known;
    best = {at, places, passedOver: new Map(), unclear: []};
  });
  if (best) passOver(best, rows, list);
  return best;
}

/** Fields that are the same everywhere, and that nobody misses. */
const NOT_MISSED = ['id', 'plain', 'easyRead', 'links', 'unclear'];

/** Notes which columns nobody reads, and what they may hold. */
function passOver(header: Header, rows: readonly (readonly Cell[])[], list: ListName): void {
  const {at, places, passedOver} = header;
  const body = rows.slice(at + 1);
  const width = Math.max(rows[at]!.length, 0);
  for (let place = 0; place < width; place += 1) {
    const name = rows[at]![place]!.text.trim();
    if (places[place] || /^[$_]/.test(name)) continue;
    const filled = body.map(cells => cells[place]?.text.trim()).filter(Boolean);
    // Numbers of rows, and a column that is there for the looks, say nothing.
    if (!filled.length || (!name && filled.every(text => /^\d+$/.test(text!)))) continue;
    passedOver.set(place, name);
  }
  if (!passedOver.size) return;
  const fields = new Set(places.map(column => column?.field));
  const isRead = (field: string) =>
    field === 'updates'
      ? fields.has('update.status') && fields.has('update.text')
      : [...fields].some(read => read?.split('.')[0] === field);
  const all = Object.keys(shapeOf(lists[list]).fields!);
  header.unclear = all.filter(
    field => !NOT_MISSED.includes(field) && !field.endsWith('Text') && !isRead(field),
  );
}
