/** Converts the tables of a web page to cells for the table readers. */
import {defaultTreeAdapter as tree} from 'parse5';
import type {Cell} from '../src/data/table-cells.js';
import {
  CHOICES,
  type SpanningCell,
  WORDLESS_TAGS,
  cellWords,
  expandSpans,
} from '../src/data/table-spans.js';
import {safeUrl} from '../src/record/addresses.js';
import {
  type PageElement,
  attributesOf,
  elements,
  isSigns,
  isStruck,
  labelOf,
  styleOf,
  textWithin,
} from './page-elements.js';

/** The base for links of a page on disk, whose address is unknown. */
const ANYWHERE = 'https://anywhere.example/';

const choices = CHOICES.split(',');
const wordlessTags = WORDLESS_TAGS.split(',');

/** The rows of a table, without those of a table within it. */
export function tableRows(table: PageElement, address: string): Cell[][] {
  const rows = [...elements(table)].filter(
    element => element.tagName === 'tr' && nearestTable(element) === table,
  );
  const cells = rows.map(row =>
    row.childNodes
      .filter(tree.isElementNode)
      .filter(({tagName}) => tagName === 'td' || tagName === 'th'),
  );
  const worded = new Set(
    cells
      .flat()
      .filter(cell => textWithin(cell, true).trim())
      .flatMap(cell => [...elements(cell)].flatMap(classesOf)),
  );
  return expandSpans(cells.map(row => row.map(cell => readCell(cell, address, worded))));
}

function nearestTable(element: PageElement): PageElement | undefined {
  for (let node = element.parentNode; node && tree.isElementNode(node); node = node.parentNode)
    if (node.tagName === 'table') return node;
  return undefined;
}

const isInFoot = (cell: PageElement): boolean => {
  const part = (cell.parentNode as PageElement | null)?.parentNode;
  return (
    part !== null && part !== undefined && tree.isElementNode(part) && part.tagName === 'tfoot'
  );
};

/** Class names that indicate a status when the style sheet is unavailable. */
const STATE_CLASS =
  /(?:^|[\s_-])(?:red|amber|yellow|green|blue|b?rag|status|danger|warning|success|complete)/i;
const classesOf = (element: PageElement) =>
  (attributesOf(element).get('class') ?? '').split(/\s+/).filter(Boolean);

/** Whether a cell, its row or an ancestor of both fulfils a condition. */
const isWithin = (cell: PageElement, holds: (element: PageElement) => boolean): boolean => {
  for (
    let node: typeof cell.parentNode = cell;
    node && tree.isElementNode(node);
    node = node.parentNode
  )
    if (holds(node)) return true;
  return false;
};

/**
 * Whether an empty cell may have a meaning by its look. Without style sheets, a colour is visible only in style
 * attributes, and in classes that no cell with words has.
 */
const isMarked = (parts: readonly PageElement[], worded: ReadonlySet<string>): boolean =>
  parts.some(
    part =>
      /background(?!(?:-color)?: ?(?:white|#fff(?:fff)?\b|none|transparent))|box-shadow|border[\w-]*: ?[^;]*[1-9]/i.test(
        styleOf(part),
      ) ||
      attributesOf(part).has('bgcolor') ||
      part.tagName.includes('-') ||
      STATE_CLASS.test(attributesOf(part).get('class') ?? '') ||
      classesOf(part).some(name => !worded.has(name)),
  );

function readCell(cell: PageElement, address: string, worded: ReadonlySet<string>): SpanningCell {
  const attributes = attributesOf(cell);
  const base = address.startsWith('file:') ? ANYWHERE : address;
  const links = [...elements(cell)].flatMap(link => {
    const url =
      link.tagName === 'a' && !isWithin(link, isStruck)
        ? safeUrl(attributesOf(link).get('href'), base)
        : undefined;
    return url ? [{text: cellWords(textWithin(link)), url}] : [];
  });
  const span = (name: string) => Math.max(Math.trunc(Number(attributes.get(name) ?? 1)), 1) || 1;
  const isAllStruck = isWithin(cell, isStruck);
  const text =
    isAllStruck || isSigns(cell) ? '' : cellWords(textWithin(cell, true)) || (labelOf(cell) ?? '');
  const inner = [...elements(cell)].slice(1);
  const struck = (isAllStruck ? [cell] : inner.filter(isStruck))
    .map(mark => cellWords(textWithin(mark)))
    .filter(Boolean)
    .join(', ');
  const isPicture = (element: PageElement) =>
    choices.includes(element.tagName) ||
    (!text &&
      (wordlessTags.includes(element.tagName) ||
        isSigns(element) ||
        (['i', 'span'].includes(element.tagName) && attributesOf(element).has('class'))));
  const wordless =
    inner.some(isPicture) || isSigns(cell)
      ? 'picture'
      : !text && isMarked([cell, ...inner], worded)
        ? 'colour'
        : undefined;
  return {
    text,
    ...(struck ? {struck} : {}),
    ...(wordless ? {wordless} : {}),
    links,
    isHeading: cell.tagName === 'th',
    isFoot: isInFoot(cell),
    // 0 means to the end of the table.
    down: attributes.get('rowspan') === '0' ? 0 : span('rowspan'),
    across: span('colspan'),
  };
}
