/** Reads one cell by the type of its column: a date, a number, an address, words, or a code. */
import {readAddress} from '../record/addresses.js';
import {isEvidencePending} from '../record/absence.js';
import {describeValue} from '../record/faults.js';
import type {ListName} from '../record/schema.js';
import {comparisonKey} from '../record/texts.js';
import {isNullDate, orderOf, parseTypedDate} from '../record/typed-dates.js';
import type {Column} from './columns.js';
import {withoutOwner} from './headings.js';
import {
  AS_TYPED,
  type Item,
  addTypedWords,
  append,
  markFieldUnclear,
  put,
  putMissing,
} from './item-fields.js';
import {readNumber} from './numbers.js';
import {codeOf, vocabularies} from './synonyms.js';

/** A longer text in a status column describes what was done. */
const LONGEST_STATE = 48;

/** Words for who makes a visit, and remarks. */
const AROUND_KIND = /\(.*?\)|^(?:(?:ofsted|cqc|and|joint|full|local|area|send)\b\s*)+(?=[a-z])/gi;

/** The context in which the cells of a row are read. */
export interface RowReader {
  list: ListName;
  /** The publisher's own words for codes, in the form in which they are compared. */
  meanings: ReadonlyMap<string, string>;
  /** Columns in which dates may have the month first. */
  monthFirst: ReadonlySet<Column | undefined>;
  fault(column: string, expected: string, found: string): void;
}

/** A cell with a kind or a status, which may be empty, and the heading of its column. */
export interface CodeCell {
  column: Column;
  heading: string;
  text: string;
}

const YES = /^(?:y|yes|true)$/i;

/** Whether a cell of "Completed?", "% complete" or "Date completed" contradicts a status. */
const isContradicted = (code: string, {heading, text}: CodeCell): boolean =>
  /\bcomplet/i.test(heading) &&
  (code === 'done'
    ? /^(?!1$)(?:no?|false|\d\d?(?:\.\d+)? ?%?)$/i.test(text)
    : /^(?:not-|in-|plan)/.test(code) &&
      (/^(?:y|yes|true|100)\b/i.test(text) || parseTypedDate(text) !== undefined));

/** Adds the value of a cell that is not a code to its item. */
export function readCell(
  item: Item,
  column: Column,
  text: string,
  fault: (expected: string) => void,
  {monthFirst}: RowReader,
): void {
  const {field, kind} = column;
  switch (kind) {
    case 'date': {
      if (isNullDate(text)) {
        fault('a date that somebody meant');
        return markFieldUnclear(item, field);
      }
      const doubtful = monthFirst.has(column) && /month|either/.test(orderOf(text) ?? '');
      const read = doubtful ? undefined : parseTypedDate(text);
      // "From September 2025" is not when something is due; our own tables write a date with an open end as "since".
      const typed =
        /due/.test(field) && read?.date.includes('/..') && !/^since/.test(text) ? undefined : read;
      if (typed) put(item, field, typed.date);
      else
        fault(
          doubtful && /\d\W+\d/.test(text)
            ? 'a day before its month, as another of this column has the month first'
            : 'a date such as 3 March 2021 or March 2021',
        );
      const asTyped = AS_TYPED[field];
      const words = typed ? typed.dateText : text;
      if (asTyped && words) putMissing(item, asTyped, words);
      else if (!typed) markFieldUnclear(item, field);
      return;
    }
    case 'number': {
      const number = readNumber(text);
      const isValue = field === 'value';
      if (!number || (!isValue && (number.percent || number.qualifier || number.marked))) {
        fault('a number such as 1,234');
        return isValue ? put(item, 'valueText', text) : markFieldUnclear(item, field);
      }
      put(item, field, number.value);
      if (!isValue) return;
      const unit = number.percent ? '%' : number.unit;
      if (unit) put(item, 'unit', unit);
      if (number.base !== undefined) item['base'] ??= number.base;
      if (number.marked) item['note'] ??= number.marked;
      if (number.qualifier) item['qualifier'] ??= number.qualifier;
      return;
    }
    case 'address': {
      const address = readAddress(text);
      if (address) return put(item, field, address);
      fault('an address such as https://www.example.org');
      // Words where a link to evidence belongs are its title.
      const title = field.replace(/url$/, 'title');
      if (/evidence/.test(field)) putMissing(item, title, text);
      return;
    }
    case 'texts':
    case 'words':
      return put(item, field, splitEntries(text));
    default:
      if (field.includes('evidence') && isEvidencePending(text))
        fault('what shows that it was done');
      if (column.several) append(item, field, text);
      else put(item, field, text);
  }
}

/** A cell with the code that it means by itself: none, or an empty one where it repeats the name of its column. */
interface InterpretedCell extends CodeCell {
  code: string | undefined;
  /** Whether it applies to a time or a place of its own: "RAG (Apr 25)" beside a "RAG (May 25)" that differs. */
  isPart: boolean;
}

function interpretCell(
  cell: CodeCell,
  cells: readonly CodeCell[],
  isOnly: boolean,
  reader: RowReader,
): InterpretedCell {
  const {heading, text} = cell;
  const {field} = cell.column;
  const name = `${reader.list}.${field}`;
  const isCode = codeOf(text, name) !== undefined;
  // Of "Status (RAG)" and "Status (words)", the one with a known status counts. Of "Status (LA)" and "Status (ICB)", which
  // may be blank, neither is the whole status.
  const isPart = cells.some(
    other =>
      other.text !== text &&
      other.heading !== heading &&
      withoutOwner(other.heading) === withoutOwner(heading) &&
      (/\d/.test(heading) ||
        !/\((?:b?rag|colour|words|text)/i.test(other.heading + heading) ||
        (other.text && (codeOf(other.text, name) !== undefined) === isCode)),
  );
  const code = isPart
    ? undefined
    : ((/status|state/.test(field) ? reader.meanings.get(comparisonKey(text)) : undefined) ??
      (field === 'kind' && /^title$/i.test(text) ? '' : codeOf(text, name)) ??
      (isOnly && /^completed?\W*$/i.test(heading) && YES.test(text) ? 'done' : undefined) ??
      // "Inspection (draft)" is an inspection, whoever inspects; "Complete (partly)" is not complete.
      (field === 'kind' ? codeOf(text.replace(AROUND_KIND, ' '), name) : undefined));
  return {...cell, code, isPart};
}

/**
 * Reads the cells with a kind or a status. Of several status cells, the one that means one of our codes counts, unless
 * another contradicts it; the others are added in their own words, and whole sentences as text.
 */
export function readCodes(item: Item, cells: readonly CodeCell[], reader: RowReader): void {
  // A heading that is none of the names as a whole comes last.
  const order = ({column: {names}, heading}: CodeCell) =>
    names.findIndex(name => comparisonKey(name) === comparisonKey(heading)) + 1 || names.length + 1;
  const filled = cells.filter(({text}) => text);
  const meant = [...filled]
    .sort((a, b) => order(a) - order(b))
    .map(cell => interpretCell(cell, cells, filled.length < 2, reader));
  for (const {column, heading, text, code, isPart} of meant) {
    if (code === '') continue;
    const {field} = column;
    const name = `${reader.list}.${field}`;
    const percentage = /%|per ?cent/i.test(heading);
    // "Completed?" is a question, and "Date completed" has a date: their cells mean nothing without the heading.
    const asks = /\bcompleted\W*$|completion date/i.test(heading);
    // Of columns with different statuses, it is uncertain which one counts.
    if (
      code &&
      meant.every(
        cell =>
          cell.column.field !== field ||
          ((cell.code || code) === code && !isContradicted(code, cell)),
      )
    ) {
      put(item, field, code);
      // "Inspection (draft)" says more than the code.
      if (text.includes('(')) addTypedWords(item, field, text);
      continue;
    }
    if (field === 'update.status' && text.length > LONGEST_STATE) {
      append(item, 'update.text', text);
      continue;
    }
    // Badges may follow each other without a space: "CompleteOverdue".
    const parted = text.replace(/(\p{Ll})(\p{Lu})/gu, '$1; $2');
    const words = parted.split('; ').some(part => codeOf(part, name)) ? parted : text;
    // An outcome may be in the publisher's own words.
    if (code === undefined && !percentage && !asks && field !== 'outcome.code')
      reader.fault(
        heading,
        `one of ${vocabularies[name as keyof typeof vocabularies].codes.map(word => word.replace(/-/g, ' ')).join(', ')}`,
        describeValue(text),
      );
    addTypedWords(
      item,
      field,
      // A number, a letter or a tick means nothing without its heading.
      percentage ||
        asks ||
        isPart ||
        (!/^status$/i.test(heading) && /^(?:\P{L}*|\p{L}|yes|no|true|false)$/iu.test(text))
        ? `${heading.trim()}: ${text}${percentage && Number(text) > 1 && !heading.includes('%') ? '%' : ''}`
        : words,
    );
  }
}

/** Entries of one cell, separated by `;` or a new line. A `\` before either makes it part of the entry. */
const splitEntries = (text: string): string[] =>
  (text.match(/(?:\\[;\n\\]|[^;\n])+/g) ?? [])
    .map(entry => entry.trim().replace(/\\([;\n\\])/g, '$1'))
    .filter(Boolean);
