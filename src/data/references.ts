/** References before the titles of a plan: "3.01.02 Open a new hub". */
import type {Item} from './item-fields.js';
import type {TableRow} from './table-rows.js';

/** A number or a reference before a title: "3.01.02 Open a new hub", "4) Train staff". */
const REFERENCE = /^([A-Z]{0,4}\d+(?:\.\d+)*)[.):]?\s+(?=\S)/;

/** Whether each title begins with a reference, and no column has references of its own. */
export function hasNumberedTitles(rows: readonly TableRow[]): boolean {
  const placeOf = ({header}: TableRow, field: string) =>
    header.places.findIndex(column => column?.field === field);
  const titles = rows.map(row => row.cells[placeOf(row, 'title')]?.text.trim()).filter(Boolean);
  return (
    titles.length > 1 &&
    rows.every(row => placeOf(row, 'id') < 0) &&
    titles.every(title => REFERENCE.test(title!))
  );
}

/** Turns the reference before a title into the id of its item. */
export function splitReference(item: Item): void {
  const title = item['title'] as string | undefined;
  const [before, reference] = (title && REFERENCE.exec(title)) || [];
  if (!before) return;
  item['id'] = reference;
  item['title'] = title!.slice(before.length);
}
