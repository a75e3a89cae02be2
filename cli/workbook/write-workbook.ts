/** Writes sheets as a workbook (`.xlsx`). Every cell is text, so a typed formula is not evaluated. */
import {utils, write} from '@e965/xlsx';

export function writeWorkbook(
  sheets: readonly {name: string; rows: readonly (readonly string[])[]}[],
): Uint8Array {
  const book = utils.book_new();
  for (const {name, rows} of sheets)
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map(row => [...row])), name);
  return new Uint8Array(write(book, {type: 'array', bookType: 'xlsx', compression: true}));
}
