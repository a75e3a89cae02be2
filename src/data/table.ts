/**
 * A table, from CSV or from a page, as the value of a record. One row an item; of a priorities table, rows with the same
 * title are updates of one priority.
 *
 * What cannot be read is kept as it was typed where there is a place for it, and reported with its row.
 */
import {type CheckedRecord, checkRecord} from '../record/check.js';
import {type Fault, describeValue} from '../record/faults.js';
import {
  type ListName,
  eventKinds,
  findingKinds,
  outcomeCodes,
  qualifiers,
  responseStates,
  statuses,
} from '../record/schema.js';
import {parseTypedDate} from '../record/typed-dates.js';
import {type Column, HEADER_WITHIN, codeOf, columns, headerKey} from './columns.js';
import {readNumber} from './numbers.js';

/** One cell: what it says, and where its first link leads. */
export interface Cell {
  text: string;
  url?: string;
}

type Item = {[key: string]: unknown};

const CODES: Readonly<Record<string, readonly string[]>> = {
  'events.kind': eventKinds,
  'events.outcome.code': outcomeCodes,
  'priorities.update.status': statuses,
  'findings.kind': findingKinds,
  'figures.qualifier': qualifiers,
  'responses.state': responseStates,
};
/** Parts of a path that stand for the first entry of a list. */
const LISTS = ['documents', 'links', 'evidence'];
/** Fields that keep a date as it was typed. */
const AS_TYPED: Readonly<Record<string, string>> = {
  'date': 'dateText',
  'due': 'dueText',
  'update.date': 'update.dateText',
};

/** Reads a table as one list of a record. Never throws. */
export function readTable(rows: readonly (readonly Cell[])[], list: ListName): CheckedRecord {
  const faults: Fault[] = [];
  const header = findHeader(rows, list);
  if (!header) {
    const names = columns[list]
      .slice(1, 5)
      .map(({names: [name]}) => name)
      .join(', ');
    return {
      faults: [
        {
          path: 'table',
          expected: `a row of column names such as ${names}`,
          found: describeValue(rows[0]?.map(({text}) => text).join(', ')),
        },
      ],
    };
  }
  const items: Item[] = [];
  const rowOf: number[] = [];
  rows.slice(header.at + 1).forEach((cells, index) => {
    if (!cells.some(({text}) => text.trim())) return;
    const row = header.at + index + 2;
    const item = readRow(cells, header.places, list, row, faults);
    const before = list === 'priorities' ? samePriority(items, item) : undefined;
    if (before) mergePriority(before, item);
    else {
      if (list === 'priorities') {
        addUpdate(item, item);
        delete item['update'];
      }
      items.push(item);
      rowOf.push(row);
    }
  });
  const checked = checkRecord({version: 1, [list]: items});
  const told = (path: string) =>
    faults.some(fault => fault.path.startsWith(`${path.split(',')[0]},`));
  // A field that is missing because its cell could not be read was reported with that cell.
  const placed = checked.faults
    .map(fault => ({...fault, path: inRow(fault.path, rowOf, list)}))
    .filter(({path, found}) => found !== 'nothing' || !told(path));
  return {...checked, faults: [...faults, ...placed]};
}

/** `events[3].follows` as the person who keeps the table knows it: `row 5, "Follows"`. */
const inRow = (path: string, rowOf: readonly number[], list: ListName) =>
  path.replace(/^\w+\[(\d+)\]\.?(.*)$/, (_, index: string, rest: string) => {
    const field = rest.replace(/\[\d+\]/g, '').replace(/^updates\b/, 'update');
    const column = columns[list].find(candidate => candidate.field === field);
    return `row ${rowOf[Number(index)]}${rest ? `, ${column ? `"${column.names[0]}"` : rest}` : ''}`;
  });

/** The row of column names, and the column that each of its cells names. */
export interface Header {
  at: number;
  places: (Column | undefined)[];
}

/**
 * The row with the most column names that we know. Two of them make a header; of a narrow table, one. Where two cells name one
 * column, it is the one with the earlier of its names.
 */
export function findHeader(rows: readonly (readonly Cell[])[], list: ListName): Header | undefined {
  let best: Header | undefined;
  let most = 0;
  rows.slice(0, HEADER_WITHIN).forEach((cells, at) => {
    const keys = cells.map(({text}) => headerKey(text));
    const places: Header['places'] = [];
    for (const column of columns[list]) {
      const place = column.names
        .map(name => keys.indexOf(headerKey(name)))
        .find(found => found >= 0 && !places[found]);
      if (place !== undefined) places[place] = column;
    }
    const known = places.filter(Boolean).length;
    const enough = cells.filter(({text}) => text.trim()).length < 3 ? 1 : 2;
    if (known >= enough && known > most) {
      most = known;
      best = {at, places};
    }
  });
  return best;
}

function readRow(
  cells: readonly Cell[],
  places: Header['places'],
  list: ListName,
  row: number,
  faults: Fault[],
): Item {
  const item: Item = Object.create(null);
  cells.forEach((cell, index) => {
    const column = places[index];
    const text = cell.text.trim();
    if (!column || !text) return;
    const fault = (expected: string) =>
      faults.push({path: `row ${row}, "${column.names[0]}"`, expected, found: describeValue(text)});
    readCell(item, column, text, list, fault);
    if (cell.url) keepLink(item, column.field, {text, url: cell.url}, list);
  });
  return item;
}

function readCell(
  item: Item,
  {field, kind}: Column,
  text: string,
  list: ListName,
  fault: (expected: string) => void,
): void {
  switch (kind) {
    case 'date': {
      const typed = parseTypedDate(text);
      if (typed) put(item, field, typed.date);
      else fault('a date such as 3 March 2021 or March 2021');
      const keep = AS_TYPED[field];
      const words = typed ? typed.dateText : text;
      if (keep && words) put(item, keep, words);
      return;
    }
    case 'code': {
      const codes = CODES[`${list}.${field}`] ?? [];
      const code = codeOf(text, list, codes);
      if (codes.includes(code)) put(item, field, code);
      // An outcome may be worded; any other word that we do not know is a mistake.
      else if (field === 'outcome.code') put(item, 'outcome.text', text);
      else fault(`one of ${codes.map(word => word.replace(/-/g, ' ')).join(', ')}`);
      return;
    }
    case 'number': {
      const number = readNumber(text);
      if (!number) return fault('a number such as 1,234');
      put(item, field, number.value);
      if (number.percent && list === 'figures' && field === 'value') put(item, 'unit', '%');
      if (number.qualifier && field === 'value' && item['qualifier'] === undefined)
        put(item, 'qualifier', number.qualifier);
      return;
    }
    case 'texts':
    case 'words':
      return put(item, field, splitEntries(text));
    default:
      put(item, field, text);
  }
}

/** Entries of one cell, parted by `;` or a new line. A `\` before either keeps it within its entry. */
const splitEntries = (text: string): string[] =>
  (text.match(/(?:\\[;\n\\]|[^;\n])+/g) ?? [])
    .map(entry => entry.trim().replace(/\\([;\n\\])/g, '$1'))
    .filter(Boolean);

/** Puts a value at a path of names, making objects and one-entry lists on the way. */
function put(item: Item, field: string, value: unknown): void {
  const names = field.split('.');
  let holder = item;
  names.forEach((name, index) => {
    if (index === names.length - 1) holder[name] = value;
    else if (LISTS.includes(name))
      holder = ((holder[name] ??= [Object.create(null)]) as Item[])[0]!;
    else holder = (holder[name] ??= Object.create(null)) as Item;
  });
}

/** A link that an editor put into a cell leads where the cell's subject is. */
function keepLink(
  item: Item,
  field: string,
  {text, url}: {text: string; url: string},
  list: ListName,
): void {
  if (field.endsWith('.title')) put(item, field.replace(/title$/, 'url'), url);
  else if (field.endsWith('url')) put(item, field, url);
  else if (list === 'events')
    item['links'] = [...((item['links'] as Item[] | undefined) ?? []), {title: text, url}];
  else if (list === 'resources' || list === 'contributors') item['url'] ??= url;
  else if (field === 'update.text') put(item, 'update.evidence', [{title: text, url}]);
}

/**
 * The priority that a further row is about: the one of the same title, or the last when the title is left blank. An id tells
 * two of the same title apart.
 */
function samePriority(
  items: readonly Item[],
  {id, title, commitment, update}: Item,
): Item | undefined {
  const same = (before: Item) => id === undefined || before['id'] === id;
  if (title !== undefined) return items.find(before => before['title'] === title && same(before));
  const last = items.at(-1);
  return update && commitment === undefined && last && same(last) ? last : undefined;
}

function mergePriority(before: Item, item: Item): void {
  for (const key of Object.keys(item))
    if (key !== 'update' && before[key] === undefined) before[key] = item[key];
  addUpdate(before, item);
}

function addUpdate(priority: Item, {update}: Item): void {
  if (update)
    priority['updates'] = [...((priority['updates'] as unknown[] | undefined) ?? []), update];
}
