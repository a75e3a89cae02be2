/** Columns beside each other that are not what their names alone say: another table, or two columns under one name. */
import type {ListName} from '../record/schema.js';
import {parseTypedDate} from '../record/typed-dates.js';
import {type Header, columns} from './columns.js';
import type {Cell} from './table-cells.js';

/**
 * After an empty column, a table may stand beside this one: it says of its own what this one says of its, in two columns,
 * or in one where it begins with a name that is none of ours, or with one that this table has.
 */
export function besideAnother(
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

/** "1.2", "A3": a title says more. */
const REFERENCE = /^\p{L}{0,3}[\d.)-]+$/u;

/**
 * A name that stands above two columns: of two days, nobody can say which of them is meant, and a number before a title is no
 * title. Of names of people, and of states, both are shown.
 */
export function splitNames(
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
