/** Reads a `<table>` that an editor typed into a page. */
import {safeUrl} from '../record/addresses.js';
import type {Cell} from './table.js';

/** What a cell says, its line breaks and paragraphs kept. */
function textOf(cell: Element): string {
  const copy = cell.cloneNode(true) as Element;
  for (const mark of copy.querySelectorAll('script, style, template')) mark.remove();
  for (const mark of copy.querySelectorAll('br')) mark.replaceWith('\n');
  for (const block of copy.querySelectorAll('p, li, div')) block.append('\n\n');
  return (copy.textContent ?? '').replace(/[ \t\u00a0]+/g, ' ').replace(/ *\n */g, '\n').replace(/\n{3,}/g, '\n\n').trim();
}

function readCell(cell: Element, base: string): Cell {
  const url = safeUrl(cell.querySelector('a[href]')?.getAttribute('href') ?? undefined, base);
  return {text: textOf(cell), ...(url ? {url} : {})};
}

/** The rows of a table, a cell that spans rows repeated in each, one that spans columns followed by empty ones. */
export function tableCells(table: HTMLTableElement, base: string): Cell[][] {
  const rows: Cell[][] = [];
  [...table.rows].forEach((row, at) => {
    const cells = (rows[at] ??= []);
    let place = 0;
    for (const cell of row.cells) {
      while (cells[place]) place += 1;
      const read = readCell(cell, base);
      const down = Math.min(Math.max(cell.rowSpan, 1), table.rows.length - at);
      const across = Math.min(Math.max(cell.colSpan, 1), 100);
      for (let y = 0; y < down; y += 1) {
        for (let x = 0; x < across; x += 1) (rows[at + y] ??= [])[place + x] = x ? {text: ''} : read;
      }
      place += across;
    }
  });
  // A spanned row may leave holes; an empty cell says nothing.
  return [...rows].map(cells => [...(cells ?? [])].map(cell => cell ?? {text: ''}));
}
