/** Workbooks to fill in: one for each list of a record and one for all, generated from the columns of our readers. */
import {readFileSync} from 'node:fs';
import {type WorkSheet, utils, write} from '@e965/xlsx';
import {listNames} from '../../cli/lists.js';
import {LISTS} from '../../site/make/list-names.js';
import {codeCell, tableOf} from '../../cli/tables.js';
import {columnWords} from '../../site/make/edit/column-words.js';
import {type Column, columns} from '../../src/data/columns.js';
import {vocabularies} from '../../src/data/synonyms.js';
import {checkRecord} from '../../src/record/check.js';
import type {ListName} from '../../src/record/schema.js';
import {inRoot} from '../build/paths.mjs';
import {type Help, withHelp} from './workbook-help.js';

/** Example rows at the start of each sheet. */
const EXAMPLES = 2;

interface Template {
  file: string;
  title: string;
  bytes: Uint8Array;
}

const KINDS: Readonly<Record<Column['kind'], string>> = {
  text: 'Words, as families are to read them.',
  code: 'Choose from the list. A word of your own is kept, too.',
  date: 'A day, a month or a year: 3 March 2026, March 2026, 2026.',
  texts: 'Several entries: a semicolon between them.',
  words: 'Several entries: a semicolon between them.',
  number: 'A number: 1,234 or 31%.',
  address: 'An address that begins with https://',
};

const example = checkRecord(
  JSON.parse(readFileSync(inRoot('examples/exampleshire.json'), 'utf8')),
).record!;

/** Columns for people: those that are parts of another column are for files written by other programs. */
const asked = (list: ListName) => columns[list].filter(({field}) => !field.startsWith('+'));

function sheetOf(list: ListName): WorkSheet {
  const [names = [], ...rows] = tableOf(example, list);
  const headings = asked(list).map(({names: [name]}) => name!);
  const examples = rows
    .slice(0, EXAMPLES)
    .map(row => headings.map(heading => row[names.indexOf(heading)] ?? ''));
  const sheet = utils.aoa_to_sheet([headings, ...examples]);
  sheet['!cols'] = asked(list).map(({kind}) => ({wch: /text/.test(kind) ? 32 : 16}));
  asked(list).forEach((column, at) => {
    const cell = sheet[utils.encode_cell({r: 0, c: at})];
    const {
      names: [, ...further],
    } = column;
    const other = further.length ? ` Also read: ${further.slice(0, 4).join(', ')}.` : '';
    cell.c = [{a: 'send-widgets', t: helpOf(list, column) + other}];
    cell.c.hidden = true;
  });
  return sheet;
}

/** Fields by which items are named, sorted or found, and which families never read. */
const NAMES = /^(?:id|event|follows|priority|framework|group|kind|account|documents\.format)$/;

/** The purpose of a column, in the words of the site's form. */
function helpOf(list: ListName, {field, kind}: Column): string {
  const {label, hint, example: said} = columnWords(list, field);
  const how =
    kind === 'text' && NAMES.test(field) ? 'One word, or a name that stays the same.' : KINDS[kind];
  return [`${label}.`, hint, how, said && `Such as: ${said}`].filter(Boolean).join(' ');
}

const vocabulariesOf = (lists: readonly ListName[]) =>
  Object.entries(vocabularies).filter(([name]) => lists.includes(name.split('.')[0] as ListName));

/** The range of a column's words on the sheet of words. */
function wordsPlace(place: number, length: number): string {
  const letter = utils.encode_col(place);
  return `Words!$${letter}$2:$${letter}$${length + 1}`;
}

/** For each column, the hint that Excel shows at a cell, and the words that it offers. */
function helpForCells(list: ListName, known: ReturnType<typeof vocabulariesOf>): Help[] {
  return asked(list).map((column, at) => {
    const place = known.findIndex(([name]) => name === `${list}.${column.field}`);
    const codes = known[place]?.[1].codes;
    return {
      column: utils.encode_col(at),
      title: column.names[0]!,
      words: helpOf(list, column),
      ...(codes ? {choices: wordsPlace(place, codes.length)} : {}),
    };
  });
}

/** The words that are read as one of our codes, one column each. */
function wordsSheet(lists: readonly ListName[]): WorkSheet {
  const known = vocabulariesOf(lists);
  const most = Math.max(0, ...known.map(([, {codes}]) => codes.length));
  const rows = Array.from({length: most}, (_, at) =>
    known.map(([name, {codes}]) => (codes[at] ? codeCell(codes[at], name) : '')),
  );
  const headings = known.map(([name]) => {
    const [list, ...field] = name.split('.') as [ListName, ...string[]];
    const column = columns[list].find(one => one.field === field.join('.'));
    return `${column?.names[0] ?? field.at(-1)} (${list})`;
  });
  return utils.aoa_to_sheet([headings, ...rows]);
}

function workbook(lists: readonly ListName[]): Uint8Array {
  const book = utils.book_new();
  for (const list of lists) utils.book_append_sheet(book, sheetOf(list), list);
  utils.book_append_sheet(book, wordsSheet(lists), 'Words');
  const bytes = new Uint8Array(write(book, {type: 'buffer', bookType: 'xlsx', compression: true}));
  return withHelp(
    bytes,
    lists.map(list => helpForCells(list, vocabulariesOf(lists))),
  );
}

/** Every template, that for all lists first. */
export const writeTemplates = (): Template[] => [
  {file: 'all-lists.xlsx', title: 'All lists in one workbook', bytes: workbook(listNames)},
  ...listNames.map(list => ({
    file: `${list}.xlsx`,
    title: LISTS[list],
    bytes: workbook([list]),
  })),
];
