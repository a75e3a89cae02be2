/** Cells of a row that have no column name. */
import {type Fault, describeValue} from '../record/faults.js';
import type {Cell} from './table-cells.js';

/**
 * A row without its surplus cells. If exactly as many cells begin with a space as there are too many, somebody typed
 * commas without quotes: their words are joined again.
 */
export function withoutSurplusCells(
  cells: readonly Cell[],
  width: number,
  row: number,
  faults: Fault[],
): readonly Cell[] {
  let count = cells.length;
  while (count > width && !cells[count - 1]!.text.trim()) count -= 1;
  const tooMany = count - width;
  if (tooMany <= 0) return cells;
  const further = cells.slice(1).filter(({text}) => /^ \S/.test(text));
  const joins = further.length === tooMany;
  const words = (joins ? further : cells.slice(width)).map(({text}) => text.trim()).filter(Boolean);
  faults.push({
    path: `row ${row}, column ${width + 1}`,
    expected: `${width} cells, as there are names`,
    found: `${count}: ${describeValue(words.join(', '))} is ${joins ? 'joined to the cell before it' : 'left out'}`,
  });
  if (!joins) return cells.slice(0, width);
  const joined: Cell[] = [];
  for (const cell of cells) {
    const before = joined.at(-1);
    if (before && further.includes(cell))
      joined[joined.length - 1] = {...before, text: `${before.text},${cell.text}`};
    else joined.push(cell);
  }
  return joined;
}
