/** The tables of a web page, as the readers of tables take them. */
import {defaultTreeAdapter as tree} from 'parse5';
import type {Cell} from '../src/data/table-cells.js';
import {type SpanningCell, cellWords, spreadCells} from '../src/data/table-spans.js';
import {safeUrl} from '../src/record/addresses.js';
import {type PageElement, STRUCK, attributesOf, elements, textWithin} from './page-elements.js';

/** A link of a page on disk leads somewhere, wherever the page will be. */
const ANYWHERE = 'https://anywhere.example/';

/** The rows of a table, without those of a table within it. */
export function tableRows(table: PageElement, address: string): Cell[][] {
  const rows = [...elements(table)].filter(
    element => element.tagName === 'tr' && nearestTable(element) === table,
  );
  return spreadCells(
    rows.map(row =>
      row.childNodes
        .filter(tree.isElementNode)
        .filter(({tagName}) => tagName === 'td' || tagName === 'th')
        .map(cell => readCell(cell, address)),
    ),
  );
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

function readCell(cell: PageElement, address: string): SpanningCell {
  const attributes = attributesOf(cell);
  const base = address.startsWith('file:') ? ANYWHERE : address;
  const links = [...elements(cell)].flatMap(link => {
    const url = link.tagName === 'a' ? safeUrl(attributesOf(link).get('href'), base) : undefined;
    return url ? [{text: cellWords(textWithin(link)), url}] : [];
  });
  const span = (name: string) => Math.trunc(Number(attributes.get(name) ?? 1)) || 1;
  const text = cellWords(textWithin(cell, true));
  const inner = [...elements(cell)].slice(1);
  const struck = inner
    .filter(({tagName}) => STRUCK.includes(tagName))
    .map(mark => cellWords(textWithin(mark)))
    .filter(Boolean)
    .join(', ');
  // Without its style sheets, a page tells of a colour by the names of classes.
  const isColoured = [cell, ...inner].some(part => {
    const own = attributesOf(part);
    return (
      /background/.test(own.get('style') ?? '') ||
      own.has('bgcolor') ||
      /red|amber|yellow|green|blue|rag|status|danger|warning|success|complete/i.test(
        own.get('class') ?? '',
      )
    );
  });
  const wordless = inner.some(
    child =>
      ['img', 'svg', 'input'].includes(child.tagName) ||
      (['i', 'span'].includes(child.tagName) && attributesOf(child).has('class')),
  )
    ? 'picture'
    : isColoured
      ? 'colour'
      : undefined;
  return {
    text,
    ...(struck ? {struck} : {}),
    ...(wordless && !text ? {wordless} : {}),
    links,
    isHeading: cell.tagName === 'th',
    isFoot: isInFoot(cell),
    down: span('rowspan'),
    across: span('colspan'),
  };
}
