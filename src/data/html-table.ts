/** Reads a `<table>` that an editor typed into a page. */
import {safeUrl} from '../record/addresses.js';
import {
  BADGE,
  BLOCKS,
  CHOICES,
  DINGBATS,
  STRUCK,
  type SpanningCell,
  WORDLESS,
  cellWords,
  expandSpans,
  superscriptNote,
} from './table-spans.js';
import type {Cell} from './table-cells.js';

/** Invisible elements, most of which are sort keys. */
const HIDDEN = '[hidden], [style*="display:none"], [style*="display: none"]';

/** The control with which DataTables sorts a column: its name repeats the heading. */
const SORTER = 'th [role=button]:empty';

/** The text of a cell with its line breaks and paragraphs, and with list items as lines that begin with a hyphen. */
function textOf(cell: Element): string {
  const copy = cell.cloneNode(true) as Element;
  for (const mark of copy.querySelectorAll(
    `script, style, template, noscript, iframe, option:not([selected]), ${SORTER}, ${DINGBATS}, ${STRUCK}, ${HIDDEN}`,
  ))
    mark.remove();
  // A picture, or an icon drawn by a style sheet, is read by its text alternative.
  for (const mark of copy.querySelectorAll('img, [aria-label], [title]'))
    if (!mark.textContent?.trim()) mark.replaceWith(labelOf(mark));
  for (const mark of copy.querySelectorAll<HTMLElement>('[class] + [class]')) {
    const {nodeType, textContent} = mark.previousSibling!;
    if (BADGE.test(mark.className) && nodeType === 1 && textContent) mark.before('; ');
  }
  for (const mark of copy.querySelectorAll('sup'))
    mark.replaceWith(superscriptNote(mark.textContent ?? ''));
  for (const mark of copy.querySelectorAll('br')) mark.replaceWith('\n');
  for (const item of copy.querySelectorAll('li')) {
    item.prepend('\n- ');
    item.append('\n');
  }
  for (const block of copy.querySelectorAll(BLOCKS)) {
    block.before('\n');
    block.append('\n\n');
  }
  return cellWords(copy.textContent ?? '') || labelOf(cell);
}

const labelOf = (element: Element): string =>
  (element.getAttribute('aria-label') ||
    (element as HTMLImageElement).alt ||
    (element as HTMLElement).title) ??
  '';

/** What is visible of an element without words: its background, its borders, and icons drawn by a style sheet. */
function looksOf(element: Element): string[] {
  const style = getComputedStyle(element);
  return [
    style.backgroundColor,
    ...(['Top', 'Right', 'Bottom', 'Left'] as const).map(
      side => style[`border${side}Width`] + style[`border${side}Color`],
    ),
    // Tables that stack on a phone draw the column name in each cell.
    ...['::before', '::after'].map(part =>
      getComputedStyle(element, part).content.replace(/^(?!normal).{5,}/, part),
    ),
  ].filter(look => !/^(?:none|normal|""|0px.*|rgba\(.*, 0\))?$/.test(look));
}

/** Whether an empty cell, or an element in it, looks different from the cell beside it. */
function isMarked(cell: Element): boolean {
  const beside = looksOf(cell.previousElementSibling ?? cell.nextElementSibling ?? cell);
  return [cell, ...cell.querySelectorAll('*')].some(
    part => part.localName.includes('-') || looksOf(part).some(look => !beside.includes(look)),
  );
}

function readCell(cell: HTMLTableCellElement, base: string): SpanningCell {
  const links = [...cell.querySelectorAll('a[href]')].flatMap(link => {
    const url = safeUrl(link.getAttribute('href') ?? undefined, base);
    return url && !link.closest(STRUCK) ? [{text: textOf(link), url}] : [];
  });
  const isSigns = cell.closest(DINGBATS);
  const isStruck = cell.closest(STRUCK);
  const text = isSigns || isStruck ? '' : textOf(cell);
  const struck = (isStruck ? [cell] : [...cell.querySelectorAll(STRUCK)])
    .map(mark => cellWords(mark.textContent ?? ''))
    .filter(Boolean)
    .join(', ');
  const wordless =
    isSigns || cell.querySelector(text ? CHOICES : WORDLESS)
      ? 'picture'
      : !text && isMarked(cell)
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

/** The rows of a table as laid out. A row in the footer is not an item. */
export const tableCells = (table: HTMLTableElement, base: string): Cell[][] =>
  expandSpans(
    [...table.rows].map(row =>
      [...row.cells].map(cell => ({
        ...readCell(cell, base),
        isFoot: row.parentElement?.localName === 'tfoot',
      })),
    ),
  );
