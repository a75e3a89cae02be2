/** Reads a `<table>` that an editor typed into a page. */
import {safeUrl} from '../record/addresses.js';
import {type SpanningCell, cellWords, spreadCells} from './table-spans.js';
import type {Cell} from './table-cells.js';

/** What nobody sees: most of it is there to sort by. */
const HIDDEN = '[hidden], [style*="display:none"], [style*="display: none"]';
/** What says something without words. */
const WORDLESS = 'img, svg, input, i[class], span[class]';

/** What a cell says, its line breaks and paragraphs kept, its lists as lines that begin with a hyphen. */
function textOf(cell: Element): string {
  const copy = cell.cloneNode(true) as Element;
  for (const mark of copy.querySelectorAll(`script, style, template, s, del, strike, ${HIDDEN}`))
    mark.remove();
  // A picture, or a sign drawn by a style sheet, says what its alternative text does.
  for (const mark of copy.querySelectorAll('img[alt], [aria-label]'))
    if (!mark.textContent?.trim())
      mark.replaceWith(mark.getAttribute('aria-label') ?? mark.getAttribute('alt') ?? '');
  for (const mark of copy.querySelectorAll('br')) mark.replaceWith('\n');
  for (const item of copy.querySelectorAll('li')) {
    item.prepend('\n- ');
    item.append('\n');
  }
  for (const block of copy.querySelectorAll('p, div, ul, ol')) block.append('\n\n');
  return cellWords(copy.textContent ?? '');
}

/** Whether an empty cell, or what is in it, has a colour of its own, whichever way the page gives it. */
function isColoured(cell: Element): boolean {
  const colour = (element: Element) => getComputedStyle(element).backgroundColor;
  const beside = cell.previousElementSibling ?? cell.nextElementSibling ?? cell;
  return (
    cell.matches('[style*="background"], [bgcolor]') ||
    colour(cell) !== colour(beside) ||
    [...cell.querySelectorAll('*')].some(inner => colour(inner) !== 'rgba(0, 0, 0, 0)')
  );
}

function readCell(cell: HTMLTableCellElement, base: string): SpanningCell {
  const links = [...cell.querySelectorAll('a[href]')].flatMap(link => {
    const url = safeUrl(link.getAttribute('href') ?? undefined, base);
    return url ? [{text: textOf(link), url}] : [];
  });
  const text = textOf(cell);
  const struck = [...cell.querySelectorAll('s, del, strike')]
    .map(mark => cellWords(mark.textContent ?? ''))
    .filter(Boolean)
    .join(', ');
  const wordless = text
    ? undefined
    : cell.querySelector(WORDLESS)
      ? 'picture'
      : isColoured(cell)
        ? 'colour'
        : undefined;
  return {
    text,
    ...(struck ? {struck} : {}),
    ...(wordless ? {wordless} : {}),
    links,
    isHeading: cell.localName === 'th',
    down: cell.rowSpan,
    across: cell.colSpan,
  };
}

/** The rows of a table, as they are laid out. A row of the foot is one that says nothing of its own. */
export const tableCells = (table: HTMLTableElement, base: string): Cell[][] =>
  spreadCells(
    [...table.rows].map(row =>
      [...row.cells].map(cell => ({
        ...readCell(cell, base),
        isFoot: row.parentElement?.localName === 'tfoot',
      })),
    ),
  );
