/** Adjacent columns whose names mislead: those of another table, or two columns under one name. */
import type {ListName} from '../record/schema.js';
import {parseTypedDate} from '../record/typed-dates.js';
import {type Header, columns} from './columns.js';
import type {Cell} from './table-cells.js';

/**
 * Finds a second table beside this one, after an empty column: it repeats two of this table's columns, or one if it
 * begins with an unknown name or with a name that this table has.
 */
export function cutAdjacentTable(
  {at, headings, places}: Header,
  rows: readonly (readonly Cell[])[],
): void {
  const gap = headings.findIndex(
    (name, place) =>
      place > 0 && !name && rows.slice(at).every(cells => !cells[place]?.text.trim()),
  );
  const next = headings.findIndex((name, place) => place > gap && name !== '');
  if (
    gap > 0 &&
    next > 0 &&
    places.filter((column, at) => at > gap && column && places.indexOf(column) < gap).length >
      (!places[next] || headings.indexOf(headings[next]!) < next ? 0 : 1)
  )
    places.length = next;
}

/** "1.2", "A3": not a title. */
const REFERENCE = /^\p{L}{0,3}[\d.)-]+$/u;

/**
 * Handles a name above two columns. With two dates it is uncertain which one is meant, and a number before a title is
 * not a title. Of names of people, and of statuses, both are shown.
 */
export function assignSharedHeadings(
  {at, headings, places}: Header,
  rows: readonly (readonly Cell[])[],
  list: ListName,
): void {
  const textsAt = (place: number) =>
    rows.slice(at + 1).flatMap(cells => cells[place]?.text.trim() || []);
  const [id] = columns[list];
  places.forEach((column, place) => {
    const next = place + 1;
    if (!column || headings[next] !== '') return;
    const texts = textsAt(next);
    if (!texts.length) return;
    const isTitle = column.field === 'title' && textsAt(place).every(text => REFERENCE.test(text));
    if (isTitle) {
      places[next] = column;
      headings[next] = headings[place]!;
      headings[place] = 'Id';
      places[place] = places.includes(id) ? undefined : id;
    } else if (column.kind === 'date' && texts.some(parseTypedDate)) places[place] = undefined;
    else if (column.several && (rows[at]![place]?.across ?? 1) > 1) {
      places[next] = column;
      headings[next] = headings[place]!;
    }
  });
}
