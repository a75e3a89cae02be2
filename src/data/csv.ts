/**
 * Reads CSV as spreadsheets write it (RFC 4180 and its habits): BOM, CRLF, semicolons or tabs, quoted newlines.
 *
 * Our own, as the small parsers at hand build functions from strings, which a strict Content-Security-Policy forbids.
 */
import {HEADER_WITHIN, isColumnName} from './columns.js';

const DELIMITERS = [',', ';', '\t', '|'];

/** The character that parts a row into the most names of columns: within cells, people type any of them as often as they like. */
function delimiterOf(text: string): string {
  const start = text.slice(0, 4000);
  const named = (delimiter: string) =>
    Math.max(
      ...parseCsv(start, delimiter)
        .slice(0, HEADER_WITHIN)
        .map(row => (row.length > 1 ? row.filter(isColumnName).length : 0)),
      0,
    );
  return DELIMITERS.reduce((best, delimiter) =>
    named(delimiter) > named(best) ? delimiter : best,
  );
}

/** Rows of cells, as typed. A quote that is never closed runs to the end: nothing is lost. */
export function parseCsv(body: string, delimiter?: string): string[][] {
  let text = body.replace(/^\uFEFF/, '');
  // Excel says in a first line what parts its cells.
  const told = /^sep=(.)\r?\n/i.exec(text);
  if (told) text = text.slice(told[0].length);
  const parting = delimiter ?? told?.[1] ?? delimiterOf(text);

  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  let started = false;
  const endRow = () => {
    row.push(cell);
    rows.push(row);
    row = [];
    cell = '';
    started = false;
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]!;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') cell += text[(at += 1)]!;
      else quoted = false;
    } else if (character === '"' && cell === '') quoted = started = true;
    else if (character === parting) {
      row.push(cell);
      cell = '';
      started = true;
    } else if (character === '\n' || character === '\r') {
      if (character === '\r' && text[at + 1] === '\n') at += 1;
      endRow();
    } else {
      cell += character;
      started = true;
    }
  }
  if (started || row.length) endRow();
  return rows;
}

/** Writes rows as CSV, with CRLF as spreadsheets expect. A cell is quoted when it must be. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  rows
    .map(row =>
      row
        .map(cell => (/[",\r\n;\t|]|^\s|\s$/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell))
        .join(','),
    )
    .join('\r\n') + '\r\n';
