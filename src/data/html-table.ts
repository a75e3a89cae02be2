/** Reads a `<table>` that an editor typed into a page. */
import {safeUrl} from '../record/addresses.js';
import {type SpanningCell, cellWords, spreadCells} from './spans.js';
import type {Cell} from './table.js';

/** What a cell says, its line breaks and paragraphs kept. */
function textOf(cell: Element): string {
  const copy = cell.cloneNode(true) as Element;
  for (const mark of copy.querySelectorAll('script, style, template')) mark.remove();
  for (const mark of copy.querySelectorAll('br')) mark.replaceWith('\n');
  for (const block of copy.querySelectorAll('p, li, div')) block.append('\n\n');
  return cellWords(copy.textContent ?? '');
}

function readCell(cell: HTMLTableCellElement, base: string): SpanningCell {
  const url = safeUrl(cell.querySelector('a[href]')?.getAttribute('href') ?? undefined, base);
  return {text: textOf(cell), ...(url ? {url} : {}), down: cell.rowSpan, across: cell.colSpan};
}

/** The rows of a table, as they are laid out. */
export const tableCells = (table: HTMLTableElement, base: string): Cell[][] =>
  spreadCells([...table.rows].map(row => [...row.cells].map(cell => readCell(cell, base))));
