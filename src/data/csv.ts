/**
 * Reads CSV as spreadsheets write it (RFC 4180 and its habits): BOM, CRLF, semicolons or tabs, quoted newlines.
 *
 * Our own parser, because small ones such as d3-dsv build functions from strings, which a strict
 * Content-Security-Policy forbids, and because a stray quote must not swallow the rest of a file.
 */
import {type Fault, describeValue} from '../record/faults.js';
import {HEADER_WITHIN, isColumnName} from './headings.js';

/** Text that a spreadsheet must not convert: ="007". */
const FORMULA = /^="(.*)"$/s;

const DELIMITERS = [',', ';', '\t', '|'];

/**
 * The delimiter that splits a row into the most column names, and the first such row. Counting delimiters is not
 * enough: cells may contain any number of each, and words such as "by" are column names too.
 */
function delimiterOf(text: string): string {
  const start = text.slice(0, 4000);
  const named = (delimiter: string) =>
    Math.max(
      ...parseCsv(start, delimiter)
        .slice(0, HEADER_WITHIN)
        .map((row, at) => (row.length > 1 ? row.filter(isColumnName).length - at / 100 : 0)),
      0,
    );
  let best = ',';
  for (const delimiter of DELIMITERS) if (named(delimiter) > named(best)) best = delimiter;
  return best;
}

/** A quoted cell: its text, the position after it, and any error in its quotes. */
interface Quoted {
  words: string;
  end: number;
  fault?: string;
}

/** Whether a cell has ended before a position. */
const isEnd = (text: string, at: number, delimiter: string): boolean =>
  at >= text.length || [delimiter, '\n', '\r'].includes(text[at]!);

/**
 * Reads a quoted cell. A quote closes it only before a delimiter or a line end. If the next such quote, some lines
 * below, opens another cell, this cell was never closed: it then ends with its line.
 */
function readQuoted(text: string, start: number, delimiter: string): Quoted {
  let words = '';
  let from = start + 1;
  let stray = false;
  let lines = false;
  for (;;) {
    const at = text.indexOf('"', from);
    if (at < 0) break;
    words += text.slice(from, at);
    lines ||= /[\r\n]/.test(text.slice(from, at));
    from = at + 1;
    if (text[from] === '"') {
      words += '"';
      from += 1;
      continue;
    }
    let end = from;
    while (text[end] === ' ' && delimiter !== ' ') end += 1;
    if (isEnd(text, end, delimiter))
      return {words, end, ...(stray ? {fault: 'a quote within it'} : {})};
    if (lines && isEnd(text, at - 1, delimiter)) break;
    words += '"';
    stray = true;
  }
  const line = /[\r\n]/g;
  line.lastIndex = start;
  const lineEnd = line.exec(text)?.index ?? text.length;
  // Other cells may follow in the same line.
  const next = text.indexOf(delimiter, start);
  const end = next < 0 || next > lineEnd || lineEnd === text.length ? lineEnd : next;
  return {words: text.slice(start + 1, end), end, fault: 'one that never ends'};
}

/**
 * Rows of cells, as typed.
 *
 * @param faults receives a fault, with its row, for each error in quoting
 */
export function parseCsv(body: string, delimiter?: string, faults: Fault[] = []): string[][] {
  // DOS ends a file with a control character (0x1A).
  let text = body.replace(/^\uFEFF|\p{Cc}$/gu, '');
  // Excel may name the delimiter in a first line.
  const stated = /^sep=(.)\r?\n/i.exec(text);
  if (stated) text = text.slice(stated[0].length);
  const separator = delimiter ?? stated?.[1] ?? delimiterOf(text);

  const rows: string[][] = [];
  let row: string[] = [];
  const report = (found: string, words: string) =>
    faults.push({
      path: `row ${rows.length + 1}, column ${row.length + 1}`,
      expected: 'a quoted cell',
      found: `${found}: ${describeValue(words)}`,
    });
  let at = 0;
  while (at < text.length) {
    let end = at;
    let cell: string;
    const quote = /^(?:[ \t]*|=)"/.exec(text.slice(at, at + 40));
    const blank = (quote?.[0].length ?? 1) - 1;
    const quoted =
      quote && !(blank && text.slice(at, at + blank).includes(separator))
        ? readQuoted(text, at + blank, separator)
        : undefined;
    // After a space, a quote that closes before the end of its cell is part of the text: , "A" and "B",
    if (quoted && !(blank && quoted.fault)) {
      ({words: cell, end} = quoted);
      if (quoted.fault) report(quoted.fault, cell);
      else if (blank && text[at] !== '=') report('a blank before the quote', cell);
    } else {
      while (!isEnd(text, end, separator)) end += 1;
      cell = text.slice(at, end);
    }
    row.push(cell.replace(FORMULA, '$1'));
    if (text[end] === separator) {
      at = end + 1;
      if (at < text.length) continue;
      row.push('');
    } else at = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** Writes rows as CSV, with CRLF as spreadsheets expect. A cell is quoted when it must be. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  rows
    .map(row =>
      row
        .map(cell => cell.replace(FORMULA, '="$&"'))
        .map(cell => (/[",\r\n;\t|]|^\s|\s$/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell))
        .join(','),
    )
    .join('\r\n') + '\r\n';
