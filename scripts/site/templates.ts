/** Workbooks to fill in: one for each list of a record and one for all, made from the columns that our readers know. */
import {readFileSync} from 'node:fs';
import {type WorkSheet, utils, write} from '@e965/xlsx';
import {listNames} from '../../cli/lists.js';
import {tableOf} from '../../cli/tables.js';
import {type Column, columns} from '../../src/data/columns.js';
import {vocabularies} from '../../src/data/synonyms.js';
import {checkRecord} from '../../src/record/check.js';
import type {ListName} from '../../src/record/schema.js';
import {inRoot} from '../build/places.mjs';

/** Rows of an example that each sheet begins with. */
const EXAMPLES = 2;

interface Template {
  file: string;
  title: string;
  bytes: Uint8Array;
}

const KINDS: Readonly<Record<Column['kind'], string>> = {
  text: 'Words, as families are to read them.',
  word: 'One word, or a name that stays the same.',
  code: 'One of the words on the sheet "Words". Your own word is kept, too.',
  date: 'A day, a month or a year: 3 March 2026, March 2026, 2026.',
  texts: 'Several entries: a semicolon between them.',
  words: 'Several entries: a semicolon between them.',
  number: 'A number: 1,234 or 31%.',
  address: 'An address that begins with https://',
};

const example = checkRecord(
  JSON.parse(readFileSync(inRoot('examples/exampleshire.json'), 'utf8')),
).record!;

/** Columns that a person fills in: parts of another column are for files that other programs write. */
const asked = (list: ListName) => columns[list].filter(({field}) => !field.startsWith('+'));

function sheetOf(list: ListName): WorkSheet {
  const [names = [], ...rows] = tableOf(example, list);
  const headings = asked(list).map(({names: [name]}) => name!);
  const examples = rows
    .slice(0, EXAMPLES)
    .map(row => headings.map(heading => row[names.indexOf(heading)] ?? ''));
  const sheet = utils.aoa_to_sheet([headings, ...examples]);
  sheet['!cols'] = asked(list).map(({kind}) => ({wch: /text/.test(kind) ? 32 : 16}));
  asked(list).forEach(({kind, names: [, ...further]}, at) => {
    const cell = sheet[utils.encode_cell({r: 0, c: at})];
    const other = further.length ? ` Also read: ${further.slice(0, 4).join(', ')}.` : '';
    cell.c = [{a: 'send-widgets', t: KINDS[kind] + other}];
    cell.c.hidden = true;
  });
  return sheet;
}

/** The words that are read as one of ours, a column each. */
function wordsSheet(lists: readonly ListName[]): WorkSheet {
  const known = Object.entries(vocabularies).filter(([name]) =>
    lists.includes(name.split('.')[0] as ListName),
  );
  const most = Math.max(0, ...known.map(([, {codes}]) => codes.length));
  const rows = Array.from({length: most}, (_, at) =>
    known.map(([, {codes}]) => (codes[at] ?? '').replaceAll('-', ' ')),
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
  return new Uint8Array(write(book, {type: 'buffer', bookType: 'xlsx', compression: true}));
}

/** Every template, that for all lists first. */
export const writeTemplates = (): Template[] => [
  {file: 'all-lists.xlsx', title: 'All lists in one workbook', bytes: workbook(listNames)},
  ...listNames.map(list => ({
    file: `${list}.xlsx`,
    title: `Only ${list}`,
    bytes: workbook([list]),
  })),
];
