/** Reads a file from the field as the page does, and gives what a family would be shown of it. */
import {readFileSync} from 'node:fs';
import {readPage} from '../../cli/page.js';
import {decodeFile} from '../../src/data/decode-file.js';
import {type Loaded, readText} from '../../src/data/reading.js';
import {readTable} from '../../src/data/table.js';
import {readCsv} from '../../src/data/csv-table.js';
import type {VocabularyOptions} from '../../src/data/vocabulary-options.js';
import {faultSentence} from '../../src/record/faults.js';
import {priorityState} from '../../src/record/priorities.js';
import type {ListName, Priority, SendRecord} from '../../src/record/schema.js';

const folder = new URL('data/', import.meta.url);
export const base = 'https://www.example.org/page.html';

export interface Shown<List extends ListName> {
  items: SendRecord[List];
  /** Sentences on the console. */
  told: string[];
  loaded: Loaded;
}

const shown = <List extends ListName>(loaded: Loaded, list: List): Shown<List> => ({
  items: loaded.record?.[list] ?? ([] as unknown as SendRecord[List]),
  told: loaded.faults.map(faultSentence),
  loaded,
});

/** A file of a case: `01-status-words/plan.csv`. */
export const fileOf = <List extends ListName>(
  path: string,
  list: List,
  own: VocabularyOptions = {},
): Shown<List> =>
  shown(
    readText(decodeFile(readFileSync(new URL(path, folder))), base, {list, ...own}, readCsv),
    list,
  );

/** A table of a case's page, counted from 0. */
export const tableOf = <List extends ListName>(name: string, list: List, at = 0): Shown<List> => {
  const {widgets} = readPage(readFileSync(new URL(`${name}/page.html`, folder), 'utf8'), base);
  const {rows} = widgets.filter(({table}) => table)[at]!.table!;
  return shown({...readTable(rows, list), base}, list);
};

/** A list, typed here as the lines of a CSV file. */
export function read<List extends ListName>(list: List, ...lines: string[]) {
  const {record, faults} = readCsv(lines.join('\n'), list, base);
  return {items: record?.[list] ?? [], told: faults.map(faultSentence), faults};
}

/** A plan, typed here as the lines of a CSV file. */
export const plan = (...lines: string[]) => read('priorities', ...lines);

/** Where a priority stands on the day on which these tests are told. */
export const standing = (priority: Priority) => priorityState(priority, 20261129);

/** A plan on a page: what stands inside `<table>`. */
export function onPage(table: string) {
  const {widgets} = readPage(
    `<send-priorities-tracker><table>${table}</table></send-priorities-tracker>`,
    base,
  );
  const {record, faults} = readTable(widgets[0]!.table!.rows, 'priorities');
  return {items: record?.priorities ?? [], told: faults.map(faultSentence), faults};
}

/** A row of a page's plan, the last cell of which is given whole. */
export const cellOnPage = (cell: string) =>
  onPage(
    `<tr><th>Action</th><th>Due</th><th>Status</th></tr><tr><td>A hub</td><td>1 Feb 2025</td>${cell}</tr>`,
  );
