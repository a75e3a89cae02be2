/**
 * Reads the cells of one row into an item, each by the type of its column. Nothing is inferred that a cell does not
 * say.
 */
import {readAddress} from '../record/addresses.js';
import {isPlaceholder, isSpreadsheetError} from '../record/absence.js';
import {describeValue} from '../record/faults.js';
import type {ListName} from '../record/schema.js';
import {comparisonKey} from '../record/texts.js';
import {type CodeCell, type RowReader, readCell, readCodes} from './cell-values.js';
import type {Column} from './columns.js';
import {type Item, markFieldUnclear, put, putMissing, valueAt} from './item-fields.js';

/** One cell of a table, from any kind of file or page. */
export interface Cell {
  text: string;
  /** Links within it, each with its link text. */
  links?: readonly {text: string; url: string}[];
  /** The address, if the whole cell is one link. */
  url?: string;
  /** How many columns it spans; 1 by default. */
  across?: number;
  /** Whether it is marked up as a header cell. */
  isHeading?: boolean;
  /** Whether it is in the table's footer. */
  isFoot?: boolean;
  /** What it has instead of words: a picture or a ticked box, or only a colour, which matters in a status column. */
  wordless?: 'picture' | 'colour';
  /** Its words that are struck through. */
  struck?: string;
  /** Whether it is the cell of the row above, which spans several rows. */
  isRepeated?: boolean;
}

export const hasWords = ({text}: Cell): boolean => text.trim() !== '';
/** The number of cells of a row that have words. */
export const wordedCells = (cells: readonly Cell[]): number => cells.filter(hasWords).length;

const UNIT = /[%£][^)]*|\w+s(?=\))/;

const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"]*[^\s<>".,;:)\]]/gi;

/** Whether there is one address without spaces, before or after words: "https://… (page 4)". */
const isAmongWords = (text: string, [address, ...more]: string[]): boolean =>
  !more.length &&
  /\s/.test(text) &&
  !/^[^\s(]*\s[^(]*(?:\/|\.\w{2,5}$)/.test(text.slice(text.indexOf(address!)));

/** Whether a cell may still get a status: "N/A" does not. */
const isUnsaid = (text: string): boolean =>
  !text || (isPlaceholder(text) && !/^n\W?a\W*$|appl/i.test(text));

/** The item in a row. */
export function readRow(
  cells: readonly Cell[],
  places: readonly (Column | undefined)[],
  headings: readonly string[],
  reader: RowReader,
): Item {
  const item: Item = Object.create(null);
  const codes: CodeCell[] = [];
  const further: [string, Item][] = [];
  cells.forEach((cell, index) => {
    const column = places[index];
    let text = cell.text.trim();
    // Dates copied from other programs have invisible characters around them.
    if (/date|number|address/.test(column?.kind ?? '')) text = text.replace(/\p{Cf}/gu, '');
    // Tables that stack on a phone repeat the column name: "Status: Completed".
    const [label, name] = /^([^:\n]+)[:\n]\s*/.exec(text) ?? [];
    if (label && comparisonKey(name!) === comparisonKey(headings[index] ?? ''))
      text = text.slice(label.length);
    const links = [...(cell.links ?? (cell.url ? [{text, url: cell.url}] : []))];
    // "Minutes (https://…)" is a link with its link text.
    const isAddress = column?.kind === 'address';
    const found =
      !links.length && (isAddress || column?.field.endsWith('.title')) && text.match(ADDRESS);
    const typed = found && (!isAddress || isAmongWords(text, found)) && found;
    if (typed) {
      text = text
        .replace(ADDRESS, '')
        .replace(/[(<[]\s*[)>\]]|^[\s;,–-]+|[\s;,:.–-]+$/g, '')
        .trim();
      text ||= typed[0]!;
      typed.forEach((address, at) => {
        const url = readAddress(address);
        if (url) links.push({text: at ? address : text, url});
      });
    }
    const wordless =
      cell.wordless && (column?.kind === 'code' || (!text && cell.wordless === 'picture'));
    const heading = headings[index]!;
    if (column?.several && column.kind === 'code' && !wordless && isUnsaid(text))
      codes.push({column, heading, text: ''});
    if (!column || (!text && !links.length && !wordless && !cell.struck)) return;
    const {field, kind} = column;
    // "Value (%)", "Value (£000)", "Value (weeks)"
    const unit = kind === 'number' && /^[\d.,]+$/.test(text) && UNIT.exec(heading)?.[0];
    if (unit) text += ` ${unit}`;
    // One cell across several columns applies to each of them.
    for (const further of places.slice(index + 1, index + (cell.across ?? 1)))
      if (further) markFieldUnclear(item, further.field);
    const fault = (expected: string) =>
      reader.fault(
        heading,
        expected,
        text ? describeValue(text) : 'a colour or a picture without words',
      );
    if (cell.struck)
      reader.fault(heading, 'words that still hold', `${describeValue(cell.struck)}, struck out`);
    // Several addresses in one cell are several links.
    const addresses = kind === 'address' ? text.split(/[\s,;|]+(?=https?:|www\.)/) : [];
    // A zero instead of words is the result of a lookup of an empty cell.
    const lost =
      wordless ||
      (!text && cell.struck) ||
      isSpreadsheetError(text) ||
      (kind === 'text' && text === '0' && field !== 'id');
    if (lost || (isPlaceholder(text) && !(field === '+due' && /^t/i.test(text)))) {
      if (text || wordless) fault('words, or an empty cell');
      // A statistician's symbol means that there is a number, and that it is not published.
      // Something that does not apply is not late.
      if (lost || kind === 'number' || (kind === 'code' && /^n\W?a\W*$|appl/i.test(text)))
        markFieldUnclear(item, field);
    } else if (addresses.length > 1)
      for (const address of addresses) {
        const url = readAddress(address);
        if (url) links.push({text: '', url});
        else
          reader.fault(
            heading,
            'an address such as https://www.example.org',
            describeValue(address),
          );
      }
    else if (text && kind === 'code') codes.push({column, heading, text});
    else if (text) {
      // "Next steps" have not been done yet, and a heading with a month says when.
      if (field === 'update.text' && /\d\d|next/i.test(heading)) text = `${heading}: ${text}`;
      // "Read the report" in a column of links is the link text.
      if (isAddress && field !== 'url' && links.length === 1 && !readAddress(text))
        putMissing(item, field.replace(/url$/, 'title'), text);
      else readCell(item, column, text, fault, reader);
    }
    for (const link of links) {
      const to = placeLink(item, field, link, reader.list);
      if (to) further.push([to, {title: link.text || link.url, url: link.url}]);
    }
  });
  readCodes(item, codes, reader);
  addLinks(item, further);
  return item;
}

/**
 * Stores a link that an editor put into a cell with its own link text, next to the subject of the cell.
 *
 * @returns the field of links or sources to which it is added; `undefined` where it is the address of the thing that
 *   the cell names
 */
function placeLink(
  item: Item,
  field: string,
  {text, url}: {text: string; url: string},
  list: ListName,
): string | undefined {
  const own = field.replace(/title$/, 'url');
  const named = valueAt(item, field);
  // The cell is only the link, or has words around it.
  const isWhole = field.endsWith('.title') && (named === undefined || named === text || !text);
  if ((own.endsWith('.url') && (isWhole || field === own)) || field === 'url') {
    if (valueAt(item, own) !== undefined) return valueAt(item, own) === url ? undefined : 'links';
    put(item, own, url);
    return undefined;
  }
  if (/evidence/.test(field)) return field.replace(/\.\w+$/, '');
  if (field === 'update.text') return 'update.evidence';
  if ((list !== 'resources' && list !== 'contributors') || item['url'] !== undefined)
    return 'links';
  item['url'] = url;
  return undefined;
}

/** Adds further links to those from the columns of the row. */
function addLinks(item: Item, further: readonly [field: string, link: Item][]): void {
  for (const [field, link] of further) {
    const before = valueAt(item, field);
    // `valueAt` returns the first entry of a list; here the list itself is needed.
    const holder = (
      field.startsWith('update.') ? (item['update'] ??= Object.create(null)) : item
    ) as Item;
    const key = field.replace('update.', '');
    holder[key] = Array.isArray(before) ? [...(before as Item[]), link] : [link];
  }
}
