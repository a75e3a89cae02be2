/** Which list of a record a table contains: the given one, else by the file's name, else by its column names. */
import {columns} from '../src/data/columns.js';
import {HEADER_WITHIN, headerKey} from '../src/data/headings.js';
import {type ListName, type SendRecord, lists} from '../src/record/schema.js';
import {oneOf} from './command.js';
import {bareName} from './names.js';

export const listNames = Object.keys(lists) as ListName[];

export const listOption = (given: string): ListName => oneOf(listNames, given, '--list');

/** How many columns of a list a row names. A status is no sign of an event: most lists have one. */
function columnsKnown(list: ListName, rows: readonly (readonly string[])[]): number {
  const names = new Map(
    columns[list]
      .filter(({field}) => field !== '+status')
      .flatMap(column => column.names.map(name => [headerKey(name), column] as const)),
  );
  const counts = rows
    .slice(0, HEADER_WITHIN)
    .map(row => new Set(row.map(cell => names.get(headerKey(cell))).filter(Boolean)).size);
  return Math.max(0, ...counts);
}

/** The list whose columns the table has most of; `undefined` if it has fewer than two of each. */
export function listByColumns(rows: readonly (readonly string[])[]): ListName | undefined {
  let best: ListName | undefined;
  let most = 1;
  for (const list of listNames) {
    const known = columnsKnown(list, rows);
    if (known > most) [best, most] = [list, known];
  }
  return best;
}

/** `our-events.csv` contains events. */
export const listByName = (file: string): ListName | undefined => {
  const words = bareName(file)
    .toLowerCase()
    .split(/[^a-z]+/);
  return listNames.find(list => words.includes(list));
};

/** The items of a list without derived ids: an id derived from an item's position would be derived again. */
export const withoutMadeUpIds = (record: SendRecord, list: ListName): object[] =>
  record[list].map(({id, ...rest}, index) =>
    id === `${list}-${index + 1}` ? rest : {id, ...rest},
  );
