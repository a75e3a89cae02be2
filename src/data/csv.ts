/**
 * Reads CSV as spreadsheets write it (RFC 4180 and its habits): BOM, CRLF, semicolons or tabs, quoted newlines.
 *
 * Our own, as the small parsers at hand build functions from strings, which a strict Content-Security-Policy forbids; and as
 * one quote too many must not swallow the rest of a file.
 */
import {type Fault, describeValue} from '../record/faults.js';
import {HEADER_WITHIN, isColumnName} from './headings.js';

/** Words that a spreadsheet is to keep as they are: ="007". */
const FORMULA = /^="(.*)"$/s;

const DELIMITERS = [',', ';', '\t', '|'];

/**
 * The character that separates a row into the most names of columns, and the first such row: within cells, people type any of them
 * as often as they like, and words such as "by", which are names too.
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

/** A quoted cell: its words, where what follows it begins, and what was wrong with its quotes. */
interface Quoted {
  words: string;
  end: number;
  fault?: string;
}

/** Whether a cell has ended before a place. */
const isEnd = (text: string, at: number, delimiter: string): boolean =>
  at >= text.length || [delimiter, '\n', '\r'].includes(text[at]!);

/**
 * Reads a quoted cell. A quote ends it where the end of a cell follows. One that another cell begins with, some lines on, shows
 * that this one was never closed: it then ends with its line.
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
  // Within its line, the cell may be followed by others.
  const next = text.indexOf(delimiter, start);
  const end = next < 0 || next > lineEnd || lineEnd === text.length ? lineEnd : next;
  return {words: text.slice(start + 1, end), end, fault: 'one that never ends'};
}

/**
 * Rows of cells, as typed.
 *
 * @param faults takes what was wrong with quotes, with its row
 */
export function parseCsv(body: string, delimiter?: string, faults: Fault[] = []): string[][] {
  // DOS ends a file with a sign of its own.
  let text = body.replace(/^\uFEFF|\p{Cc}$/gu, '');
  // Excel says in a first line what separates its cells.
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
    // After a blank, a quote that closes before the end of its cell is part of the words: , "A" and "B",
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
